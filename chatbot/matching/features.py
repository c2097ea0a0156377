"""How well an entry fits a question: named features, in the order of ``FEATURES``."""

from __future__ import annotations

import math
from itertools import pairwise

from chatbot.matching.alignment import MATCHED, Alignment
from chatbot.matching.query import SIMILAR, Query
from chatbot.matching.sides import Weighed
from chatbot.matching.support import SATURATION, Support
from chatbot.retrieval.document import ANSWER_SHARE

NEAR = 3
"""Places apart at which two words still belong together."""
PRIOR = 8
"""Phrasings that all entries' together count as, beside an entry's own."""
MOST_PHRASINGS = 30
"""An entry with more counts as one with so many: each word that they lack must not speak ever more against it."""
LEAST_SHARE = 0.01
"""Share of phrasings that is added to that which have a word: one that no entry asks with is not without end rare."""

FEATURES = {
    "question_same": "share of the question that the best phrasing has, word for word or misspelt",
    "question_similar": "share of the question that the best phrasing has in words of like meaning",
    "question_answer": "share of the question that only the answer has",
    "entry_same": "share of the best phrasing that the question has, word for word or misspelt",
    "entry_similar": "share of the best phrasing that the question has in words of like meaning",
    "entry_missing": "weight of the best phrasing's weightiest word that the question lacks",
    "phrasings_joint": "the question's words in all phrasings together, saturated (BM25)",
    "entry_joint": "the question's words in all phrasings and the answer together, saturated (BM25F)",
    "phrasings_sum": "summed weight of the question's words that some phrasing has",
    "phrasings_odds": "log-odds that the question's words are the entry's, not just any entry's (naive Bayes over phrasings)",
    "stop_odds": "log-odds that the question's stop words are the entry's, not just any entry's",
    "answer_sum": "summed rarity of the question's words in the answer, saturated (BM25)",
    "answer_similar_sum": "summed rarity of words of like meaning in the answer, saturated",
    "answer_passage": "summed rarity of the question's words in the one passage of the answer that has most of them",
    "pairs": "weight of neighbouring words of the question that are near each other in the phrasing",
    "order": "share of neighbouring words that are neighbours in the phrasing too",
    "stop_overlap": "overlap of the stop words: how long is not how many",
    "name_elsewhere": "weight of a name that the entry has, though not in the best phrasing",
    "question_cosine": "likeness in meaning, as a whole, of the question and the phrasing that is likest; each word once",
    "answer_cosine": "likeness in meaning, as a whole, of the question and the beginning of tags and answer",
}
"""What is looked at, and what it says."""


def features_of(
    query: Query, weighed: Weighed, best: Alignment, support: Support, count: int
) -> tuple[float, ...]:
    """The features, in the order of ``FEATURES``, but for the cosines: of a question laid beside an entry's best phrasing, given
    what all of the entry has of it and how many phrasings it has."""
    covered, frequency = _of_question(query, best, support, count)
    return (
        *covered,
        *_coverage_of_entry(weighed, best),
        *frequency,
        *_odds(query, support, count),
        *support.sums,
        *_neighbours(query, best),
        _stop_overlap(query, weighed),
        _name_elsewhere(query, best, support),
    )


def _of_question(
    query: Query, best: Alignment, support: Support, count: int
) -> tuple[tuple[float, float, float], tuple[float, float, float]]:
    """``question_same`` to ``question_answer``, what the entry has of the question; and ``phrasings_joint`` to
    ``phrasings_sum``, by how often it has it."""
    same = similar = only_answer = joint = entry_joint = total = 0.0
    per_phrasing = 3 / (count + 2)
    weights, strengths, asked, said = query.weights, best.strengths, support.phrasings, support.answer
    for i in [i for i, strength in enumerate(asked) if strength or said[i]]:
        weight, strength, often = weights[i], strengths[i], per_phrasing * support.phrasings_often[i]
        if strength:
            if best.question[i].kind == SIMILAR:
                similar += weight * strength
            else:
                same += weight * strength
        if said[i] > asked[i]:
            only_answer += weight * (said[i] - asked[i])
        if often:
            joint += weight * often / (often + SATURATION)
            if not query.stops[i]:
                total += weight * asked[i]
        often += ANSWER_SHARE * support.answer_often[i]
        entry_joint += weight * often / (often + SATURATION)
    whole = query.total
    return (same / whole, similar / whole, only_answer / whole), (joint / whole, entry_joint / whole, total)


def _coverage_of_entry(weighed: Weighed, best: Alignment) -> tuple[float, ...]:
    """``entry_same`` to ``entry_missing``: what the question has of the best phrasing."""
    same = similar = missing = 0.0
    for weight, (strength, kind) in zip(best.weights, best.entry, strict=True):
        if strength:
            if kind == SIMILAR:
                similar += weight * strength
            else:
                same += weight * strength
        if weight > missing and strength < MATCHED:
            missing = weight
    return same / weighed.total, similar / weighed.total, missing


def _odds(query: Query, support: Support, count: int) -> tuple[float, ...]:
    """``phrasings_odds`` and ``stop_odds`` of an entry with so many phrasings: whether the question's words are the entry's.

    Shares of phrasings that have a word are smoothed by the whole FAQ's: Zhai and Lafferty, A study of smoothing methods
    for language models applied to information retrieval (2004), Dirichlet prior.
    """
    counted = min(count, MOST_PHRASINGS)
    never = math.log(PRIOR / (counted + PRIOR))
    content = stops = 0.0
    for stop, share, often in zip(query.stops, query.document_share, support.phrasings_often, strict=True):
        if often:
            odds = math.log((often * counted / count / (share + LEAST_SHARE) + PRIOR) / (counted + PRIOR))
        elif share:
            odds = never
        else:
            continue  # nobody asks with it: that says nothing of this entry
        if stop:
            stops += odds
        else:
            content += odds
    return content, stops


def _neighbours(query: Query, best: Alignment) -> tuple[float, float]:
    """``pairs`` and ``order``: which words of the question that stand side by side do so in the phrasing."""
    places = {i: best.question[i].place for i, strength in enumerate(best.strengths) if strength >= MATCHED}
    if len(places) < 2:
        return 0.0, 0.0
    near = [
        min(query.weights[i], query.weights[last])
        for last, i in pairwise(query.content)
        if i in places and last in places and 0 < abs(places[i] - places[last]) <= NEAR
    ]
    return sum(near, 0.0), sum([b - a == 1 for a, b in pairwise(places.values())]) / (len(places) - 1)


def _stop_overlap(query: Query, weighed: Weighed) -> float:
    """Jaccard index of the two sets of stop words."""
    asked, had = query.stop_texts, weighed.stop_texts
    both = len(asked & had)
    return both / (len(asked) + len(had) - both) if asked or had else 0.0


def _name_elsewhere(query: Query, best: Alignment, support: Support) -> float:
    strengths, asked, said = best.strengths, support.phrasings, support.answer
    elsewhere = [
        query.weights[i]
        for i in query.content
        if query.names[i] and strengths[i] < MATCHED and (asked[i] >= MATCHED or said[i] >= MATCHED)
    ]
    return max(elsewhere) if elsewhere else 0.0
