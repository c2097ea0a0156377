"""How many edits make one word of another (OSA: letters left out, put in, changed, or swapped with the next).

rapidfuzz knows it, but takes as long to import as to answer a question: it is asked from where there is much to compare.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

MANY = 2_000
"""Comparisons from which rapidfuzz is asked: its import takes about as long."""
GLANCES = 10
"""Words that are told to be other ones at a glance in the time that one comparison takes."""


class Edits:
    """Compares words."""

    def __init__(self) -> None:
        self._compared = 0

    def distance(self, one: str, other: str) -> int:
        """The least number of edits."""
        if self._has_many(1):
            from rapidfuzz.distance import OSA

            return OSA.distance(one, other)
        return distance(one, other)

    def near(self, word: str, words: Sequence[str], most: int) -> list[int]:
        """The places of the words that are at most so many edits away, in order."""
        if self._has_many(len(words) // GLANCES):
            from rapidfuzz import process
            from rapidfuzz.distance import OSA

            found = process.extract(word, words, scorer=OSA.distance, score_cutoff=most, limit=None)
            return sorted(at for _, _, at in found)
        letters, least, longest = frozenset(word), len(word) - most, len(word) + most
        return [
            at
            for at, other in enumerate(words)
            if least <= len(other) <= longest
            and len(letters.symmetric_difference(other)) <= 2 * most
            and distance(word, other) <= most
        ]

    def _has_many(self, more: int) -> bool:
        self._compared += more
        return self._compared > MANY


EDITS = Edits()
"""What all words are compared by."""


def distance(one: str, other: str) -> int:
    """The least number of edits: a column of the table of distances at a time, as bits of whole numbers.

    After H. Hyyrö, A Bit-Vector Algorithm for Computing Levenshtein and Damerau Edit Distances (2003).
    """
    if not one:
        return len(other)
    places: dict[str, int] = {}
    for at, letter in enumerate(one):
        places[letter] = places.get(letter, 0) | 1 << at
    every, last, found = (1 << len(one)) - 1, 1 << len(one) - 1, len(one)
    more, less, same, before = every, 0, 0, 0
    for letter in other:
        has = places.get(letter, 0)
        swapped = ((~same & has) << 1) & before
        same = (((has & more) + more) ^ more | has | less | swapped) & every
        up, down = less | ~(same | more) & every, same & more
        found += bool(up & last) - bool(down & last)
        up, down = up << 1 | 1, down << 1
        more, less, before = (down | ~(same | up)) & every, up & same, has
    return found


def one_edit_away(word: str, letters: Collection[str]) -> set[str]:
    """A word, and all that are one edit away from it and have no other letters than its own and these."""
    cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    return (
        {word}
        | {before + after[1:] for before, after in cuts if after}
        | {before + after[1] + after[0] + after[2:] for before, after in cuts if len(after) > 1}
        | {before + letter + after[1:] for before, after in cuts if after for letter in letters}
        | {before + letter + after for before, after in cuts for letter in letters}
    )
