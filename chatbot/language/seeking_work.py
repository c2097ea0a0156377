"""How people ask whether there is work for them: “are you hiring?”, “do you have any jobs?”."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Sequence

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

    def told_in(self, words: Collection[str]) -> bool:
        """Does an entry, given as its words, tell of work?"""
        return not self.telling.isdisjoint(words)

    def stemmed(self, stems: Callable[[Iterable[str]], list[str]]) -> SeekingWork:
        """The same for a text of which the stems are given."""
        return msgspec.structs.replace(self, telling=frozenset(stems(self.telling)))
