"""What the whole entry has of a question: all its phrasings, and its answer."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from chatbot.matching.alignment import place_of
from chatbot.matching.query import Query
from chatbot.retrieval.document import Document

SATURATION = 0.6
"""k1 of BM25: how soon a word that occurs again adds nothing."""
USUAL_ANSWER = 100
"""Words of an answer in which one mention of a word counts in full; in a longer one it may be there by chance."""


class Support(msgspec.Struct, frozen=True, gc=False):
    """What the whole entry has of a question: for each of its words …"""

    phrasings: Sequence[float]
    """… the strength of its counterpart in any phrasing;"""
    phrasings_often: Sequence[float]
    """… how many phrasings have it, times the strength;"""
    answer: Sequence[float]
    """… the strength of its counterpart in the answer;"""
    answer_often: Sequence[float]
    """… how often the answer has it, times the strength."""
    sums: tuple[float, float, float]
    """What the answer's words count that are the question's, or of like meaning, and those of the passage with most of them:
    summed rarity, the first two saturated (BM25)."""


def support_of(query: Query, document: Document) -> Support:
    """What the whole entry has of a question."""
    phrasings, phrasings_often = _in_phrasings(query, document)
    answer, answer_often, sums = _in_answer(query, document)
    return Support(phrasings, phrasings_often, answer, answer_often, sums)


def _in_phrasings(query: Query, document: Document) -> tuple[list[float], list[float]]:
    """For each word of the question the strength of its counterpart, and times how many phrasings have that."""
    strongest, often = [0.0] * len(query.words), [0.0] * len(query.words)
    found_by, where = query.found_by, document.where
    for stem in found_by.keys() & where.keys():
        count = len(where[stem])
        for i, strength in found_by[stem]:
            if strength > strongest[i]:
                strongest[i] = strength
            if strength * count > often[i]:
                often[i] = strength * count
    for whole in query.wholes:
        if any(place_of(whole, phrasing) >= 0 for phrasing in document.phrasings):
            for i in whole.positions:
                strongest[i] = max(strongest[i], whole.strength)
                often[i] = max(often[i], whole.strength)
    return strongest, often


def _in_answer(
    query: Query, document: Document
) -> tuple[list[float], list[float], tuple[float, float, float]]:
    """For each word the strength of its counterpart, and times how often the answer has that; and what these count together."""
    strongest, often = [0.0] * len(query.words), [0.0] * len(query.words)
    same = similar = 0.0
    passages = [0.0] * document.passages
    answer, told = document.answer, query.told
    spread = SATURATION * (0.3 + document.answer_length / USUAL_ANSWER)
    for stem in [
        stem for stem in query.found_by if stem in answer
    ]:  # not in a set's order: sums are to be the same
        count = len(answer[stem])
        by, amount, like, most = told[stem]
        for i, strength in by:
            if strength > strongest[i]:
                strongest[i] = strength
            if strength * count > often[i]:
                often[i] = strength * count
        if amount or like:
            saturated = count / (count + spread)
            same += amount * saturated
            similar += like * saturated
        if most and document.passages == 1:
            passages[0] += most
        elif most:
            for passage in document.passages_with[stem]:
                passages[passage] += most
    return strongest, often, (same, similar, max(passages))
