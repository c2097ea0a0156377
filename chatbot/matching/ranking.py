"""How well an entry fits a question: named features, and an order made of them."""

from __future__ import annotations

import heapq
import math
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from chatbot.language.embedding import Meaning, likeness
from chatbot.matching.query import ALTERNATIVE_STRENGTH, EXACT, SIMILAR, SPELLED, STOP_WEIGHT, Query, Reader
from chatbot.retrieval.document import Document, Phrasing, passages_of
from chatbot.retrieval.index import Index

SATURATION = 0.6
"""k1 of BM25: how soon a word that occurs again adds nothing."""
USUAL_ANSWER = 100
"""Words of an answer in which one mention of a word counts in full; in a longer one it may be there by chance."""
ANSWER_SHARE = 1 / 6
"""What a word in the answer counts, by one in the question, where the two are taken together."""
MATCHED = 0.4
"""Strength from which a word has found its counterpart."""
SAME_NAME = 0.75
"""Strength from which words of like meaning may be one name: fb and Facebook."""
NEAR = 3
"""Places apart at which two words still belong together."""
ALIGNED = 8
"""Phrasings of an entry that are laid beside the question."""
MOST_MEANINGS = 20_000
"""Meanings of phrasings and answers that are kept: about 50 MB."""
ANSWER = -1
"""Stands for the answer where phrasings are numbered."""
PRIOR = 8
"""Phrasings that all entries' together count as, beside an entry's own."""
MOST_PHRASINGS = 30
"""An entry with more counts as one with so many: each word that they lack must not speak ever more against it."""
LEAST_USUAL = 0.01
"""Share of phrasings that is added to how usual a word is: one that no entry asks with is not without end rare."""

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
    "question_meaning": "likeness in meaning, as a whole, of the question and the phrasing that is likest; each word once",
    "answer_meaning": "the same of the question and the beginning of tags and answer",
}
"""What is looked at, and what it says."""


_TOUCHES = [*FEATURES].index("entry_joint")
"""Above 0 where any word of the question has anything to do with the entry."""


class Counterpart(NamedTuple):
    """What a word of the question found in a phrasing."""

    strength: float = 0.0
    """How much of its meaning, 0 to 1."""
    kind: str = ""
    """How: ``same``, ``spelling``, ``meaning``, or empty for not at all."""
    place: int = -1
    """Where in the phrasing."""
    text: str = ""
    """As what it was read."""


NOTHING = Counterpart()


class Conflict(NamedTuple):
    """A word of the question and one of the phrasing that exclude each other."""

    position: int
    place: int
    mark: str
    """``!`` opposites, ``|`` alternatives."""


class Alignment(NamedTuple):
    """A question laid beside one phrasing of an entry."""

    phrasing: Phrasing
    question: tuple[Counterpart, ...]
    """For each word of the question its counterpart."""
    entry: tuple[tuple[float, str], ...]
    """For each word of the phrasing: strength and kind of what found it."""
    weights: tuple[float, ...]
    """What each word of the phrasing counts."""
    conflicts: tuple[Conflict, ...]
    fit: float
    """Coverage both ways, 0 to 1: what the best phrasing is chosen by."""


class Support(NamedTuple):
    """What the whole entry has of a word of the question."""

    phrasings: float = 0.0
    """Strength of its counterpart in any phrasing."""
    answer: float = 0.0
    """Strength of its counterpart in the answer."""
    phrasings_often: float = 0.0
    """How many phrasings have it, times the strength."""
    answer_often: float = 0.0
    """How often the answer has it, times the strength."""


class Scored(NamedTuple):
    """A candidate with its features."""

    number: int
    score: float
    """Log-odds, up to a constant: of two entries one point apart the better is e times as likely the right one."""
    features: tuple[float, ...]
    """In the order of ``FEATURES``."""
    alignment: Alignment
    support: tuple[Support, ...]
    """For each word of the question."""
    phrasing: int
    """Which of the ways to ask it fits best."""
    document: Document


class Ranker:
    """Puts candidates in order."""

    def __init__(self, index: Index, reader: Reader, weights: dict[str, float]) -> None:
        self._index = index
        self._reader = reader
        self._weights = tuple(weights.get(name, 0.0) for name in FEATURES)  # 0: new, and not yet learnt
        self._phrasing_weights: dict[int, tuple[tuple[float, ...], ...]] = {}
        self._meanings: dict[tuple[int, int], Meaning] = {}

    def rank(self, query: Query, candidates: Sequence[int]) -> list[Scored]:
        """The candidates that have anything to do with the question, best first."""
        scored = [self.score(query, number) for number in candidates]
        return sorted((s for s in scored if s.features[_TOUCHES] > 0), key=lambda s: (-s.score, s.number))

    def score(self, query: Query, number: int) -> Scored:
        """An entry with its features, and the score they make."""
        document = self._index.document(number)
        weights = self._weights_of(number, document)
        promising = self._promising(query, document, weights)
        alignments = [align(query, document.phrasings[i], weights[i]) for i in promising]
        best = max(alignments, key=lambda alignment: alignment.fit)
        support = supports(query, document)
        features = (
            *_coverage(query, best, support),
            *_frequency(query, support, len(document.phrasings)),
            *_odds(query, support, len(document.phrasings)),
            *_answer_sums(query, document),
            _pairs(query, best),
            _order(best),
            _stop_overlap(query, best),
            _name_elsewhere(query, best, support),
            max([likeness(query.meaning, self._meaning(number, document, i)) for i in promising]),
            likeness(query.meaning, self._meaning(number, document, ANSWER)),
        )
        score = sum(weight * value for weight, value in zip(self._weights, features, strict=True))
        return Scored(
            number,
            score,
            features,
            best,
            support,
            promising[alignments.index(best)],
            document,
        )

    @staticmethod
    def _promising(query: Query, document: Document, weights: tuple[tuple[float, ...], ...]) -> Sequence[int]:
        """The phrasings worth laying beside the question: of many, those that share most with it."""
        if len(weights) <= ALIGNED:
            return range(len(weights))
        shared = [0.0] * len(weights)
        for stem in query.targets:
            if stem not in document.where:
                continue
            amount = max(t.strength * sum(query.weights[i] for i in t.positions) for t in query.targets[stem])
            for i in document.where[stem]:
                shared[i] += amount
        return heapq.nlargest(
            ALIGNED,
            range(len(weights)),
            key=lambda i: shared[i] * (0.6 / query.total + 0.4 / (sum(weights[i]) or 1.0)),
        )

    def _meaning(self, number: int, document: Document, at: int) -> Meaning:
        """What an entry's ``at``-th phrasing means, or its answer."""
        known = self._meanings.get((number, at))
        if known is None:
            if len(self._meanings) >= MOST_MEANINGS:
                self._meanings.clear()
            stems = document.answer if at == ANSWER else [w.stem for w in document.phrasings[at].words]
            known = self._meanings[number, at] = self._reader.meaning(dict.fromkeys(stems))
        return known

    def _weights_of(self, number: int, document: Document) -> tuple[tuple[float, ...], ...]:
        known = self._phrasing_weights.get(number)
        if known is None:
            known = self._phrasing_weights[number] = tuple(
                tuple(self._reader.weight(word) for word in phrasing.words) for phrasing in document.phrasings
            )
        return known


def _answer_sums(query: Query, document: Document) -> tuple[float, float, float]:
    """``answer_sum`` to ``answer_passage``."""
    same = similar = 0.0
    spread = SATURATION * (0.3 + document.answer_length / USUAL_ANSWER)
    passages = [0.0] * document.passages
    answer = document.answer
    # In the question's order, not a set's: sums are to be the same each time.
    for stem, (amount, like, most) in query.in_answers.items():
        if stem not in answer:
            continue
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


def align(query: Query, phrasing: Phrasing, weights: tuple[float, ...]) -> Alignment:
    """Lay a question beside a phrasing: for each word its best counterpart."""
    question = [NOTHING] * len(query.words)
    entry = [(0.0, "")] * len(weights)
    conflicts: list[Conflict] = []
    targets = query.targets
    for stem, places in phrasing.units:
        for positions, strength, kind, mark, text in targets.get(stem, ()):
            if kind == SIMILAR and strength < SAME_NAME and phrasing.words[places[0]].name:
                # A name has no words of like meaning, only other names.
                strength = min(strength, ALTERNATIVE_STRENGTH)
            if mark:
                conflicts += [Conflict(i, j, mark) for i in positions for j in places]
                if mark == "!":
                    continue
            for i in positions:
                if strength > question[i].strength:
                    question[i] = Counterpart(strength, kind, places[0], text)
            for j in places:
                if strength > entry[j][0]:
                    entry[j] = (strength, kind)
    covered = sum(w * match.strength for w, match in zip(query.weights, question, strict=True)) / query.total
    asked = sum(w * match[0] for w, match in zip(weights, entry, strict=True)) / (sum(weights) or 1.0)
    taken = (EXACT, SPELLED)
    real = tuple(
        c for c in conflicts if question[c.position].kind not in taken and entry[c.place][1] not in taken
    )
    return Alignment(phrasing, tuple(question), tuple(entry), weights, real, 0.6 * covered + 0.4 * asked)


def supports(query: Query, document: Document) -> tuple[Support, ...]:
    """For each word of the question, what the whole entry has of it."""
    stems = query.found_by.keys() & document.where.keys()
    phrasings = _strongest(query, {stem: len(document.where[stem]) for stem in stems})
    stems = query.found_by.keys() & document.answer.keys()
    answer = _strongest(query, {stem: len(document.answer[stem]) for stem in stems})
    return tuple([Support(p, a, p_o, a_o) for p, p_o, a, a_o in zip(*phrasings, *answer, strict=True)])


def _strongest(query: Query, often: Mapping[str, int]) -> tuple[list[float], list[float]]:
    """For each word of the question the strength of its counterpart among some stems; and times how often that occurs."""
    strongest, most = [0.0] * len(query.words), [0.0] * len(query.words)
    for stem, times in often.items():
        for i, strength in query.found_by[stem]:
            if strength > strongest[i]:
                strongest[i] = strength
            if strength * times > most[i]:
                most[i] = strength * times
    return strongest, most


def _coverage(query: Query, best: Alignment, support: tuple[Support, ...]) -> tuple[float, ...]:
    """``question_same`` to ``entry_missing``."""
    same = similar = answer = 0.0
    for weight, found, entire in zip(query.weights, best.question, support, strict=True):
        if found.kind == SIMILAR:
            similar += weight * found.strength
        else:
            same += weight * found.strength
        elsewhere = entire.answer - (
            found.strength if found.strength > entire.phrasings else entire.phrasings
        )
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
    total = sum(best.weights) or 1.0
    return (
        same / query.total, similar / query.total, answer / query.total,
        entry_same / total, entry_similar / total, missing,
    )  # fmt: skip


def _frequency(query: Query, support: tuple[Support, ...], count: int) -> tuple[float, float, float]:
    """``phrasings_joint``, ``entry_joint`` and ``phrasings_sum`` of an entry with so many phrasings."""
    phrasings = joint = total = 0.0
    per_phrasing = 3 / (count + 2)
    for weight, stop, entire in zip(query.weights, query.stops, support, strict=True):
        often = per_phrasing * entire.phrasings_often
        phrasings += weight * often / (often + SATURATION)
        often += ANSWER_SHARE * entire.answer_often
        joint += weight * often / (often + SATURATION)
        if not stop:
            total += weight * entire.phrasings
    return phrasings / query.total, joint / query.total, total


def _odds(query: Query, support: tuple[Support, ...], count: int) -> tuple[float, float]:
    """``phrasings_odds`` and ``stop_odds`` of an entry with so many phrasings.

    Shares of phrasings that have a word are smoothed by the whole FAQ's: Zhai and Lafferty, A study of smoothing methods
    for language models applied to information retrieval (2004), Dirichlet prior.
    """
    counted = min(count, MOST_PHRASINGS)
    content = stops = 0.0
    for stop, usual, entire in zip(query.stops, query.usual, support, strict=True):
        if not usual and not entire.phrasings_often:
            continue  # nobody asks with it: that says nothing of this entry
        often = entire.phrasings_often * counted / count
        odds = math.log((often / (usual + LEAST_USUAL) + PRIOR) / (counted + PRIOR))
        if stop:
            stops += odds
        else:
            content += odds
    return content, stops


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


def _stop_overlap(query: Query, alignment: Alignment) -> float:
    """Jaccard index of the two sets of stop words."""
    asked = {word.text for word, stop in zip(query.words, query.stops, strict=True) if stop}
    words = zip(alignment.phrasing.words, alignment.weights, strict=True)
    had = {word.text for word, weight in words if weight <= STOP_WEIGHT}
    return len(asked & had) / len(asked | had) if asked or had else 0.0


def _name_elsewhere(query: Query, best: Alignment, support: tuple[Support, ...]) -> float:
    return max(
        (
            query.weights[i]
            for i, (found, entire) in enumerate(zip(best.question, support, strict=True))
            if query.names[i] and found.strength < MATCHED and max(entire.phrasings, entire.answer) >= MATCHED
        ),
        default=0.0,
    )
