"""Patterns of what people say: made when they are first asked for, and held against the words of a text without its signs."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cached_property, lru_cache

from chatbot.language.folding import fold

NEVER = "(?!)"
"""A pattern that nothing fits."""
VERBOSE = re.IGNORECASE | re.VERBOSE
"""How patterns are written that are held against a text as it stands: a space of the text is ``\\ ``."""
FEW = 12
"""Texts for which a pattern is narrowed before it is compiled as a whole: that takes about as long."""
SHORT = 600
"""Characters of a pattern that is compiled as a whole at once."""
_APOSTROPHES = str.maketrans(dict.fromkeys("'’`´"))
_BASES = str.maketrans(
    "ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝàáâãäåçèéêëìíîïñòóôõöùúûüýÿ",
    "AAAAAACEEEEIIIINOOOOOUUUUYaaaaaaceeeeiiiinooooouuuuyy",
)


class Pattern:
    """A regular expression that is compiled for one text after another, and as a whole where there are many."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        """It has small letters alone, and groups by number neither called nor asked for."""
        self._pattern = pattern
        self._flags = flags
        self._asked = 0

    def made_for(self, text: str) -> re.Pattern[str]:
        """Finds in a text what the pattern does."""
        if self._asked >= FEW or len(self._pattern) < SHORT or not _has_usual_letters(text):
            return self.whole
        from chatbot.language.narrowing import narrowed

        self._asked += 1
        lower = text.lower() if self._flags & re.IGNORECASE else text
        return re.compile(narrowed(self._bare, lower), self._flags & ~re.VERBOSE)

    @cached_property
    def whole(self) -> re.Pattern[str]:
        """It for any text."""
        return re.compile(self._pattern, self._flags)

    @cached_property
    def _bare(self) -> str:
        from chatbot.language.narrowing import bare

        return bare(self._pattern, verbose=bool(self._flags & re.VERBOSE))


def _has_usual_letters(text: str) -> bool:
    """Has each letter of a text no other one beside its capital that ``IGNORECASE`` takes for the same?"""
    return text.isascii() or all(
        letter < "\u0100" or letter in "œŒ" or letter.lower() == letter.upper() for letter in text
    )


def plain(text: str) -> str:
    """The folded words of a text with a space between them: no signs, and nothing in the place of an apostrophe."""
    return re.sub(r"[^\w]+", " ", fold(text.translate(_APOSTROPHES))).strip()


def says(pattern: str, text: str) -> re.Match[str] | None:
    """What a pattern finds that all of a plain text has to fit; None where it does not."""
    return _made(pattern).whole.fullmatch(text)


def kind_of(text: str, patterns: Mapping[str, str]) -> str:
    """The first of some patterns, by its name, that all of a plain text fits; empty for none."""
    if not text:
        return ""
    return next(
        (kind for kind, pattern in patterns.items() if _made(pattern).made_for(text).fullmatch(text)), ""
    )


def flat(text: str) -> str:
    """A text with base letters in the place of those with accents, one for one: what stands where does not change."""
    return text if text.isascii() else text.translate(_BASES)


def spelt(pattern: str, *, umlauts: bool = False) -> str:
    """A pattern that takes its accented letters also without their accents, or with accents of their own (U+0301).

    ``umlauts``: it is for plain and flat texts, where *ü* may be written *ue*, and *ß* *s*. No such letter may stand
    in square brackets.
    """
    ways_to_spell = _without_umlauts if umlauts else _with_and_without_accent
    return re.sub("[À-ɏ]", lambda found: ways_to_spell(found.group()), pattern)


@lru_cache
def _with_and_without_accent(letter: str) -> str:
    base, *marks = list(unicodedata.normalize("NFD", letter))
    return f"(?:{letter}|{base}[{''.join(marks)}]?)" if marks else f"(?:{letter}|{fold(letter)})"


@lru_cache
def _without_umlauts(letter: str) -> str:
    if letter == "ß":
        return "(?:ß|ss?)"
    return flat(letter) + "e?" * (letter in "äöü")


@lru_cache
def _made(pattern: str) -> Pattern:
    # Line breaks, and the spaces behind a bar that begins a line, are for the eye; all other spaces count.
    lines = (line.strip() for line in pattern.splitlines())
    return Pattern("".join("|" + line[2:] if line.startswith("| ") else line for line in lines))
