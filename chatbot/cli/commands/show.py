"""``chatbot show``: an entry of an FAQ."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from chatbot.cli.options import add_faq, add_look
from chatbot.terminal.output import ANSWERED, end_with_reader, is_styled, write

if TYPE_CHECKING:
    from chatbot.faq.entry import FAQ, Entry
    from chatbot.settings import Settings

NEAR = 70
"""Likeness, as rapidfuzz measures it, from which an id is taken for a misspelling of another."""
MOST_NEAR = 3


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    parser.description = (
        "Print an entry of the FAQ by its id, as Markdown: the question, other ways to ask it, and the answer. "
        "`chatbot list` shows the ids on a terminal, and with --json."
    )
    parser.add_argument("id", metavar="ID", help="the entry's id")
    add_faq(parser)
    parser.add_argument("--json", action="store_true", help="print the entry as one JSON object")
    add_look(parser, with_defaults=False)


def run(options: argparse.Namespace, settings: Settings) -> int:
    """Print the entry."""
    from chatbot.terminal.opening import open_faq

    end_with_reader()
    faq = open_faq(settings)
    entry = entry_of(faq, options.id)
    if options.json:
        from chatbot.terminal.json_lines import line

        write([line(entry)])
    elif is_styled(sys.stdout) and not settings.plain:
        _show(entry, faq, settings.theme)
    else:
        from chatbot.language.printable import printable
        from chatbot.reviewing.form import form_of, write_form

        write([printable(write_form(form_of(entry), hint=""))])
    return ANSWERED


def entry_of(faq: FAQ, identifier: str) -> Entry:
    """The entry with an id, or with the only one that is it but for accents and capitals.

    Raises:
        UsageError: there is none.
    """
    if entry := faq.entry(identifier):
        return entry
    from rapidfuzz import process

    from chatbot.errors import UsageError
    from chatbot.faq.ids import without_accents
    from chatbot.language.printable import one_line

    ids = [entry.id for entry in faq.entries]
    if (meant := without_accents(identifier, ids)) and (entry := faq.entry(meant)):
        return entry
    wanted = set(identifier.casefold().split("-"))
    near = [found for found, _, _ in process.extract(identifier, ids, score_cutoff=NEAR, limit=MOST_NEAR)]
    near = near or [one for one in ids if wanted.issubset(one.split("-"))][:MOST_NEAR]
    if near:
        remedy = f"did you mean {' or '.join(near)}?"
    else:
        remedy = "`chatbot list` shows them" + (f"; the FAQ is {one_line(faq.path)}" if faq.path else "")
    raise UsageError(f"there is no entry with the id `{identifier}`; {remedy}")


def _show(entry: Entry, faq: FAQ, theme: str) -> None:
    """The entry as answers are shown, and below it what else it has."""
    from rich.padding import Padding
    from rich.text import Text

    from chatbot.language.printable import one_line
    from chatbot.terminal import console as terminal

    out = terminal.console(theme=theme)
    out.print(terminal.answer_renderable(entry, faq))
    rows = (("id", [entry.id]), ("also asked as", entry.aliases), ("tags", entry.tags))
    for name, texts in rows:
        if texts:
            line = Text(f"{name}: {'; '.join(map(one_line, texts))}", style="faq.quiet")
            out.print(Padding(line, (0, 0, 0, 2)))
