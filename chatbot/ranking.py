"""How well an entry fits a question: named features, and an order made of them."""

from __future__ import annotations

import math
from typing import NamedTuple

from chatbot.index import ANSWER_BOOST, Document, Index, Phrasing
from chatbot.query import EXACT, SIMILAR, Query, Reader, Target

SATURATION = 1.2
"""k1 of BM25."""


class Alignment(NamedTuple):
    """A question laid beside one phrasing of an entry."""

    phrasing: Phrasing
    question: tuple[tuple[float, str, int], ...]
    """For each word of the question: strength, kind, and the position in the phrasing that it found (or 0, '', -1)."""
    entry: tuple[tuple[float, str], ...]
    """For each word of the phrasing: strength and kind of what found it."""
    weights: tuple[float, ...]
    """What each word of the phrasing counts."""
    conflicts: tuple[tuple[int, int, str], ...]
    """Pairs (word of the question, word of the phrasing) that are opposites (``!``) or alternatives (``|``)."""
    fit: float
    """Coverage both ways, 0 to 1: what the best phrasing is chosen by."""


class Scored(NamedTuple):
    """A candidate with its features."""

    number: int
    score: float
    features: tuple[float, ...]
    alignment: Alignment


FEATURES = (
    "question_same", "question_similar", "question_elsewhere", "question_answer", "question_answer_similar",
    "entry_same", "entry_similar", "entry_missing", "bm25_questions", "bm25_answer", "bm25_joint", "order", "stop_overlap",
    "agreement", "opposites", "alternatives",
)  # fmt: skip


def align(query: Query, phrasing: Phrasing, weights: tuple[float, ...]) -> Alignment:
    """Lay a question beside a phrasing: for each word its best counterpart."""
    question: list[tuple[float, str, int]] = [(0.0, "", -1)] * len(query.words)
    entry: list[tuple[float, str]] = [(0.0, "")] * len(phrasing.words)
    conflicts: list[tuple[int, int, str]] = []
    targets = query.targets
    for stem, places in phrasing.units:
        for target in targets.get(stem, ()):
            strength, kind = target.strength, target.kind
            if target.mark:
                conflicts += [(i, j, target.mark) for i in target.positions for j in places]
                if target.mark == "!":
                    continue
            for i in target.positions:
                if strength > question[i][0]:
                    question[i] = (strength, kind, places[0])
            for j in places:
                if strength > entry[j][0]:
                    entry[j] = (strength, kind)
    total_q = sum(query.weights) or 1.0
    total_e = sum(weights) or 1.0
    covered_q = sum(w * m[0] for w, m in zip(query.weights, question, strict=True)) / total_q
    covered_e = sum(w * m[0] for w, m in zip(weights, entry, strict=True)) / total_e
    conflicts = [(i, j, mark) for i, j, mark in conflicts if question[i][1] in ("", SIMILAR) and entry[j][1] in ("", SIMILAR)]
    fit = 0.6 * covered_q + 0.4 * covered_e
    return Alignment(phrasing, tuple(question), tuple(entry), weights, tuple(conflicts), fit)


class Ranker:
    """Puts candidates in order."""

    def __init__(self, index: Index, reader: Reader, weights: dict[str, float]) -> None:
        self._index = index
        self._reader = reader
        self._weights = [weights[name] for name in FEATURES]
        self._phrasing_weights: dict[int, tuple[tuple[float, ...], ...]] = {}

    def rank(self, query: Query, candidates: list[int]) -> list[Scored]:
        """The candidates, best first."""
        scored = []
        for number in candidates:
            features, alignment = self.features(query, number)
            score = sum(w * f for w, f in zip(self._weights, features, strict=True))
            scored.append(Scored(number, score, features, alignment))
        return sorted(scored, key=lambda s: (-s.score, s.number))

    def features(self, query: Query, number: int) -> tuple[tuple[float, ...], Alignment]:
        """The features of a question and an entry, in the order of ``FEATURES``."""
        document = self._index.document(number)
        alignments = [
            align(query, phrasing, weights)
            for phrasing, weights in zip(document.phrasings, self._weights_of(number, document), strict=True)
        ]
        best = max(alignments, key=lambda a: a.fit)
        total = sum(query.weights) or 1.0
        same = similar = elsewhere = in_answer = in_answer_similar = 0.0
        bm_q = bm_a = bm_joint = 0.0
        by_position = _entry_matches(query, document)
        for i, (strength, kind, _) in enumerate(best.question):
            weight = query.weights[i] / total
            q_strength, a_strength, a_kind, tf_q, tf_a = by_position[i]
            if kind == SIMILAR:
                similar += weight * strength
            else:
                same += weight * strength
            rest = q_strength - strength
            if rest > 0:
                elsewhere += weight * rest
            rest_a = a_strength - max(strength, q_strength)
            if rest_a > 0:
                if a_kind == SIMILAR:
                    in_answer_similar += weight * rest_a
                else:
                    in_answer += weight * rest_a
            bm_q += weight * tf_q / (tf_q + SATURATION)
            bm_a += weight * tf_a / (tf_a + SATURATION)
            joint = tf_q + ANSWER_BOOST * tf_a
            bm_joint += weight * joint / (joint + SATURATION)
        total_e = sum(best.weights) or 1.0
        e_same = sum(w * m[0] for w, m in zip(best.weights, best.entry, strict=True) if m[1] != SIMILAR) / total_e
        e_similar = sum(w * m[0] for w, m in zip(best.weights, best.entry, strict=True) if m[1] == SIMILAR) / total_e
        missing = max((w for w, m in zip(best.weights, best.entry, strict=True) if m[0] < 0.4), default=0.0)
        top = sorted((a.fit for a in alignments), reverse=True)[:4]
        features = (
            same, similar, elsewhere, in_answer, in_answer_similar, e_same, e_similar, missing, bm_q, bm_a, bm_joint,
            _order(best), _stop_overlap(query, best), sum(top) / len(top) - top[0] if len(top) > 1 else 0.0,
            float(any(mark == "!" for _, _, mark in best.conflicts)),
            max((query.weights[i] for i, _, mark in best.conflicts if mark == "|"), default=0.0),
        )  # fmt: skip
        return features, best

    def _weights_of(self, number: int, document: Document) -> tuple[tuple[float, ...], ...]:
        known = self._phrasing_weights.get(number)
        if known is None:
            known = self._phrasing_weights[number] = tuple(
                tuple(self._reader.weight(word) for word in phrasing.words) for phrasing in document.phrasings
            )
        return known


def _entry_matches(query: Query, document: Document) -> list[tuple[float, float, str, float, float]]:
    """For each word of the question, over the whole entry: strengths in phrasings and answer, kind, frequencies."""
    found: list[tuple[float, float, str, float, float]] = [(0.0, 0.0, "", 0.0, 0.0)] * len(query.words)
    questions, answers = document.question_stems, document.answer_stems
    phrasings = len(document.phrasings)
    for stem, targets in query.targets.items():
        tf_q, tf_a = questions.get(stem, 0), answers.get(stem, 0)
        if not tf_q and not tf_a:
            continue
        for target in targets:
            if target.mark == "!":
                continue
            s = target.strength
            for i in target.positions:
                q, a, kind, old_q, old_a = found[i]
                if tf_a and s > a:
                    a, kind = s, target.kind
                found[i] = (
                    max(q, s if tf_q else 0.0), a, kind,
                    max(old_q, s * 3 * tf_q / (phrasings + 2)), max(old_a, s * tf_a),
                )  # fmt: skip
    return found


def _order(alignment: Alignment) -> float:
    """Share of neighbouring matched words that are neighbours, in the same order, in the phrasing too."""
    places = [place for strength, _, place in alignment.question if strength >= 0.4]
    if len(places) < 2:
        return 0.0
    return sum(b - a == 1 for a, b in zip(places, places[1:], strict=False)) / (len(places) - 1)


def _stop_overlap(query: Query, alignment: Alignment) -> float:
    """Jaccard overlap of the stop words: *how long* is not *how many*."""
    mine = {word.text for word, stop in zip(query.words, query.stops, strict=True) if stop}
    theirs = {word.text for word, weight in zip(alignment.phrasing.words, alignment.weights, strict=True) if weight <= 0.12}
    return len(mine & theirs) / len(mine | theirs) if mine | theirs else 0.0
