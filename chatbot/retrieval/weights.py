"""What a word weighs: how rare it is in the FAQ, and in the language."""

from __future__ import annotations

from chatbot.language.analyser import Analyser, Word
from chatbot.language.lexicon import Lexeme, Lexicon
from chatbot.memo import Memo
from chatbot.retrieval.document import Document
from chatbot.retrieval.index import KEPT, Index

STOP_WEIGHT = 0.12
"""Of a word that says little by itself."""
UNKNOWN_ZIPF = 2.4
"""How usual a word is taken to be that the language's table does not have."""


class WordWeights:
    """Weighs the words of an FAQ and of the questions to it."""

    def __init__(self, index: Index, analyser: Analyser, lexicon: Lexicon | None) -> None:
        self._index = index
        self._analyser = analyser
        self._lexicon = lexicon
        self._by_entry = Memo(self._find, KEPT)

    def lexeme(self, stem: str) -> Lexeme | None:
        """What is known of a stem in the language."""
        return self._lexicon.get(stem) if self._lexicon else None

    def rarity(self, stem: str) -> float:
        """How rare a stem is in the language: 0.2 for the most usual, 1 for a Zipf frequency of 3.5 and less."""
        if self._lexicon is None:
            return 1.0
        lexeme = self.lexeme(stem)
        zipf = lexeme.zipf if lexeme else UNKNOWN_ZIPF
        return min(1.0, max(0.2, (8.0 - zipf) / 4.5))

    def of_stem(self, stem: str) -> float:
        """What a stem counts, 0 to 1: much if it is rare in the FAQ and in the language."""
        return (0.25 + 0.75 * self._index.idf(stem)) * self.rarity(stem)

    def of_word(self, word: Word) -> float:
        """What a word of an entry counts."""
        return STOP_WEIGHT if self._analyser.is_stop(word.text) else self.of_stem(word.stem)

    def of_phrasings(self, number: int) -> tuple[tuple[float, ...], ...]:
        """What the words of each phrasing of an entry count."""
        return self._by_entry[number]

    def _find(self, number: int) -> tuple[tuple[float, ...], ...]:
        document: Document = self._index.document(number)
        return tuple(tuple(map(self.of_word, phrasing.words)) for phrasing in document.phrasings)
