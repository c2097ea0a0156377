"""The sentences and list items of an answer."""

from __future__ import annotations

import re
from typing import NamedTuple

SHORTEST = 15
"""Characters of a passage at least."""
_FENCE = r"^(?:```|~~~).*?^(?:```|~~~)[^\n]*$"
_END = (
    r"(?<=[.!?])[\"')\]*_]*\s+(?=[\"'(\[*_]*[A-Z0-9\u00c0-\U0003ffff])|(?<=[。！？])(?=[^」』）\s])"
    r"|\n\s*(?:[-*+]|\d+[.)])\s+|\n\s*\n"
)
_MARK = r"\s*(?:[-*+]|\d+[.)]|#{1,6}|>)\s+"


class Passage(NamedTuple):
    """A sentence or list item: from ``start`` to before ``end``, in characters of the answer."""

    start: int
    end: int


def passages(answer: str) -> list[Passage]:
    """The sentences and list items of an answer in Markdown, code blocks aside."""
    code = [match.span() for match in re.finditer(_FENCE, answer, re.MULTILINE | re.DOTALL)]
    found, start = [], 0
    for match in [*re.finditer(_END, answer), None]:
        end = match.start() if match else len(answer)
        mark = re.compile(_MARK).match(answer, start, end)
        begin = mark.end() if mark else start
        in_code = any(first < end and begin < last for first, last in code)
        if end - begin >= SHORTEST and not in_code:
            found.append(Passage(begin, end))
        start = match.end() if match else end
    return found
