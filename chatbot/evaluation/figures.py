"""What the outcomes come to, in the usual figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import msgspec

from chatbot.evaluation.outcome import Outcome

BINS = 10


class Figures(msgspec.Struct, frozen=True, kw_only=True):
    """Shares from 0 to 1; None where there was nothing to measure."""

    first: float | None = msgspec.field(name="p@1")
    """Questions with an answer whose first match is the expected entry, whatever its confidence."""
    among_three: float | None = msgspec.field(name="r@3")
    """Questions with an answer that have the expected entry among the first three."""
    coverage: float | None
    """Questions with an answer that were answered."""
    precision: float | None
    """Answered questions, those without an answer included, that were answered by the expected entry."""
    declined: float | None
    """Questions without an answer that were not answered."""
    auroc: float | None
    """Probability that a question with an answer has more confidence than one without (area under the ROC curve)."""
    ece: float | None
    """How far confidence is from the share that is right, on average over ten bins (expected calibration error)."""


class Bin(msgspec.Struct, frozen=True, kw_only=True):
    """The questions whose first match has a confidence within a tenth of the scale."""

    low: float
    high: float
    questions: int
    confidence: float
    """Their mean confidence."""
    right: float
    """The share whose first match is the expected entry."""


def figures(outcomes: Sequence[Outcome]) -> Figures:
    """The figures of a run."""
    inside = [outcome for outcome in outcomes if outcome.expected is not None]
    outside = [outcome for outcome in outcomes if outcome.expected is None]
    answered = [outcome for outcome in outcomes if outcome.answered]
    return Figures(
        first=share(sum(o.right_first for o in inside), len(inside)),
        among_three=share(sum(o.rank is not None for o in inside), len(inside)),
        coverage=share(sum(o.answered for o in inside), len(inside)),
        precision=share(sum(o.passed for o in answered), len(answered)),
        declined=share(sum(not o.answered for o in outside), len(outside)),
        auroc=auroc([o.confidence for o in inside], [o.confidence for o in outside]),
        ece=_calibration_error(reliability(outcomes), len(outcomes)),
    )


def reliability(outcomes: Sequence[Outcome]) -> list[Bin]:
    """The questions by their confidence, in bins; empty ones left out."""
    binned: dict[int, list[Outcome]] = {}
    for outcome in outcomes:
        binned.setdefault(min(BINS - 1, int(outcome.confidence * BINS)), []).append(outcome)
    return [
        Bin(
            low=number / BINS, high=(number + 1) / BINS, questions=len(held),
            confidence=sum(o.confidence for o in held) / len(held), right=sum(o.right_first for o in held) / len(held),
        )
        for number, held in sorted(binned.items())
    ]  # fmt: skip


def confusions(outcomes: Sequence[Outcome]) -> list[tuple[str | None, str, int]]:
    """What was expected, what came first instead, and how often; most frequent first."""
    pairs = Counter((o.expected, o.first) for o in outcomes if o.confused and o.first is not None)
    return [(expected, first, count) for (expected, first), count in pairs.most_common()]


def share(part: int, whole: int) -> float | None:
    """A share, None of nothing."""
    return part / whole if whole else None


def _calibration_error(bins: list[Bin], questions: int) -> float | None:
    if not questions:
        return None
    return sum(one.questions * abs(one.confidence - one.right) for one in bins) / questions


def auroc(inside: Sequence[float], outside: Sequence[float]) -> float | None:
    """The area under the ROC curve of what has an answer beside what has none, by ranks, ties counting half (Mann-Whitney)."""
    if not inside or not outside:
        return None
    held = Counter(inside)
    below, won = 0, 0.0
    others = Counter(outside)
    for value in sorted(held.keys() | others.keys()):
        won += held[value] * (below + others[value] / 2)
        below += others[value]
    return won / (len(inside) * len(outside))
