"""``chatbot edit`` and ``chatbot add``: an entry of an FAQ, written as Markdown in the user's editor."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from chatbot.cli.options import add_look
from chatbot.terminal.output import ANSWERED, end_with_reader, is_styled, write

if TYPE_CHECKING:
    from chatbot.reviewing.faq_file import FAQFile
    from chatbot.reviewing.form import EntryForm
    from chatbot.reviewing.screen import ReviewScreen
    from chatbot.settings import Settings

NOT_WRITTEN = 1
"""Exit status where the user wants no change."""
ABOUT_FORM = (
    "It is shown as Markdown in $VISUAL or $EDITOR: the question, below it other ways to ask it, a line each that begins with -, "
    "and lines such as `Tag: prices`, `Source: House rules` and `Related: ID`; then, after a blank line, the answer. What comes "
    "back is checked, and shown before it is written; all else in the file stays as it is. Where standard input is no terminal, "
    "no editor opens, whatever EDITOR says: the Markdown is read from there and written at once, without a question, and "
    "standard output gets the entry's id."
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of ``edit``."""
    parser.description = f"Change an entry of an FAQ. {ABOUT_FORM}"
    add_entry(parser)


def add_entry(parser: argparse.ArgumentParser) -> None:
    """The arguments of a command that changes one entry."""
    parser.epilog = "Exit status: 0 written, 1 not written, 2 an error."
    parser.add_argument("path", metavar="FAQ", help="the FAQ file, in JSON")
    parser.add_argument("id", metavar="ID", help="the entry's id, as `chatbot list` shows it on a terminal")
    add_look(parser, with_defaults=False)


def run(options: argparse.Namespace, settings: Settings) -> int:
    """Change an entry."""
    from chatbot.cli.commands.show import entry_of
    from chatbot.reviewing.form import as_it_comes_back, form_of

    file = open_file(options.path)
    entry = entry_of(file.faq, options.id)
    begun = form_of(entry)
    was = as_it_comes_back(begun)

    def check(form: EntryForm) -> None:
        file.check(form, entry.id)

    def make(form: EntryForm) -> str:
        return file.with_changes(entry.id, was, form)

    return change(file, begun, check, make, settings, entry.id)


def open_file(path: str, *, may_be_new: bool = False) -> FAQFile:
    """The file to be changed.

    Raises:
        UsageError: it is standard input.
        FAQError: it cannot be read, or is no FAQ in JSON.
    """
    from chatbot.errors import UsageError
    from chatbot.files import STDIN
    from chatbot.reviewing.faq_file import FAQFile

    if path == STDIN:
        raise UsageError("an entry is changed in the FAQ's file; name it")
    return FAQFile(path, new=may_be_new and not os.path.lexists(path))


def change(
    file: FAQFile,
    begun: EntryForm,
    check: Callable[[EntryForm], None],
    make: Callable[[EntryForm], str],
    settings: Settings,
    identifier: str | None = None,
) -> int:
    """Let the user write an entry, and make the change; the exit status. ``identifier`` is the id of one that is there."""
    end_with_reader()
    if not sys.stdin.isatty():
        _change_unasked(file, check, make)
        write([identifier or file.faq.entries[-1].id])
        return ANSWERED
    from chatbot.cli.beforehand import said_beforehand
    from chatbot.errors import UsageError
    from chatbot.files import shown
    from chatbot.language.printable import one_line
    from chatbot.reviewing.changing import Changing
    from chatbot.reviewing.draft import DraftFile

    if not sys.stdout.isatty():
        raise UsageError("a terminal is needed, or the entry as Markdown on standard input")
    screen = screen_for(settings)
    try:
        done = Changing(file, screen, partial(said_beforehand, file)).write_entry(
            DraftFile(begun), check, make
        )
    except EOFError:
        done = "n"
    if done == "y":
        screen.say(
            f"Written to {one_line(shown(file.path))}: {one_line(identifier or file.faq.entries[-1].id)}"
        )
    return ANSWERED if done == "y" else NOT_WRITTEN


def screen_for(settings: Settings) -> ReviewScreen:
    """The terminal on which changes are shown."""
    from chatbot.reviewing.screen import ReviewScreen

    return ReviewScreen(plain=settings.plain or not is_styled(sys.stdout), theme=settings.theme)


def _change_unasked(
    file: FAQFile, check: Callable[[EntryForm], None], make: Callable[[EntryForm], str]
) -> None:
    """The same for a form on standard input."""
    from chatbot.cli.beforehand import said_beforehand
    from chatbot.errors import UsageError
    from chatbot.language.printable import printable
    from chatbot.reviewing.form import read_form

    form = read_form(sys.stdin.buffer.read().decode("utf-8", "replace"))
    if form is None:
        raise UsageError(
            "there is no question, or no answer, on standard input, which is read as it is no terminal; nothing is written"
        )
    check(form)
    text = make(form)
    for line in said_beforehand(file, file.parsed(text), text):
        print(printable(line), file=sys.stderr)
    if text != file.text:
        file.write(text)
