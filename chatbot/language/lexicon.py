"""What is known of a language's words: how common they are, and which mean much the same.

``lexicon/`` describes the table and makes it.
"""

from __future__ import annotations

import os
from binascii import a2b_base64
from functools import cached_property, lru_cache
from itertools import groupby
from typing import NamedTuple

from chatbot.files import DATA
from chatbot.language.edit_distance import EDITS, one_edit_away
from chatbot.language.vectors import opened, packed
from chatbot.language.word_tables import Table
from chatbot.memo import Memo

HEADER = b"!chatbot-lexicon\t1\n"
"""How a table of the format that is read here begins; no stem comes before it in byte order."""


VOWELS = frozenset("aeiouyäöüáéíóúàâèêëîïôûùœ")
"""Letters that the misspellings of a word change, leave out or add most."""
LONG = 6
"""Letters from which a word is still told by its consonants where two of its letters are wrong."""


class Neighbour(NamedTuple):
    """A stem near another one."""

    similarity: float
    """0 to 1."""
    mark: str
    """``!`` an antonym, ``|`` an alternative (another name, as Sunday for Saturday), else empty."""


class Lexeme:
    """What the table holds of a stem."""

    def __init__(self, line: bytes) -> None:
        _, zipf, self.kind, self._neighbours, self._vector = line.decode().split("\t")
        self.zipf = float(zipf)

    zipf: float
    """log10 of occurrences in 10^9 words: 7 for *the*, 3 for a word known to all but seldom used."""
    kind: str
    """``c`` a common word, ``n`` a proper name, ``s`` a stop word, ``x`` one that is in no dictionary (names of products)."""

    @cached_property
    def neighbours(self) -> dict[str, Neighbour]:
        """The stems near it."""
        return dict(_neighbour(text) for text in self._neighbours.split())

    @cached_property
    def vector(self) -> int:
        """What it means, as ``chatbot.language.embedding`` adds it up; 0 where that is not known."""
        return packed(a2b_base64(self._vector)) if self._vector else 0

    @cached_property
    def numbers(self) -> tuple[int, ...]:
        """The same as numbers, each ``BIAS`` too large; none where it is not known."""
        return tuple(opened(a2b_base64(self._vector))) if self._vector else ()


class Lexicon:
    """A language's table."""

    def __init__(self, path: str) -> None:
        """The table in a file.

        Raises:
            DataError: it is of another format.
        """
        self._path = path
        self._table = Table(path, HEADER)
        self._known: Memo[str, Lexeme | None] = Memo(self._find)

    def get(self, stem: str) -> Lexeme | None:
        """What is known of a stem, or of two joined by an underscore."""
        return self._known[stem]

    def near(self, stem: str) -> str | None:
        """The most usual common word that is one edit (OSA) away, else two with the same consonants (*warenty*); as a stem.

        None if there is none.
        """
        near = one_edit_away(stem, self._letters)
        one_away = next((common for common in self._common if common in near), None)
        if one_away or len(stem) < LONG:
            return one_away
        left = consonants(stem)
        alike = (
            common
            for common in self._common
            if common[0] == stem[0] and abs(len(common) - len(stem)) <= 2 and consonants(common) == left
        )
        return next((common for common in alike if EDITS.distance(stem, common) <= 2), None)

    @cached_property
    def _letters(self) -> frozenset[str]:
        """Of all common words."""
        return frozenset().union(*self._common)

    @cached_property
    def _common(self) -> list[str]:
        """The common words' stems, the most usual first."""
        with open(self._path.removesuffix(".txt") + "-common.txt", encoding="utf-8") as file:
            return file.read().split()

    def _find(self, stem: str) -> Lexeme | None:
        line = self._table.find(stem)
        return None if line is None else Lexeme(line)


@lru_cache(maxsize=4)
def lexicon_for(language: str) -> Lexicon | None:
    """The table for a language (``en``), None where there is none."""
    if not language.isalpha():
        return None
    path = os.path.join(DATA, f"lexicon-{language}.txt")
    return Lexicon(path) if os.path.exists(path) else None


def consonants(word: str) -> str:
    """What is left of a word without its vowels, but for one that it begins with, and without the second of a double letter."""
    kept = word[:1] + "".join([letter for letter in word[1:] if letter not in VOWELS])
    return "".join([letter for letter, _ in groupby(kept)])


def _neighbour(text: str) -> tuple[str, Neighbour]:
    stem, _, similarity = text.rpartition(":")
    mark = similarity[-1] if similarity[-1] in "!|" else ""
    return stem, Neighbour(int(similarity.rstrip("!|")) / 100, mark)
