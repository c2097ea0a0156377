"""From a ranking to the probability that its first entry answers the question."""

from __future__ import annotations

import math
from typing import NamedTuple

from chatbot.index import Index
from chatbot.model import Model, Tree
from chatbot.query import SPELLED, Query
from chatbot.ranking import FEATURES, MATCHED, Alignment, Scored

EVIDENCE = {
    "margin": (+1, "points between the first entry and the second"),
    "share": (+1, "share of the first entry among all candidates, by their scores"),
    "score": (+1, "the first entry's score"),
    "covered": (+1, "share of the question that the best phrasing has"),
    "covered_anywhere": (+1, "share of the question that the entry has anywhere"),
    "asked": (+1, "share of the best phrasing that the question has"),
    "content": (0, "weight of the question's words, stop words aside"),
    "lost": (-1, "weight of the weightiest word that the entry has nowhere"),
    "lost_sum": (-1, "weight of all such words"),
    "lost_name": (-1, "weight of the weightiest name that the entry has nowhere"),
    "lost_capital": (-1, "weight of the weightiest word written like a name that the entry has nowhere"),
    "lost_known": (-1, "weight of the weightiest such word that other entries have"),
    "lost_unknown": (-1, "weight of the weightiest such word that no entry has"),
    "only_in_answer": (-1, "weight of the weightiest word that only the answer has"),
    "unasked": (-1, "weight of the weightiest word of the phrasing that the question lacks"),
    "unasked_name": (-1, "weight of the weightiest name of the phrasing that the question lacks"),
    "swapped": (-1, "weight of a word that stands where the phrasing has another one"),
    "swapped_name": (-1, "the same, where both are names"),
    "number": (-1, "a number or sign of the question that the entry has nowhere"),
    "other_number": (-1, "such a one, where the phrasing has another"),
    "opposite": (-1, "a word whose opposite the phrasing has"),
    "alternative": (-1, "weight of a word in whose place the phrasing has an alternative"),
    "negation": (-1, "one denies and the other does not"),
    "misspelt": (0, "share of the question that was read otherwise than it is written"),
    "stop_overlap": (+1, "overlap of the stop words"),
    "order": (+1, "share of neighbouring words that are neighbours in the phrasing too"),
    "agreement": (+1, "how much worse the next best phrasings fit"),
}
"""What the probability is made from: the way it may only go as the value grows (0: either), and what it says."""

NEGATIONS = frozenset(["not", "no", "never", "without"])


class Contribution(NamedTuple):
    """What a piece of evidence did to the log-odds."""

    name: str
    value: float
    log_odds: float


class Judgement(NamedTuple):
    """How sure the chatbot is of its matches."""

    confidences: tuple[float, ...]
    """For each match the probability that it answers the question."""
    contributions: tuple[Contribution, ...]
    """What made up the first match's, weightiest first."""
    veto: str | None
    """Why no entry is the answer, whatever the evidence."""


class Judge:
    """Says how sure a ranking is."""

    def __init__(self, index: Index, model: Model) -> None:
        self._index = index
        self._model = model

    def judge(self, query: Query, ranked: list[Scored]) -> Judgement:
        """The confidence of each match, the first one's contributions."""
        if not ranked:
            return Judgement((), (), "no word of the question has anything to do with this FAQ")
        if all(query.stops):
            return Judgement((0.0,) * len(ranked), (), "the question has no word that says what it is about")
        values = evidence(query, ranked)
        base, effects = _log_odds(self._model.base, self._model.trees, values)
        sure = 1 / (1 + math.exp(-(base + sum(effects))))
        names = zip(EVIDENCE, values, effects, strict=True)
        contributions = sorted((Contribution(*c) for c in names if c[2]), key=lambda c: -abs(c.log_odds))
        shares = (math.exp(scored.score - ranked[0].score) for scored in ranked)
        return Judgement(tuple(round(sure * share, 4) for share in shares), tuple(contributions), None)


def evidence(query: Query, ranked: list[Scored]) -> tuple[float, ...]:
    """The evidence for the first entry of a ranking, in the order of ``EVIDENCE``."""
    first = ranked[0]
    total = sum(math.exp(scored.score - first.score) for scored in ranked)
    margin = first.score - ranked[1].score if len(ranked) > 1 else first.score
    return (min(margin, 12.0), 1 / total, first.score, *entry_evidence(query, first))


def entry_evidence(query: Query, scored: Scored) -> tuple[float, ...]:
    """The part of the evidence that does not depend on the other entries."""
    best, features = scored.alignment, dict(zip(FEATURES, scored.features, strict=True))
    content = [i for i, stop in enumerate(query.stops) if not stop]
    weights = query.weights
    anywhere = [
        max(found.strength, entire.phrasings, entire.answer)
        for found, entire in zip(best.question, scored.support, strict=True)
    ]
    lost = [i for i in content if anywhere[i] < MATCHED]
    unasked = [j for j, (strength, _) in enumerate(best.entry) if strength < MATCHED]
    swaps = _swaps(query, best)

    def weightiest(words: list[int]) -> float:
        return max((weights[i] for i in words), default=0.0)

    exact = [i for i in lost if not query.words[i].text.isalpha()]
    other_exact = [j for j in unasked if not best.phrasing.words[j].text.isalpha()]
    covered = sum(w * found.strength for w, found in zip(weights, best.question, strict=True)) / query.total
    return (
        covered,
        sum(w * strength for w, strength in zip(weights, anywhere, strict=True)) / query.total,
        features["entry_same"] + features["entry_similar"],
        sum(weights[i] for i in content),
        weightiest(lost),
        sum(weights[i] for i in lost),
        weightiest([i for i in lost if query.names[i]]),
        weightiest([i for i in lost if query.words[i].name]),
        weightiest([i for i in lost if query.known[i]]),
        weightiest([i for i in lost if not query.known[i]]),
        weightiest([i for i in content if scored.support[i].phrasings < MATCHED <= scored.support[i].answer]),
        max((best.weights[j] for j in unasked), default=0.0),
        max((best.weights[j] for j in unasked if best.phrasing.words[j].name), default=0.0),
        weightiest([i for i, _ in swaps]),
        weightiest([i for i, j in swaps if query.names[i] and best.phrasing.words[j].name]),
        float(bool(exact)),
        float(bool(exact and other_exact)),
        float(any(conflict.mark == "!" for conflict in best.conflicts)),
        weightiest([conflict.position for conflict in best.conflicts if conflict.mark == "|"]),
        float(_denies([w.text for w in query.words]) != _denies([w.text for w in best.phrasing.words])),
        sum(w * (1 - f.strength) for w, f in zip(weights, best.question, strict=True) if f.kind == SPELLED) / query.total,
        features["stop_overlap"],
        features["order"],
        features["agreement"],
    )


def _swaps(query: Query, best: Alignment) -> list[tuple[int, int]]:
    """Pairs (word of the question, word of the phrasing) without counterpart that stand in the same place."""
    places = [found.place if found.strength >= MATCHED else -1 for found in best.question]
    free = {j for j, (strength, _) in enumerate(best.entry) if strength < MATCHED}
    pairs = []
    for i, place in enumerate(places):
        if place >= 0 or query.stops[i]:
            continue
        if i and places[i - 1] >= 0 and places[i - 1] + 1 in free:
            pairs.append((i, places[i - 1] + 1))
        if i + 1 < len(places) and places[i + 1] > 0 and places[i + 1] - 1 in free:
            pairs.append((i, places[i + 1] - 1))
    return pairs


def _denies(words: list[str]) -> bool:
    return not NEGATIONS.isdisjoint(words)


def _log_odds(base: float, trees: tuple[Tree, ...], values: tuple[float, ...]) -> tuple[float, list[float]]:
    """The log-odds that boosted trees give, as a base and what each value adds to it.

    On the way down a tree, the change of the nodes' mean is put down to the value that was asked for
    (A. Saabas, Interpreting random forests, 2014).
    """
    effects = [0.0] * len(values)
    for tree in trees:
        node = 0
        base += tree.mean[0]
        while (feature := tree.feature[node]) >= 0:
            below = tree.left[node] if values[feature] <= tree.threshold[node] else tree.right[node]
            effects[feature] += tree.mean[below] - tree.mean[node]
            node = below
    return base, effects
