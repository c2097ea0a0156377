"""The entries as the matcher reads them, and which of them a question may be about."""

from __future__ import annotations

import math
from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence

from chatbot.memo import Memo
from chatbot.retrieval.document import Analysed, Document, document

SMALL = 50
"""Entries of a list that is not searched: all of them are ranked."""
CANDIDATES = 32
"""Entries of a longer one that are ranked for a question: of a hundred right ones, a search finds one more in 50."""
MOST_NEAR = 100
"""Words of the FAQ that are looked at for a misspelt one, the most frequent ones."""
KEPT = 2_000
"""Entries that are kept laid out for the next question."""


class Index(ABC):
    """What the matcher asks of an FAQ's entries."""

    def __init__(self, size: int) -> None:
        self.size = size
        self._documents: Memo[int, Document] = Memo(lambda number: document(self._analysed(number)), KEPT)
        self._frequencies = Memo(self._frequency)
        self._idfs = Memo(self._find_idfs)

    def document(self, number: int) -> Document:
        """An entry, laid out for being matched."""
        return self._documents[number]

    def frequency(self, stem: str) -> tuple[float, int]:
        """How many entries have a stem in the phrasings, by the share of these that have it; how many in the answer."""
        return self._frequencies[stem]

    def has(self, stem: str) -> bool:
        """Has any entry a stem, in phrasings or answer?"""
        return self.frequency(stem) != (0, 0)

    def document_share(self, stem: str) -> float:
        """The share of all phrasings that have a stem; each entry counts the same."""
        return self.frequency(stem)[0] / (self.size or 1)

    def asked_with(self, stems: Iterable[str]) -> list[str]:
        """Those of some stems, and of phrasal verbs, that may be in a phrasing."""
        return [stem for stem in stems if "_" in stem or self.document_share(stem)]

    def idf(self, stem: str) -> float:
        """Inverse document frequency of a stem over questions and answers, from 0 (in all entries) to 1 (in none)."""
        return self._idfs[stem][0]

    def idf_in_answers(self, stem: str) -> float:
        """The same over the answers alone."""
        return self._idfs[stem][1]

    def _find_idfs(self, stem: str) -> tuple[float, float]:
        in_questions, in_answers = self.frequency(stem)
        return self._idf(max(in_questions, 0.5 * in_answers)), self._idf(in_answers)

    def _idf(self, entries: float) -> float:
        return math.log((self.size + 1) / (entries + 1)) / (math.log(self.size + 1) or 1.0)

    @abstractmethod
    def expect(self, words: Iterable[str] = (), stems: Iterable[str] = ()) -> None:
        """Be told what is asked about next; only a list that is far away looks at it."""

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
    def holding(self, stems: Sequence[str]) -> Sequence[int]:
        """The numbers of entries of which a phrasing has some stems one after the other: what is asked word for word."""

    @abstractmethod
    def _analysed(self, number: int) -> Analysed: ...

    @abstractmethod
    def _frequency(self, stem: str) -> tuple[float, int]: ...
