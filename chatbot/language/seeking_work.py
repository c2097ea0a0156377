"""How people ask whether there is work for them: “are you hiring?”, “do you have any jobs?”."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec


class SeekingWork(msgspec.Struct, frozen=True):
    """A language's words for it, folded; without any it is never asked."""

    signs: frozenset[str] = frozenset()
    """Words of which there is one wherever it is asked."""
    asking: str = ""
    """A pattern of the words with a space between them."""
    telling: frozenset[str] = frozenset()
    """What an entry has that tells of work."""

    def said_in(self, words: Sequence[str]) -> bool:
        """Do some words ask so?"""
        return not self.signs.isdisjoint(words) and re.search(self.asking, " ".join(words)) is not None
