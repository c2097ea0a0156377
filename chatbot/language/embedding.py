"""What a text is about as a whole: its words' vectors, added up; and how alike two such sums are.

A word's vector is 128 numbers from -8 to 7, kept with 8 added, two in a byte. Spread over lanes of 16 bits they make one large
integer, and the vectors of up to 4,000 words are added by adding such integers.
"""

from __future__ import annotations

import math
import struct
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import NamedTuple

from chatbot.language.analyser import Analyser
from chatbot.language.lexicon import Lexicon
from chatbot.language.vectors import BIAS, DIMENSIONS
from chatbot.memo import Memo

MOST_WORDS = 60
"""Words of a text that are looked at, the first ones: what an answer is about stands at its beginning."""
UNKNOWN = 20.0
"""Length of the vector of a word that the language's table does not have; it has nothing in common with any other."""
MOST_COMPARED, MOST_COSINES = 400, 200
"""Words of which it is kept how alike they are to others, and to how many."""
_LANES = struct.Struct(f"<{DIMENSIONS}h")
_EACH = int.from_bytes((1).to_bytes(2, "little") * DIMENSIONS, "little")
"""A one in each lane,"""
_SIGN = 0x8000
"""and the bit of a lane that tells negative numbers."""
_NOTHING = (0.0,) * DIMENSIONS
_MIDDLE = (BIAS,) * DIMENSIONS
"""No meaning, as words' vectors are kept."""
_LARGEST = 8 * MOST_WORDS
_FLOATS = (*map(float, range(_LARGEST + 1)), *map(float, range(-_LARGEST, 0)))
"""What a sum is as a float, by the sum itself: kept once, where each embedding would have its own."""


class Embedding(NamedTuple):
    """The sum of some words' vectors."""

    numbers: tuple[float, ...]
    """Whole numbers, as what ``math.dist`` takes."""
    squares: float
    """The sum of their squares."""
    unknown: frozenset[str]
    """Words that have no vector: each is a direction of its own."""
    length: float


def embedding_of(stems: Iterable[str], lexicon: Lexicon | None) -> Embedding:
    """The embedding of words given by their stems; without a table, each is a direction of its own."""
    total = count = 0
    unknown = set()
    for stem in islice(stems, MOST_WORDS):
        lexeme = lexicon.get(stem) if lexicon else None
        if lexeme is None or not lexeme.vector:
            unknown.add(stem)
        else:
            total += lexeme.vector
            count += 1
    signed = (total + (_SIGN - BIAS * count) * _EACH) ^ _SIGN * _EACH  # two's complement, lane by lane
    numbers = tuple(map(_FLOATS.__getitem__, _LANES.unpack(signed.to_bytes(_LANES.size, "little"))))
    squares = float(round(math.dist(numbers, _NOTHING) ** 2))
    return Embedding(numbers, squares, frozenset(unknown), math.sqrt(squares + UNKNOWN**2 * len(unknown)))


def cosine(a: Embedding, b: Embedding) -> float:
    """Cosine of the two, -1 to 1; 0 where one has no words."""
    numbers, squares, unknown, length = a
    others, other_squares, others_unknown, other_length = b
    if not length or not other_length:
        return 0.0
    product: float = _scalar_product(numbers, others, squares + other_squares)
    if unknown:
        product += UNKNOWN**2 * len(unknown & others_unknown)
    return product / (length * other_length)


def likest(one: Embedding, others: Iterable[Embedding]) -> float:
    """The largest cosine of one with some others; 0 where there are none."""
    found = [cosine(one, other) for other in others]
    return max(found) if found else 0.0


def _scalar_product(one: Sequence[float], other: Sequence[float], squares: float) -> int:
    """Of two vectors of whole numbers, given the sum of all of their squares.

    From the distance of the two it takes a seventh of the time of adding products up; each may be moved by the same numbers.
    """
    return round((squares - math.dist(one, other) ** 2) / 2)


class Embedder:
    """Embeds texts of one language."""

    def __init__(self, analyser: Analyser, lexicon: Lexicon | None) -> None:
        self._analyser = analyser
        self._lexicon = lexicon

    def embed(self, stems: Iterable[str]) -> Embedding:
        """The embedding of some stems; where nothing is known of their language, stop words mean nothing."""
        if self._lexicon is None:
            stems = [stem for stem in stems if not self._analyser.is_stop(stem)]
        return embedding_of(stems, self._lexicon)


Cosines = Memo[str, float]
"""Those of one word with others."""


class WordCosines:
    """How alike two words are in meaning, given as stems."""

    def __init__(self, lexicon: Lexicon | None) -> None:
        self._lexicon = lexicon
        self._vectors = Memo(self._vector)
        self._of = Memo(self._with_others, MOST_COMPARED)

    def of(self, stem: str) -> Cosines | None:
        """The cosines of a word with others, -1 to 1, 0 with one that is not known; None where it is not known itself."""
        return self._of[stem]

    def _with_others(self, stem: str) -> Cosines | None:
        numbers, squares = self._vectors[stem]
        if not squares:
            return None
        length, vectors = math.sqrt(squares), self._vectors

        def find(other: str) -> float:
            others, other_squares = vectors[other]
            if not other_squares:
                return 0.0
            product = _scalar_product(numbers, others, squares + other_squares)
            return product / (length * math.sqrt(other_squares))

        return Memo(find, MOST_COSINES)

    def _vector(self, stem: str) -> tuple[tuple[int, ...], float]:
        """A word's numbers as they are kept, and the sum of their squares as they are meant; none where it is not known."""
        lexeme = self._lexicon.get(stem) if self._lexicon else None
        numbers = lexeme.numbers if lexeme else ()
        return numbers, float(round(math.dist(numbers, _MIDDLE) ** 2)) if numbers else 0.0
