"""All sources read: what they hold, and what was left out of each."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import msgspec

from chatbot.defaults import TIMEOUT
from chatbot.errors import WHOLE_FILE, FAQError, Problem
from chatbot.importing import detection as forms
from chatbot.importing import sources
from chatbot.importing.drafts import (
    FAQ_ALONE,
    About,
    Advance,
    Draft,
    Half,
    Item,
    Keys,
    LeftOut,
    Source,
    SourceError,
    is_question,
    quoted,
    unique,
)
from chatbot.importing.encodings import Text, decode
from chatbot.importing.forms.articles import opened
from chatbot.importing.forms.wiki.answers import in_markdown
from chatbot.importing.further_help import (
    gives_further_help,
    told_further_help,
    told_in,
    without_further_help,
)
from chatbot.importing.halves import join
from chatbot.importing.leftovers import without_leftovers
from chatbot.importing.progress import Files, Show, unseen, weight
from chatbot.importing.texts import without_overstrikes, words_of

_UNSEEN = re.compile(r"[\u00ad\u2060\ufeff]|[\u200b\s]+\Z")
"""Characters of a question that are not seen: where a word may be broken, and what stands for a link to a heading."""
_SIGNPOST = re.compile(
    r"(?:readme|contributing|license|licence|changelog|changes|code_of_conduct|security)\b", re.IGNORECASE
)
"""Files that say what a folder is, and not what it is about."""


class Wanted(NamedTuple):
    """What the user said about the sources."""

    form: str | None = None
    encoding: str | None = None
    keys: Keys = Keys()
    timeout: float = TIMEOUT
    """Seconds within which what lies at an address must have come."""


class Reading(NamedTuple):
    """What was found in a file."""

    name: str
    form: str
    way: str | None
    encoding: str
    drafts: list[Draft]
    left_out: list[LeftOut]
    about: About
    halves: tuple[Half, ...] = ()
    """Questions and answers that stand apart."""


class Gathered(NamedTuple):
    """What was found in all sources."""

    readings: list[Reading]
    skipped: list[sources.Skipped]


def gather(names: list[str], wanted: Wanted, unless: str | None = None, show: Show = unseen) -> Gathered:
    """Read all sources but ``unless``; ``show`` is what shows how far it is.

    Raises:
        FAQError: one that was named cannot be read.
    """
    return gather_found(list(sources.find(names, unless, wanted.timeout)), wanted, show)


def gather_found(
    found: list[sources.File | sources.Skipped], wanted: Wanted, show: Show = unseen
) -> Gathered:
    """Read the files that were found.

    Raises:
        FAQError: one that was named cannot be read.
    """
    readings: list[tuple[sources.File, Reading]] = []
    files = [one for one in found if isinstance(one, sources.File)]
    skipped = [one for one in found if not isinstance(one, sources.File)]
    with show(sum(weight(file.size) for file in files)) as progress:
        parts = Files(progress)
        for file in files:
            try:
                readings.append((file, _read(file, wanted, parts.next(file.name, file.size))))
            except FAQError as error:
                if file.named:
                    raise
                skipped += [(file.name, LeftOut(*problem)) for problem in error.problems]
    readings = list(zip((file for file, _ in readings), joined([one for _, one in readings]), strict=True))
    return Gathered([_without_signposts(one, readings) for one in _in_order(readings)], skipped)


def joined(readings: list[Reading]) -> list[Reading]:
    """Readings with the questions whose answers stand apart from them, be it in another file."""
    halves = [(number, half) for number, reading in enumerate(readings) for half in reading.halves]
    if not halves:
        return readings
    result = join(halves)
    return [
        reading._replace(
            drafts=[*reading.drafts, *(_clean(draft, ()) for number, draft in result.drafts if number == at)],
            left_out=[*reading.left_out, *(left for number, left in result.left_out if number == at)],
        )
        for at, reading in enumerate(readings)
    ]


def _read(file: sources.File, wanted: Wanted, advance: Advance) -> Reading:
    data = sources.read(file)
    return read_bytes(data, file.path, wanted, advance, name=file.name, tags=file.tags, folder=file.folder)


def read_bytes(
    data: bytes, path: str, wanted: Wanted, advance: Advance, *,
    name: str, tags: tuple[str, ...] = (), folder: str | None = None,
) -> Reading:  # fmt: skip
    """What a file's bytes hold; other files are taken in from ``folder`` alone.

    Raises:
        FAQError: they cannot be read in their form.
    """
    try:
        form = wanted.form or forms.by_bytes(path, data)
        binary = form is not None and forms.FORMS[form].binary
        text = Text("", "utf-8") if binary else decode(data, wanted.encoding)
        form = form or forms.detect(path, text.content)
        source = Source(without_overstrikes(text.content), data, path, folder)
        items = list(forms.reader(form)(source, wanted.keys, advance))
        if forms.FORMS[form].records:
            items = list(opened(in_markdown(items)))
        items = list(without_leftovers(items))
    except SourceError as error:
        raise FAQError(name, [Problem(error.place, error.reason)]) from None
    except RecursionError:
        raise FAQError(name, [Problem(WHOLE_FILE, "is nested too deeply")]) from None
    except Exception as error:  # of what is in one file, which is no reason not to read the others
        why = f"cannot be read, by a fault of the program ({type(error).__name__}: {error}); the rest can"
        raise FAQError(name, [Problem(WHOLE_FILE, why)]) from error
    return _reading(name, form, text.encoding, items, tags)


def _reading(name: str, form: str, encoding: str, items: list[Item], tags: tuple[str, ...]) -> Reading:
    said = [item for item in items if isinstance(item, About)]

    def first(field: str) -> Any:
        return next((value for about in said if (value := getattr(about, field))), None)

    about = About(
        title=first("title"), description=first("description"), language=first("language"), own=first("own"),
        further_help=first("further_help"),
    )  # fmt: skip
    reading = Reading(
        name=name, form=form, way=first("way"), encoding=encoding,
        drafts=[_clean(item, tags) for item in items if isinstance(item, Draft)],
        left_out=[*(item for item in items if isinstance(item, LeftOut)), *_said_besides(said)],
        about=about,
        halves=tuple(item for item in items if isinstance(item, Half)),
    )  # fmt: skip
    return reading if forms.FORMS[form].records else _with_further_help(reading)


def _with_further_help(reading: Reading) -> Reading:
    """A page's reading, with what it says to who found no answer apart from its last answer, if it is not told already."""
    if reading.about.further_help or not reading.drafts:
        return reading
    last = reading.drafts[-1]
    answer, said = without_further_help(last.answer)
    drafts, left_out = reading.drafts, reading.left_out
    if said:
        drafts = [*drafts[:-1], msgspec.structs.replace(last, answer=answer)]
        left_out = [*left_out, told_further_help(last.place, said)]
    else:
        said = next((one.answer for one in reversed(drafts) if gives_further_help(one)), "")
        said = said or told_in(reading.about.description or "")
    about = msgspec.structs.replace(reading.about, further_help=said or None)
    return reading._replace(drafts=drafts, left_out=left_out, about=about)


def _said_besides(said: list[About]) -> Iterator[LeftOut]:
    """What a file says about itself after it has said something else."""
    for field in ("title", "description"):
        first, *others = dict.fromkeys(text for one in said if (text := getattr(one, field))) or [""]
        words = set(words_of(first).split())
        for text in others:
            if not FAQ_ALONE.fullmatch(text) and not words.issuperset(words_of(text).split()):
                yield LeftOut(WHOLE_FILE, f"{quoted(text)} is not taken as the {field}; {quoted(first)} is")


def _clean(draft: Draft, tags: tuple[str, ...]) -> Draft:
    """A draft as text that can be written, with the tags of its folders."""
    if tags:
        draft = msgspec.structs.replace(draft, tags=unique([*tags, *draft.tags]))
    if draft.id is not None and not draft.id.strip():
        draft = msgspec.structs.replace(draft, id=None)
    if not draft.question.isascii():
        draft = msgspec.structs.replace(draft, question=_UNSEEN.sub("", draft.question) or draft.question)
    texts = {field: getattr(draft, field) for field in draft.__struct_fields__ if field != "place"}
    if not _is_writable(texts):
        draft = msgspec.structs.replace(draft, **{field: _writable(text) for field, text in texts.items()})
    return draft


def _is_writable(value: object) -> bool:
    """Is it text that can be written, and has no half of a surrogate pair?"""
    try:
        msgspec.json.encode(value)
    except UnicodeEncodeError:
        return False
    return True


def _writable(value: object) -> object:
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode()
    return tuple(map(_writable, value)) if isinstance(value, tuple) else value


def _without_signposts(reading: Reading, all_: list[tuple[sources.File, Reading]]) -> Reading:
    """What is read of a folder's README beside files with questions: what it only says about the folder is no entry."""
    others = any(one is not reading and one.drafts for _, one in all_)
    named = any(file.named for file, one in all_ if one is reading)
    if named or not others or not _SIGNPOST.match(os.path.basename(reading.name)):
        return reading
    asked = [draft for draft in reading.drafts if is_question(draft.question)]
    told = [LeftOut(draft.place, "is about the folder") for draft in reading.drafts if draft not in asked]
    return reading._replace(drafts=asked, left_out=[*reading.left_out, *told])


def _in_order(readings: list[tuple[sources.File, Reading]]) -> list[Reading]:
    """The readings in the order that the files of a folder give themselves; files that were named stay in theirs."""
    groups: dict[str, list[Reading]] = {}
    for number, (file, reading) in enumerate(readings):
        groups.setdefault(f"{number}" if file.named else os.path.dirname(file.path) + os.sep, []).append(
            reading
        )
    for group in groups.values():
        group.sort(key=_order)
    return [reading for group in groups.values() for reading in group]


def _order(reading: Reading) -> float:
    order = reading.drafts[0].order if reading.drafts else None
    return float("inf") if order is None or order != order else order
