"""``<details>``: parts of a page that unfold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_FOLD = re.compile(r"<details\b[^<>]*>|</details\s*>", re.IGNORECASE)
_CLOSED = re.compile(r"</details\s*>", re.IGNORECASE)
_SUMMARY = re.compile(r"\s*<summary\b[^<>]*>(.*?)</summary\s*>(.*)", re.DOTALL | re.IGNORECASE)


class Fold(NamedTuple):
    """A fold, as offsets in a piece of source, and what is in it."""

    begin: int
    end: int
    body: str

    @property
    def parts(self) -> tuple[str, str] | None:
        """What is seen of it while it is closed, and the rest; None where it does not say."""
        found = _SUMMARY.fullmatch(self.body)
        return (found[1], found[2]) if found else None


def depth_after(source: str) -> int:
    """How many more folds a piece of source opens than it closes."""
    return len(_FOLD.findall(source)) - 2 * len(_CLOSED.findall(source))


def outer_folds(source: str) -> Iterator[Fold]:
    """Each outermost fold; the last one may never be closed."""
    depth = begin = inside = 0
    for edge in _FOLD.finditer(source):
        if edge.group().startswith("</"):
            depth -= 1
            if depth == 0:
                yield Fold(begin, edge.end(), source[inside : edge.start()])
            depth = max(depth, 0)
        else:
            if depth == 0:
                begin, inside = edge.start(), edge.end()
            depth += 1
    if depth > 0:
        yield Fold(begin, len(source), source[inside:])
