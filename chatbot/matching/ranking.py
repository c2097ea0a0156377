"""Puts the entries that a question may be about in order."""

from __future__ import annotations

import heapq
from collections.abc import Mapping, Sequence
from itertools import repeat
from operator import mul

import msgspec

from chatbot.errors import DataError
from chatbot.language.embedding import Embedder, Embedding, cosine, likest
from chatbot.matching.alignment import (
    PHRASING_SHARE,
    QUESTION_SHARE,
    Alignment,
    align,
    fit_of,
    gives_both_ends,
)
from chatbot.matching.features import FEATURES, features_of
from chatbot.matching.query import Query
from chatbot.matching.sides import Weighed
from chatbot.matching.support import Support, support_of
from chatbot.memo import Memo
from chatbot.retrieval.document import Document, stems_in_order
from chatbot.retrieval.index import Index
from chatbot.retrieval.weights import WordWeights

ALIGNED = 8
"""Phrasings of an entry that are laid beside the question."""
MOST_PHRASINGS = 16_000
"""Phrasings that are kept weighed, with what they mean: about 50 MB."""
MOST_ANSWERS = 2_000
"""Answers of which is kept what they mean."""
SHORT_PASSAGE, MOST_PASSAGES = 16, 12
"""Words of a passage that is embedded by itself, and how many of an answer are; they begin half as many words apart."""

_TOUCHES = [*FEATURES].index("entry_joint")
"""Above 0 where any word of the question has anything to do with the entry."""


class Scored(msgspec.Struct, frozen=True):
    """A candidate with its features."""

    number: int
    score: float
    """Log-odds, up to a constant: of two entries one point apart the better is e times as likely the right one."""
    features: tuple[float, ...]
    """In the order of ``FEATURES``."""
    alignment: Alignment
    support: Support
    phrasing: int
    """Which of the ways to ask it fits best."""
    document: Document


class Ranker:
    """Puts candidates in order."""

    def __init__(
        self, index: Index, word_weights: WordWeights, embedder: Embedder, weights: Mapping[str, float]
    ) -> None:
        """``weights`` has that of each feature, by name.

        Raises:
            DataError: they are not those of ``FEATURES``.
        """
        if weights.keys() != FEATURES.keys():
            raise DataError("ranking", "the weights are of other features than the program has")
        self._index = index
        self._word_weights = word_weights
        self._embedder = embedder
        self._weights = tuple(weights[name] for name in FEATURES)
        self.weighed = Memo(self._weigh, MOST_PHRASINGS)
        """The phrasings of the entries, by the numbers of both."""
        self._answers = Memo(self._embed_answer, MOST_ANSWERS)
        self._passages = Memo(self._embed_passages, MOST_ANSWERS)

    def rank(self, query: Query, candidates: Sequence[int]) -> list[Scored]:
        """The candidates that have anything to do with the question, best first.

        Where the owner is may be asked, and told, in stop words: "wo seid ihr" where an entry has "Wie komme ich zu euch?".
        """
        scored = [self.score(query, number) for number in candidates]
        touching = (s for s in scored if s.features[_TOUCHES] > 0 or query.asks_place)
        return sorted(touching, key=lambda s: (-s.score, s.number))

    def score(self, query: Query, number: int) -> Scored:
        """An entry with its features, and the score they make."""
        document = self._index.document(number)
        promising = _promising(query, document, self._word_weights.of_phrasings(number))
        phrasings = [self.weighed[number, i] for i in promising]
        both_ends = bool(query.ends) and gives_both_ends(query, document)
        alignments = [align(query, phrasing, both_ends=both_ends) for phrasing in phrasings]
        at = _best(query, phrasings, alignments)
        best, support = alignments[at], support_of(query, document)
        features = (
            *features_of(query, phrasings[at], best, support, len(document.phrasings)),
            likest(query.embedding, [phrasing.embedding for phrasing in phrasings]),
            cosine(query.embedding, self._answers[number]),
        )
        score = sum([*map(mul, self._weights, features)])
        return Scored(number, score, features, best, support, promising[at], document)

    def passage_cosine(self, query: Query, number: int) -> float:
        """How alike the question and the likest passage of an entry's answer are."""
        return likest(query.embedding, self._passages[number])

    def _weigh(self, what: tuple[int, int]) -> Weighed:
        number, at = what
        phrasing = self._index.document(number).phrasings[at]
        stems = dict.fromkeys([word.stem for word in phrasing.words])
        return Weighed(phrasing, self._word_weights.of_phrasings(number)[at], self._embedder.embed(stems))

    def _embed_answer(self, number: int) -> Embedding:
        return self._embedder.embed(self._index.document(number).answer)

    def _embed_passages(self, number: int) -> tuple[Embedding, ...]:
        """What the first passages of an entry's answer mean, each by itself."""
        stems = stems_in_order(self._index.document(number))
        starts = range(0, max(1, len(stems) - SHORT_PASSAGE // 2), SHORT_PASSAGE // 2)[:MOST_PASSAGES]
        return tuple(
            self._embedder.embed(dict.fromkeys(stems[start : start + SHORT_PASSAGE])) for start in starts
        )


def _best(query: Query, phrasings: Sequence[Weighed], alignments: Sequence[Alignment]) -> int:
    """Which of some phrasings fits best, given how the question lies beside each."""
    if len(phrasings) == 1:
        return 0
    fits = [*map(fit_of, repeat(query), phrasings, alignments)]
    return fits.index(max(fits))


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
        key=lambda i: shared[i] * (QUESTION_SHARE / query.total + PHRASING_SHARE / (sum(weights[i]) or 1.0)),
    )
