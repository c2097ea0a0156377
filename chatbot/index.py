"""The entries as the matcher reads them, and which of them a question may be about."""

from __future__ import annotations

import math
from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from chatbot.document import Analysed, Document, analysed, document
from chatbot.faq import Entry
from chatbot.lexicon import Lexicon
from chatbot.text import Analyser

if TYPE_CHECKING:
    from chatbot.store import Store

SMALL = 50
"""Entries of a list that is not searched: all of them are ranked."""
CANDIDATES = 32
"""Entries of a longer one that are ranked for a question: of a hundred right ones, a search finds one more in 50."""
MOST_NEAR = 100
"""Words of the FAQ that are looked at for a misspelt one, the most frequent ones."""
KEPT = 2_000
"""Entries that are kept laid out for the next question."""


def can_be_misspelt(word: str) -> bool:
    """May a word stand where another was meant? What has a digit or a sign names one thing exactly."""
    return len(word) > 2 and word.isalpha()


class Index(ABC):
    """What the matcher asks of an FAQ's entries."""

    def __init__(self, size: int) -> None:
        self.size = size
        self._documents: dict[int, Document] = {}
        self._frequencies: dict[str, tuple[float, int]] = {}
        self._rarities: dict[str, tuple[float, float]] = {}

    def document(self, number: int) -> Document:
        """An entry, laid out for being matched."""
        found = self._documents.get(number)
        if found is None:
            if len(self._documents) >= KEPT:
                self._documents.clear()
            found = self._documents[number] = document(self._analysed(number))
        return found

    def frequency(self, stem: str) -> tuple[float, int]:
        """How many entries have a stem in the phrasings, by the share of these that have it; how many in the answer."""
        found = self._frequencies.get(stem)
        if found is None:
            found = self._frequencies[stem] = self._frequency(stem)
        return found

    def usual(self, stem: str) -> float:
        """The share of all phrasings that have a stem; each entry counts the same."""
        return self.frequency(stem)[0] / (self.size or 1)

    def rarity(self, stem: str) -> float:
        """Inverse document frequency of a stem over questions and answers, from 0 (in all entries) to 1 (in none)."""
        return self._rarity(stem)[0]

    def rarity_in_answers(self, stem: str) -> float:
        """The same over the answers alone."""
        return self._rarity(stem)[1]

    def _rarity(self, stem: str) -> tuple[float, float]:
        found = self._rarities.get(stem)
        if found is None:
            in_questions, in_answers = self.frequency(stem)
            anywhere = max(in_questions, 0.5 * in_answers)
            found = self._rarities[stem] = (self._inverse(anywhere), self._inverse(in_answers))
        return found

    def _inverse(self, entries: float) -> float:
        return math.log((self.size + 1) / (entries + 1)) / (math.log(self.size + 1) or 1.0)

    @abstractmethod
    def knows(self, word: str) -> bool:
        """Does the FAQ have a word, as it is written?"""

    @abstractmethod
    def near(self, word: str, edits: int) -> list[str]:
        """Words of the FAQ at most so many edits (OSA, 1 or 2) away, the most frequent first; at most ``MOST_NEAR``."""

    @abstractmethod
    def beside(self, stem: str, other: str) -> bool:
        """Has any phrasing the one stem right before the other?"""

    @abstractmethod
    def candidates(self, terms: Iterable[tuple[str, float]]) -> Sequence[int]:
        """The numbers of the entries that share most with weighted stems, best first."""

    @abstractmethod
    def _analysed(self, number: int) -> Analysed: ...

    @abstractmethod
    def _frequency(self, stem: str) -> tuple[float, int]: ...


def index_of(entries: Sequence[Entry], analyser: Analyser, lexicon: Lexicon | None) -> Index:
    """An index in memory, or the compiled one where the entries have it."""
    if isinstance(entries, tuple) and len(entries) <= SMALL:
        return SmallIndex(entries, analyser, lexicon)
    from chatbot.store import StoredEntries, compile_store

    if isinstance(entries, StoredEntries):
        return LargeIndex(entries.store)
    return LargeIndex(compile_store(entries, analyser, lexicon))


class SmallIndex(Index):
    """A list no longer than what is ranked anyway: it is not searched, all of its entries are candidates."""

    def __init__(self, entries: Sequence[Entry], analyser: Analyser, lexicon: Lexicon | None) -> None:
        super().__init__(len(entries))
        read = [analysed(entry, analyser, lexicon) for entry in entries]
        self._entries = [entry for entry, _ in read]
        often = Counter(text for _, texts in read for text in texts)
        self._words = sorted(often, key=lambda word: (-often[word], word))
        self._known = frozenset(often)
        self._in_questions = Counter[str]()
        for entry in self._entries:
            self._in_questions.update(share_of_phrasings(entry))
        self._in_answers = Counter(stem for entry in self._entries for stem in set(entry.answer))

    def knows(self, word: str) -> bool:
        return word in self._known

    def near(self, word: str, edits: int) -> list[str]:
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        words = [known for known in self._words if can_be_misspelt(known)]
        found = process.extract(word, words, scorer=OSA.distance, score_cutoff=edits, limit=None)
        return [words[i] for i in sorted(i for _, _, i in found)[:MOST_NEAR]]

    def beside(self, stem: str, other: str) -> bool:
        return any(
            one.stem == stem and next_one.stem == other
            for entry in self._entries
            for words, _ in entry.phrasings
            for one, next_one in pairwise(words)
        )

    def candidates(self, terms: Iterable[tuple[str, float]]) -> Sequence[int]:
        return range(self.size)

    def _analysed(self, number: int) -> Analysed:
        return self._entries[number]

    def _frequency(self, stem: str) -> tuple[float, int]:
        return float(self._in_questions[stem]), self._in_answers[stem]


class LargeIndex(Index):
    """A compiled list, in memory or on disk, that is searched for the candidates."""

    def __init__(self, store: Store) -> None:
        super().__init__(store.size)
        self._store = store

    def knows(self, word: str) -> bool:
        return self._store.knows(word)

    def near(self, word: str, edits: int) -> list[str]:
        return self._store.near(word, edits, MOST_NEAR)

    def beside(self, stem: str, other: str) -> bool:
        return self._store.beside(stem, other)

    def candidates(self, terms: Iterable[tuple[str, float]]) -> Sequence[int]:
        return range(self.size) if self.size <= SMALL else self._store.search(terms, CANDIDATES)

    def _analysed(self, number: int) -> Analysed:
        return self._store.analysed(number)

    def _frequency(self, stem: str) -> tuple[float, int]:
        return self._store.frequency(stem)


def share_of_phrasings(entry: Analysed) -> dict[str, float]:
    """For each stem of an entry's phrasings the share of them that have it."""
    each = 1 / len(entry.phrasings)
    shares: dict[str, float] = {}
    for words, _ in entry.phrasings:
        for stem in {word.stem for word in words}:
            shares[stem] = shares.get(stem, 0.0) + each
    return shares
