"""Which words of the FAQ a token may stand for, and how surely."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA, JaroWinkler

MOST_READINGS = 3
LEAST_SURENESS = 0.4
KEYBOARD_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")


class Reading(NamedTuple):
    """A word that a token may stand for."""

    text: str
    sureness: float
    """0 to 1."""


class Speller:
    """Reads misspelt words as words of a vocabulary."""

    def __init__(self, vocabulary: Iterable[str]) -> None:
        self.known = frozenset(vocabulary)
        self._words = sorted(word for word in self.known if len(word) > 2 and word.isalpha())
        self._readings: dict[str, tuple[Reading, ...]] = {}

    def readings(self, token: str) -> tuple[Reading, ...]:
        """What a token that is not in the vocabulary may stand for, surest first.

        Tokens with a digit or a sign name one thing exactly and are never read as anything else.
        """
        if len(token) < 3 or not token.isalpha():
            return ()
        found = self._readings.get(token)
        if found is None:
            found = self._readings[token] = self._look_up(token)
        return found

    def split(self, token: str) -> tuple[str, str] | None:
        """A token as two words of the vocabulary that were written as one, the most even split first."""
        middle = len(token) / 2
        for at in sorted(range(2, len(token) - 1), key=lambda at: abs(at - middle)):
            if token[:at] in self.known and token[at:] in self.known:
                return token[:at], token[at:]
        return None

    def _look_up(self, token: str) -> tuple[Reading, ...]:
        near = process.extract(token, self._words, scorer=JaroWinkler.similarity, limit=16, score_cutoff=0.72)
        readings = (Reading(word, sureness(token, word)) for word, _, _ in near)
        good = sorted(
            (r for r in readings if r.sureness >= LEAST_SURENESS), key=lambda r: (-r.sureness, r.text)
        )
        return tuple(r for r in good[:MOST_READINGS] if r.sureness >= 0.8 * good[0].sureness)


def sureness(token: str, word: str) -> float:
    """How surely a misspelt token stands for a word, 0 to 1: edits (OSA), weighed by kind and length."""
    length = max(len(token), len(word))
    distance = OSA.distance(token, word)
    if distance > (1 if length < 5 else 2 if length < 9 else 3):
        return 0.0
    cost = distance * 1.6 / (length + 1.5)
    if distance == 1 and _is_slip(token, word):
        cost *= 0.8
    if token[0] != word[0]:
        cost += 0.12
    return max(0.0, 1.0 - cost)


def _is_slip(token: str, word: str) -> bool:
    """Is the one edit a usual slip: letters swapped, doubled or halved, or a neighbouring key?"""
    if len(token) == len(word):
        at = [i for i in range(len(word)) if token[i] != word[i]]
        return len(at) == 2 or (len(at) == 1 and _are_neighbours(token[at[0]], word[at[0]]))
    longer, shorter = (token, word) if len(token) > len(word) else (word, token)
    return any(
        longer[:i] + longer[i + 1 :] == shorter
        and longer[i] in longer[max(0, i - 1) : i] + longer[i + 1 : i + 2]
        for i in range(len(longer))
    )


def _are_neighbours(a: str, b: str) -> bool:
    for row, keys in enumerate(KEYBOARD_ROWS):
        if a in keys:
            at = keys.index(a)
            near = keys[max(0, at - 1) : at + 2]
            near += "".join(
                KEYBOARD_ROWS[r][max(0, at - 1) : at + 2] for r in (row - 1, row + 1) if 0 <= r < 3
            )
            return b in near
    return False
