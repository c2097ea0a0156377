"""From a ranking to the probability, for each of its first entries, that it answers the question."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from chatbot.language.answer_type import kind_of, likely_in
from chatbot.matching.model import Model, Split
from chatbot.matching.query import STOP_WEIGHT, Query
from chatbot.matching.ranking import FEATURES, MATCHED, Alignment, Conflict, Scored

JUDGED = 8
"""Entries of a ranking that are looked at closely."""

ALONE = {
    "covered": (+1, "share of the question that the best phrasing has"),
    "covered_anywhere": (+1, "share of the question that the entry has anywhere"),
    "asked": (+1, "share of the best phrasing that the question has"),
    "content": (0, "weight of the question's words, stop words aside"),
    "lost": (-1, "weight of the weightiest word that the entry has nowhere"),
    "lost_sum": (-1, "weight of all such words"),
    "lost_name": (-1, "weight of the weightiest name that the entry has nowhere"),
    "lost_capital": (-1, "weight of the weightiest word written like a name that the entry has nowhere"),
    "lost_where_named": (-1, "weight of a name that the entry has nowhere, where its phrasings have others"),
    "lost_known": (-1, "weight of the weightiest such word that other entries have"),
    "lost_unknown": (-1, "weight of the weightiest such word that no entry has"),
    "only_in_answer": (-1, "weight of the weightiest word that only the answer has"),
    "unasked_name": (-1, "weight of the weightiest name of the phrasing that the question lacks"),
    "swapped": (-1, "weight of a word that stands where the phrasing has another one"),
    "swapped_name": (-1, "the same, where both are names"),
    "number": (-1, "a number or sign of the question that the entry has nowhere"),
    "other_number": (-1, "such a one, where the phrasing has another"),
    "opposite": (-1, "a word whose opposite the phrasing has"),
    "alternative": (-1, "weight of a word in whose place the phrasing has an alternative"),
    "negation": (-1, "one denies and the other does not"),
    "kind": (
        +1,
        "1 if it asks for no particular kind of answer, or the phrasing's; less for another; 0 for one that the answer lacks",
    ),
    "misspelt": (0, "share of the question that was read otherwise than it is written"),
}
"""Evidence from question and entry alone: the way the probability may go as the value grows (0: either), what it says."""

AHEAD = (
    "covered", "covered_anywhere", "asked", "lost", "answer_sum", "answer_passage", "question_meaning", "answer_meaning",
)  # fmt: skip
COMPARED = {
    "margin": (+1, "points ahead of the best other entry"),
    "share": (+1, "share among all candidates, by their scores"),
    "score": (+1, "points"),
} | {f"ahead_{name}": (0, f"{name}, by that of the best other entry") for name in AHEAD}
"""Evidence from the comparison with the other entries."""

EVIDENCE = {name: (0, text) for name, text in FEATURES.items()} | ALONE | COMPARED
"""All that the probability is made from."""

MOST_MARGIN = 12.0
MOST_FOR_OPPOSITE = 0.3
"""Confidence of an entry at most, where the question is the entry's turned into its opposite."""
OPPOSITE_FRAME = 0.85
"""Share of the other words, of the question and of the phrasing, that have a counterpart there."""
NEGATIONS = frozenset(["not", "no", "never", "without"])


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

    def __init__(self, model: Model) -> None:
        self._model = model

    def judge(self, query: Query, ranked: list[Scored]) -> list[Judged]:
        """The entries of a ranking with their confidence, most confident first."""
        if veto(query):
            return [Judged(scored, 0.0) for scored in ranked]
        judged = [
            Judged(scored, self._confidence(values, asks_opposite(query, scored.alignment)), values)
            for scored, values in zip(ranked, evidence(query, ranked), strict=False)
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
        base, added = effects(self._model, judged.evidence)
        named = zip(EVIDENCE, judged.evidence, added, strict=True)
        return base, sorted((Contribution(*c) for c in named if c[2]), key=lambda c: -abs(c.log_odds))

    def _confidence(self, values: tuple[float, ...], opposite: bool) -> float:
        sure = 1 / (1 + math.exp(-log_odds(self._model, values)))
        return round(min(sure, MOST_FOR_OPPOSITE) if opposite else sure, 4)


def veto(query: Query) -> str | None:
    """Why no entry can be the answer, whatever the evidence."""
    return "the question has no word that says what it is about" if all(query.stops) else None


def asks_opposite(query: Query, best: Alignment) -> bool:
    """Is the question the phrasing's with a word turned into its opposite, and nothing else?"""
    turned = [conflict for conflict in best.conflicts if conflict.mark == "!"]
    if not turned:
        return False
    here, there = {conflict.position for conflict in turned}, {conflict.place for conflict in turned}
    asked = [
        (w, f.strength)
        for i, (w, f) in enumerate(zip(query.weights, best.question, strict=True))
        if i not in here
    ]
    had = [
        (w, s) for j, (w, (s, _)) in enumerate(zip(best.weights, best.entry, strict=True)) if j not in there
    ]
    return all(_covered(words) >= OPPOSITE_FRAME for words in (asked, had))


def _covered(words: list[tuple[float, float]]) -> float:
    """Share of the weight of words, stop words aside, that found a counterpart."""
    content = [(weight, strength) for weight, strength in words if weight > STOP_WEIGHT]
    return sum(weight * strength for weight, strength in content) / (
        sum(weight for weight, _ in content) or math.inf
    )


def evidence(query: Query, ranked: list[Scored]) -> list[tuple[float, ...]]:
    """The evidence for each of the first entries of a ranking, in the order of ``EVIDENCE``."""
    first = ranked[:JUDGED]
    alone = [(*scored.features, *seen_alone(query, scored)) for scored in first]
    return compared([scored.score for scored in ranked], alone)


def compared(scores: Sequence[float], alone: list[tuple[float, ...]]) -> list[tuple[float, ...]]:
    """Evidence of the first entries, with what sets each apart from the others; ``scores`` are those of all candidates."""
    total = sum(math.exp(score - scores[0]) for score in scores)
    columns = [_NAMES.index(name) for name in AHEAD]
    found = []
    for i, values in enumerate(alone):
        others = alone[:i] + alone[i + 1 :]
        best_other = max((scores[j] for j in range(len(alone)) if j != i), default=0.0)
        ahead = (values[c] - max((other[c] for other in others), default=0.0) for c in columns)
        share = math.exp(scores[i] - scores[0]) / total
        found.append((*values, min(MOST_MARGIN, scores[i] - best_other), share, scores[i], *ahead))
    return found


_NAMES = [*FEATURES, *ALONE]


def seen_alone(query: Query, scored: Scored) -> tuple[float, ...]:
    """The evidence from question and entry alone, in the order of ``ALONE``."""
    best, features = scored.alignment, dict(zip(FEATURES, scored.features, strict=True))
    weights, content = query.weights, [i for i, stop in enumerate(query.stops) if not stop]
    anywhere = [
        max(found.strength, entire.phrasings, entire.answer)
        for found, entire in zip(best.question, scored.support, strict=True)
    ]
    lost = [i for i in content if anywhere[i] < MATCHED]
    unasked = [j for j, (strength, _) in enumerate(best.entry) if strength < MATCHED]
    # A word that another phrasing of the entry has is in nobody's place.
    elsewhere = [entire.phrasings >= MATCHED for entire in scored.support]
    swaps = [(i, j) for i, j in _swaps(query, best) if not elsewhere[i]]
    alternatives = [c for c in best.conflicts if c.mark == "|" and not elsewhere[c.position]]

    def weightiest(words: list[int]) -> float:
        return max((weights[i] for i in words), default=0.0)

    exact = [i for i in lost if not query.words[i].text.isalpha()]
    other_exact = [j for j in unasked if not best.phrasing.words[j].text.isalpha()]
    return (
        features["question_same"] + features["question_similar"],
        sum(w * strength for w, strength in zip(weights, anywhere, strict=True)) / query.total,
        features["entry_same"] + features["entry_similar"],
        sum(weights[i] for i in content),
        weightiest(lost),
        sum(weights[i] for i in lost),
        weightiest([i for i in lost if query.names[i]]),
        weightiest([i for i in lost if query.words[i].name]),
        weightiest(_lost_where_named(query, scored, lost, alternatives)),
        weightiest([i for i in lost if query.known[i]]),
        weightiest([i for i in lost if not query.known[i]]),
        weightiest([i for i in content if scored.support[i].phrasings < MATCHED <= scored.support[i].answer]),
        max((best.weights[j] for j in unasked if best.phrasing.words[j].name), default=0.0),
        weightiest([i for i, _ in swaps]),
        weightiest([i for i, j in swaps if query.names[i] and best.phrasing.words[j].name]),
        float(bool(exact)),
        float(bool(exact and other_exact)),
        float(any(conflict.mark == "!" for conflict in best.conflicts)),
        weightiest([conflict.position for conflict in alternatives]),
        float(_denies([w.text for w in query.words]) != _denies([w.text for w in best.phrasing.words])),
        _kind(query, scored),
        sum(w * (1 - sureness) for w, sureness in zip(weights, query.sureness, strict=True)) / query.total,
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


def _lost_where_named(
    query: Query, scored: Scored, lost: list[int], alternatives: list[Conflict]
) -> list[int]:
    """Names without counterpart; none where the entry has no names to hold them against."""
    names, words = scored.document.names, scored.alignment.phrasing.words
    if not names:
        return []
    instead = [conflict.position for conflict in alternatives if words[conflict.place].stem in names]
    return [i for i in lost if query.names[i]] + instead


def _kind(query: Query, scored: Scored) -> float:
    """Is the kind of answer asked for that of the phrasing, or at least one that the answer may hold?"""
    if not query.kind or query.kind == kind_of([word.text for word in scored.alignment.phrasing.words]):
        return 1.0
    return likely_in(scored.document.answer, query.kind)


def _denies(words: list[str]) -> bool:
    return not NEGATIONS.isdisjoint(words)


def log_odds(model: Model, values: tuple[float, ...]) -> float:
    """The log-odds that boosted trees give."""
    total = model.base
    for tree in model.trees:
        node = tree
        while node.__class__ is Split:
            node = node.left if values[node.feature] <= node.threshold else node.right
        total += node  # type: ignore[operator]
    return total


def effects(model: Model, values: tuple[float, ...]) -> tuple[float, list[float]]:
    """The same as a base and what each value adds to it.

    On the way down a tree, the change of the nodes' mean is put down to the value that was asked for
    (A. Saabas, Interpreting random forests, 2014).
    """
    added = [0.0] * len(values)
    base = model.base
    for tree in model.trees:
        node = tree
        base += _mean(node)
        while isinstance(node, Split):
            below = node.left if values[node.feature] <= node.threshold else node.right
            added[node.feature] += _mean(below) - node.mean
            node = below
    return base, added


def _mean(node: Split | float) -> float:
    return node.mean if isinstance(node, Split) else node
