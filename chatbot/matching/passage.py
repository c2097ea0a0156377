"""The sentence or list item of a long answer that answers best."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from chatbot.faq.entry import Entry
from chatbot.faq.passages import Passage, passages
from chatbot.language.analyser import Analyser
from chatbot.matching.query import Query
from chatbot.retrieval.document import Document

LEAST = 0.35
"""Share of what the question asks beyond the entry's own question that a passage has to have."""
KEPT = 200
"""Answers whose passages are kept for the next question."""
LEAD = 1.5
"""By what factor the best has to be ahead of the next one."""


def best_passage(analyser: Analyser, query: Query, entry: Entry, document: Document) -> Passage | None:
    """The passage that has most of what a question asks beyond the entry's own question; None where that is not clear."""
    known = {word.stem for word in document.phrasings[0].words}
    asked = {
        i: weight
        for i, (weight, stop, stem) in enumerate(zip(query.weights, query.stops, query.stems, strict=True))
        if not stop and stem not in known
    }
    if not asked:
        return None
    places, stems = _read(analyser, entry.answer)
    if len(places) < 2:
        return None
    found_by = {
        stem: [(i, strength) for i, strength in found if i in asked] for stem, found in query.found_by.items()
    }
    scores = [_score(found_by, asked, passage) for passage in stems]
    first, second = sorted(scores, reverse=True)[:2]
    if first < LEAST * sum(asked.values()) or first < LEAD * second:
        return None
    return places[scores.index(first)]


@lru_cache(maxsize=KEPT)
def _read(analyser: Analyser, answer: str) -> tuple[list[Passage], list[list[str]]]:
    """The passages of an answer, and the stems of each, each once."""
    places = passages(answer)
    words = [analyser.words(answer[start:end]) for start, end in places]
    return places, [[*dict.fromkeys([word.stem for word in found])] for found in words]


def _score(
    found_by: Mapping[str, Sequence[tuple[int, float]]], asked: Mapping[int, float], stems: Sequence[str]
) -> float:
    strongest: dict[int, float] = {}
    for stem in [stem for stem in stems if stem in found_by]:
        for i, strength in found_by[stem]:
            if strength > strongest.get(i, 0.0):
                strongest[i] = strength
    return sum(asked[i] * strength for i, strength in strongest.items())
