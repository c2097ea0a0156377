"""Reading lines from a terminal that can do no more than print."""

from __future__ import annotations

import sys

PROMPT = "> "


def read_line() -> str:
    """A line, edited by the terminal itself.

    Raises:
        EOFError: the input has ended.
        KeyboardInterrupt: Ctrl-C was typed.
    """
    try:
        print(PROMPT, end="", flush=True)
        line = sys.stdin.buffer.readline()
    except KeyboardInterrupt:
        print()
        raise
    if not line:
        print()
        raise EOFError
    return line.decode("utf-8", "replace")
