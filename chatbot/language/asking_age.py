"""How people ask how old one has to be: “wie alt muss man sein?”, “mi hijo tiene 5 años, ¿es muy pequeño?”."""

from __future__ import annotations

from collections.abc import Sequence

from chatbot.language.owner_patterns import OwnerPatterns


class AskingAge(OwnerPatterns, frozen=True):
    """A language's words for it, folded; without any it is never asked."""

    asking: str = ""
    """A pattern of all the words."""
    told_by: frozenset[str] = frozenset()
    """Words with which an entry asks that tells it."""

    def said_in(self, words: Sequence[str]) -> bool:
        """Do some words ask nothing but that?"""
        return self.fits(self.asking, words)
