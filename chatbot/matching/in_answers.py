"""What the stems of a question count in an answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from chatbot.matching.query import SIMILAR, InAnswers, Target
from chatbot.retrieval.index import Index


def in_answers(
    targets: Mapping[str, Sequence[Target]], rarity: Sequence[float], index: Index
) -> dict[str, InAnswers]:
    """What the stems count in an answer that count anything there, given how rare each word of the question is."""
    found = {stem: _in_answer(stem, by, rarity, index) for stem, by in targets.items()}
    return {stem: counts for stem, counts in found.items() if counts.same or counts.similar}


def _in_answer(stem: str, targets: Sequence[Target], rarity: Sequence[float], index: Index) -> InAnswers:
    same = similar = most = 0.0
    for positions, strength, kind, mark, _ in targets:
        amount = strength * sum([rarity[i] for i in positions])
        if mark or not amount:
            continue
        if kind == SIMILAR:
            similar += amount
        else:
            same += amount
            most = max(most, amount)
    idf = index.idf_in_answers(stem) if same or similar else 0.0
    return InAnswers(same * idf, similar * idf, most * idf)


def told_by(stem: str, found: list[tuple[int, float]], stems: Sequence[str]) -> list[tuple[int, float]]:
    """Of the words of a question that a stem has been ``found`` a counterpart of, those that it is one of in an answer.

    Where it is one of the words itself, it is none of the others, but for what stands beside it: that something is *open* tells
    nothing of the Sundays that are asked for as well, but a *card* may be the debit card. ``stems`` are those of the question.
    """
    own = [at for at, other in enumerate(stems) if other == stem] if len(found) > 1 else []
    if not own:
        return found
    return [(i, strength) for i, strength in found if stems[i] == stem or any(abs(i - at) == 1 for at in own)]
