"""How people ask how old one has to be: “wie alt muss man sein?”, “mi hijo tiene 5 años, ¿es muy pequeño?”."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from chatbot.language.owner_patterns import matches


class AskingAge(msgspec.Struct, frozen=True):
    """A language's words for it, folded; without any it is never asked."""

    signs: frozenset[str] = frozenset()
    """Words of which there is one wherever it is asked."""
    asking: str = ""
    """A pattern of all the words, with a space between them."""
    told_by: frozenset[str] = frozenset()
    """Words with which an entry asks that tells it."""

    def said_in(self, words: Sequence[str]) -> bool:
        """Do some words ask nothing but that?"""
        return not self.signs.isdisjoint(words) and matches(self.asking, words, ())
