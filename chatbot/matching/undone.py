"""Questions that undo, or leave off, something else than the entry does, or take back what was undone."""

from __future__ import annotations

from collections.abc import Sequence

from chatbot.matching.alignment import MATCHED
from chatbot.matching.query import SIMILAR
from chatbot.matching.seen import Seen
from chatbot.matching.sides import NEAR_ENOUGH
from chatbot.retrieval.weights import STOP_WEIGHT

NEAR_UNDONE = 4
"""Words from a verb within which that stands which it undoes."""


def is_undone(seen: Seen) -> bool:
    """Is it asked how to undo something, while the entry says nothing of the kind: "how do I turn the bell off"?"""
    asked, phrased = seen.asked.undoing, seen.phrased.said
    if not asked or phrased.undoing or phrased.without or seen.context.undoes(seen.scored.document.answer):
        return False
    if len(asked) == 1:
        if seen.asked.said.texts[asked[0]] in seen.rules.undoing.ending:
            return seen.scored.support.phrasings[asked[0]] < 1 and not phrased.negations
        return seen.anywhere[asked[0]] < MATCHED and not phrased.negations
    return all(seen.best.question[at].kind != SIMILAR for at in asked)


def undoes_another(seen: Seen) -> bool:
    """Is another thing of the FAQ to be undone than the entry's: *cancelar la tarjeta* where it has *cancelar un pedido*?"""
    undoing, phrased = seen.rules.undoing, seen.phrased.said
    asked = seen.asked.undoing if phrased.undoing else ()
    if not asked:
        return False
    if not undoing.ending:
        return _undoes_all_else(seen, asked)
    if _undoes_the_unknown(seen, asked):
        return True
    near = range(asked[0] - NEAR_UNDONE, asked[-1] + NEAR_UNDONE + 1)
    named = [i for i in seen.asked.words if i in near and i not in asked and seen.query.document_share[i]]
    if all(seen.nearest[i] >= NEAR_ENOUGH for i in named):
        return False
    own = _own(seen)
    if own:
        return all(seen.nearest_asked[j] < NEAR_ENOUGH for j in own)
    in_other_words = seen.best.question[asked[-1]].kind == SIMILAR
    return in_other_words and undoing.whole.isdisjoint([seen.asked.said.texts[i] for i in named])


def _undoes_all_else(seen: Seen, asked: Sequence[int]) -> bool:
    """Has what is to be undone nothing to do with what the phrasing undoes: *stop your emails*, *cancel my membership*?"""
    texts, undoing = seen.asked.said.texts, seen.rules.undoing
    if not seen.rules.backward.isdisjoint(texts[asked[0] + 1 : asked[-1] + 2]):  # cancel *it*
        return False
    named = [i for i in seen.asked.words if i > asked[0] and i not in asked and undoing.is_object(texts[i])]
    own = _own(seen)
    return bool(named and own) and not (
        any(seen.nearest[i] >= NEAR_ENOUGH for i in named)
        or any(seen.nearest_asked[j] >= NEAR_ENOUGH for j in own)
    )


def _own(seen: Seen) -> list[int]:
    """The words of the phrasing for what it undoes."""
    is_object, weights = seen.rules.undoing.is_object, seen.best.weights
    return [
        j for j, word in enumerate(seen.phrased.said.texts) if is_object(word) and weights[j] > STOP_WEIGHT
    ]


def _undoes_the_unknown(seen: Seen, asked: Sequence[int]) -> bool:
    """Is it something right beside the verb, of which the FAQ has nothing at all: *no quiero más publicidad*?

    Not where a word such as *because of* stands before it, nor what may stand for the whole that is given up: *my contract*.
    """
    beside = next((i for i in seen.asked.words if i in (asked[-1] + 1, asked[-1] + 2)), -1)
    texts = seen.asked.said.texts
    if beside < 0 or seen.rules.head_last or texts[asked[0]] not in seen.rules.undoing.ending:
        return False
    if seen.anywhere[beside] > 0 or seen.nearest[beside] >= NEAR_ENOUGH:
        return False
    between = texts[asked[-1] + 1 : beside]
    idle = seen.rules.articles | seen.rules.negations | seen.rules.light_words
    is_object = idle.issuperset(between) and texts[beside] not in seen.rules.undoing.whole | seen.rules.owners
    return is_object and not seen.query.document_share[beside]


def begun(seen: Seen) -> bool:
    """Is it asked how to begin what the entry undoes: "become a member" where it has *cancel my membership*?"""
    asked = seen.asked.said
    begins = not seen.rules.undoing.beginning.isdisjoint(asked.texts)
    return begins and seen.phrased.said.undoing and not (asked.undoing or asked.negations)


def taken_back(seen: Seen) -> bool:
    """Is what was undone to be as it was, of which the entry says nothing: "revoke my cancellation"?"""
    if not seen.asked.said.taking_back or seen.phrased.said.taking_back:
        return False
    return not seen.tells(seen.context.restoring)
