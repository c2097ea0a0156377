"""``chatbot ask``: one question, or a line of standard input each."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from chatbot.options import add_common, add_log, add_look
from chatbot.output import ANSWERED, ERROR, NOT_ANSWERED, end_with_reader, is_styled, write

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
    parser.add_argument("--explain", action="store_true", help="show why the entry matched")


def run(options: argparse.Namespace) -> int:
    """Answer what was asked."""
    from chatbot.bot import Bot
    from chatbot.errors import UsageError
    from chatbot.faq import load_faq

    end_with_reader()
    if options.jsonl and options.question:
        raise UsageError("--jsonl reads its questions from standard input; leave QUESTION out")
    question = "" if options.jsonl else _question(options.question)
    bot = Bot(load_faq(options.faq))
    ask = _asking(bot, options)
    if options.jsonl:
        return _answer_lines(ask)
    reply = ask(question)
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
        from chatbot.asked_log import log_for

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
        from chatbot.render.json import reply_line

        write([reply_line(reply)])
        return
    if not reply.answered:
        _say_declined(reply, options)
    elif _is_set(sys.stdout, options):
        from chatbot.render import terminal

        terminal.print_answer(terminal.console(theme=options.theme), reply, bot.faq)
    else:
        from chatbot.render import plain

        write([plain.answer(reply)])
    _say_why(reply, options)


def _is_set(stream: object, options: argparse.Namespace) -> bool:
    """Is what goes to the stream to be set with boxes and colours?"""
    return not options.plain and is_styled(stream)


def _say_declined(reply: Reply, options: argparse.Namespace) -> None:
    if _is_set(sys.stderr, options):
        from chatbot.render import terminal

        terminal.print_decline(terminal.console(stderr=True, theme=options.theme), reply)
    else:
        from chatbot.render import plain

        print(plain.decline(reply), file=sys.stderr)


def _say_why(reply: Reply, options: argparse.Namespace) -> None:
    """The explanation, if there is one, on standard error: standard output carries the answer alone."""
    if reply.explanation is None:
        return
    from chatbot.render import explanation

    if _is_set(sys.stderr, options):
        from chatbot.render import terminal

        terminal.console(stderr=True, theme=options.theme).print(explanation.table(reply.explanation))
    else:
        print(explanation.plain(reply.explanation), file=sys.stderr)


def _answer_lines(ask: Callable[[str], Reply]) -> int:
    """A reply object for each question on standard input, each flushed as soon as it is known."""
    import msgspec

    from chatbot.render.json import line, reply_line

    status = ANSWERED
    for number, text in _lines(sys.stdin.buffer):
        try:
            question = _question_of(text)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            status = ERROR
            write([line({"error": str(error) or "nested too deeply", "line": number})])
            continue
        write([reply_line(ask(question))])
    return status


def _lines(stream: Iterable[bytes]) -> Iterator[tuple[int, bytes]]:
    """The lines that are not blank, with their numbers."""
    for number, text in enumerate(stream, start=1):
        stripped = (text.removeprefix(b"\xef\xbb\xbf") if number == 1 else text).strip()
        if stripped.decode("utf-8", "replace").strip():
            yield number, stripped


def _question_of(line: bytes) -> str:
    """The question on a line: plain text, or a JSON object with ``question``."""
    import msgspec

    if not line.startswith(b"{"):
        return line.decode("utf-8", "replace")
    content = msgspec.json.decode(line, type=dict[str, object])
    question = content.get("question")
    if not isinstance(question, str) or not question.strip():
        raise msgspec.ValidationError("expected an object with `question`, a text that is not blank")
    return question
