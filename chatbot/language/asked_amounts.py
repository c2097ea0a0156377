"""How much of something else than money for a thing: what somebody earns, what a machine uses up."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec


class AskedAmount(msgspec.Struct, frozen=True):
    """One such amount, in a language's words, folded."""

    signs: frozenset[str]
    """Words of which there is one wherever it is asked for."""
    asking: str
    """A pattern of the words with a space between them."""
    telling: frozenset[str]
    """What an entry has that tells it."""

    def said_in(self, words: Sequence[str]) -> bool:
        """Do some words ask for it?"""
        return not self.signs.isdisjoint(words) and re.search(self.asking, " ".join(words)) is not None
