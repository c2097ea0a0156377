"""The lines that elements begin on, also beyond those that lxml can be told."""

from __future__ import annotations

from typing import Any

LAST = 65_534
"""The last line that an element of lxml can be told it is on."""
_FURTHER = "data-line-of-source"
"""The attribute that has a line after that."""


def line_of(element: Any) -> int | None:
    """The line that an element begins on; None where it does not know."""
    line: int | None = element.sourceline
    further = element.get(_FURTHER, "") if line == LAST else ""
    return int(further) if further.isdecimal() else line


def set_line(element: Any, line: int | None) -> None:
    """Tell an element which line it begins on."""
    element.sourceline = min(line or 0, LAST)
    if line and line > LAST:
        element.set(_FURTHER, str(line))
