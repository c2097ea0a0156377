"""That one wants to hear more of the same, or the same again: “tell me more”, “say that again”."""

from __future__ import annotations

import msgspec

from chatbot.language.patterns import NEVER, plain, says


class GoingOn(msgspec.Struct, frozen=True):
    """How a language says it: patterns of plain texts; without any nothing is said."""

    more: str = NEVER
    again: str = NEVER

    def wants_more(self, text: str) -> bool:
        """Does a text ask for more of the same?"""
        return says(self.more, plain(text)) is not None

    def wants_again(self, text: str) -> bool:
        """Does a text ask for the last answer once more?"""
        return says(self.again, plain(text)) is not None
