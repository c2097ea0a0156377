"""``chatbot import``: an FAQ file from what people have."""

from __future__ import annotations

import argparse
import codecs
import os
import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from chatbot.files import STDIN
from chatbot.files.addresses import scheme_of, without_secrets
from chatbot.terminal.output import agreed, counted, write

if TYPE_CHECKING:
    from chatbot.faq.entry import FAQ, Entry
    from chatbot.importing.drafts import About, Draft
    from chatbot.importing.gathering import Gathered, Reading
    from chatbot.importing.merging import Combined
    from chatbot.loading.reading import Loaded
    from chatbot.settings import Settings

FORMATS = (
    "markdown md yaml yml csv tsv json jsonl html rst asciidoc adoc org aiml qna "
    "xlsx docx odt epub opml xml toml wiki javascript mime mbox messages ini gettext php python sql"
).split()
MOST_GONE = 3
"""Entries of a file, which no source has, that are named one by one."""
NOT_OF_FILES = ("punycode", "idna", "unicode_escape", "raw_unicode_escape", "undefined")
"""What Python counts among the encodings, and no file is written in."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    parser.description = (
        "Make an FAQ file from pages, tables, records, office documents, or what another bot has. "
        "Says on standard error what it read, "
        "and what it left out, with place and reason."
    )
    parser.epilog = "Exit status: 0 made, 2 an error; then nothing is written."
    parser.add_argument(
        "sources", nargs="+", metavar="SOURCE", help="a file, a folder, an address, or - for standard input"
    )
    parser.add_argument(
        "-o", "--output", metavar="FILE", help="the FAQ file to write; - for standard output (-)"
    )
    present = parser.add_mutually_exclusive_group()
    present.add_argument("--force", action="store_true", help="replace FILE if it is there")
    present.add_argument(
        "--merge", action="store_true", help="add to FILE what it does not have; its entries stay as they are"
    )
    parser.add_argument(
        "--format", metavar="FORM", choices=FORMATS, help=f"read every SOURCE as one of: {', '.join(FORMATS)}"
    )
    parser.add_argument(
        "--encoding", metavar="NAME", type=_encoding, help="the encoding of sources that are not Unicode"
    )
    parser.add_argument("--question", metavar="KEY", help="the key or column that holds the question")
    parser.add_argument("--answer", metavar="KEY", help="the key or column that holds the answer")
    parser.add_argument(
        "--details", action="store_true", help="list each thing that was left out, however many are alike"
    )
    parser.add_argument("--title", metavar="TEXT", help="what to call the FAQ")
    parser.add_argument("--language", metavar="CODE", help="language of the text, as in en, de, zh")


def _encoding(name: str) -> str:
    try:
        codec = codecs.lookup(name)
        if codec.name.replace("-", "_") not in NOT_OF_FILES and getattr(codec, "_is_text_encoding", True):
            return name
    except (LookupError, ValueError):
        pass
    raise argparse.ArgumentTypeError(f"there is no encoding {name!r}")


class ImportOptions(NamedTuple):
    """What the command alone is told."""

    sources: list[str]
    output: str | None
    """The file to write; None for standard output."""
    force: bool
    """Is that to be replaced, where it is there?"""
    merge: bool
    """Is it to be added to?"""
    form: str | None
    """As what every source is to be read."""
    encoding: str | None
    question: str | None
    """The key or column that holds the question, and"""
    answer: str | None
    """the answer."""
    details: bool
    title: str | None
    language: str | None


def run(options: argparse.Namespace, settings: Settings) -> int:
    """Read the sources, and write the FAQ."""
    wanted = ImportOptions(
        sources=options.sources, output=None if options.output == STDIN else options.output,
        force=options.force, merge=options.merge, form=options.format, encoding=options.encoding,
        question=options.question, answer=options.answer, details=options.details, title=options.title,
        language=options.language,
    )  # fmt: skip
    wanted = wanted._replace(force=_may_replace(wanted))
    gathered = _gather(wanted, settings.timeout)
    report = True
    while not _written(wanted, gathered, report=report):
        report = False  # another program was quicker: once more, with what is there now
    return 0


def _written(wanted: ImportOptions, gathered: Gathered, *, report: bool) -> bool:
    """Make the FAQ, or add to it; False, and nothing is written, where the file to add to has changed meanwhile."""
    from chatbot.importing.merging import combine

    there = _there(wanted)
    entries = there.faq.entries if there else ()
    beside = (entry.id for entry in entries)
    combined = combine(gathered.readings, beside, wanted.language, _folder(wanted.output), entries)
    if report:
        _report(gathered, combined, each=wanted.details)
    _check_found(gathered, combined)
    if report:
        _tell_in_vain(wanted.sources, gathered)
        _tell_mixed([*entries, *combined.drafts])
    if there and wanted.output:
        if report:
            _tell_further_help(wanted.output, there.faq, gathered)
        return _merge(there, wanted.output, combined, each=wanted.details)
    return _made(wanted, gathered, combined)


def _made(wanted: ImportOptions, gathered: Gathered, combined: Combined) -> bool:
    """Make an FAQ; False where its file is there now, and is to be added to."""
    from chatbot.errors import UsageError
    from chatbot.importing.making import make_faq
    from chatbot.importing.writing import as_json, deliver
    from chatbot.language.identification import taken_for

    path = wanted.output
    faq = make_faq(combined.drafts, _about(wanted, gathered, combined), path or "the FAQ")
    replaced = _replaced(path, faq) if path and wanted.force else ""
    if path is None:
        write([as_json(faq).removesuffix("\n")])
    elif not deliver(as_json(faq), path, overwrite=wanted.force):
        if wanted.merge:
            return False
        raise UsageError(f"{path} is there now, made meanwhile; nothing was written")
    if faq.language_guessed:
        _say(f"{taken_for(faq.language)}; --language says another")
    _say(counted(len(faq.entries), "entry", "entries") + (f" written to {path}" if path else ""))
    if replaced:
        _say(replaced)
    return True


def _replaced(path: str, faq: FAQ) -> str:
    """What the FAQ that an FAQ is put in the place of had beside it, in a sentence; empty where it had nothing, or was none."""
    from chatbot.cli.replaced import no_longer_there
    from chatbot.errors import ChatbotError
    from chatbot.loading.load import load_own

    try:
        gone = [*no_longer_there(load_own(path).faq, faq)] if os.path.isfile(path) else []
    except ChatbotError:
        return ""
    return (
        f"{path}: no longer there, as all is replaced: {', '.join(gone)}; --merge would have kept it"
        if gone
        else ""
    )


def _tell_further_help(path: str, there: FAQ, gathered: Gathered) -> None:
    """Say so where sources name whom to ask what they do not answer, and the file that they are added to names nobody."""
    from chatbot.importing.drafts import quoted
    from chatbot.importing.making import about_all

    said = about_all(gathered.readings).further_help
    if said and not there.fallback:
        _say(
            f'{path}: nothing is said where nothing answers; "fallback" beside its entries may say: {quoted(said)}'
        )


def _tell_in_vain(sources: list[str], gathered: Gathered) -> None:
    """Say so where a source that was named gave nothing, though others did."""
    from chatbot.importing.making import gave_none

    for line in gave_none(sources, gathered.readings):
        _say(line)


def _tell_mixed(entries: Iterable[Entry | Draft]) -> None:
    """Say so where what will be in the FAQ is in two languages."""
    from chatbot.language.identification import mixed

    if found := mixed(f"{one.question} {one.answer}" for one in entries):
        _say(f"{found.said()}: import each into a file of its own")


def _folder(output: str | None) -> str | None:
    """Where the FAQ will lie; None where that is no file of a folder's."""
    if output is None or (os.path.exists(output) and not os.path.isfile(output)):
        return None
    return os.path.dirname(output) or os.curdir


def _may_replace(wanted: ImportOptions) -> bool:
    """May what lies at the output be replaced, as the user says?

    Raises:
        UsageError: it may not, and may not be added to either.
    """
    from chatbot.errors import UsageError
    from chatbot.language.printable import one_line

    path = wanted.output
    if path is None:
        if wanted.merge or wanted.force:
            raise UsageError("--merge and --force are about the file of -o; name it")
        return False
    if scheme_of(path):
        raise UsageError(f"{without_secrets(path)}: cannot be written: it is an address; name a file")
    if os.path.isdir(path):
        raise UsageError(f"{path}: cannot be written: it is a folder")
    if wanted.force or wanted.merge or not os.path.isfile(path):
        return wanted.force
    can_ask = sys.stdin.isatty() and sys.stderr.isatty() and STDIN not in wanted.sources
    if not can_ask or not agreed(f"{one_line(path)} is there already. Replace it?"):
        raise UsageError(f"{path} is there already; --force replaces it, --merge adds to it")
    return True


def _gather(wanted: ImportOptions, timeout: float) -> Gathered:
    from chatbot.importing.detection import ALIASES
    from chatbot.importing.drafts import Keys
    from chatbot.importing.gathering import Wanted, gather
    from chatbot.terminal.progress import Bar

    form = ALIASES.get(wanted.form, wanted.form) if wanted.form else None
    keys = Keys(wanted.question, wanted.answer, wanted.language)
    return gather(wanted.sources, Wanted(form, wanted.encoding, keys, timeout), wanted.output, show=Bar)


def _check_found(gathered: Gathered, combined: Combined) -> None:
    from chatbot.errors import UsageError
    from chatbot.importing.making import nothing_found

    if not combined.drafts:
        raise UsageError(
            nothing_found(gathered.readings) + "; --format, --question and --answer say how to read it"
        )


def _about(wanted: ImportOptions, gathered: Gathered, combined: Combined) -> About:
    import msgspec

    from chatbot.importing.making import about_all

    said = about_all(gathered.readings)
    return msgspec.structs.replace(
        said,
        title=wanted.title or said.title,
        language=wanted.language or said.language or combined.language,
    )


def _there(wanted: ImportOptions) -> Loaded | None:
    """The FAQ file to add to, if that is wanted and there is one."""
    from chatbot.loading.load import load_own

    path = wanted.output
    return load_own(path) if path and wanted.merge and os.path.exists(path) else None


def _merge(there: Loaded, path: str, combined: Combined, *, each: bool) -> bool:
    """Add what is new to the file that is there; False where another program has changed that meanwhile."""
    from chatbot.importing.writing import deliver_over, with_added

    text, result = with_added(there.faq, there.data.decode("utf-8"), combined.found)
    if result.added and not deliver_over(text, path, there.data):
        return False
    different: dict[str, list[str]] = {}
    for name, found in result.different:
        different.setdefault(name, []).append(found.place)
    for name, places in different.items():
        _say(f"{path}: {name}: answered differently in {' and '.join(places)}; the file's answer stays")
    for line in _gone(result.gone, each=each):
        _say(f"{path}: {line}")
    _say(
        f"{path}: {counted(len(result.added), 'entry', 'entries')} added, {result.kept} there already"
        + (f", {len(different)} of them different" if different else "")
        + (f", {len(result.gone)} not in the sources" if result.gone else "")
    )
    return True


def _gone(names: list[str], *, each: bool) -> Iterator[str]:
    """What is said of the entries that no source has: one by one, or of many at once, with the first of them."""
    if each or len(names) <= MOST_GONE:
        yield from (f"{name}: not in the sources; it stays" for name in names)
        return
    first = ", ".join(names[:MOST_GONE])
    more = len(names) - MOST_GONE
    yield f"{first} and {more} more: not in the sources; they stay (--details lists each of them)"


def _report(gathered: Gathered, combined: Combined, *, each: bool) -> None:
    """Which forms were read, and what was left out, on standard error: once for each kind, or ``each`` thing."""
    from chatbot.faq.left_out import summed_up
    from chatbot.importing.merging import told

    for line in _forms(gathered.readings):
        _say(line)
    notes = list(told(gathered, combined))
    lines = list(map(str, notes) if each else summed_up(notes))
    if lines:
        _say("Left out, or not taken as it stands:")
    for line in lines:
        _say(f"  {line}")
    if len(lines) < len(notes):
        _say("  (--details lists each of them)")


def _forms(readings: list[Reading]) -> Iterator[str]:
    """What each file was read as, or, where they are many, how many were read as what."""
    from chatbot.importing.detection import FORMS

    if len(readings) <= 10:
        for reading in readings:
            way = f", {reading.way}" if reading.way and reading.drafts else ""
            encoding = f", {reading.encoding}" if reading.encoding != "utf-8" else ""
            yield f"{reading.name}: {FORMS[reading.form].label}{way}{encoding}: {counted(len(reading.drafts), 'question')}"
        return
    for form in dict.fromkeys(reading.form for reading in readings):
        of_form = [reading for reading in readings if reading.form == form]
        questions = sum(len(reading.drafts) for reading in of_form)
        yield f"{FORMS[form].label}: {counted(questions, 'question')} in {counted(len(of_form), 'file')}"


def _say(line: str) -> None:
    from chatbot.language.printable import one_line

    print(line[: len(line) - len(line.lstrip())] + one_line(line), file=sys.stderr)
