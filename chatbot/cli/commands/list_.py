"""``chatbot list``: the questions of an FAQ."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

from chatbot.cli.options import add_faq, add_look, add_tag
from chatbot.terminal.output import ANSWERED, end_with_reader, is_styled, write

if TYPE_CHECKING:
    from chatbot.faq.entry import Entry
    from chatbot.settings import Settings


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    parser.description = (
        "Print the questions of the FAQ, a line each, in its order; on a terminal with the entries' ids."
    )
    add_faq(parser)
    add_tag(parser)
    parser.add_argument(
        "--json", action="store_true", help="print a JSON list of objects with id, question, aliases and tags"
    )
    add_look(parser, with_defaults=False)


def run(options: argparse.Namespace, settings: Settings) -> int:
    """Print the questions."""
    from chatbot.bot import tagged
    from chatbot.terminal.opening import open_faq

    end_with_reader()
    faq = open_faq(settings)
    entries = tagged(faq, settings.tags).entries if settings.tags else faq.entries
    if options.json:
        _write_json(entries)
    elif is_styled(sys.stdout) and not settings.plain:
        _show(entries, settings.theme)
    else:
        _write_lines(entries)
    return ANSWERED


def _write_lines(entries: Iterable[Entry]) -> None:
    from chatbot.language.printable import one_line

    write(one_line(entry.question) for entry in entries)


def _write_json(entries: Iterable[Entry]) -> None:
    from chatbot.terminal.json_lines import line

    content = [
        {"id": entry.id, "question": entry.question, "aliases": entry.aliases, "tags": entry.tags}
        for entry in entries
    ]
    write([line(content)])


def _show(entries: Iterable[Entry], theme: str) -> None:
    """The questions, each with its id; longer ones go on below their own beginning.

    An id that is longer than a line is for the terminal to break, from which it can then be taken whole.
    """
    from rich.cells import cell_len
    from rich.table import Table
    from rich.text import Text

    from chatbot.language.printable import one_line
    from chatbot.terminal import console as terminal

    out = terminal.console(theme=theme)
    for entry in entries:
        row = Table.grid(padding=(0, 1, 0, 0))
        row.add_column(style="faq.pick")
        row.add_column(overflow="fold")
        question, identifier = one_line(entry.question), Text(f"  {one_line(entry.id)}", "faq.quiet")
        fits = cell_len(identifier.plain) <= out.width
        row.add_row("•", Text.assemble(question, identifier) if fits else Text(question))
        out.print(row)
        if not fits:
            out.print(identifier, soft_wrap=True)
