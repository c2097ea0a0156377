"""The sentence or list item of a long answer that answers best."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from chatbot.faq.entry import Entry
from chatbot.language.analyser import Analyser
from chatbot.matching.query import Query
from chatbot.retrieval.document import Document

SHORTEST = 15
"""Characters of a passage at least."""
LEAST = 0.35
"""Share of what the question asks beyond the entry's own question that a passage has to have."""
KEPT = 200
"""Answers whose passages are kept for the next question."""
LEAD = 1.5
"""By what factor the best has to be ahead of the next one."""
_FENCE = r"^(?:```|~~~).*?^(?:```|~~~)[^\n]*$"
_END = r"(?<=[.!?])[\"')\]*_]*\s+(?=[\"'(\[*_]*[A-Z0-9\u00c0-\U0003ffff])|\n\s*(?:[-*+]|\d+[.)])\s+|\n\s*\n"
_MARK = r"\s*(?:[-*+]|\d+[.)]|#{1,6}|>)\s+"


class Passage(NamedTuple):
    """A sentence or list item: from ``start`` to before ``end``, in characters of the answer."""

    start: int
    end: int


def passages(answer: str) -> list[Passage]:
    """The sentences and list items of an answer in Markdown, code blocks aside."""
    code = [match.span() for match in re.finditer(_FENCE, answer, re.MULTILINE | re.DOTALL)]
    found, start = [], 0
    for match in [*re.finditer(_END, answer), None]:
        end = match.start() if match else len(answer)
        mark = re.compile(_MARK).match(answer, start, end)
        begin = mark.end() if mark else start
        in_code = any(first < end and begin < last for first, last in code)
        if end - begin >= SHORTEST and not in_code:
            found.append(Passage(begin, end))
        start = match.end() if match else end
    return found


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
