"""Patterns of what is asked of those who keep an FAQ, by whatever name they are called."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

import msgspec

OWNER = "@"
"""What stands for the owner in a pattern."""
_OFTEN = re.compile(rf"{OWNER}(?: {OWNER})+")


class OwnerPatterns(msgspec.Struct, frozen=True):
    """A language's words for it, folded; without any it is never asked."""

    signs: frozenset[str] = frozenset()
    """Words of which there is one wherever it is asked."""
    names: frozenset[str] = frozenset()
    """Words that are the owner in any FAQ: *you*, *the venue*."""

    def fits(self, pattern: str, words: Sequence[str], owner: Collection[str] = ()) -> bool:
        """Do all of some words fit a pattern of words with a space between them?

        ``OWNER`` stands there for the owner: for one of ``names``, or of what the FAQ calls its ``owner`` by.
        """
        if self.signs.isdisjoint(words):
            return False
        names = self.names.union(owner)
        named = " ".join([OWNER if word in names else word for word in words])
        return re.fullmatch(pattern, _OFTEN.sub(OWNER, named)) is not None
