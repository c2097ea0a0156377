"""Where a question stands in the talk around it: greetings, politeness, "tell me about …", "my wife wants to know …"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property

import msgspec

from chatbot.language.folding import fold
from chatbot.language.patterns import VERBOSE

MOST_FRAMES = 8
"""Layers of talk that are taken away at most at either end."""
MOST_READ = 2_000
"""Characters of a question that are looked at: talk is not longer."""
_GAP = r"(?:[\s,.:;!?¡¿–—]|-(?=\s))*"
_WORD = re.compile(r"\w")


class Frames(msgspec.Struct, frozen=True, dict=True):
    """A language's talk: ``VERBOSE`` patterns of a text as it stands, and words by which one sees that they may fit.

    Most texts have none, and the patterns take long to make.
    """

    lead: str
    tail: str
    after_pause: str
    """What is talk at the end of a text where a sign stands before it."""
    first: frozenset[str]
    """Words, folded, that talk may begin with, beside those of ``first_two`` and drawn-out ones (*ummm*)."""
    last: str
    """The words that ``tail`` may end with."""
    first_two: Mapping[str, tuple[str, ...]] = {}
    """Words that talk may begin with where one of these follows."""
    drawn_out: tuple[str, ...] = ()

    def core(self, text: str) -> tuple[int, int]:
        """Where in a text the question stands without the talk around it: from its first character to before its end.

        All of the text, where nothing else would be left.
        """
        if len(text) > MOST_READ:
            return 0, len(text)
        start = self._start(text)
        end = self._end(text, start)
        return (start, end) if _WORD.search(text, start, end) else (0, len(text))

    def _start(self, text: str) -> int:
        start = 0
        for _ in range(MOST_FRAMES):
            found = self._leading.match(text, start) if self._may_lead(text, start) else None
            if not found or found.end() == start or not _WORD.search(text, found.end()):
                break
            start = found.end()
        return start

    def _end(self, text: str, start: int) -> int:
        end = len(text)
        if not self._may_trail.search(text[start:].lower()):
            return end
        for _ in range(MOST_FRAMES):
            found = self._trailing.search(text, start, end)
            if not found or not _WORD.search(text, start, found.start()):
                break
            end = found.start()
        return end

    def _may_lead(self, text: str, start: int) -> bool:
        """Does a text begin with a word that talk begins with?"""
        words = text[start:].split(None, 2)[:2]
        first, second = (
            [fold(word.strip(' ,.:;!?¡¿–—-"()')).replace("’", "'") for word in words] + ["", ""]
        )[:2]
        return (
            first in self.first or second in self.first_two.get(first, ()) or first.startswith(self.drawn_out)
        )

    @cached_property
    def _leading(self) -> re.Pattern[str]:
        return re.compile(rf"[\s¡¿]*(?:{self.lead})(?:(?<=\s)|(?![\w'’])){_GAP}", VERBOSE)

    @cached_property
    def _trailing(self) -> re.Pattern[str]:
        return re.compile(
            rf"(?:(?<![\s,.:;!?–—(])[\s,.:;!?–—(]+(?:{self.tail})|(?<![,.;!?–—])[,.;!?–—]+[\s¿¡]*(?:{self.after_pause}))[\s,.:;!?)–—-]*$",
            VERBOSE,
        )

    @cached_property
    def _may_trail(self) -> re.Pattern[str]:
        """What a text has that ends with talk: a pause, or one of the words that talk ends with."""
        return re.compile(rf"[,.!?:;)(–—-][\s¿¡]*\w|\b(?:{self.last})\W*$|[;:][-]?\)")
