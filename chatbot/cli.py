"""The command line: arguments in, exit status out."""

from __future__ import annotations

import argparse
import os
import signal
import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NoReturn

from chatbot import __version__

if TYPE_CHECKING:
    from chatbot.bot import Bot, Reply

ANSWERED, NOT_ANSWERED, ERROR = 0, 1, 2
"""Exit status, as in grep."""
INTERRUPTED = 130


def run() -> None:
    """What the installed command does."""
    sys.exit(main())


def main(arguments: list[str] | None = None) -> int:
    """Carry out a command line; returns its exit status."""
    from chatbot.errors import ChatbotError

    options = parse(sys.argv[1:] if arguments is None else arguments)
    try:
        _check_streams()
        if options.command == "ask" or not (sys.stdin.isatty() and sys.stdout.isatty()):
            return ask(options)
        from chatbot.repl import run as run_repl

        return run_repl(options.faq, threshold=options.threshold, top=options.top)
    except ChatbotError as error:
        complain(str(error))
        return ERROR
    except OSError as error:  # as on a full disk
        complain(f"cannot write the answer: {error.strerror or error}")
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # for what is still to be flushed
        return ERROR
    except KeyboardInterrupt:
        return INTERRUPTED


def _check_streams() -> None:
    """Python has no standard stream where the caller closed it, and prints to standard output for want of another.

    Raises:
        UsageError: there is nowhere to write the answer to.
    """
    from chatbot.errors import UsageError

    if sys.stdin is None:
        sys.stdin = open(os.devnull, encoding="utf-8")  # noqa: SIM115  it stays open to the end
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    if sys.stdout is None:
        raise UsageError("standard output is closed")


class _Parser(argparse.ArgumentParser):
    """Cleans what it repeats of the command line."""

    def error(self, message: str) -> NoReturn:
        from chatbot.render.text import printable

        super().error(printable(message))


def parse(arguments: list[str]) -> argparse.Namespace:
    """The command line as options; leaves with status 2 where it makes no sense."""
    parser = _Parser(
        prog="chatbot",
        description="Answers questions from a list of frequently asked ones.",
        epilog="Without a command: a conversation. Exit status: 0 answered, 1 nothing matched well enough, 2 an error.",
    )
    parser.add_argument("--version", action="version", version=f"chatbot {__version__}")
    _add_common(parser, with_defaults=True)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    ask_parser = commands.add_parser(
        "ask",
        help="ask one question, print the answer, and exit",
        description="Ask one question, print the answer, and exit. Without QUESTION it is read from standard input.",
        epilog="Exit status: 0 answered, 1 nothing matched well enough, 2 an error.",
    )
    ask_parser.add_argument(
        "question", nargs="*", metavar="QUESTION", help="the question; several words make one"
    )
    _add_common(ask_parser, with_defaults=False)
    form = ask_parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print the reply as one JSON object")
    form.add_argument(
        "--jsonl",
        action="store_true",
        help="read questions from standard input, one a line; print a reply object for each",
    )
    ask_parser.add_argument("--explain", action="store_true", help="show why the entry matched")
    parser.set_defaults(question=[], json=False, jsonl=False, explain=False)
    return parser.parse_args(arguments)


def _add_common(parser: argparse.ArgumentParser, *, with_defaults: bool) -> None:
    """The options of every command; a subcommand's leave what stood before it as it is."""

    def default(value: object) -> object:
        return value if with_defaults else argparse.SUPPRESS

    parser.add_argument("--faq", metavar="FILE", default=default(None), help="the FAQ to answer from")
    parser.add_argument(
        "--top", metavar="N", type=_top, default=default(3), help="how many matches a reply lists (3)"
    )
    parser.add_argument(
        "--threshold", metavar="X", type=_threshold, default=default(0.5),
        help="confidence from which a match counts as the answer, 0 to 1 (0.5)",
    )  # fmt: skip


def _top(text: str) -> int:
    if not text.isascii() or not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"expected a whole number from 1, got {text!r}")
    return int(text)


def _threshold(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if not 0 <= value <= 1:
        raise argparse.ArgumentTypeError(f"expected a number from 0 to 1, got {text!r}")
    return value


def complain(message: str) -> None:
    """Say what went wrong, on standard error."""
    from chatbot.render.text import printable

    print(f"chatbot: {printable(message)}", file=sys.stderr)


# --- ask -------------------------------------------------------------------------------------


def ask(options: argparse.Namespace) -> int:
    """One question, or a line of standard input each."""
    from chatbot.bot import Bot
    from chatbot.errors import UsageError
    from chatbot.faq import load_faq

    if hasattr(signal, "SIGPIPE"):  # a reader that has had enough ends us quietly, as it does grep
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    if options.jsonl and options.question:
        raise UsageError("--jsonl reads its questions from standard input; leave QUESTION out")
    question = "" if options.jsonl else _question(options.question)
    bot = Bot(load_faq(options.faq))
    if options.jsonl:
        return _answer_lines(bot, options)
    reply = bot.ask(question, top=options.top, threshold=options.threshold, explain=options.explain)
    _show(reply, bot, options)
    return ANSWERED if reply.answered else NOT_ANSWERED


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

        _write([reply_line(reply)])
        return
    if not reply.answered:
        _say_declined(reply)
    elif _is_styled(sys.stdout):
        from chatbot.render import terminal

        terminal.print_answer(terminal.console(), reply, bot.faq)
    else:
        from chatbot.render import plain

        _write([plain.answer(reply)])
    _say_why(reply)


def _say_declined(reply: Reply) -> None:
    if _is_styled(sys.stderr):
        from chatbot.render import terminal

        terminal.print_decline(terminal.console(stderr=True), reply)
    else:
        from chatbot.render import plain

        print(plain.decline(reply), file=sys.stderr)


def _say_why(reply: Reply) -> None:
    """The explanation, if there is one, on standard error: standard output carries the answer alone."""
    if reply.explanation is None:
        return
    from chatbot.render import explanation

    if _is_styled(sys.stderr):
        from chatbot.render import terminal

        terminal.console(stderr=True).print(explanation.table(reply.explanation))
    else:
        print(explanation.plain(reply.explanation), file=sys.stderr)


def _is_styled(stream: object) -> bool:
    """Is what goes to the stream to be set for a person at a terminal?"""
    if os.environ.get("FORCE_COLOR"):
        return True
    return bool(getattr(stream, "isatty", lambda: False)()) and os.environ.get("TERM") not in (
        "dumb",
        "unknown",
    )


def _answer_lines(bot: Bot, options: argparse.Namespace) -> int:
    """A reply object for each question on standard input, each flushed as soon as it is known."""
    import msgspec

    from chatbot.render.json import line, reply_line

    status = ANSWERED
    for number, text in _lines(sys.stdin.buffer):
        try:
            question = _question_of(text)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            status = ERROR
            _write([line({"error": str(error) or "nested too deeply", "line": number})])
            continue
        _write(
            [
                reply_line(
                    bot.ask(question, top=options.top, threshold=options.threshold, explain=options.explain)
                )
            ]
        )
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


def _write(lines: Iterable[str]) -> None:
    """Write lines to standard output, as UTF-8 whatever the locale, and flush."""
    for text in lines:
        sys.stdout.buffer.write(text.encode("utf-8", "replace") + b"\n")
    sys.stdout.buffer.flush()
