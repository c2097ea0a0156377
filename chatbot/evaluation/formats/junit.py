"""A report in the form of JUnit, as servers for continuous integration read it."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree

from chatbot.evaluation.gates import Gate
from chatbot.evaluation.outcome import Outcome
from chatbot.evaluation.report import Report
from chatbot.language.printable import printable


def lines(report: Report) -> Iterator[str]:
    """The document: a suite of the questions, and one of the gates, if there are any."""
    root = ElementTree.Element("testsuites", name="chatbot eval")
    suite = _suite(root, "questions", len(report.outcomes), len(report.failures))
    properties = ElementTree.SubElement(suite, "properties")
    for name, value in _figures(report).items():
        ElementTree.SubElement(properties, "property", name=name, value=value)
    for outcome in report.outcomes:
        _question(suite, outcome, report.tests)
    if report.gates:
        suite = _suite(root, "gates", len(report.gates), sum(not gate.met for gate in report.gates))
        for gate in report.gates:
            _gate(suite, gate)
    ElementTree.indent(root)
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield ElementTree.tostring(root, encoding="unicode")


def _suite(root: ElementTree.Element, name: str, tests: int, failures: int) -> ElementTree.Element:
    return ElementTree.SubElement(
        root, "testsuite", name=name, tests=str(tests), failures=str(failures), errors="0"
    )


def _figures(report: Report) -> dict[str, str]:
    import msgspec

    return {
        name: f"{value:.4f}"
        for name, value in msgspec.to_builtins(report.figures).items()
        if value is not None
    }


def _question(suite: ElementTree.Element, outcome: Outcome, tests: str) -> None:
    case = _case(suite, outcome.expected or "to be declined", outcome.question)
    case.set("file", _text(tests))
    case.set("line", str(outcome.line))
    if not outcome.passed:
        failure = ElementTree.SubElement(case, "failure", message=_text(outcome.verdict))
        failure.text = _text(outcome.why or "")


def _gate(suite: ElementTree.Element, gate: Gate) -> None:
    case = _case(suite, "gate", f"{gate.name} {gate.wanted:g}")
    if not gate.met:
        ElementTree.SubElement(
            case, "failure", message="nothing to measure" if gate.got is None else f"is {gate.got:.4g}"
        )


def _case(suite: ElementTree.Element, group: str, name: str) -> ElementTree.Element:
    return ElementTree.SubElement(suite, "testcase", classname=_text(group), name=_text(name))


def _text(text: str) -> str:
    """Text that XML can hold: it knows no control characters, and two code points are not characters."""
    return printable(text).replace("\ufffe", "").replace("\uffff", "")
