"""Whether question and phrasing are the same, but for some words of each."""

from __future__ import annotations

from collections.abc import Iterable

from chatbot.matching.seen import Seen
from chatbot.matching.sides import covered

FRAME = 0.8
"""Share of the other words, of the question and of the phrasing, that have a counterpart there, or nearly one."""


def same_but_for(seen: Seen, here: Iterable[int], there: Iterable[int]) -> bool:
    """Are question and phrasing the same, but for some words of each?"""
    asked = covered(seen.query.weights, seen.nearest, set(here))
    had = covered(seen.best.weights, seen.nearest_asked, set(there))
    return min(asked, had) >= FRAME
