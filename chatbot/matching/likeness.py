"""What a sentence encoder adds to the evidence, where it was asked: how alike question and entry are in meaning."""

from __future__ import annotations

from collections.abc import Sequence

from chatbot.matching.evidence import EVIDENCE, ahead
from chatbot.matching.features import FEATURES

LIKENESS = {
    "question_likeness": "likeness in meaning of the question and the likest phrasing, by the sentence encoder",
    "phrasings_likeness": "likeness in meaning of the question and all phrasings together, by the sentence encoder",
    "entry_likeness": "likeness in meaning of the question and the likest of all that the entry says, by the sentence encoder",
    "entry_joint_likeness": "likeness in meaning of the question and all that the entry says together, by the sentence encoder",
}
"""What is looked at, in the order of ``Likeness``, and what it says; each may only speak for an entry."""
AHEAD = {f"ahead_{name}": (+1, ahead(meaning)) for name, meaning in LIKENESS.items()}

SEMANTIC_FEATURES = (*FEATURES, *LIKENESS)
"""By which entries are put in order."""
SEMANTIC_EVIDENCE: dict[str, tuple[int, str]] = (
    EVIDENCE | {name: (+1, text) for name, text in LIKENESS.items()} | AHEAD
)
"""All that the probability is made from, with direction and meaning, in the order of the values."""


def with_likeness(
    found: Sequence[tuple[float, ...]], likeness: Sequence[tuple[float, ...]]
) -> list[tuple[float, ...]]:
    """The evidence of some entries, with their likeness to the question and how far each is ahead in that.

    ``likeness`` is in the order of ``LIKENESS``.
    """
    every = []
    for at, (values, own) in enumerate(zip(found, likeness, strict=True)):
        others = [*likeness[:at], *likeness[at + 1 :]]
        ahead = [value - max((other[n] for other in others), default=0.0) for n, value in enumerate(own)]
        every.append((*values, *own, *ahead))
    return every
