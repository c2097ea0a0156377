"""How people ask when those who keep an FAQ are open: “what are your hours?”, “when do you close?”, “open on Sundays?”."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from chatbot.language.owner_patterns import OwnerPatterns


class AskingHours(OwnerPatterns, frozen=True):
    """A language's words for it, folded; without any it is never asked."""

    asking: str = ""
    """A pattern of all the words."""
    of_things: str = ""
    """The same of what an entry asks that tells when something is open, whatever it is."""
    days: str = ""
    """A pattern of the words for a day or a part of it: who asks of Sundays asks nothing else."""
    opening: str = ""
    """A word with which that is asked."""

    def said_in(self, words: Sequence[str], owner: Collection[str]) -> bool:
        """Do some words ask nothing but that? ``owner``: what the FAQ calls its owner by."""
        return self.fits(self.asking, words, owner)

    def told_by(self, words: Sequence[str], owner: Collection[str], asked: Collection[str]) -> bool:
        """Does an entry with such a question tell it, of no other day than is ``asked`` of?"""
        return self.fits(self.asking, words, owner) and self._is_of(words, asked)

    def told_of_thing(self, words: Sequence[str], asked: Collection[str]) -> bool:
        """The same of anything that is open."""
        return self.fits(self.of_things, words) and self._is_of(words, asked)

    def _is_of(self, words: Sequence[str], asked: Collection[str]) -> bool:
        return not any(re.fullmatch(self.days, word) for word in words if word not in asked)
