"""``chatbot review``: what people asked in vain, and what to do about it."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from chatbot.cli.options import add_look, add_threshold, check_standard_input
from chatbot.terminal.output import complain, end_with_reader, is_styled, write

if TYPE_CHECKING:
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
    from chatbot.reviewing.reading import log_path

    end_with_reader()
    if not options.json and not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UsageError("a review needs a terminal; --json lists what there is to review")
    check_standard_input(FAQ=options.path, log=settings.log_path, review=None if options.json else "-")
    file = FAQFile(options.path or settings.faq or default_path())
    log = log_path(settings.log_path)
    if options.json:
        _list(file, log, settings)
    else:
        _walk(file, log, settings)
    return DONE


def _list(file: FAQFile, log: str, settings: Settings) -> None:
    from chatbot.files import shown
    from chatbot.terminal.json_lines import line

    write([line({"faq": shown(file.path), "log": shown(log), "groups": _groups(file, log, settings)})])


def _walk(file: FAQFile, log: str, settings: Settings) -> None:
    from chatbot.reviewing.review import Review
    from chatbot.reviewing.screen import ReviewScreen

    found = _groups(file, log, settings)
    screen = ReviewScreen(plain=settings.plain or not is_styled(sys.stdout), theme=settings.theme)
    Review(file, log, screen, threshold=settings.threshold).run(found)


def _groups(file: FAQFile, log: str, settings: Settings) -> list[QuestionGroup]:
    """What was asked in vain, by what the log and the FAQ say now."""
    from chatbot.bot import Bot
    from chatbot.reviewing.elsewhere import gather, told
    from chatbot.reviewing.groups import groups
    from chatbot.reviewing.ignored import read_ignored
    from chatbot.reviewing.reading import read_log

    gathered = gather(read_log(log), file.faq)
    for text in told(gathered, file.path):
        complain(text)
    ignored = [one for path in (file.path, *gathered.same) for one in read_ignored(log, path)]
    return groups(
        gathered.records, ignored, Bot(file.faq), threshold=settings.threshold, quiet=settings.plain
    )
