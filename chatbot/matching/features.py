"""How well an entry fits a question: named features, in the order of ``FEATURES``."""

from __future__ import annotations

import math
from itertools import pairwise

import msgspec

from chatbot.matching.alignment import MATCHED, Alignment, Support
from chatbot.matching.query import SIMILAR, Query
from chatbot.matching.sides import Weighed
from chatbot.retrieval.document import ANSWER_SHARE, Document, passages_of

SATURATION = 0.6
"""k1 of BM25: how soon a word that occurs again adds nothing."""
USUAL_ANSWER = 100
"""Words of an answer in which one mention of a word counts in full; in a longer one it may be there by chance."""
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
    "question_similar": "share of it that the best phrasing has in words of like meaning",
    "question_answer": "share of it that only the answer has",
    "entry_same": "share of the best phrasing that the question has, word for word or misspelt",
    "entry_similar": "share of it that the question has in words of like meaning",
    "entry_missing": "weight of the phrasing's weightiest word that the question lacks",
    "phrasings_joint": "the question's words in all phrasings together, saturated (BM25)",
    "entry_joint": "the same over phrasings and answer (BM25F)",
    "phrasings_sum": "summed weight of the question's words that some phrasing has",
    "phrasings_odds": "log-odds that the question's words are the entry's, not just any entry's (naive Bayes over phrasings)",
    "stop_odds": "the same of its stop words",
    "answer_sum": "summed rarity of the question's words in the answer, saturated (BM25)",
    "answer_similar_sum": "the same for words of like meaning",
    "answer_passage": "summed rarity of the question's words in the one passage of the answer that has most of them",
    "pairs": "weight of neighbouring words of the question that are near each other in the phrasing",
    "order": "share of neighbouring words that are neighbours in the phrasing too",
    "stop_overlap": "overlap of the stop words: how long is not how many",
    "name_elsewhere": "weight of a name that the entry has, though not in the best phrasing",
    "question_cosine": "likeness in meaning, as a whole, of the question and the phrasing that is likest; each word once",
    "answer_cosine": "the same of the question and the beginning of tags and answer",
}
"""What is looked at, and what it says."""


class Fit(msgspec.Struct, frozen=True):
    """A question and an entry, laid side by side."""

    query: Query
    document: Document
    weighed: Weighed
    """The phrasing that fits best."""
    best: Alignment
    """With that phrasing."""
    support: Support
    question_cosine: float
    answer_cosine: float


def features_of(fit: Fit) -> tuple[float, ...]:
    """The features, in the order of ``FEATURES``."""
    query, best, support = fit.query, fit.best, fit.support
    count = len(fit.document.phrasings)
    return (
        *_coverage(query, fit.weighed, best, support),
        *_frequency(query, support, count),
        *_odds(query, support, count),
        *_answer_sums(query, fit.document),
        _pairs(query, best),
        _order(best),
        _stop_overlap(query, fit.weighed),
        _name_elsewhere(query, best, support),
        fit.question_cosine,
        fit.answer_cosine,
    )


def _coverage(query: Query, weighed: Weighed, best: Alignment, support: Support) -> tuple[float, ...]:
    """``question_same`` to ``entry_missing``: what question and best phrasing have of one another."""
    same = similar = answer = 0.0
    for weight, found, phrasings, said in zip(
        query.weights, best.question, support.phrasings, support.answer, strict=True
    ):
        strength = found.strength
        if found.kind == SIMILAR:
            similar += weight * strength
        else:
            same += weight * strength
        elsewhere = said - (strength if strength > phrasings else phrasings)
        if elsewhere > 0:
            answer += weight * elsewhere
    entry_same = entry_similar = missing = 0.0
    for weight, (strength, kind) in zip(best.weights, best.entry, strict=True):
        if kind == SIMILAR:
            entry_similar += weight * strength
        else:
            entry_same += weight * strength
        if strength < MATCHED and weight > missing:
            missing = weight
    asked, entry = query.total, weighed.total
    return same / asked, similar / asked, answer / asked, entry_same / entry, entry_similar / entry, missing


def _frequency(query: Query, support: Support, count: int) -> tuple[float, ...]:
    """``phrasings_joint``, ``entry_joint`` and ``phrasings_sum`` of an entry with so many phrasings."""
    joint = entry_joint = total = 0.0
    per_phrasing = 3 / (count + 2)
    for weight, stop, strength, in_phrasings, in_answer in zip(
        query.weights,
        query.stops,
        support.phrasings,
        support.phrasings_often,
        support.answer_often,
        strict=True,
    ):
        often = per_phrasing * in_phrasings
        joint += weight * often / (often + SATURATION)
        often += ANSWER_SHARE * in_answer
        entry_joint += weight * often / (often + SATURATION)
        if not stop:
            total += weight * strength
    return joint / query.total, entry_joint / query.total, total


def _odds(query: Query, support: Support, count: int) -> tuple[float, ...]:
    """``phrasings_odds`` and ``stop_odds`` of an entry with so many phrasings: whether the question's words are the entry's.

    Shares of phrasings that have a word are smoothed by the whole FAQ's: Zhai and Lafferty, A study of smoothing methods
    for language models applied to information retrieval (2004), Dirichlet prior.
    """
    counted = min(count, MOST_PHRASINGS)
    content = stops = 0.0
    for stop, share, often in zip(query.stops, query.document_share, support.phrasings_often, strict=True):
        if not share and not often:
            continue  # nobody asks with it: that says nothing of this entry
        odds = math.log((often * counted / count / (share + LEAST_SHARE) + PRIOR) / (counted + PRIOR))
        if stop:
            stops += odds
        else:
            content += odds
    return content, stops


def _answer_sums(query: Query, document: Document) -> tuple[float, ...]:
    """``answer_sum``, ``answer_similar_sum`` and ``answer_passage``: what the answer has of the question."""
    same = similar = 0.0
    spread = SATURATION * (0.3 + document.answer_length / USUAL_ANSWER)
    passages = [0.0] * document.passages
    answer, in_answers = document.answer, query.in_answers
    # In the question's order, not a set's: sums are to be the same each time.
    for stem in [stem for stem in in_answers if stem in answer]:
        amount, like, most = in_answers[stem]
        places = answer[stem]
        saturated = len(places) / (len(places) + spread)
        same += amount * saturated
        similar += like * saturated
        if most and document.passages == 1:
            passages[0] += most
        elif most:
            for passage in passages_of(places, document.passages):
                passages[passage] += most
    return same, similar, max(passages)


def _pairs(query: Query, best: Alignment) -> float:
    total, last, last_place = 0.0, -1, -1
    for i, (found, stop) in enumerate(zip(best.question, query.stops, strict=True)):
        if stop:
            continue
        place = found.place if found.strength >= MATCHED else -1
        if place >= 0 and last_place >= 0 and place != last_place and abs(place - last_place) <= NEAR:
            total += min(query.weights[i], query.weights[last])
        last, last_place = i, place
    return total


def _order(alignment: Alignment) -> float:
    places = [match.place for match in alignment.question if match.strength >= MATCHED]
    if len(places) < 2:
        return 0.0
    return sum(b - a == 1 for a, b in pairwise(places)) / (len(places) - 1)


def _stop_overlap(query: Query, weighed: Weighed) -> float:
    """Jaccard index of the two sets of stop words."""
    asked, had = query.stop_texts, weighed.stop_texts
    both = len(asked & had)
    return both / (len(asked) + len(had) - both) if asked or had else 0.0


def _name_elsewhere(query: Query, best: Alignment, support: Support) -> float:
    if True not in query.names:
        return 0.0
    found = zip(query.names, query.weights, best.question, support.phrasings, support.answer, strict=True)
    return max(
        [
            weight
            for name, weight, match, phrasings, answer in found
            if name and match.strength < MATCHED and max(phrasings, answer) >= MATCHED
        ],
        default=0.0,
    )
