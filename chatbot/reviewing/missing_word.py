"""A word that people use and the FAQ does not know, where another one of the FAQ would have got them the answer."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import msgspec
from rapidfuzz import process
from rapidfuzz.distance import JaroWinkler

from chatbot.bot import Bot
from chatbot.faq.entry import FAQ, Entry
from chatbot.language.analyser import Analyser, Word
from chatbot.language.embedding import WordCosines
from chatbot.language.lexicon import lexicon_for

MISSPELT = 0.88
"""Likeness, as Jaro and Winkler measure it, from which a word is taken for a misspelling of another."""

ALIKE = 0.3
"""Cosine of their vectors from which two words may mean the same."""


class MissingWord(NamedTuple):
    """A word that the FAQ does not know, and what it means in it."""

    known: str
    new: str
    entry: Entry
    """The entry that the questions then get."""


class Vocabulary:
    """The words of an FAQ."""

    def __init__(self, faq: FAQ) -> None:
        self._faq = faq
        self._analyser = Analyser(faq.language)
        texts = (text for entry in faq.entries for text in (*entry.phrasings, entry.answer))
        self._known = {word.stem for text in texts for word in self._analyser.words(text)}

    def missing(self, question: str, entries: Iterable[Entry], threshold: float) -> MissingWord | None:
        """The one word of the first question that the FAQ does not know, and the one word of an entry's phrasing that the
        question does not have, where the entry would be the answer if the two meant the same."""
        for entry in entries:
            for known, new in self._pairs(question, entry):
                synonyms = (*self._faq.synonyms, (known, new))
                bot = Bot(msgspec.structs.replace(self._faq, synonyms=synonyms, path=None, stamp=None))
                if bot.ask(question, threshold=threshold).entry == entry:
                    return MissingWord(known, new, entry)
        return None

    def _pairs(self, question: str, entry: Entry) -> list[tuple[str, str]]:
        """Words of the entry's phrasings, each with the one of the question that may mean it."""
        start, end = self._analyser.rules.core(
            question
        )  # words of the talk around it mean nothing in the FAQ
        asked = self._content(question[start:end])
        unknown = [word for word in asked if word.stem not in self._known]
        if len({word.stem for word in unknown}) != 1 or self._is_misspelt(unknown[0]):
            return []
        stems = {word.stem for word in asked}
        rests = [[word for word in self._content(text) if word.stem not in stems] for text in entry.phrasings]
        pairs = [(rest[0], unknown[0]) for rest in rests if len(rest) == 1]
        return [(known.text, new.text) for known, new in pairs if self._may_mean(new.stem, known.stem)]

    def _content(self, text: str) -> list[Word]:
        return [word for word in self._analyser.words(text) if not self._analyser.is_stop(word.text)]

    def _may_mean(self, stem: str, other: str) -> bool:
        """May two words mean the same, and are neither opposites nor alternatives such as Saturday and Sunday?

        Of a word that the language's table does not have, only the owner knows.
        """
        if (lexicon := lexicon_for(self._analyser.language)) is None:
            return True
        neighbour = next(
            (
                near
                for one, two in ((stem, other), (other, stem))
                if (known := lexicon.get(one)) and (near := known.neighbours.get(two))
            ),
            None,
        )
        if neighbour is not None:
            return not neighbour.mark
        cosines = WordCosines(lexicon).of(stem)
        return cosines is None or lexicon.get(other) is None or cosines[other] >= ALIKE

    def _is_misspelt(self, word: Word) -> bool:
        near = process.extractOne(
            word.stem, self._known, scorer=JaroWinkler.similarity, score_cutoff=MISSPELT
        )
        return near is not None or not word.text.isalpha()
