"""How a language says that something is to be taken away or undone: *remove*, *turn … off*, *rückgängig*."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

FAR = 4
"""Words behind a verb within which its particle stands."""


class Undoing(msgspec.Struct, frozen=True):
    """A language's words for it, folded."""

    words: frozenset[str] = frozenset()
    verbs: frozenset[str] = frozenset()
    """Verbs that say so with one of the particles behind them: *turn it off*."""
    particles: frozenset[str] = frozenset()

    def said_in(self, words: Sequence[str]) -> bool:
        """Do some words say so?"""
        return not self.words.isdisjoint(words) or any(
            word in self.verbs and not self.particles.isdisjoint(words[at + 1 : at + 1 + FAR])
            for at, word in enumerate(words)
        )
