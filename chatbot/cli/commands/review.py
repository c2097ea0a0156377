"""``chatbot review``: what people asked in vain, and what to do about it."""

from __future__ import annotations

import argparse
import os
import sys
from typing import TYPE_CHECKING

from chatbot.cli.options import add_look, add_threshold, check_standard_input
from chatbot.files import STDIN
from chatbot.terminal.output import end_with_reader, is_styled, write

if TYPE_CHECKING:
    from chatbot.reviewing.asked_log import Record
    from chatbot.reviewing.faq_file import FAQFile
    from chatbot.reviewing.groups import QuestionGroup
    from chatbot.settings import Settings

DONE = 0
"""Exit status."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    parser.description = (
        "Go through the questions in the log that the FAQ does not answer, those alike together, and add them to it. "
        "`log = true` in the configuration, or --log, makes the program note what is asked."
    )
    parser.epilog = "Exit status: 0, or 2 for an error."
    parser.add_argument(
        "path",
        nargs="?",
        metavar="FAQ",
        help="the FAQ file, - for standard input with --json; left out, the one that is asked",
    )
    parser.add_argument(
        "--log",
        metavar="FILE",
        default=argparse.SUPPRESS,
        help="the log to read, - for standard input with --json",
    )
    parser.add_argument(
        "--json", action="store_true", help="print the groups as one JSON object and change nothing"
    )
    add_threshold(parser)
    add_look(parser, with_defaults=False)


def run(options: argparse.Namespace, settings: Settings) -> int:
    """List the groups, or walk through them."""
    from chatbot.errors import UsageError
    from chatbot.faq.file import default_path
    from chatbot.reviewing.faq_file import FAQFile

    end_with_reader()
    if not options.json and not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UsageError("a review needs a terminal; --json lists what there is to review")
    check_standard_input(FAQ=options.path, log=settings.log_path, review=None if options.json else "-")
    file = FAQFile(options.path or settings.faq or default_path())
    log = _log(settings.log_path)
    if options.json:
        _list(file, log, settings.threshold)
    else:
        _walk(file, log, settings)
    return DONE


def _list(file: FAQFile, log: str, threshold: float) -> None:
    from chatbot.terminal.json_lines import line

    write([line({"faq": file.path, "log": log, "groups": _groups(file, log, threshold)})])


def _walk(file: FAQFile, log: str, settings: Settings) -> None:
    from chatbot.reviewing.review import Review
    from chatbot.reviewing.screen import ReviewScreen

    found = _groups(file, log, settings.threshold)
    screen = ReviewScreen(plain=settings.plain or not is_styled(sys.stdout), theme=settings.theme)
    Review(file, log, screen, threshold=settings.threshold).run(found)


def _groups(file: FAQFile, log: str, threshold: float) -> list[QuestionGroup]:
    """What was asked in vain, by what the log and the FAQ say now."""
    from chatbot.bot import Bot
    from chatbot.reviewing.groups import groups
    from chatbot.reviewing.ignored import read_ignored

    return groups(_records(log), read_ignored(log, file.path), Bot(file.faq), threshold=threshold)


def _log(named: str | None) -> str:
    """The log to read.

    Raises:
        UsageError: none is named, and there is no place for the usual one.
    """
    from chatbot.errors import UsageError
    from chatbot.reviewing.asked_log import usual_log

    path = named or usual_log()
    if path is None:
        raise UsageError("there is no home directory that could hold a log; name one with --log")
    return path


def _records(log: str) -> list[Record]:
    """The records of the log.

    Raises:
        FileError: there is none, or it cannot be read.
    """
    from chatbot.errors import WHOLE_FILE, FileError, Problem
    from chatbot.files import reason
    from chatbot.reviewing.asked_log import read_log

    if log != STDIN and not os.path.exists(log) and not os.path.exists(f"{log}.1"):
        remedy = "there is no such log; `log = true` in the configuration, or --log FILE, makes the program keep one"
        raise FileError(log, [Problem(WHOLE_FILE, remedy)])
    try:
        return list(read_log(log))
    except OSError as error:
        raise FileError(log, [Problem(WHOLE_FILE, f"cannot be read: {reason(error)}")]) from None
