"""``chatbot ask``: one question, or a line of standard input each."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from chatbot import light
from chatbot.cli.options import add_common, add_log, add_look, whole_number
from chatbot.terminal.output import ANSWERED, ERROR, NOT_ANSWERED, end_with_reader, is_styled, write

if TYPE_CHECKING:
    from chatbot.bot import Bot, Reply


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    parser.description = (
        "Ask one question, print the answer, and exit. Without QUESTION it is read from standard input."
    )
    parser.epilog = "Exit status: 0 answered, 1 nothing matched well enough, 2 an error."
    parser.add_argument(
        "question", nargs="*", metavar="QUESTION", help="the question; several words make one"
    )
    add_common(parser, with_defaults=False)
    add_look(parser, with_defaults=False)
    add_log(parser, with_defaults=False)
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print the reply as one JSON object")
    form.add_argument(
        "--jsonl",
        action="store_true",
        help="read questions from standard input, one a line; print a reply object for each",
    )
    parser.add_argument(
        "--jobs", metavar="N", type=whole_number, default=1, help="with --jsonl, answer in N processes (1)"
    )
    parser.add_argument("--explain", action="store_true", help="show why the entry matched")


def run(options: argparse.Namespace) -> int:
    """Answer what was asked."""
    light.import_msgspec()
    from chatbot.errors import UsageError
    from chatbot.terminal.opening import open_bot

    end_with_reader()
    if options.jsonl and options.question:
        raise UsageError("--jsonl reads its questions from standard input; leave QUESTION out")
    if options.jobs > 1 and not options.jsonl:
        raise UsageError("--jobs goes with --jsonl: one question is one process's work")
    if options.jsonl:
        return _answer_lines(options)
    question = _question(options.question)
    bot = open_bot(options)
    reply = _asking(bot, options)(question)
    _show(reply, bot, options)
    return ANSWERED if reply.answered else NOT_ANSWERED


def _asking(bot: Bot, options: argparse.Namespace) -> Callable[[str], Reply]:
    """Asks the bot as the options want it, and notes what was asked where that is wanted."""

    def ask(question: str) -> Reply:
        reply = bot.ask(question, top=options.top, threshold=options.threshold, explain=options.explain)
        if log is not None:
            log.asked(reply)
        return reply

    log = None
    if options.log or options.settings.log:
        from chatbot.reviewing.asked_log import log_for

        log = log_for(options, bot.faq)
    return ask


def _question(words: list[str]) -> str:
    """The question from the command line, else all of standard input.

    Raises:
        UsageError: there is none, or it is blank.
    """
    from chatbot.errors import UsageError

    if words:
        question = os.fsencode(" ".join(words)).decode("utf-8", "replace")
    elif sys.stdin.isatty():
        raise UsageError("no question: write it after `ask`, or pipe it in")
    else:
        question = sys.stdin.buffer.read().decode("utf-8", "replace")
    question = question.removeprefix("\ufeff").strip()
    if not question:
        raise UsageError("the question is blank")
    return question


def _show(reply: Reply, bot: Bot, options: argparse.Namespace) -> None:
    if options.json:
        from chatbot.terminal.json_lines import reply_line

        write([reply_line(reply)])
        return
    if not reply.answered:
        _say_declined(reply, options)
    elif _is_set(sys.stdout, options):
        from chatbot.terminal import console as terminal

        terminal.print_answer(terminal.console(theme=options.theme), reply, bot.faq)
    else:
        from chatbot.terminal import plain

        write([plain.answer(reply)])
    _say_why(reply, options)


def _is_set(stream: object, options: argparse.Namespace) -> bool:
    """Is what goes to the stream to be set with boxes and colours?"""
    return not options.plain and is_styled(stream)


def _say_declined(reply: Reply, options: argparse.Namespace) -> None:
    if _is_set(sys.stderr, options):
        from chatbot.terminal import console as terminal

        terminal.print_decline(terminal.console(stderr=True, theme=options.theme), reply)
    else:
        from chatbot.terminal import plain

        print(plain.decline(reply), file=sys.stderr)


def _say_why(reply: Reply, options: argparse.Namespace) -> None:
    """The explanation, if there is one, on standard error: standard output carries the answer alone."""
    if reply.explanation is None:
        return
    from chatbot.terminal import explanation

    if _is_set(sys.stderr, options):
        from chatbot.terminal import console as terminal

        console = terminal.console(stderr=True, theme=options.theme)
        console.print(explanation.for_terminal(reply.explanation, console.width))
    else:
        print(explanation.plain(reply.explanation), file=sys.stderr)


def _answer_lines(options: argparse.Namespace) -> int:
    """A reply object for each question on standard input, each flushed as soon as it is known."""
    from chatbot.terminal import jobs, jsonl
    from chatbot.terminal.opening import load, open_bot

    asked = jsonl.questions(sys.stdin.buffer)
    if options.jobs > 1:
        load(options)  # says what is wrong with it, once, and compiles it, if that is to be done
        answered = jobs.replies(asked, options.arguments, options.jobs)
    else:
        answered = jsonl.replies(_asking(open_bot(options), options), asked)
    status = ANSWERED
    for reply in answered:
        write([str(reply)])
        if isinstance(reply, jsonl.Unusable):
            status = ERROR
    return status
