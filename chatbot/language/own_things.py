"""What is one's own, in a language in which that is said by words that say nothing else: “can I eat *my own* food?”."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import msgspec

FIRST_WORDS = 2
"""Words of a question among which that stands by which something is to be named."""


class OwnThings(msgspec.Struct, frozen=True):
    """A language's words for it, folded; without any it is never said."""

    said: frozenset[str] = frozenset()
    """Words, or two with a space, that say whose something is: *my own*, *eigene* …"""
    alone: frozenset[str] = frozenset()
    """… but behind one of these: *on my own*."""
    naming: frozenset[str] = frozenset()
    """Words with which one asks what there is: *what*, *which*."""
    lent: frozenset[str] = frozenset()
    """What is done with things that one has not: *rent*, *borrow*."""
    telling: frozenset[str] = frozenset()
    """What an entry has that tells of such things: *own*, *bring*."""

    def said_in(self, words: Sequence[str]) -> bool:
        """Is something one's own?"""
        beside = pairwise([*words, ""])
        return any(
            (word in self.said or f"{word} {behind}" in self.said) and before not in self.alone
            for before, (word, behind) in zip(["", *words], beside, strict=False)
        )

    def are_wanted_in(self, words: Sequence[str]) -> bool:
        """Is it asked what there is, or whether it can be had?"""
        return not (self.naming.isdisjoint(words[:FIRST_WORDS]) and self.lent.isdisjoint(words))
