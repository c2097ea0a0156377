"""Words of the FAQ that a word may stand for while it is being typed."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from itertools import takewhile

from rapidfuzz import process
from rapidfuzz.distance import OSA

from chatbot.language.lexicon import Lexicon
from chatbot.memo import Memo

SAME_STEM = 0.9
BEGUN = 0.9
ABBREVIATED = 0.7
"""A word that is left off in the middle of a question is less likely meant to go on than the last one."""
OTHER_INITIAL = 0.12
ALIKE = 0.6
"""Similarity in meaning from which a word that the FAQ lacks is read as one that it has: *kids* as *children*."""
MOST_NEAR = 20

Readings = dict[str, float]
"""Words of the vocabulary, each with how surely it is meant, 0 to 1."""


class Vocabulary:
    """The words that can be meant. All words are folded, as the analyser gives them."""

    def __init__(self, stems: dict[str, str], lexicon: Lexicon | None = None) -> None:
        """Take the words, each with its stem; ``lexicon`` knows the words that the FAQ lacks."""
        self._lexicon = lexicon
        self._words = sorted(stems)
        self._stems: dict[str, list[str]] = {}
        for word in self._words:
            self._stems.setdefault(stems[word], []).append(word)
        self._beginnings: dict[int, list[str]] = {}
        self._known = frozenset(stems)
        self._read = Memo(self._find)

    def readings(self, token: str, stem: str, *, unfinished: bool) -> Readings:
        """What a token stands for: itself, its other forms, what it begins; else what means the same, or may be meant."""
        return self._read[token, stem, unfinished]

    def _find(self, key: tuple[str, str, bool]) -> Readings:
        token, stem, unfinished = key
        return (
            self._regular(token, stem, unfinished) or self._alike(stem) or self._misspelt(token, unfinished)
        )

    def _regular(self, token: str, stem: str, unfinished: bool) -> Readings:
        found = dict.fromkeys(self._stems.get(stem, ()), SAME_STEM)
        if unfinished:
            found |= dict.fromkeys(self._beginning_with(token), BEGUN)
        elif not found and len(token) > 2:
            found |= dict.fromkeys(self._beginning_with(token), ABBREVIATED)
        if token in self._known:
            found[token] = 1.0
        return found

    def _alike(self, stem: str) -> Readings:
        lexeme = self._lexicon.get(stem) if self._lexicon else None
        if lexeme is None or lexeme.kind == "s":
            return {}
        near = [(like, found.similarity) for like, found in lexeme.neighbours.items() if not found.mark]
        return {
            word: min(similarity, SAME_STEM)
            for like, similarity in near
            if similarity >= ALIKE
            for word in self._stems.get(like, ())
        }

    def _misspelt(self, token: str, unfinished: bool) -> Readings:
        if len(token) < 3 or not token.isalpha():
            return {}
        near = self._near(token, self._words)
        if unfinished:
            for length in (len(token) - 1, len(token), len(token) + 1):
                for beginning, edits in self._near(token, self._beginnings_of(length)).items():
                    for word in self._beginning_with(beginning):
                        near[word] = min(edits, near.get(word, edits))
        least = min(near.values(), default=0)
        return {word: _sureness(token, word, edits) for word, edits in near.items() if edits == least}

    def _near(self, token: str, choices: list[str]) -> dict[str, int]:
        cutoff = _most_edits(token)
        found = process.extract(token, choices, scorer=OSA.distance, score_cutoff=cutoff, limit=MOST_NEAR)
        return {choice: int(edits) for choice, edits, _ in found}

    def _beginning_with(self, beginning: str) -> Iterable[str]:
        start = bisect_left(self._words, beginning)
        return takewhile(lambda word: word.startswith(beginning), self._words[start:])

    def _beginnings_of(self, length: int) -> list[str]:
        """The first letters of all words that have as many, in order."""
        if length not in self._beginnings:
            self._beginnings[length] = sorted({word[:length] for word in self._words if len(word) >= length})
        return self._beginnings[length]


def _most_edits(token: str) -> int:
    return (len(token) + 1) // 4


def _sureness(token: str, word: str, edits: int) -> float:
    return 1.0 - edits * 1.6 / (len(token) + 1.5) - (OTHER_INITIAL if token[0] != word[0] else 0.0)
