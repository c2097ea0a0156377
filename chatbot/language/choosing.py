"""Yes, no, and which one: “the second one”, “#2”, “none of these”; and that an answer was not what was asked."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from chatbot.language.patterns import NEVER, plain, says


class Choosing(msgspec.Struct, frozen=True):
    """How a language says it: patterns of plain texts; without any nothing is said."""

    yes: str = NEVER
    none: str = NEVER
    which: str = NEVER
    """Has a group ``digits`` and a group ``word``."""
    numbers: Mapping[str, int] = {}
    """The words that name one of several: from 1, or -1 for the last one."""
    rejected: str = NEVER
    other: str = NEVER
    """The one of two that was not picked: *the other one*."""
    vague: str = NEVER
    """What agrees, but with one thing alone: *ok*, *that one*."""

    def agrees(self, text: str) -> bool | None:
        """Does a text say yes, or no? None where it says neither."""
        words = plain(text)
        if says(self.yes, words):
            return True
        return False if says(self.none, words) else None

    def chosen(self, text: str) -> int | None:
        """Which of several things a text names, from 1; -1 for the last one, None where it names none."""
        match = says(self.which, plain(text))
        if match is None:
            return None
        return int(match["digits"]) if match["digits"] else self.numbers[match["word"]]

    def names_other(self, text: str) -> bool:
        """Does a text name the one of two that was not picked?"""
        return says(self.other, plain(text)) is not None

    def agrees_vaguely(self, text: str) -> bool:
        """Does a text agree in words that do not say with which of several?"""
        return says(self.vague, plain(text)) is not None

    def rejects(self, text: str) -> bool:
        """Does a text say that the last answer was not what was asked?"""
        return says(self.rejected, plain(text)) is not None
