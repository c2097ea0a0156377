"""Which entries share most with a question: BM25, as a compiled FAQ has it, over no more entries than need be.

A server would have to score every entry with any of the question's words, which may be most of them. It scores those with the
strongest words, rarest in the FAQ and weightiest in the question, and then those that can still be better by what they have of
the others.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from chatbot.retrieval.document import ANSWER_SHARE

K1, B = 1.2, 0.75
"""BM25's parameters: how soon more of the same word counts no more, and how much a longer text counts less."""
EXACT_LENGTH, KEPT_BITS, FREE = 40, 4, 24
"""Lengths are kept as tantivy keeps them, in a byte: longer ones roughly."""
ENOUGH = 1_000
"""Entries with strong words that are scored at least, where there are as many."""
FEW = 3_000
"""Entries up to which a word is searched for by itself; one in more of them only beside another."""
TYPICAL = 0.5
"""What a word brings an entry that has it, by the most that it could."""


class Stem(NamedTuple):
    """What an FAQ has of a stem."""

    id: int = 0
    in_questions: float = 0.0
    """How many entries have it in the phrasings, by the share of these that do."""
    entries: int = 0
    """How many have it in any phrasing."""
    in_answers: int = 0


class Term(NamedTuple):
    """A stem that is searched for."""

    id: int
    entries: int
    """That have it, in phrasing or answer; at most."""
    in_question: float
    """What it brings at most, there and there."""
    in_answer: float

    @property
    def strength(self) -> float:
        """What it brings at most."""
        return self.in_question + self.in_answer


class Clause(NamedTuple):
    """Entries that are scored: those that have a stem, beside any of some others if there are such."""

    stem: int
    others: tuple[int, ...] = ()


def term(stem: Stem, weight: float, size: int) -> Term:
    """A weighted stem of an FAQ of so many entries."""
    return Term(
        stem.id,
        stem.entries + stem.in_answers,
        weight * _idf(stem.entries, size),
        weight * ANSWER_SHARE * _idf(stem.in_answers, size),
    )


def _idf(entries: int, size: int) -> float:
    """What a stem counts that so many entries have; nothing where none has it."""
    return (K1 + 1) * math.log(1 + (size - entries + 0.5) / (entries + 0.5)) if entries else 0.0


def kept_length(words: int) -> int:
    """A text's length, as it is kept: exactly up to 40 words, then with four binary digits of what is above 24."""
    if words <= EXACT_LENGTH:
        return words
    beyond = words - FREE
    shift = max(0, beyond.bit_length() - KEPT_BITS)
    return FREE + (beyond >> shift << shift)


def saturation(average: float) -> tuple[float, float]:
    """What BM25 adds to the number of times below the line: so much, and so much for each word of a text's length."""
    return K1 * (1 - B), K1 * B / (average or 1.0)


def strongest(terms: Sequence[Term], size: int) -> list[Clause]:
    """Entries with the strongest of the terms, which come strongest first: as many terms as it takes to have enough entries."""
    clauses: list[Clause] = []
    expected = 0.0
    for i, one in enumerate(terms):
        if expected >= ENOUGH < size:
            break
        if one.entries <= FEW:
            clauses.append(Clause(one.id))
            expected += one.entries
        elif i:
            clauses.append(Clause(one.id, tuple(other.id for other in terms[:i])))
            expected += one.entries * min(1.0, sum(other.entries for other in terms[:i]) / size)
    return clauses


def others(terms: Sequence[Term], scored: Iterable[Clause], least: float) -> list[Clause]:
    """Entries without what was scored that may all the same bring more than ``least``: by one term, or by two."""
    done = {clause.stem for clause in scored if not clause.others}
    left = [one for one in terms if one.id not in done]
    clauses: list[Clause] = []
    for i, one in enumerate(left):
        wanted = least - TYPICAL * one.strength
        if wanted < 0:
            clauses.append(Clause(one.id))
        elif beside := tuple(other.id for other in left[i + 1 :] if TYPICAL * other.strength > wanted):
            clauses.append(Clause(one.id, beside))
    return clauses
