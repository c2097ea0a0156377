"""``chatbot remove``: an entry of an FAQ taken out of its file."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from chatbot.cli.commands.edit import NOT_WRITTEN, add_entry, open_file, screen_for
from chatbot.terminal.output import ANSWERED, end_with_reader, write

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chatbot.faq.entry import Entry
    from chatbot.reviewing.faq_file import FAQFile
    from chatbot.settings import Settings


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    parser.description = (
        "Take an entry out of an FAQ, and its id out of what other entries name as related; all else in the file stays as it is. "
        "The change is shown before it is written. With --yes, which is needed where there is no terminal to ask at, it is "
        "written at once, and standard output gets the entry as Markdown, as `chatbot add` reads it."
    )
    add_entry(parser)
    parser.add_argument("--yes", action="store_true", help="take it out without a question")


def run(options: argparse.Namespace, settings: Settings) -> int:
    """Take an entry out."""
    from chatbot.cli.commands.show import entry_of
    from chatbot.language.printable import printable
    from chatbot.reviewing.form import form_of, write_form

    file = open_file(options.path)
    entry = entry_of(file.faq, options.id)
    end_with_reader()
    if not options.yes:
        _check_somebody_is_there(entry)
        return _ask(file, entry, settings)
    text = file.without(entry.id)
    for line in _said(file, entry.id):
        print(printable(line), file=sys.stderr)
    file.write(text)
    write([printable(write_form(form_of(entry), hint=""))])
    return ANSWERED


def _check_somebody_is_there(entry: Entry) -> None:
    """Is there somebody to ask?

    Raises:
        UsageError: there is not.
    """
    from chatbot.errors import UsageError

    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UsageError(f"to take `{entry.id}` out without a question, say --yes")


def _ask(file: FAQFile, entry: Entry, settings: Settings) -> int:
    """Show the change, and make it if the user wants that."""
    from chatbot.files import shown
    from chatbot.language.printable import one_line
    from chatbot.reviewing.changing import Changing

    screen = screen_for(settings)
    screen.say(f"To be taken out: {one_line(entry.question)} ({one_line(entry.id)})")
    try:
        done = Changing(file, screen, lambda _faq, _text: _said(file, entry.id)).propose(
            lambda: file.without(entry.id)
        )
    except EOFError:
        done = "n"
    if done == "y":
        screen.say(f"Taken out of {one_line(shown(file.path))}: {one_line(entry.id)}")
    return ANSWERED if done == "y" else NOT_WRITTEN


def _said(file: FAQFile, identifier: str) -> Iterator[str]:
    """What changes beside the entry."""
    for other in file.naming(identifier):
        yield f"`{other.id}` does not name `{identifier}` as related any more"
