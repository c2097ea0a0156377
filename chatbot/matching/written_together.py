"""Two words of the FAQ that were written as one."""

from __future__ import annotations

from collections.abc import Sequence

from chatbot.language.analyser import Analyser, Token, Word
from chatbot.retrieval.index import Index
from chatbot.retrieval.spelling import Speller
from chatbot.retrieval.weights import WordWeights
from chatbot.retrieval.words import can_be_misspelt

SHORTEST_COMPOUND, SHORTEST_OF_COMPOUND = 9, 4
"""Letters of a compound that may have a misspelt part, and of its parts."""
SHORTEST_PART, USUAL = 3, 4.0
"""Letters of a part that the FAQ may lack, and its Zipf frequency at least."""
SPLIT_UNLESS = 0.8
"""Probability of a spelling from which a word is not taken apart."""


class WrittenTogether:
    """Takes words apart that are two words of one FAQ."""

    def __init__(self, index: Index, analyser: Analyser, weights: WordWeights, speller: Speller) -> None:
        self._index = index
        self._analyser = analyser
        self._weights = weights
        self._speller = speller

    def opened(self, tokens: Sequence[Token]) -> list[Token]:
        """The words, those that are two words of the FAQ written as one taken apart."""
        opened: list[Token] = []
        for token in tokens:
            word, start, end = token
            parts = self._split(word) or ()
            made = [Token(Word(part, self._analyser.stem(part), word.name), start, end) for part in parts]
            opened += made or [token]
        return opened

    def _split(self, word: Word) -> tuple[str, ...] | None:
        """Two words of the FAQ that were written as one, if that is likelier than a misspelling."""
        if self._index.knows(word.text) or not can_be_misspelt(word.text) or self._index.has(word.stem):
            return None
        parts = self._parts(word)
        if not parts:
            if len(word.text) < SHORTEST_COMPOUND or self._is_real(word):
                return None
            return self._misspelt_compound(word) or self._of_the_language(word)
        spellings = self._speller.spellings(word.text)
        return None if spellings and spellings[0].probability > SPLIT_UNLESS else parts

    def _misspelt_compound(self, word: Word) -> tuple[str, ...] | None:
        """The parts, which the FAQ has, of a compound of which one is misspelt: *Leihinstrumment*."""
        text, opened = word.text, self._analyser.rules.opened
        if not self._analyser.rules.compounds:
            return None
        for at in range(SHORTEST_OF_COMPOUND, len(text) - SHORTEST_OF_COMPOUND + 1):
            head, tail = text[:at], text[at:]
            for made in (
                *(head + one.text for one in self._speller.spellings(tail)),
                *(one.text + tail for one in self._speller.spellings(head)),
            ):
                parts = opened(made)
                if len(parts) > 1 and all(self._index.has(self._analyser.stem(part)) for part in parts):
                    return tuple(parts)
        return None

    def _of_the_language(self, word: Word) -> tuple[str, ...] | None:
        """Two usual words of the language that nobody writes as one, of which the FAQ has one in some form: *birthdayparty*."""
        text = word.text
        if word.name or self._speller.spellings(text):
            return None
        places = sorted(
            range(SHORTEST_PART, len(text) - SHORTEST_PART + 1), key=lambda at: abs(at - len(text) / 2)
        )
        made = ((text[:at], text[at:]) for at in places)
        return next((parts for parts in made if self._are_usual(parts)), None)

    def _are_usual(self, parts: tuple[str, str]) -> bool:
        stems = [self._analyser.stem(part) for part in parts]
        known = [self._weights.lexeme(stem) for stem in stems]
        return (
            all(lexeme is not None and lexeme.kind == "c" and lexeme.zipf >= USUAL for lexeme in known)
            and not any(map(self._analyser.is_stop, parts))
            and any(map(self._index.has, stems))
        )

    def _parts(self, word: Word) -> tuple[str, str] | None:
        """Two words of the FAQ that make the word; if that is one of the language, only those that stand side by side."""
        for parts in self._speller.splits(word.text):
            if self._index.beside(*map(self._analyser.stem, parts)):
                return parts
        if self._is_real(word):
            return None
        found = next(self._speller.splits(word.text), None)
        if found is None or all(map(self._analyser.is_stop, found)):
            return None
        return found if self._analyser.rules.name_parts.isdisjoint(found) else None

    def _is_real(self, word: Word) -> bool:
        """Is it a word of the language?"""
        return self._weights.lexeme(word.stem) is not None or self._analyser.is_stop(word.text)
