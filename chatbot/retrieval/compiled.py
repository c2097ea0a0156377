"""A compiled list, as an index."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from chatbot.retrieval.document import Analysed
from chatbot.retrieval.index import CANDIDATES, MOST_NEAR, SMALL, Index
from chatbot.retrieval.store import Store


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

    def holding(self, stems: Sequence[str]) -> Sequence[int]:
        return () if self.size <= SMALL else self._store.holding(stems, CANDIDATES)

    def _analysed(self, number: int) -> Analysed:
        return self._store.analysed(number)

    def _frequency(self, stem: str) -> tuple[float, int]:
        return self._store.frequency(stem)
