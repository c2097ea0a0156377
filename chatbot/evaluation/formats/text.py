"""A report for a person: sections with a title each, of lines that begin with what is to be compared."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from chatbot.evaluation.comparison import Change
from chatbot.evaluation.gates import Gate
from chatbot.evaluation.outcome import Outcome
from chatbot.evaluation.report import Report
from chatbot.evaluation.sweep import Point
from chatbot.language.printable import one_line

MOST_CONFUSIONS = 10
MEANINGS = {
    "first": ("p@1", "first match right, sure or not"),
    "among_three": ("r@3", "right one among the first three"),
    "coverage": ("coverage", "answered, of those with an answer"),
    "precision": ("precision", "right, of those answered"),
    "declined": ("declined", "declined, of those without an answer"),
    "auroc": ("auroc", "confidence tells the two kinds apart"),
    "ece": ("ece", "confidence is off by, on average"),
}


class Section(NamedTuple):
    """A part of the report."""

    title: str
    lines: list[str]


def lines(report: Report) -> Iterator[str]:
    """The report as lines of text."""
    for i, section in enumerate(sections(report)):
        yield from ([""] if i else [])
        yield section.title
        yield from (f"  {text}" for text in section.lines)


def sections(report: Report) -> Iterator[Section]:
    """The parts of the report that have something to say, what matters most last."""
    inside = sum(outcome.expected is not None for outcome in report.outcomes)
    outside = report.questions - inside
    yield Section(
        f"{report.questions:,} questions: {inside:,} with an answer, {outside:,} without",
        list(_figures(report)),
    )
    yield Section("Calibration: confidence, questions, mean, share right", list(_calibration(report)))
    yield Section("Thresholds: coverage, precision, declined", list(_thresholds(report)))
    if report.confusions:
        yield Section("Confusions: questions, expected, first instead", list(_confusions(report)))
    if report.failures:
        failures = [text for outcome in report.failures for text in _failure(outcome)]
        yield Section(f"Failures: {len(report.failures):,} of {report.questions:,}", failures)
    if report.comparison is not None:
        yield Section("Since the run compared with", list(_comparison(report)))
    if report.gates:
        yield Section("Gates", [gate_line(gate) for gate in report.gates])


def gate_line(gate: Gate) -> str:
    """A gate and whether it was met."""
    count = gate.name == "broken"
    got = "has nothing to measure" if gate.got is None else f"is {gate.got:.{0 if count else 3}f}"
    relation = "at most" if count else "at least"
    return f"{'met    ' if gate.met else 'NOT MET'}  {gate.name} {got}, wanted {relation} {gate.wanted:g}"


def _figures(report: Report) -> Iterator[str]:
    for field, (name, meaning) in MEANINGS.items():
        value = getattr(report.figures, field)
        if value is not None:
            yield f"{name:9} {value:.3f}  {meaning}"


def _calibration(report: Report) -> Iterator[str]:
    for one in report.calibration:
        yield f"{one.low:.1f} to {one.high:.1f}  {one.questions:6,}  {one.confidence:.3f}  {one.right:.3f}"


def _thresholds(report: Report) -> Iterator[str]:
    for point in report.thresholds:
        yield _point(point)
    wanted = f"{report.wanted_precision:g}"
    if report.recommended is None:
        yield f"no threshold has a precision of {wanted}"
    else:
        yield f"for a precision of {wanted}, --threshold {report.recommended.threshold:g}:"
        yield _point(report.recommended)


def _point(point: Point) -> str:
    return (
        f"{point.threshold:<9g} {_share(point.coverage)}  {_share(point.precision)}  {_share(point.declined)}"
    )


def _share(value: float | None) -> str:
    return "  –  " if value is None else f"{value:.3f}"


def _confusions(report: Report) -> Iterator[str]:
    for pair in report.confusions[:MOST_CONFUSIONS]:
        yield f"{pair.questions:4,}  {one_line(pair.expected or '(none)')} → {one_line(pair.first)}"
    if len(report.confusions) > MOST_CONFUSIONS:
        yield f"      and {len(report.confusions) - MOST_CONFUSIONS:,} pairs more"


def _failure(outcome: Outcome) -> Iterator[str]:
    yield f"line {outcome.line}: {one_line(outcome.question)}"
    yield f"  {one_line(outcome.verdict)}"
    if outcome.why:
        yield f"  {one_line(outcome.why)}"


def _comparison(report: Report) -> Iterator[str]:
    compared = report.comparison
    if compared is None:
        return
    counts = {"fixed": len(compared.fixed), "broken": len(compared.broken), "unchanged": compared.unchanged}
    counts |= {name: count for name, count in (("new", compared.new), ("gone", compared.gone)) if count}
    yield ", ".join(f"{count:,} {name}" for name, count in counts.items())
    for name, changes in (("fixed", compared.fixed), ("broken", compared.broken)):
        for change in changes:
            yield from _change(name, change)


def _change(name: str, change: Change) -> Iterator[str]:
    yield f"{name}, line {change.after.line}: {one_line(change.after.question)}"
    yield f"  was: {one_line(change.before.verdict)}"
    yield f"  now: {one_line(change.after.verdict)}"
