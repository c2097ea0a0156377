"""What a change does to a text, as lines to be shown."""

from __future__ import annotations

from typing import NamedTuple

CONTEXT = 2
"""Lines shown before and after a change."""
LONG = 200
"""Characters from which a line is shown around its change only."""
AROUND = 60


class DiffLine(NamedTuple):
    """A line before (``-``), after (``+``), or both (a space)."""

    sign: str
    text: str


def diff(before: str, after: str) -> list[DiffLine]:
    """The lines that differ, with a few around them; all of what lies between the first and the last change."""
    old, new = ([line.rstrip("\r") for line in text.split("\n")] for text in (before, after))
    start = _common(old, new)
    end = _common(old[start:][::-1], new[start:][::-1])
    removed, added = old[start : len(old) - end], new[start : len(new) - end]
    head, tail = old[max(0, start - CONTEXT) : start], old[len(old) - end :][:CONTEXT]
    same_start = _common(removed[0], added[0]) if removed and added else 0
    same_end = _common(removed[-1][::-1], added[-1][::-1]) if removed and added else 0
    return [
        *(DiffLine(" ", _cut(line, len(line), 0)) for line in head),
        *(DiffLine("-", _cut(line, same_start, same_end)) for line in removed),
        *(DiffLine("+", _cut(line, same_start, same_end)) for line in added),
        *(DiffLine(" ", _cut(line, 0, len(line))) for line in tail),
    ]


def first_line(before: str, after: str) -> int:
    """The line, from 1, on which the first change is."""
    return _common(before.split("\n"), after.split("\n")) + 1


def _common(one: list[str] | str, other: list[str] | str) -> int:
    """How many elements two sequences have in common at their beginnings."""
    shorter = min(len(one), len(other))
    return next((i for i in range(shorter) if one[i] != other[i]), shorter)


def _cut(line: str, same_start: int, same_end: int) -> str:
    """A long line without most of what is the same in it."""
    if len(line) <= LONG:
        return line
    start = max(0, min(same_start, len(line)) - AROUND)
    end = max(start + 2 * AROUND, min(len(line), len(line) - same_end + AROUND))
    return f"{'…' if start else ''}{line[start:end]}{'…' if end < len(line) else ''}"
