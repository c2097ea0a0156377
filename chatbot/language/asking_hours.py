"""How people ask when those who keep an FAQ are open: “what are your hours?”, “when do you close?”, “open on Sundays?”."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

import msgspec

from chatbot.language.owner_patterns import matches


class AskingHours(msgspec.Struct, frozen=True):
    """A language's words for it, folded; without any it is never asked."""

    signs: frozenset[str] = frozenset()
    """Words of which there is one wherever it is asked."""
    asking: str = ""
    """A pattern of all the words, with a space between them and ``OWNER`` for the owner."""
    of_things: str = ""
    """The same of what an entry asks that tells when something is open, whatever it is."""
    names: frozenset[str] = frozenset()
    """Words that are the owner in any FAQ: *you*."""
    days: str = ""
    """A pattern of the words for a day or a part of it: who asks of Sundays asks nothing else."""
    opening: str = ""
    """A word with which that is asked."""

    def said_in(self, words: Sequence[str], owner: Collection[str]) -> bool:
        """Do some words ask nothing but that? ``owner``: what the FAQ calls its owner by."""
        return self._matches(self.asking, words, owner)

    def told_by(self, words: Sequence[str], owner: Collection[str], asked: Collection[str]) -> bool:
        """Does an entry with such a question tell it, of no other day than is ``asked`` of?"""
        return self._matches(self.asking, words, owner) and self._is_of(words, asked)

    def told_of_thing(self, words: Sequence[str], asked: Collection[str]) -> bool:
        """The same of anything that is open."""
        return self._matches(self.of_things, words, ()) and self._is_of(words, asked)

    def _is_of(self, words: Sequence[str], asked: Collection[str]) -> bool:
        return not any(re.fullmatch(self.days, word) for word in words if word not in asked)

    def _matches(self, pattern: str, words: Sequence[str], owner: Collection[str]) -> bool:
        return not self.signs.isdisjoint(words) and matches(pattern, words, self.names.union(owner))
