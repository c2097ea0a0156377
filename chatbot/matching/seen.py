"""A question and one entry, looked at closely: what several pieces of evidence need."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise

import msgspec

from chatbot.language.analyser import Word
from chatbot.language.embedding import WordCosines
from chatbot.language.rules import Rules
from chatbot.matching.alignment import MATCHED, Conflict
from chatbot.matching.features import FEATURES
from chatbot.matching.query import ALTERNATIVE, Query
from chatbot.matching.ranking import Ranker, Scored
from chatbot.retrieval.weights import STOP_WEIGHT

LEAST_COSINE, COSINE_SPAN = 0.25, 0.5
"""Cosine at which two words have nothing to do with one another, and how much more makes them nearly the same."""
_AT = {name: at for at, name in enumerate(FEATURES)}


class Context(msgspec.Struct, frozen=True):
    """What evidence is found with."""

    rules: Rules
    cosines: WordCosines
    ranker: Ranker


class Seen:
    """A question and one entry, looked at by themselves; what several pieces of evidence need is found once."""

    def __init__(self, query: Query, scored: Scored, context: Context) -> None:
        self.query = query
        self.scored = scored
        self.context = context
        self.rules = context.rules
        self.best = scored.alignment
        self.content = [i for i, stop in enumerate(query.stops) if not stop]
        """The words that are no stop words, by their numbers; so with all lists of words here."""

    def feature(self, name: str) -> float:
        """A feature of the ranking."""
        return self.scored.features[_AT[name]]

    def weightiest(self, words: Sequence[int]) -> float:
        """The weight of the weightiest of some words of the question."""
        weights = self.query.weights
        return max([weights[i] for i in words], default=0.0)

    @cached_property
    def anywhere(self) -> list[float]:
        """For each word the strength of its counterpart anywhere in the entry."""
        support = self.scored.support
        found = [counterpart.strength for counterpart in self.best.question]
        return [*map(max, found, support.phrasings, support.answer)]

    @cached_property
    def lost(self) -> list[int]:
        """The words that the entry has nowhere."""
        return [i for i in self.content if self.anywhere[i] < MATCHED]

    @cached_property
    def unasked(self) -> list[int]:
        """The words of the phrasing that the question lacks."""
        return [j for j, (strength, _) in enumerate(self.best.entry) if strength < MATCHED]

    @cached_property
    def nearest(self) -> list[float]:
        """For each word how near the phrasing comes to it: its counterpart's strength, or a word somewhat like it."""
        asked = [
            word.stem
            for word, w in zip(self.best.phrasing.words, self.best.weights, strict=True)
            if w > STOP_WEIGHT
        ]
        found = [match.strength for match in self.best.question]
        for i in self.content:
            if found[i] < MATCHED:
                found[i] = max(found[i], self._somewhat_like(self.query.stems[i], asked))
        return found

    @cached_property
    def nearest_asked(self) -> list[float]:
        """The same for each word of the phrasing, in the question."""
        stems = [self.query.stems[i] for i in self.content]
        found = [strength for strength, _ in self.best.entry]
        for j in self.unasked:
            if self.best.weights[j] > STOP_WEIGHT:
                found[j] = max(found[j], self._somewhat_like(self.best.phrasing.words[j].stem, stems))
        return found

    def _somewhat_like(self, stem: str, others: Sequence[str]) -> float:
        between = self.context.cosines.between
        nearest = max([between(stem, other) for other in others], default=0.0)
        return min(1.0, max(0.0, (nearest - LEAST_COSINE) / COSINE_SPAN))

    @cached_property
    def polarity(self) -> str:
        """What the question denies."""
        return self.rules.polarity([word.text for word in self.query.words])

    @cached_property
    def phrasing_polarity(self) -> str:
        """What the phrasing denies."""
        return self.rules.polarity([word.text for word in self.best.phrasing.words])

    @cached_property
    def asked_texts(self) -> frozenset[str]:
        """The question's words as they are matched, and each two that stand side by side."""
        return _said(self.query.words)

    @cached_property
    def phrasing_texts(self) -> frozenset[str]:
        """The same for the phrasing."""
        return _said(self.best.phrasing.words)

    def only_asked(self, words: frozenset[str]) -> float:
        """1 if the question has one of some words and the phrasing has none; half of it if the answer has one."""
        asked = self.asked_texts & words
        if not asked or self.phrasing_texts & words:
            return 0.0
        return 0.5 if words & self.scored.document.answer.keys() else 1.0

    @cached_property
    def without(self) -> int:
        """Where the question takes something away; -1 where it does not: *without breaking it* says only how it is to be done."""
        words = [word.text for word in self.query.words]
        return next((at for at in self.denying if words[at] in self.rules.without), -1)

    @cached_property
    def denying(self) -> list[int]:
        """Where the question has words that deny or take away, but for those before what must not happen on the way."""
        rules, words = self.rules, [word.text for word in self.query.words]
        harmless = [word in rules.without and then in rules.harms for word, then in pairwise([*words, ""])]
        denying = rules.negations | rules.without
        return [at for at, word in enumerate(words) if word in denying and not harmless[at]]

    @cached_property
    def undoing(self) -> float:
        """1 if the question says that something is to be undone and the phrasing does not; half of it if the answer does."""
        undoing = self.rules.undoing
        if not undoing.said_in([word.text for word in self.query.words]):
            return 0.0
        if undoing.said_in([word.text for word in self.best.phrasing.words]):
            return 0.0
        return 0.5 if undoing.words & self.scored.document.answer.keys() else 1.0

    @cached_property
    def exact(self) -> list[int]:
        """The numbers and signs that the entry has nowhere."""
        return [i for i in self.lost if not self.query.words[i].text.isalpha()]

    @cached_property
    def swaps(self) -> list[tuple[int, int]]:
        """Pairs of words without counterpart in the same place; what another phrasing has is in nobody's place."""
        return [(i, j) for i, j in self._in_same_place() if self.scored.support.phrasings[i] < MATCHED]

    @cached_property
    def alternatives(self) -> list[Conflict]:
        """Words in whose place the phrasing has an alternative."""
        found = self.scored.support.phrasings
        conflicts = self.best.conflicts
        return [c for c in conflicts if c.mark == ALTERNATIVE and found[c.position] < MATCHED]

    @cached_property
    def lost_where_named(self) -> list[int]:
        """Names without counterpart; none where the entry has no names to hold them against."""
        names, words = self.scored.document.names, self.best.phrasing.words
        if not names:
            return []
        instead = [c.position for c in self.alternatives if words[c.place].stem in names]
        return [i for i in self.lost if self.query.names[i]] + instead

    def _in_same_place(self) -> list[tuple[int, int]]:
        places = [found.place if found.strength >= MATCHED else -1 for found in self.best.question]
        free = set(self.unasked)
        pairs = []
        for i, place in enumerate(places):
            if place >= 0 or self.query.stops[i]:
                continue
            if i and places[i - 1] >= 0 and places[i - 1] + 1 in free:
                pairs.append((i, places[i - 1] + 1))
            if i + 1 < len(places) and places[i + 1] > 0 and places[i + 1] - 1 in free:
                pairs.append((i, places[i + 1] - 1))
        return pairs


def _said(words: Sequence[Word]) -> frozenset[str]:
    texts = [word.text for word in words]
    return frozenset([*texts, *map(" ".join, pairwise(texts))])
