"""What other thresholds would have given."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from chatbot.evaluation.figures import share
from chatbot.evaluation.outcome import Outcome

STEPS = tuple(step / 10 for step in range(1, 10))


class Point(msgspec.Struct, frozen=True, kw_only=True):
    """A threshold and what it gives, in shares from 0 to 1; None where there is nothing to measure."""

    threshold: float
    answered: int
    """Questions answered, out of all."""
    coverage: float | None
    precision: float | None
    declined: float | None


def sweep(outcomes: Sequence[Outcome], thresholds: Sequence[float] = STEPS) -> list[Point]:
    """The figures at several thresholds."""
    return [_at(outcomes, threshold) for threshold in thresholds]


def recommend(outcomes: Sequence[Outcome], precision: float) -> Point | None:
    """The threshold that answers most with at least this precision; None where none has it.

    Only thresholds at which something changes are looked at: the confidences that occurred.
    """
    by_confidence: dict[float, list[Outcome]] = {}
    for outcome in outcomes:
        by_confidence.setdefault(outcome.confidence, []).append(outcome)
    best, answered, right = None, 0, 0
    for confidence in sorted(
        (c for c, held in by_confidence.items() if any(o.first for o in held)), reverse=True
    ):
        held = by_confidence[confidence]
        answered += len(held)
        right += sum(outcome.right_first for outcome in held)
        if right >= precision * answered:
            best = confidence
    return None if best is None else _at(outcomes, best)


def _at(outcomes: Sequence[Outcome], threshold: float) -> Point:
    inside = sum(outcome.expected is not None for outcome in outcomes)
    answered = [o for o in outcomes if o.first is not None and o.confidence >= threshold]
    covered = sum(outcome.expected is not None for outcome in answered)
    outside = len(outcomes) - inside
    return Point(
        threshold=threshold,
        answered=len(answered),
        coverage=share(covered, inside),
        precision=share(sum(outcome.right_first for outcome in answered), len(answered)),
        declined=share(outside - (len(answered) - covered), outside),
    )
