"""A short list, in memory."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import pairwise

from chatbot.faq.entry import Entry
from chatbot.language.analyser import Analyser
from chatbot.language.edit_distance import EDITS
from chatbot.language.lexicon import Lexicon
from chatbot.retrieval.document import Analysed, analysed, share_of_phrasings
from chatbot.retrieval.index import MOST_NEAR, Index
from chatbot.retrieval.words import can_be_misspelt


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

    def expect(self, words: Iterable[str] = (), stems: Iterable[str] = ()) -> None:
        pass  # it is all here

    def knows(self, word: str) -> bool:
        return word in self._known

    def near(self, word: str, edits: int) -> list[str]:
        return [self._misspelt[at] for at in EDITS.near(word, self._misspelt, edits)[:MOST_NEAR]]

    @cached_property
    def _misspelt(self) -> list[str]:
        """The words that may be meant by misspelt ones."""
        return list(filter(can_be_misspelt, self._words))

    def beside(self, stem: str, other: str) -> bool:
        return any(
            one.stem == stem and next_one.stem == other
            for entry in self._entries
            for words, _ in entry.phrasings
            for one, next_one in pairwise(words)
        )

    def candidates(self, terms: Iterable[tuple[str, float]]) -> Sequence[int]:
        return range(self.size)

    def holding(self, stems: Sequence[str]) -> Sequence[int]:
        return ()  # all are candidates

    def _analysed(self, number: int) -> Analysed:
        return self._entries[number]

    def _frequency(self, stem: str) -> tuple[float, int]:
        return float(self._in_questions[stem]), self._in_answers[stem]
