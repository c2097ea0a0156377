"""How people ask where those are who keep an FAQ: “where are you?”, “what's your address?”, “how do I find the museum?”."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from chatbot.language.owner_patterns import OwnerPatterns

_NUMBERED = r"\b\d{1,4}[a-z]?,? [^\W\d_a-z]\w{2,}|\b[^\W\d_a-z]\w{3,} \d{1,4}\b"
"""A number beside a word with a capital: *9 Mill Lane*, *Marktgasse 5*."""


class AskingPlace(OwnerPatterns, frozen=True):
    """A language's words for it, folded; without any it is never asked."""

    asking: str = ""
    """A pattern of all the words."""
    further: str = ""
    """A pattern of what may stand behind it in an entry's question: *… and when are you open*."""
    where: str = ""
    """The word that asks for a place."""
    address: str = ""
    """A pattern of what in a text is an address for sure."""
    likely: str = _NUMBERED
    """One of what may be an address."""

    def said_in(self, words: Sequence[str], owner: Collection[str]) -> bool:
        """Do some words ask nothing but that? ``owner``: what the FAQ calls its owner by."""
        return self.fits(self.asking, words, owner)

    def told_by(self, words: Sequence[str], owner: Collection[str]) -> bool:
        """Does an entry with such a question tell it?"""
        return self.fits(f"(?:{self.asking})(?:{self.further})?", words, owner)

    def gives_address(self, answer: str, *, surely: bool = False) -> bool:
        """Has an answer an address, or what looks like one?"""
        told = bool(self.address) and re.search(self.address, answer) is not None
        return told or (not surely and re.search(self.likely, answer) is not None)
