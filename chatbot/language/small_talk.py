"""What people say to a chatbot beside asking the FAQ: greetings, thanks, questions about the bot, praise and anger."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property

import msgspec

from chatbot.language.patterns import Pattern, kind_of, plain


class SmallTalk(msgspec.Struct, frozen=True, dict=True):
    """How it is said in a language; without any patterns nothing is."""

    kinds: Mapping[str, str] = {}
    """Patterns of plain texts for ``greeting``, ``thanks``, ``goodbye``, ``about`` (the bot), ``praise``, ``complaint``, ``chat``
    (anything else of the kind)."""
    opening: str = ""
    """A pattern of what may stand before any of it."""
    plain: Callable[[str], str] = plain
    """A text as the patterns have it."""
    most_read: int = 200
    """Characters of a text at most that is any."""

    def kind(self, text: str) -> str:
        """The kind of small talk that a text is; empty for none."""
        if len(text) > self.most_read:
            return ""
        words = self.plain(text)
        return kind_of(words, self.kinds) or kind_of(self._behind_opening(words), self.kinds)

    def _behind_opening(self, words: str) -> str:
        opening = self._opening.made_for(words).match(words) if self.opening else None
        return words[opening.end() :] if opening and opening.end() else ""

    @cached_property
    def _opening(self) -> Pattern:
        return Pattern(self.opening)
