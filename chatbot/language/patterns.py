"""Patterns of what people say: made when they are first asked for, and held against the words of a text without its signs."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

from chatbot.language.folding import fold

VERBOSE = re.IGNORECASE | re.VERBOSE
"""How patterns are written that are held against a text as it stands: a space of the text is ``\\ ``."""
_APOSTROPHES = re.compile("['’`´]")
_SIGNS = re.compile(r"[^\w]+")
_ACCENTED = re.compile("[À-ɏ]")


def plain(text: str) -> str:
    """The folded words of a text with a space between them: no signs, and nothing in the place of an apostrophe."""
    return _SIGNS.sub(" ", fold(_APOSTROPHES.sub("", text))).strip()


def says(pattern: str, text: str) -> re.Match[str] | None:
    """What a pattern finds that all of a plain text has to fit; None where it does not."""
    return _made(pattern).fullmatch(text)


def kind_of(text: str, patterns: Mapping[str, str]) -> str:
    """The first of some patterns, by its name, that all of a plain text fits; empty for none."""
    return next((kind for kind, pattern in patterns.items() if text and says(pattern, text)), "")


def spelt(pattern: str, *, umlauts: bool = False) -> str:
    """A pattern that takes its accented letters also without their accents, or with accents of their own (U+0301).

    ``umlauts``: *ü* is written *ue* as well, and *ß* *ss*. No such letter may stand in square brackets.
    """
    return _ACCENTED.sub(lambda found: _ways_to_spell(found.group(), umlauts), pattern)


@lru_cache
def _ways_to_spell(letter: str, umlauts: bool) -> str:
    base, *marks = list(unicodedata.normalize("NFD", letter))
    if not marks:
        return f"(?:{letter}|{fold(letter)}|s)" if letter == "ß" else f"(?:{letter}|{fold(letter)})"
    also = "e" if umlauts and letter in "äöü" else ""
    return f"(?:{letter}|{base}[{''.join(marks)}{also}]?)"


@lru_cache
def _made(pattern: str) -> re.Pattern[str]:
    # Line breaks, and the spaces behind a bar that begins a line, are for the eye; all other spaces count.
    lines = (line.strip() for line in pattern.splitlines())
    return re.compile("".join("|" + line[2:] if line.startswith("| ") else line for line in lines))
