"""Whether a question is worth a second thought: whether its words leave it open what it is about."""

from __future__ import annotations

from collections.abc import Sequence

from chatbot.matching.features import FEATURES
from chatbot.matching.judged import Judged
from chatbot.matching.query import Query

SURELY_NOT, SURELY = 0.055, 0.8
"""Confidence of the first entry up to which the words are sure that none answers, and from which that it does.

They are never sure that none does where no lexicon knows which words mean the same: of such questions, half have an answer.
"""
LITTLE = 0.45
"""Share of a question up to which a phrasing has too little of it for its words to tell what it is about.

Where it has more, as where a single word is another, words know better than likeness what that word does.
"""
CLOSE = 1.0
"""Points of the ranking by which an entry must be ahead of all others, for words to tell them apart."""
_COVERED = [[*FEATURES].index(name) for name in ("question_same", "question_similar")]


def is_open(query: Query, judged: Sequence[Judged], *, has_lexicon: bool) -> bool:
    """Do the words leave it open which entry answers, if any? ``has_lexicon`` says whether one knows the language."""
    if not judged:
        return True
    first, least = judged[0].scored, SURELY_NOT if has_lexicon else -1.0
    if judged[0].is_asked or not least < judged[0].confidence < SURELY:
        return False
    others = max((one.scored.score for one in judged[1:]), default=first.score - CLOSE)
    return sum(first.features[at] for at in _COVERED) < LITTLE or first.score - others < CLOSE
