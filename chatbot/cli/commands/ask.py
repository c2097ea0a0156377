"""``chatbot ask``: one question, or a line of standard input each."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, TextIO

from chatbot.cli.options import add_common, add_log, add_look, check_standard_input, whole_number
from chatbot.files import STDIN
from chatbot.files.addresses import scheme_of
from chatbot.terminal.output import ANSWERED, ERROR, NOT_ANSWERED, complain, end_with_reader, is_styled, write

if TYPE_CHECKING:
    from chatbot.bot import Bot, Reply
    from chatbot.cli.parser import Parser
    from chatbot.faq.entry import FAQ
    from chatbot.matching.explanation import Explanation
    from chatbot.settings import Settings
    from chatbot.terminal.json_lines import Answers, Unusable
    from chatbot.terminal.labels import Labels


MOST_READ = 1_000_000
"""Bytes of standard input that are kept."""


def add_arguments(parser: Parser) -> None:
    """The command's arguments."""
    parser.description = (
        "Ask one question, print the answer, and exit. Without QUESTION it is read from standard input."
    )
    parser.epilog = (
        "What begins with - and is one of these options is none of the question's words; put -- before the question where it is "
        "one. Exit status: 0 answered, 1 nothing matched well enough, 2 an error."
    )
    parser.takes_question = True
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
    # For the processes of --jobs: the one that deals out the lines says which each reply belongs to.
    parser.add_argument("--bare", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--explain", action="store_true", help="show why the entry matched")


class AskOptions(NamedTuple):
    """What the command alone is told."""

    words: list[str]
    """Of the question; none where it is to be read from standard input."""
    asked: tuple[Sequence[str], Sequence[str]] | None
    """The arguments before the question, and from it on, where an option among its words may be meant as one of them."""
    json: bool
    jsonl: bool
    jobs: int
    bare: bool
    """Are replies to lines to be without what tells of their line?"""
    explain: bool


def run(options: argparse.Namespace, settings: Settings) -> int:
    """Answer what was asked."""
    end_with_reader()
    wanted = AskOptions(
        words=options.question, asked=options.asked, json=options.json, jsonl=options.jsonl, jobs=options.jobs,
        bare=options.bare, explain=options.explain,
    )  # fmt: skip
    _check(wanted, settings)
    return _answer_lines(wanted, settings) if wanted.jsonl else _answer_one(wanted, settings)


def _check(wanted: AskOptions, settings: Settings) -> None:
    """Do the options go together?

    Raises:
        UsageError: they do not.
    """
    from chatbot.errors import UsageError

    if wanted.jsonl and wanted.words:
        raise UsageError("--jsonl reads its questions from standard input; leave QUESTION out")
    if wanted.jobs > 1 and not wanted.jsonl:
        raise UsageError("--jobs goes with --jsonl: one question is one process's work")
    if wanted.jobs > 1 and settings.log_path == STDIN:
        raise UsageError("what several processes note cannot go to standard output: name a file with --log")
    asked = STDIN if not wanted.words or wanted.words == [STDIN] else None
    check_standard_input(FAQ=settings.faq or os.environ.get("CHATBOT_FAQ"), question=asked)


def _answer_one(wanted: AskOptions, settings: Settings) -> int:
    from chatbot.terminal.opening import open_bot

    question = _question(wanted.words, settings)
    _check_short_option(wanted.asked, settings.faq or "")
    bot = open_bot(settings)
    reply = _asking(bot, settings, explain=wanted.explain)(question)
    if wanted.json:
        from chatbot.terminal.json_lines import reply_line

        write([reply_line(reply)])
    else:
        _show(reply, bot.faq, settings)
    return ANSWERED if reply.answered else NOT_ANSWERED


def _check_short_option(asked: tuple[Sequence[str], Sequence[str]] | None, path: str) -> None:
    """Is ``-f`` the option, and no word of the question, as in *what does -f do*?

    Raises:
        UsageError: it cannot be: the word behind it is no file.
    """
    is_there = path == STDIN or scheme_of(path) or os.path.exists(path)
    if asked is None or "-f" not in asked[1] or is_there:
        return
    from chatbot.cli.misuse import as_word
    from chatbot.errors import UsageError

    raise UsageError(f"{path}: cannot be read: there is no such file\n  {as_word(*asked)}")


def _answer_lines(wanted: AskOptions, settings: Settings) -> int:
    """A reply object for each question on standard input, each flushed as soon as it is known."""
    from chatbot.terminal.json_lines import Unusable

    status = ANSWERED
    for reply in _replies(wanted, settings):
        write([str(reply)])
        if isinstance(reply, Unusable):
            status = ERROR
    return status


def _replies(wanted: AskOptions, settings: Settings) -> Iterator[str | Unusable]:
    from chatbot.terminal import json_lines

    asked = json_lines.questions(json_lines.lines_of(sys.stdin.buffer))
    answers = _answers(wanted, settings)
    if wanted.bare:
        return answers(one if isinstance(one, json_lines.Unusable) else one.question for one in asked)
    return json_lines.with_lines(answers, asked)


def _answers(wanted: AskOptions, settings: Settings) -> Answers:
    """What answers one question after another, in one process or in several."""
    from chatbot.terminal import jobs, json_lines
    from chatbot.terminal.opening import open_bot, open_faq

    if wanted.jobs == 1:
        return partial(json_lines.replies, _asking(open_bot(settings), settings, explain=wanted.explain))
    _check_shareable(settings.faq)
    open_faq(settings)  # says what is wrong with it, once, and compiles it, if that is to be done
    return partial(jobs.replies, arguments=settings.arguments, jobs=wanted.jobs)


def _check_shareable(faq: str | None) -> None:
    """Can several processes read the FAQ?

    Raises:
        UsageError: it can be read but once.
    """
    from chatbot.errors import UsageError
    from chatbot.faq.file import default_path

    path = faq or default_path()
    if path == STDIN or (os.path.exists(path) and not (os.path.isfile(path) or os.path.isdir(path))):
        raise UsageError(f"{path} can be read but once; save it in a file, or leave --jobs out")


def _asking(bot: Bot, settings: Settings, *, explain: bool) -> Callable[[str], Reply]:
    """Asks the bot as is wanted, and notes what was asked where that is wanted."""

    def ask(question: str) -> Reply:
        reply = bot.ask(
            question, top=settings.top, threshold=settings.threshold, explain=explain, tags=settings.tags
        )
        if log is not None:
            log.asked(reply)
        return reply

    log = None
    if settings.log:
        from chatbot.reviewing.asked_log import log_for

        log = log_for(settings, bot.faq)
    return ask


def _question(words: list[str], settings: Settings) -> str:
    """The question from the command line, else all of standard input.

    Raises:
        UsageError: there is none, or it is blank.
        FAQError: so is it, and the FAQ cannot be used either, which is the first thing to know.
    """
    from chatbot.errors import UsageError

    if words and words != [STDIN]:
        question = os.fsencode(" ".join(words)).decode("utf-8", "replace")
    elif sys.stdin.isatty():
        raise UsageError("no question: write it after `ask`, or pipe it in")
    else:
        question = _from_standard_input().decode("utf-8", "replace")
    question = question.removeprefix("\ufeff").strip()
    if not question:
        from chatbot.terminal.opening import open_faq

        open_faq(settings)
        raise UsageError("the question is blank")
    return question


def _from_standard_input() -> bytes:
    """All of standard input, as far as anybody would read it."""
    read = sys.stdin.buffer.read(MOST_READ)
    while sys.stdin.buffer.read(MOST_READ):  # so that nobody who writes to us is ended by it
        pass
    return read


def _show(reply: Reply, faq: FAQ, settings: Settings) -> None:
    """The answer on standard output; on standard error that there is none, and why, if that was asked for."""
    if not reply.answered:
        _say_declined(reply, faq, settings)
    elif _is_set(sys.stdout, settings):
        from chatbot.terminal import console as terminal

        terminal.print_answer(terminal.console(theme=settings.theme), reply, faq, _labels(sys.stdout, faq))
    else:
        from chatbot.terminal import plain

        write([plain.answer(reply, aloud=sys.stdout.isatty())])
    if reply.unanswered:
        from chatbot.terminal import plain

        labels = _labels(sys.stderr, faq)
        print(*(plain.left(part, labels) for part in reply.unanswered), sep="\n", file=sys.stderr)
    if reply.unread:
        complain(f"the question is long: its last {reply.unread:,} characters were not read")
    if reply.explanation is not None:
        _say_why(reply.explanation, faq.language, settings)


def _is_set(stream: object, settings: Settings) -> bool:
    """Is what goes to the stream to be set with boxes and colours?"""
    return not settings.plain and is_styled(stream)


def _labels(stream: TextIO, faq: FAQ) -> Labels:
    """The words around an answer: those of the FAQ's language for who reads them, English ones for a program."""
    from chatbot.terminal.labels import ENGLISH, Labels

    if not stream.isatty():
        return ENGLISH
    from chatbot.repl.texts.table import texts_for

    texts = texts_for(faq.language)
    return Labels(*(getattr(texts, name) for name in Labels._fields))


def _say_declined(reply: Reply, faq: FAQ, settings: Settings) -> None:
    labels = _labels(sys.stderr, faq)
    if _is_set(sys.stderr, settings):
        from chatbot.terminal import console as terminal

        terminal.print_decline(terminal.console(stderr=True, theme=settings.theme), reply, labels)
    else:
        from chatbot.terminal import plain

        print(plain.decline(reply, labels, aloud=sys.stderr.isatty()), file=sys.stderr)


def _say_why(why: Explanation, language: str, settings: Settings) -> None:
    from chatbot.terminal.explanation.layout import Shown

    shown = Shown(why, language, for_owner=True)
    if _is_set(sys.stderr, settings):
        from chatbot.terminal import console as terminal

        console = terminal.console(stderr=True, theme=settings.theme)
        console.print(shown.for_terminal(console.width))
    else:
        print(shown.plain(), file=sys.stderr)
