"""What is written: results to standard output, everything else to standard error."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable

from chatbot import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import TextIO

ANSWERED, NOT_ANSWERED, ERROR = 0, 1, 2
"""Exit status, as in grep."""
INTERRUPTED = 130


def end_with_reader() -> None:
    """Let a reader of standard output that has had enough end us quietly, as it does grep."""
    import signal

    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)


def write(lines: Iterable[str]) -> None:
    """Write lines to standard output, as UTF-8 whatever the locale, and flush; the end of its reader is ours."""
    end_with_reader()
    for text in lines:
        sys.stdout.buffer.write(text.encode("utf-8", "replace") + b"\n")
    sys.stdout.buffer.flush()


def complain(message: str) -> None:
    """Say what went wrong, on standard error."""
    from chatbot.language.printable import printable

    print(_fitted(f"chatbot: {printable(message)}", sys.stderr), file=sys.stderr)


def _fitted(text: str, stream: TextIO) -> str:
    """A text broken between words where it goes to a terminal, which would break it anywhere."""
    try:
        width = os.get_terminal_size(stream.fileno()).columns if stream.isatty() else 0
    except (OSError, ValueError):  # as of one that has no size
        width = 0
    lines = text.split("\n")
    if not width or all(len(line) <= width for line in lines):
        return text
    from textwrap import fill

    indents = (line[: len(line) - len(line.lstrip())] for line in lines)
    return "\n".join(
        fill(line, width, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)
        for line, indent in zip(lines, indents, strict=True)
    )


def in_words(error: BaseException) -> str:
    """What went wrong, for people who did not write the program."""
    from chatbot.errors import ChatbotError

    if isinstance(error, ChatbotError):
        return str(error)
    if isinstance(error, MemoryError):
        return "there is not enough memory"
    if isinstance(error, OSError):
        return _system_error(error)
    known = " ".join(f"{type(error).__name__}: {error}".split())
    return f"a fault in the program: {known}; CHATBOT_DEBUG=1 in the environment shows where"


def _system_error(error: OSError) -> str:
    import errno

    from chatbot.files import reason

    if error.errno in (errno.EMFILE, errno.ENFILE, errno.ENOMEM, errno.EAGAIN):
        return f"cannot go on: {reason(error)}"
    if error.filename is not None:
        return f"{os.fsdecode(error.filename)}: {reason(error)}"
    return f"cannot write the answer: {reason(error)}"  # as on a full disk


def counted(number: int, one: str, several: str = "") -> str:
    """So many of something: ``1 question``, ``2,000 entries``; ``several`` is how more are called, where no *s* makes it."""
    return f"{number:,} {one if number == 1 else several or one + 's'}"


def agreed(question: str) -> bool:
    """Does who sits at the terminal say yes to a question? No is what saying nothing means."""
    print(f"{question} [y/N] ", end="", file=sys.stderr, flush=True)
    said = sys.stdin.readline()
    if not said:  # the end of the input, which ends no line
        print(file=sys.stderr)
    return said.strip().casefold() in ("y", "yes")


def is_styled(stream: object) -> bool:
    """Is what goes to the stream to be set for a person at a terminal?"""
    if os.environ.get("FORCE_COLOR"):
        return True
    return bool(getattr(stream, "isatty", lambda: False)()) and os.environ.get("TERM") not in (
        "dumb",
        "unknown",
    )


def let_go(stream: object) -> None:
    """See to it that what a stream still holds is written to nowhere, where it can't be written to what it is for."""
    from contextlib import suppress

    with suppress(OSError, ValueError, AttributeError):  # as of one that is closed, or none
        try:
            stream.flush()  # type: ignore[attr-defined]
        except OSError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())  # type: ignore[attr-defined]
