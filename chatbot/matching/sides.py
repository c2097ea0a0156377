"""The two sides of a comparison, each by itself: what is needed of a question, or of a phrasing, again and again."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise

from chatbot.language.embedding import Cosines, Embedding, WordCosines
from chatbot.language.rules import Rules
from chatbot.matching.query import Query
from chatbot.retrieval.document import Phrasing
from chatbot.retrieval.weights import STOP_WEIGHT

NEAR_ENOUGH = 0.6
"""Strength or likeness from which a word has a counterpart, or nearly one."""


class Weighed:
    """A phrasing, its words weighed."""

    def __init__(self, phrasing: Phrasing, weights: tuple[float, ...], embedding: Embedding) -> None:
        self.phrasing = phrasing
        self.weights = weights
        self.total = sum(weights) or 1.0
        """The sum of the weights; never 0."""
        self.embedding = embedding
        words = zip(phrasing.words, weights, strict=True)
        self.stop_texts = frozenset([word.text for word, weight in words if weight <= STOP_WEIGHT])


class Said:
    """What some words say, of which a language's rules know."""

    def __init__(self, texts: Sequence[str], stems: Sequence[str], rules: Rules) -> None:
        self.texts = texts
        self._stems = stems
        self._rules = rules
        said = frozenset([*texts, *map(" ".join, pairwise(texts))])
        self.turning = said & rules.turning_words
        """Words, or two that stand side by side, that turn what is asked into something else; so with the next two."""
        self.stopping = said & rules.stopping
        self.without = said & rules.without
        self.asking = said & rules.asking
        """Words with which they ask for more than yes or no, or how."""
        self.asks_how = not said.isdisjoint(rules.asking_how)
        self.asks_need = not (said.isdisjoint(rules.needing) or self.asking or self.asks_how)
        """Do they ask whether something is needed: "do I have to …"?"""
        idle = rules.denies_nothing(texts)
        self.negations = {at for at, text in enumerate(texts) if text in rules.negations and at not in idle}
        """Where words deny."""
        self.undoing = rules.undoing.said_in(texts)
        """Do they say that something is to be undone?"""
        self.taking_back = rules.taking_back.said_in(texts)
        """Do they say that what was undone is to be as it was?"""
        self.seeking_work = rules.seeking_work.said_in(texts)
        """Do they ask whether there is work?"""
        self.amounts = [at for at, asked in enumerate(rules.asked_amounts) if asked.said_in(texts)]
        """Which amounts that are no price they ask for, by their numbers in the rules."""
        self.own_things = rules.own_things.said_in(texts)
        """Is something the asker's own?"""
        self.of_money = not said.isdisjoint(rules.of_money)
        """Is an amount, if they ask for one, one of money?"""
        self.polarity = rules.polarity([text for at, text in enumerate(texts) if at not in idle])
        """What they deny."""

    @cached_property
    def answer_type(self) -> str:
        """The type of answer that they ask for."""
        return self._rules.answer_type(self.texts)

    @cached_property
    def roles(self) -> list[tuple[str, str]]:
        """Each word that gives a role, with the stem of the word that stands behind it, or behind its article."""
        articles, found = self._rules.articles, []
        for at, text in enumerate(self.texts):
            if text in self._rules.roles:
                following = zip(self._stems[at + 1 :], self.texts[at + 1 :], strict=True)
                behind = next((stem for stem, word in following if word not in articles), None)
                found += [] if behind is None else [(text, behind)]
        return found


class Content:
    """The words of a text that weigh more than a stop word does, by their numbers."""

    def __init__(self, weights: Sequence[float], stems: Sequence[str]) -> None:
        self.weights = [(i, weight) for i, weight in enumerate(weights) if weight > STOP_WEIGHT]
        self.stems = [stems[i] for i, _ in self.weights]
        self.total = sum([weight for _, weight in self.weights]) or 1.0
        """The sum of their weights; never 0."""

    def share(self, strengths: Sequence[float]) -> float:
        """The share of them that some strengths are."""
        return sum([weight * strengths[i] for i, weight in self.weights]) / self.total


class Asked:
    """A question."""

    def __init__(self, query: Query, rules: Rules, cosines: WordCosines) -> None:
        self.query = query
        self._rules = rules
        self.said = Said([word.text for word in query.words], query.stems, rules)
        self.words = query.content
        """The words that are no stop words, by their numbers."""
        self.content = Content(query.weights, query.stems)
        self.weight = sum([query.weights[i] for i in self.words])
        self.denying = _denying(self.said.texts, rules)
        self.denies = not self.said.negations.isdisjoint(self.denying)
        """Is something denied?"""
        taking_away = (at for at in self.denying if self.said.texts[at] in rules.without)
        self.without = next(taking_away, -1)
        """Where it takes something away; -1 where it does not: *without breaking it* says only how it is to be done."""
        self.cosines: dict[int, Cosines] = {}
        """For each of the words that the language knows how alike others are to it."""
        for i in self.words:
            known = cosines.of(query.stems[i])
            if known is not None:
                self.cosines[i] = known
        sure = zip(query.weights, query.probabilities, strict=True)
        self.misspelt = sum([weight * (1 - probability) for weight, probability in sure]) / query.total
        """The share of it that was read otherwise than it is written."""

    @cached_property
    def undoing(self) -> tuple[int, ...]:
        """Where it asks to undo something, the verb first; empty where it does not."""
        return self._rules.undoing.asked_in(self.said.texts)


def _denying(texts: Sequence[str], rules: Rules) -> list[int]:
    """Where words deny or take away, but for those before what must not happen on the way."""
    denying = rules.negations | rules.without
    harmless = [text in rules.without and then in rules.harms for text, then in pairwise([*texts, ""])]
    return [at for at, text in enumerate(texts) if text in denying and not harmless[at]]


def covered(weights: Sequence[float], strengths: Sequence[float], without: set[int]) -> float:
    """Share of the weight of words, stop words aside, that found a counterpart."""
    content = [
        (weight, strength)
        for i, (weight, strength) in enumerate(zip(weights, strengths, strict=True))
        if weight > STOP_WEIGHT and i not in without
    ]
    total = sum([weight for weight, _ in content])
    return sum([weight for weight, strength in content if strength >= NEAR_ENOUGH]) / total if total else 0.0
