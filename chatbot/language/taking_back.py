"""How a language says that what was cancelled or deleted is to be as it was: *revoke my cancellation*, *deleted by mistake*."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

FAR = 3
"""Words between the verb and what it takes back."""


class TakingBack(msgspec.Struct, frozen=True):
    """A language's words for it, folded."""

    verbs: frozenset[str] = frozenset()
    """*Revoke*."""
    done: frozenset[str] = frozenset()
    """What was done and is taken back: *cancellation*."""
    between: frozenset[str] = frozenset()
    """Words that may stand between the two: *my*."""
    behind: bool = False
    """May the verb stand behind: German *meine Kündigung zurückziehen*?"""
    before: bool = True
    """May it stand before?"""
    undone: frozenset[str] = frozenset()
    """Forms of what was done and is regretted where it was done …"""
    mistake: frozenset[str] = frozenset()
    """… by one of these: *mistake*."""
    restoring: frozenset[str] = frozenset()
    """What an entry has that tells of it."""

    def said_in(self, words: Sequence[str]) -> bool:
        """Do some words say so?"""
        if not (self.mistake.isdisjoint(words) or self.undone.isdisjoint(words)):
            return True
        return any(word in self.done and self._is_taken_back(words, at) for at, word in enumerate(words))

    def _is_taken_back(self, words: Sequence[str], at: int) -> bool:
        before, behind = words[max(at - 1 - FAR, 0) : at][::-1], words[at + 1 : at + 2 + FAR]
        return (self.before and self._begins(before)) or (self.behind and self._begins(behind))

    def _begins(self, words: Sequence[str]) -> bool:
        first = next((word for word in words if word not in self.between), "")
        return first in self.verbs
