"""Where a question stands in the talk around it: greetings, politeness, "tell me about …", "my wife wants to know …"."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cached_property

import msgspec

from chatbot.language.folding import fold, located
from chatbot.language.patterns import VERBOSE, Pattern, flat

MOST_FRAMES = 8
"""Layers of talk that are taken away at most at either end."""
MOST_READ = 2_000
"""Characters of a question that are looked at: talk is not longer."""
_GAP = r"(?:[\s,.:;!?¡¿–—]|-(?=\s))*"
_WORD = re.compile(r"\w")


class Lead(msgspec.Struct, frozen=True, dict=True):
    """Talk that stands before a question, and the words that it may begin with: most texts begin with others."""

    pattern: str
    first: frozenset[str]
    """Words, folded, that it may begin with, beside those of ``first_two`` and drawn-out ones (*ummm*)."""
    first_two: Mapping[str, tuple[str, ...]] = {}
    """Words that it may begin with where one of these follows."""
    drawn_out: tuple[str, ...] = ()

    def end(self, text: str, start: int, first: str, second: str) -> int:
        """Where the talk ends that a text has from ``start`` on, with these first words; ``start`` where it has none."""
        if first in self.first or second in self.first_two.get(first, ()) or first.startswith(self.drawn_out):
            found = self._pattern.made_for(text).match(text, start)
            return found.end() if found else start
        return start

    @cached_property
    def _pattern(self) -> Pattern:
        return Pattern(rf"[\s¡¿]*(?:{self.pattern})(?:(?<=\s)|(?![\w'’])){_GAP}", VERBOSE)


class Frames(msgspec.Struct, frozen=True, dict=True):
    """A language's talk: ``VERBOSE`` patterns of a flat text, and words by which one sees that they may fit.

    Most texts have none, and the patterns take long to make.
    """

    leads: tuple[Lead, ...]
    tail: str
    after_pause: str
    """What is talk at the end of a text where a sign stands before it."""
    last: str
    """The words that ``tail`` may end with."""

    def core(self, text: str) -> tuple[int, int]:
        """Where in a text the question stands without the talk around it: from its first character to before its end.

        All of the text, where nothing else would be left.
        """
        if unicodedata.is_normalized("NFC", text):
            return self._core(flat(text))
        plain, starts, ends = located(text)
        start, end = self._core(plain)
        return (starts[start], ends[end - 1]) if start < end else (0, len(text))

    def _core(self, text: str) -> tuple[int, int]:
        if len(text) > MOST_READ:
            return 0, len(text)
        start = self._start(text)
        end = self._end(text, start)
        return (start, end) if _WORD.search(text, start, end) else (0, len(text))

    def _start(self, text: str) -> int:
        start = 0
        for _ in range(MOST_FRAMES):
            first, second = _first_words(text[start:])
            ends = (lead.end(text, start, first, second) for lead in self.leads)
            end = next((end for end in ends if end > start), start)
            if end == start or not _WORD.search(text, end):
                break
            start = end
        return start

    def _end(self, text: str, start: int) -> int:
        end = len(text)
        if not self._may_trail.search(text[start:].lower()):
            return end
        trailing = self._trailing.made_for(text)
        for _ in range(MOST_FRAMES):
            found = trailing.search(text, start, end)
            if not found or not _WORD.search(text, start, found.start()):
                break
            end = found.start()
        return end

    @cached_property
    def _trailing(self) -> Pattern:
        return Pattern(
            rf"(?:(?<![\s,.:;!?–—(])[\s,.:;!?–—(]+(?:{self.tail})|(?<![,.;!?–—])[,.;!?–—]+[\s¿¡]*(?:{self.after_pause}))[\s,.:;!?)–—-]*$",
            VERBOSE,
        )

    @cached_property
    def _may_trail(self) -> re.Pattern[str]:
        """What a text has that ends with talk: a pause, or one of the words that talk ends with."""
        return re.compile(rf"[,.!?:;)(–—-][\s¿¡]*\w|\b(?:{self.last})\W*$|[;:][-]?\)")


def _first_words(text: str) -> tuple[str, str]:
    words = [fold(word.strip(' ,.:;!?¡¿–—-"()')).replace("’", "'") for word in text.split(None, 2)[:2]]
    first, second, *_ = [*words, "", ""]
    return first, second
