"""Which of the questions that people ask are about the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable

from chatbot.language.alike import About, Alike, Key
from chatbot.language.analyser import Analyser


class Wordings:
    """Tells of a collection of questions which are about the same."""

    def __init__(self, questions: Iterable[str], language: str) -> None:
        self._alike = Alike(Analyser(language), questions)

    def same(self, question: str) -> Key:
        """The key of questions that differ in nothing but capitals, accents, signs and white space."""
        return self._alike.same(question)

    def about(self, question: str) -> About:
        """What a question is about; itself where it has no words."""
        about = self._alike.about(question)
        return about if about.words else About((question.strip(),), ())

    def grouped(self, questions: Iterable[str]) -> list[list[str]]:
        """The questions in groups; *bike parking* joins *where to park a bike*, unless there is another question of its words."""
        held: dict[About, list[str]] = defaultdict(list)
        for question in questions:
            held[self.about(question)].append(question)
        turned: dict[Key, list[About]] = defaultdict(list)
        for about in held:
            if about.turning:
                turned[about.words].append(about)
        for words, abouts in turned.items():
            if len(abouts) == 1 and About(words, ()) in held:
                held[abouts[0]] += held.pop(About(words, ()))
        return list(held.values())


def is_among(about: About, others: Collection[About]) -> bool:
    """Is it one of them, or about the same words without any that turn them into another question?"""
    return about in others or About(about.words, ()) in others
