"""``chatbot add``: a new entry of an FAQ, written as Markdown in the user's editor."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from chatbot.cli.commands.edit import ABOUT_FORM, change, open_file
from chatbot.cli.options import add_look

if TYPE_CHECKING:
    from chatbot.settings import Settings


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    parser.description = f"Add an entry to an FAQ, at its end. {ABOUT_FORM}"
    parser.epilog = "Exit status: 0 written, 1 not written, 2 an error."
    parser.add_argument(
        "path", metavar="FAQ", help="the FAQ file, in JSON; one that is not there yet is begun"
    )
    add_look(parser, with_defaults=False)


def run(options: argparse.Namespace, settings: Settings) -> int:
    """Add an entry."""
    from chatbot.reviewing.form import EntryForm

    file = open_file(options.path, may_be_new=True)
    return change(file, EntryForm(""), file.check, file.with_entry, settings)
