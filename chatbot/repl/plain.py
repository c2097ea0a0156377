"""Reading lines from a terminal that can do no more than print."""

from __future__ import annotations

import os
import sys
from select import select

from chatbot.repl.signals import noticed

PROMPT = "> "


def read_line() -> str:
    """A line, edited by the terminal itself.

    Raises:
        EOFError: the input has ended.
        KeyboardInterrupt: Ctrl-C was typed.
    """
    try:
        print(PROMPT, end="", flush=True)
        line = _line() if os.name == "posix" else sys.stdin.buffer.readline()
    except KeyboardInterrupt:
        print()
        raise
    if not line:
        print()
        raise EOFError
    return line.decode("utf-8", "replace")


def _line() -> bytes:
    """A line, or what stands before the input's end; byte by byte, so that what is waited for is not read ahead already."""
    stdin = sys.stdin.fileno()
    line = b""
    with noticed() as signals:
        while not line.endswith(b"\n"):
            ready, _, _ = select([stdin, signals], [], [])
            if signals in ready:
                os.read(signals, 1)  # its handler has been called by now
            elif not (byte := os.read(stdin, 1)):
                break
            else:
                line += byte
    return line
