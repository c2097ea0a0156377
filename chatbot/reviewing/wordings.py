"""Which of the questions that people ask are about the same."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable

from chatbot.language.analyser import Analyser
from chatbot.language.lexicon import Lexicon, lexicon_for
from chatbot.language.same_question import About, Alike, Key

SHORTEST_MISSPELT = 4
"""Letters of a word that is taken for a misspelling: people type questions faster than those who keep an FAQ write them."""
SAME_MEANING = 0.72
"""Similarity in the lexicon from which two words are taken to mean the same, where all others agree."""


class Wordings:
    """Tells of a collection of questions which are about the same."""

    def __init__(self, questions: Iterable[str], language: str) -> None:
        questions = list(questions)
        self._analyser = Analyser(language)
        self._alike = Alike(self._analyser, questions, shortest=SHORTEST_MISSPELT)
        counts = Counter(word for question in questions for word in self._alike.about(question).words)
        self._meant = _meant(counts, lexicon_for(self._analyser.language))

    def same(self, question: str) -> Key:
        """The key of questions that differ in nothing but capitals, accents, signs and white space."""
        return self._alike.same(question)

    def about(self, question: str) -> About:
        """What a question is about, words that mean the same as one; itself where it has no words."""
        words, turning = self._alike.about(question)
        if not words:
            return About((question.strip(),), ())
        return About(tuple(sorted({self._meant.get(word, word) for word in words})), turning)

    def grouped(self, questions: Iterable[str]) -> list[list[str]]:
        """The questions in groups; *bike parking* joins *where to park a bike*, unless there is another question of its words."""
        held: dict[About, list[str]] = defaultdict(list)
        for question in questions:
            held[self.about(question)].append(question)
        turned: dict[Key, list[About]] = defaultdict(list)
        for about in held:
            if about.turning and self._analyser.rules.negations.isdisjoint(about.turning):
                turned[about.words].append(about)
        for words, abouts in turned.items():
            if len(abouts) == 1 and About(words, ()) in held:
                held[abouts[0]] += held.pop(About(words, ()))
        return list(held.values())


def _meant(counts: Counter[str], lexicon: Lexicon | None) -> dict[str, str]:
    """For words that mean the same as a more frequent one, that one."""
    if lexicon is None:
        return {}
    meant: dict[str, str] = {}
    kept: set[str] = set()
    for word in sorted(counts, key=lambda word: (-counts[word], word)):
        lexeme = lexicon.get(word)
        near = lexeme.neighbours.items() if lexeme else ()
        same = [
            (one.similarity, other)
            for other, one in near
            if other in kept and one.similarity >= SAME_MEANING and not one.mark
        ]
        if same:
            meant[word] = max(same)[1]
        else:
            kept.add(word)
    return meant


def is_among(about: About, others: Collection[About]) -> bool:
    """Is it one of them, or about the same words without any that turn them into another question?"""
    return about in others or About(about.words, ()) in others
