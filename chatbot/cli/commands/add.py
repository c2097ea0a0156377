"""``chatbot add``: a new entry of an FAQ, written as Markdown in the user's editor."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from chatbot.cli.commands.edit import ABOUT_FORM, change, open_file
from chatbot.cli.options import add_look

if TYPE_CHECKING:
    from chatbot.reviewing.faq_file import FAQFile
    from chatbot.reviewing.form import EntryForm
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

    def check(form: EntryForm) -> None:
        file.check(form)
        _check_new(file, form)

    return change(file, EntryForm(""), check, file.with_entry, settings)


def _check_new(file: FAQFile, form: EntryForm) -> None:
    """Is the question one that no entry has yet? Only one of two could answer it.

    Raises:
        UsageError: it is not.
    """
    from chatbot.errors import UsageError
    from chatbot.language.printable import one_line

    holder = file.holder_of(form.question) if file.faq.entries else None
    if holder is not None:
        identifier = one_line(holder.id)
        raise UsageError(
            f"`{identifier}` is asked “{one_line(form.question)}” already; change it with `chatbot edit`, or ask in other words"
        )
