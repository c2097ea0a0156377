"""From scores to a probability that the first match answers the question."""

from __future__ import annotations

import math
from typing import NamedTuple

from chatbot.model import Model
from chatbot.query import Query
from chatbot.ranking import Scored


class Judgement(NamedTuple):
    """How sure the chatbot is of its matches."""

    confidences: tuple[float, ...]
    """For each match the probability that it answers the question."""
    features: dict[str, float]
    veto: str | None
    """Why the first match is not the answer, however well it fits."""


class Judge:
    """Says how sure a ranking is."""

    def __init__(self, model: Model) -> None:
        self._weights = model.confidence

    def judge(self, query: Query, ranked: list[Scored]) -> Judgement:
        """The confidence of each match."""
        if not ranked or all(query.stops):
            return Judgement((0.0,) * len(ranked), {}, "nothing but stop words" if ranked else None)
        first = ranked[0]
        margin = first.score - (ranked[1].score if len(ranked) > 1 else 0.0)
        features = {"fit": first.alignment.fit, "margin": margin}
        z = self._weights["intercept"] + sum(self._weights[name] * value for name, value in features.items())
        sure = 1 / (1 + math.exp(-z))
        shares = [math.exp(2 * (scored.score - first.score)) for scored in ranked]
        return Judgement(tuple(round(sure * share, 4) for share in shares), features, None)
