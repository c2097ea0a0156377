"""Contractions that, written without their apostrophe, are words of their own: *ill*, *well*."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec


class Contraction(msgspec.Struct, frozen=True):
    """What such a word stands for, and the words beside it that tell."""

    words: str
    after: frozenset[str] | None = None
    """It stands at the beginning, or behind one of these; None: anywhere."""
    before: frozenset[str] | None = None
    """It stands before one of these; None: before anything."""
    unless_after: frozenset[str] = frozenset()

    def is_meant(self, last: str, following: str) -> bool:
        """Does it stand for them between two words, which are empty at either end?"""
        return (
            (self.after is None or not last or last in self.after)
            and (self.before is None or following in self.before)
            and last not in self.unless_after
        )


def in_full(words: Sequence[str], bare: Mapping[str, Contraction]) -> dict[int, list[str]]:
    """The contractions among some words that have no apostrophe, by their places, each with the words that it stands for."""
    if bare.keys().isdisjoint(words):
        return {}
    around = zip(["", *words], words, [*words[1:], ""], strict=False)
    return {
        at: bare[word].words.split()
        for at, (last, word, following) in enumerate(around)
        if word in bare and bare[word].is_meant(last, following)
    }
