"""A long page in pieces, so that its tree, which takes many times its text, need not be held as a whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

LONGEST = 4_000_000
"""Characters after which a page is cut before a heading, a paragraph or the like."""
_TAG = re.compile(
    r"<!--.*?(?:-->|\Z)|<(?P<unseen>script|style)\b.*?(?:</(?P=unseen)\s*>|\Z)"
    r"|<(?P<end>/?)(?P<name>details|dl|table|ul|ol|pre|template|textarea|nav|aside|footer|header|dialog|svg|select|main)\b"
    r"|<(?P<begin>h[1-6]|p|div|section|article|dt)\b",
    re.IGNORECASE | re.DOTALL,
)
_OPEN_AGAIN = ("main", "dl")
"""What a piece may end in the midst of: the next one begins with it."""


class Piece(NamedTuple):
    """A part of a page."""

    text: str
    lines_before: int
    within: tuple[str, ...]
    """The elements that it begins in."""


def cut(text: str) -> Iterator[Piece]:
    """The page in pieces, each but the last ending before an element that is in no list, table or fold."""
    if len(text) <= LONGEST:
        yield Piece(text, 0, ())
        return
    begin, lines = 0, 0
    within: tuple[str, ...] = ()
    depths: dict[str, int] = {}
    for tag in _TAG.finditer(text):
        if name := (tag["name"] or "").lower():
            depths[name] = max(depths.get(name, 0) + (-1 if tag["end"] else 1), 0)
        elif tag["begin"] and tag.start() - begin >= LONGEST and _may_end(tag["begin"].lower(), depths):
            yield Piece(text[begin : tag.start()], lines, within)
            lines += text.count("\n", begin, tag.start())
            begin = tag.start()
            within = tuple(name for name in _OPEN_AGAIN if depths.get(name))
    yield Piece(text[begin:], lines, within)


def _may_end(following: str, depths: dict[str, int]) -> bool:
    """May a piece end before an element?"""
    inside = {name for name, depth in depths.items() if depth and name != "main"}
    return not inside or (inside == {"dl"} and depths["dl"] == 1 and following == "dt")
