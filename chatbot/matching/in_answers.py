"""What the stems of a question count in an answer."""

from __future__ import annotations

from collections.abc import Sequence

from chatbot.matching.query import SIMILAR, Target, Told
from chatbot.retrieval.index import Index


def told(
    stem: str, targets: Sequence[Target], by: list[tuple[int, float]], rarity: Sequence[float], index: Index
) -> Told:
    """What a stem is and counts in an answer, given what it is a counterpart ``by`` there, and how rare each word of the
    question is."""
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
    return Told(by, same * idf, similar * idf, most * idf)


def told_by(stem: str, found: list[tuple[int, float]], stems: Sequence[str]) -> list[tuple[int, float]]:
    """Of the words of a question that a stem has been ``found`` a counterpart of, those that it is one of in an answer.

    Where it is one of the words itself, it is none of the others, but for what stands beside it: that something is *open* tells
    nothing of the Sundays that are asked for as well, but a *card* may be the debit card. ``stems`` are those of the question.
    """
    own = [at for at, other in enumerate(stems) if other == stem] if len(found) > 1 else []
    if not own:
        return found
    return [(i, strength) for i, strength in found if stems[i] == stem or any(abs(i - at) == 1 for at in own)]
