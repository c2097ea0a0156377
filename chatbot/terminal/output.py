"""What is written: results to standard output, everything else to standard error."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable

ANSWERED, NOT_ANSWERED, ERROR = 0, 1, 2
"""Exit status, as in grep."""
INTERRUPTED = 130


def end_with_reader() -> None:
    """Let a reader of standard output that has had enough end us quietly, as it does grep."""
    import signal

    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)


def write(lines: Iterable[str]) -> None:
    """Write lines to standard output, as UTF-8 whatever the locale, and flush."""
    for text in lines:
        sys.stdout.buffer.write(text.encode("utf-8", "replace") + b"\n")
    sys.stdout.buffer.flush()


def complain(message: str) -> None:
    """Say what went wrong, on standard error."""
    from chatbot.language.printable import printable

    print(f"chatbot: {printable(message)}", file=sys.stderr)


def is_styled(stream: object) -> bool:
    """Is what goes to the stream to be set for a person at a terminal?"""
    if os.environ.get("FORCE_COLOR"):
        return True
    return bool(getattr(stream, "isatty", lambda: False)()) and os.environ.get("TERM") not in (
        "dumb",
        "unknown",
    )
