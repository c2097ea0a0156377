"""From a ranking to the probability, for each of its first entries, that it answers the question."""

from __future__ import annotations

import math
from typing import NamedTuple

from chatbot.language.rules import Rules
from chatbot.matching.alignment import Alignment
from chatbot.matching.evidence import EVIDENCE, evidence
from chatbot.matching.model import Model
from chatbot.matching.query import OPPOSITE, Query
from chatbot.matching.ranking import Scored
from chatbot.matching.trees import effects, log_odds
from chatbot.retrieval.weights import STOP_WEIGHT

MOST_FOR_OPPOSITE = 0.3
"""Confidence of an entry at most, where the question is the entry's turned into its opposite."""
OPPOSITE_FRAME = 0.85
"""Share of the other words, of the question and of the phrasing, that have a counterpart there."""


class Contribution(NamedTuple):
    """What a piece of evidence did to the log-odds."""

    name: str
    value: float
    log_odds: float


class Judged(NamedTuple):
    """An entry with the probability that it answers the question."""

    scored: Scored
    confidence: float
    evidence: tuple[float, ...] = ()
    """In the order of ``EVIDENCE``; empty where the entry was not looked at closely."""


class Judge:
    """Says how sure a ranking is."""

    def __init__(self, model: Model, rules: Rules) -> None:
        self._model = model
        self._rules = rules

    def judge(self, query: Query, ranked: list[Scored]) -> list[Judged]:
        """The entries of a ranking with their confidence, most confident first."""
        if veto(query):
            return [Judged(scored, 0.0) for scored in ranked]
        judged = [
            Judged(scored, self._confidence(values, asks_opposite(query, scored.alignment)), values)
            for scored, values in zip(ranked, evidence(query, ranked, self._rules), strict=False)
        ]
        judged.sort(key=lambda j: -j.confidence)
        for scored in ranked[len(judged) :]:  # the others follow at the distance that their scores give
            behind = math.exp(scored.score - ranked[len(judged) - 1].score) if judged else 0.0
            judged.append(Judged(scored, judged[-1].confidence * min(1.0, behind)))
        return judged

    def contributions(self, judged: Judged) -> tuple[float, list[Contribution]]:
        """The log-odds before any evidence, and what each piece of it added; the weightiest first."""
        if not judged.evidence:
            return 0.0, []
        base, added = effects(self._model.base, self._model.trees, judged.evidence)
        named = zip(EVIDENCE, judged.evidence, added, strict=True)
        return base, sorted((Contribution(*c) for c in named if c[2]), key=lambda c: -abs(c.log_odds))

    def _confidence(self, values: tuple[float, ...], opposite: bool) -> float:
        sure = 1 / (1 + math.exp(-log_odds(self._model.base, self._model.trees, values)))
        return round(min(sure, MOST_FOR_OPPOSITE) if opposite else sure, 4)


def veto(query: Query) -> str | None:
    """Why no entry can be the answer, whatever the evidence."""
    return "the question has no word that says what it is about" if all(query.stops) else None


def asks_opposite(query: Query, best: Alignment) -> bool:
    """Is the question the phrasing's with a word turned into its opposite, and nothing else?"""
    turned = [conflict for conflict in best.conflicts if conflict.mark == OPPOSITE]
    if not turned:
        return False
    here, there = {conflict.position for conflict in turned}, {conflict.place for conflict in turned}
    asked = zip(query.weights, best.question, strict=True)
    had = zip(best.weights, best.entry, strict=True)
    return all(
        _covered(words) >= OPPOSITE_FRAME
        for words in (
            [(weight, found.strength) for i, (weight, found) in enumerate(asked) if i not in here],
            [(weight, strength) for j, (weight, (strength, _)) in enumerate(had) if j not in there],
        )
    )


def _covered(words: list[tuple[float, float]]) -> float:
    """Share of the weight of words, stop words aside, that found a counterpart."""
    content = [(weight, strength) for weight, strength in words if weight > STOP_WEIGHT]
    total = sum(weight for weight, _ in content)
    return sum(weight * strength for weight, strength in content) / (total or math.inf)
