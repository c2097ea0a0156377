"""The most frequent of any number of texts, counted in memory that is bounded (as in Metwally and others, *Efficient computation
of frequent and top-k elements in data streams*, 2005)."""

from __future__ import annotations

from collections.abc import Iterator

KEPT = 10_000
"""Texts that are kept where there are too many; up to twice as many are counted at a time."""


class Frequent:
    """Counts texts. While there are few enough different ones, every count is exact."""

    def __init__(self, kept: int = KEPT) -> None:
        self._kept = kept
        self._counts: dict[str, int] = {}
        self._missed: dict[str, int] = {}
        """How often a text may have come before it was counted, where that is not never."""
        self._floor = 0
        """How often any text may have come that is not counted."""

    @property
    def is_exact(self) -> bool:
        """Was every text counted each time?"""
        return self._floor == 0

    def add(self, text: str) -> None:
        """Count a text once more."""
        counts = self._counts
        if text in counts:
            counts[text] += 1
            return
        counts[text] = 1
        if self._floor:
            self._missed[text] = self._floor
        if len(counts) > 2 * self._kept:
            self._drop()

    def most(self) -> Iterator[tuple[str, int]]:
        """The texts, most frequent first, each with how often it came at least."""
        return iter(sorted(self._counts.items(), key=lambda counted: (-counted[1], counted[0])))

    def _drop(self) -> None:
        """Forget the rarest."""
        at_most = sorted(self._counts, key=self._at_most, reverse=True)
        self._floor = max(self._floor, self._at_most(at_most[self._kept]))
        for text in at_most[self._kept :]:
            del self._counts[text]
            self._missed.pop(text, None)

    def _at_most(self, text: str) -> int:
        return self._counts[text] + self._missed.get(text, 0)
