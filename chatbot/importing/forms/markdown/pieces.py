"""A long page in pieces, so that its parser need not hold all of it at once."""

from __future__ import annotations

import re
from collections.abc import Iterator

LONGEST = 500_000
"""Characters after which a page is cut before a heading: a parser's memory is many times its text."""

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})(.*)")
_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_ATX = re.compile(r"#{1,6}[ \t]")
_PARAGRAPH = re.compile(r"(?!\d{1,9}[.)])\w|\*\*|__|<details\b")
_PAIRED = re.compile(
    r"(?P<open><!--|<(?:details|pre|script|style|textarea)\b)|-->|</(?:details|pre|script|style|textarea)\b",
    re.IGNORECASE,
)


def cut(text: str) -> Iterator[tuple[int, str]]:
    """The page in pieces, each but the last ending before a heading or paragraph outside fences, comments and folds."""
    if len(text) <= LONGEST:
        yield 0, text
        return
    begin = position = balance = 0
    fence, blank = "", True
    for match in _LINE.finditer(text):
        line = match.group()
        starts = position - begin >= LONGEST and (_ATX.match(line) or (blank and _PARAGRAPH.match(line)))
        if starts and not fence and not balance:
            yield begin, text[begin:position]
            begin, balance = position, 0
        blank = not line.strip()
        if line[:1] in "`~ " and (edge := _FENCE.match(line)):
            fence = _fence_after(fence, edge[1], edge[2])
        if "<" in line or "-->" in line:
            for found in _PAIRED.finditer(line):
                balance = balance + 1 if found["open"] else max(balance - 1, 0)
        position += len(line)
    yield begin, text[begin:]


def _fence_after(fence: str, mark: str, rest: str) -> str:
    """The fence that is open after a line with a fence's mark."""
    if not fence:
        return "" if mark[0] == "`" and "`" in rest else mark
    return "" if mark.startswith(fence) and not rest.strip() else fence
