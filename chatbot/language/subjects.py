"""Subjects of which only some entries tell: work for people, what somebody earns, what a machine uses up."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec


class Subject(msgspec.Struct, frozen=True):
    """One of them, in a language's words, folded; without any it is never asked of."""

    signs: frozenset[str] = frozenset()
    """Words of which there is one wherever it is asked of."""
    asking: str = ""
    """A pattern of the words with a space between them."""
    telling: frozenset[str] = frozenset()
    """What an entry has that tells of it."""

    def said_in(self, words: Sequence[str]) -> bool:
        """Do some words ask of it?"""
        return not self.signs.isdisjoint(words) and re.search(self.asking, " ".join(words)) is not None
