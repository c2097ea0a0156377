"""A run of test questions: all that can be said of it, and how it is kept."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from chatbot import files
from chatbot.errors import WHOLE_FILE, Problem, QuestionsError
from chatbot.evaluation.comparison import Comparison, compare
from chatbot.evaluation.figures import Bin, Figures, confusions, figures, reliability
from chatbot.evaluation.gates import Gate, gates
from chatbot.evaluation.outcome import Outcome
from chatbot.evaluation.sweep import Point, recommend, sweep


class Confusion(msgspec.Struct, frozen=True):
    """An entry that came first in place of another."""

    expected: str | None
    first: str
    questions: int


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """A run. Its JSON form is what is saved and compared with."""

    faq: str
    tests: str
    questions: int
    threshold: float
    figures: Figures
    calibration: list[Bin]
    confusions: list[Confusion]
    thresholds: list[Point]
    wanted_precision: float
    recommended: Point | None
    """The threshold that answers most with the wanted precision."""
    gates: list[Gate]
    comparison: Comparison | None
    """With an earlier run, if one was given."""
    outcomes: list[Outcome]

    @property
    def failures(self) -> list[Outcome]:
        """The questions that did not get what was expected."""
        return [outcome for outcome in self.outcomes if not outcome.passed]


class Saved(msgspec.Struct):
    """What is read of a run that was kept."""

    outcomes: list[Outcome]


def make_report(
    outcomes: Sequence[Outcome], *, faq: str, tests: str, threshold: float, precision: float,
    wanted: dict[str, float], baseline: Sequence[Outcome] | None,
) -> Report:  # fmt: skip
    """All that can be said of a run's outcomes; ``wanted`` are the least figures, by their names."""
    measured = figures(outcomes)
    compared = None if baseline is None else compare(baseline, outcomes)
    return Report(
        faq=faq,
        tests=tests,
        questions=len(outcomes),
        threshold=threshold,
        figures=measured,
        calibration=reliability(outcomes),
        confusions=[Confusion(*pair) for pair in confusions(outcomes)],
        thresholds=sweep(outcomes),
        wanted_precision=precision,
        recommended=recommend(outcomes, precision),
        gates=gates(wanted, measured, compared),
        comparison=compared,
        outcomes=list(outcomes),
    )


def read_saved(path: str) -> list[Outcome]:
    """The outcomes of a run that was kept.

    Raises:
        QuestionsError: it cannot be read, or is no such run.
    """
    try:
        return msgspec.json.decode(files.read_bytes(path), type=Saved).outcomes
    except (OSError, ValueError) as error:
        reason = (
            f"cannot be read: {files.reason(error)}"
            if isinstance(error, OSError)
            else "is not a run that `--save` wrote"
        )
        raise QuestionsError(path, [Problem(WHOLE_FILE, reason)]) from None
