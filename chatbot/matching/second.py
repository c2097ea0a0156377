"""A second thought: the same entries, and those nearest in meaning, judged with what a sentence encoder says as well."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from chatbot.matching.confidence import Judge
from chatbot.matching.context import Context
from chatbot.matching.judged import Judged
from chatbot.matching.likeness import LIKENESS
from chatbot.matching.model import Model
from chatbot.matching.query import Query, spelled_right
from chatbot.matching.ranking import Ranker, Scored
from chatbot.semantics.encoder import Encoder
from chatbot.semantics.likeness import Likeness
from chatbot.semantics.meanings import Meanings

NEAREST = 8
"""Entries nearest in meaning that are looked at, whatever their words."""


class SecondJudge:
    """Judges entries by words and by their likeness in meaning to the question."""

    def __init__(self, model: Model, context: Context, encoder: Encoder, meanings: Meanings) -> None:
        self.judging = Judge(model, context)
        self._ranker: Ranker = context.ranker
        self._encoder = encoder
        self._meanings = meanings
        weights = [*model.ranking.values()]
        self._weights, self._weights_of_likeness = weights[: -len(LIKENESS)], weights[-len(LIKENESS) :]

    def judge(
        self, question: str, query: Query, candidates: Sequence[int], ranked: Sequence[Scored]
    ) -> list[Judged]:
        """The candidates, of which some were ranked by their words, and the nearest entries, most confident first."""
        read = question if self._encoder.reads_misspelt else spelled_right(question, query)
        vector = self._encoder.encode([read])[0]
        likeness = self._meanings.likeness(vector, candidates, NEAREST)
        known = {scored.number: scored for scored in ranked}
        found = [known.get(number) or self._ranker.score(query, number) for number in likeness]
        return self.judging.judge(query, self._in_order(found, likeness), likeness)

    def _in_order(self, found: Sequence[Scored], likeness: Mapping[int, Likeness]) -> list[Scored]:
        scored = [msgspec.structs.replace(one, score=self._score(one, likeness[one.number])) for one in found]
        return sorted(scored, key=lambda one: (-one.score, one.number))

    def _score(self, scored: Scored, likeness: Likeness) -> float:
        by_words = zip(self._weights, scored.features, strict=True)
        by_meaning = zip(self._weights_of_likeness, likeness, strict=True)
        return sum(weight * value for weight, value in (*by_words, *by_meaning))
