"""Text from files and people, made safe to print."""

from __future__ import annotations

import re

_UNSAFE = "\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069\ud800-\udfff\ufeff"
ESCAPE_SEQUENCE = (
    r"\x1b\[[0-?]*[ -/]*[@-~]|\x1b[\]PX^_][^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)?"
    r"|\x9b[0-?]*[ -/]*[@-~]|\x1b[ -/]*[0-~]"
)
_UNSAFE_CHARACTER = f"[{_UNSAFE}]"
_LINE_END = "\r\n?|\u2028|\u2029"
"""These are compiled when they are first needed, as by few texts."""


def printable(text: str) -> str:
    """The text without terminal escape sequences, control characters and marks that reorder what is shown.

    Line ends and tabs stay, line ends as ``\\n``.
    """
    if (
        text.isprintable() or text.replace("\n", "").isprintable()
    ):  # nearly always, and a hundred times faster to see
        return text
    return re.sub(_UNSAFE_CHARACTER, "", re.sub(ESCAPE_SEQUENCE, "", re.sub(_LINE_END, "\n", text)))


def one_line(text: str) -> str:
    """The printable text on one line."""
    return " ".join(printable(text).split())


def escaped(json_text: str) -> str:
    """JSON with what could steer a terminal written as ``\\uXXXX``: it means the same, and shows as it is."""
    if json_text.isprintable():
        return json_text
    return re.sub(_UNSAFE_CHARACTER, lambda match: f"\\u{ord(match.group()):04x}", json_text)
