"""What goes wrong while a command line is carried out: one line on standard error, and an exit status that says so.

``CHATBOT_DEBUG`` in the environment shows, above that line, where it went wrong.
"""

from __future__ import annotations

import os
import sys

from chatbot import TYPE_CHECKING
from chatbot.terminal.output import ERROR, INTERRUPTED, complain, in_words, let_go

if TYPE_CHECKING:
    from collections.abc import Callable


def guarded(action: Callable[[], int]) -> int:
    """Do something, and return its exit status: whatever goes wrong, it is none that means an answer or the want of one."""
    _open_streams()
    try:
        status = _status_of(action)
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:
                stream.flush()
        return status
    except KeyboardInterrupt:
        return INTERRUPTED
    except BaseException as error:  # of Rust's panics, too, which are no Exception
        _tell(error)
        return ERROR


def _open_streams() -> None:
    """Python has no standard stream where the caller closed it, and prints to standard output for want of another."""
    if sys.stdin is None:
        sys.stdin = open(os.devnull, encoding="utf-8")  # noqa: SIM115  it stays open to the end
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115


def _status_of(action: Callable[[], int]) -> int:
    """The exit status that something returns, or leaves with, as argparse does."""
    try:
        return action()
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else 0 if leaving.code is None else ERROR


def _tell(error: BaseException) -> None:
    """Say what went wrong, as far as anything can be said; what can't be written at the end is no second fault."""
    try:
        if os.environ.get("CHATBOT_DEBUG"):
            _show_where(error)
        complain(in_words(error))
        sys.stderr.flush()
    except (OSError, MemoryError, ImportError):
        pass
    for stream in (sys.stdout, sys.stderr):
        let_go(stream)


def _show_where(error: BaseException) -> None:
    import traceback

    from chatbot.language.printable import printable

    print(printable("".join(traceback.format_exception(error)).rstrip()), file=sys.stderr)
