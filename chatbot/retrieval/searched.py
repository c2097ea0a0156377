"""A list that is searched where it lies, as an index."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from chatbot.retrieval.document import Analysed
from chatbot.retrieval.index import CANDIDATES, MOST_NEAR, SMALL, Index
from chatbot.retrieval.source import Source


class LargeIndex(Index):
    """A list in a compiled file or on a server, which is searched for the candidates."""

    def __init__(self, source: Source) -> None:
        super().__init__(source.size)
        self._source = source

    def expect(self, words: Iterable[str] = (), stems: Iterable[str] = ()) -> None:
        self._source.expect(words=words, stems=stems)

    def knows(self, word: str) -> bool:
        return self._source.knows(word)

    def near(self, word: str, edits: int) -> list[str]:
        return self._source.near(word, edits, MOST_NEAR)

    def beside(self, stem: str, other: str) -> bool:
        return self._source.beside(stem, other)

    def candidates(self, terms: Iterable[tuple[str, float]]) -> Sequence[int]:
        found = range(self.size) if self.size <= SMALL else self._source.search(terms, CANDIDATES)
        self._source.expect(analysed=(number for number in found if number not in self._documents))
        return found

    def holding(self, stems: Sequence[str]) -> Sequence[int]:
        found = () if self.size <= SMALL else self._source.holding(stems, CANDIDATES)
        self._source.expect(analysed=(number for number in found if number not in self._documents))
        return found

    def _analysed(self, number: int) -> Analysed:
        return self._source.analysed(number)

    def _frequency(self, stem: str) -> tuple[float, int]:
        return self._source.frequency(stem)
