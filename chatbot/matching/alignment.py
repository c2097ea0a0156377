"""A question laid beside an entry: for each word, what the entry has of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain
from operator import mul

import msgspec

from chatbot.matching.alike import ALTERNATIVE_STRENGTH, SAME_NAME
from chatbot.matching.query import EXACT, OPPOSITE, OTHER_END, SIMILAR, SPELLED, Query, Whole
from chatbot.matching.sides import Weighed
from chatbot.retrieval.document import Document, Phrasing

MATCHED = 0.4
"""Strength from which a word has found its counterpart."""
QUESTION_SHARE, PHRASING_SHARE = 0.6, 0.4
"""What the question's coverage counts for how well a phrasing fits, and what the phrasing's own does."""


class Counterpart(msgspec.Struct, frozen=True, gc=False):
    """What a word of the question found in a phrasing."""

    strength: float = 0.0
    """How much of its meaning, 0 to 1."""
    kind: str = ""
    """How: ``same``, ``spelling``, ``meaning``, or empty for not at all."""
    place: int = -1
    """Where in the phrasing."""
    text: str = ""
    """As what it was read."""


NOTHING, UNASKED = Counterpart(), (0.0, "")
"""What a word of the question has, and one of a phrasing, that has found no counterpart."""


class Conflict(msgspec.Struct, frozen=True):
    """A word of the question and one of the phrasing that exclude each other."""

    position: int
    place: int
    mark: str
    """``!`` opposites, ``|`` alternatives."""


class Alignment(msgspec.Struct, frozen=True):
    """A question laid beside one phrasing of an entry."""

    phrasing: Phrasing
    question: Sequence[Counterpart]
    """For each word of the question its counterpart,"""
    strengths: Sequence[float]
    """and the strength of that."""
    entry: Sequence[tuple[float, str]]
    """For each word of the phrasing: strength and kind of what found it."""
    weights: tuple[float, ...]
    """What each word of the phrasing counts."""
    conflicts: tuple[Conflict, ...]


def align(query: Query, weighed: Weighed, *, both_ends: bool = False) -> Alignment:
    """Lay a question beside a phrasing: for each word its best counterpart.

    ``both_ends``: the answer gives both ends of what lasts, so that who asks for one is answered where the other is.
    """
    phrasing, weights, targets = weighed.phrasing, weighed.weights, query.targets
    question, strengths = [NOTHING] * len(query.words), [0.0] * len(query.words)
    entry, asked = [UNASKED] * len(weights), [0.0] * len(weights)
    conflicts: list[Conflict] = []
    for stem, places in [unit for unit in phrasing.units if unit[0] in targets]:
        for positions, strength, kind, mark, text in targets[stem]:
            if kind == SIMILAR and strength < SAME_NAME and phrasing.words[places[0]].name:
                strength = min(strength, ALTERNATIVE_STRENGTH)
            if mark == OTHER_END:
                mark = "" if both_ends else OPPOSITE
            if mark:
                conflicts += [Conflict(i, j, mark) for i in positions for j in places]
                if mark == OPPOSITE:
                    continue
            for i in positions:
                if strength > strengths[i]:
                    question[i], strengths[i] = Counterpart(strength, kind, places[0], text), strength
            for j in places:
                if strength > asked[j]:
                    entry[j], asked[j] = (strength, kind), strength
    for whole in query.wholes:
        place = place_of(whole, phrasing)
        for i in whole.positions if place >= 0 else ():
            if whole.strength > strengths[i]:
                question[i] = Counterpart(whole.strength, SIMILAR, place, whole.text)
                strengths[i] = whole.strength
        for j in range(place, place + len(whole.stems)) if place >= 0 else ():
            if whole.strength > asked[j]:
                entry[j], asked[j] = (whole.strength, SIMILAR), whole.strength
    real = _real(conflicts, question, entry) if conflicts else ()
    return Alignment(phrasing, question, strengths, entry, weights, real)


def fit_of(query: Query, weighed: Weighed, laid: Alignment) -> float:
    """Coverage both ways, 0 to 1: what the best phrasing is chosen by."""
    covered: float = sum(map(mul, query.weights, laid.strengths)) / query.total
    asked = sum([weight * strength for weight, (strength, _) in zip(laid.weights, laid.entry, strict=True)])
    return QUESTION_SHARE * covered + PHRASING_SHARE * (asked / weighed.total)


def may_be_held(query: Query, stems: Iterable[str]) -> frozenset[int]:
    """The words of a question, by their numbers, that may have a counterpart in phrasings with these of its targets: no others
    have one."""
    held = [
        target.positions
        for stem in stems
        for target in query.targets[stem]
        if target.strength >= MATCHED and target.mark != OPPOSITE
    ]
    return frozenset(chain.from_iterable([*held, *(whole.positions for whole in query.wholes)]))


def place_of(whole: Whole, phrasing: Phrasing) -> int:
    """Where in a phrasing some words stand side by side; -1 for nowhere."""
    stems = tuple(word.stem for word in phrasing.words)
    size = len(whole.stems)
    return next((at for at in range(len(stems) - size + 1) if stems[at : at + size] == whole.stems), -1)


def gives_both_ends(query: Query, document: Document) -> bool:
    """Does an answer give both ends of what lasts, where a question asks for one: from when to when, or this end by its name?"""
    answer = document.answer
    figures = sum(len(places) for stem, places in answer.items() if stem[0].isdigit())
    return any(not end.stems.isdisjoint(answer) or (not end.named and figures > 1) for end in query.ends)


def _real(
    conflicts: Sequence[Conflict], question: Sequence[Counterpart], entry: Sequence[tuple[float, str]]
) -> tuple[Conflict, ...]:
    """The conflicts of words that are not there themselves."""
    taken = (EXACT, SPELLED)
    return tuple(
        c for c in conflicts if question[c.position].kind not in taken and entry[c.place][1] not in taken
    )
