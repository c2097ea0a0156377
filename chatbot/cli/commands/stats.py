"""``chatbot stats``: what a log says, in figures."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from chatbot.cli.options import add_look, whole_number
from chatbot.terminal.output import end_with_reader, is_styled, write

if TYPE_CHECKING:
    from chatbot.reviewing.small_talk import TalkAsked
    from chatbot.reviewing.stats import Counts, Stats
    from chatbot.settings import Settings

DONE = 0
"""Exit status."""
MOST = 10


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    parser.description = (
        "Say what is asked, answered and declined, by what is noted in a log: how much, by week, what is asked most, and what in "
        "vain. `chatbot review` mends what is asked in vain."
    )
    parser.epilog = "Exit status: 0, or 2 for an error."
    parser.add_argument(
        "log", nargs="?", metavar="LOG", help="the log, - for standard input; left out, the usual one"
    )
    parser.add_argument(
        "-f", "--faq", metavar="FILE", default=argparse.SUPPRESS, help="count only what this FAQ was asked"
    )
    parser.add_argument(
        "--top", dest="most", metavar="N", type=whole_number, default=MOST,
        help=f"how many questions are listed, and groups of them ({MOST})",
    )  # fmt: skip
    parser.add_argument("--json", action="store_true", help="print the figures as one JSON object")
    add_look(parser, with_defaults=False)


def run(options: argparse.Namespace, settings: Settings) -> int:
    """Count, and print the figures."""
    from chatbot.reviewing.asked_log import name_of
    from chatbot.reviewing.reading import log_path, read_log
    from chatbot.reviewing.small_talk import TalkAsked
    from chatbot.reviewing.stats import count, stats

    end_with_reader()
    log = log_path(options.log or settings.log_path)
    talk = TalkAsked()
    counts = count(read_log(log), name_of(options.faq) if options.faq else None, talk)
    found = stats(counts, _language(counts, talk), options.most)
    if options.json:
        from chatbot.reviewing.stats.formats import json

        write(json.lines(found, log))
    else:
        _show(found, log, settings)
    return DONE


def _show(found: Stats, log: str, settings: Settings) -> None:
    if is_styled(sys.stdout) and not settings.plain:
        from chatbot.reviewing.stats.formats import terminal

        terminal.show(found, log, settings.theme)
    else:
        from chatbot.reviewing.stats.formats import text

        write(text.lines(found, log))


def _language(counts: Counts, talk: TalkAsked) -> str:
    """The language of the FAQ that was asked most."""
    from chatbot.faq.entry import DEFAULT_LANGUAGE

    return next((talk.language(path) for path, _ in counts.faqs.most()), DEFAULT_LANGUAGE)
