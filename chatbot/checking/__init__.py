"""Looks through an FAQ for what makes it answer wrongly, badly or not at all."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

import msgspec

from chatbot.checking.finding import Finding
from chatbot.checking.rules import RULES
from chatbot.checking.subject import Subject
from chatbot.errors import FAQError, Problem
from chatbot.faq.format import BOM
from chatbot.faq.spans import FAQText
from chatbot.files import shown
from chatbot.loading.load import load_faq
from chatbot.loading.reading import read_any


class Checked(NamedTuple):
    """An FAQ file and what was found in it."""

    path: str
    entries: int
    """How many entries it has; 0 where it cannot be loaded."""
    findings: list[Finding]
    """In the order in which they stand in the file."""

    def count(self, severity: str) -> int:
        """How many findings are of a severity."""
        return sum(finding.severity == severity for finding in self.findings)


def check(path: str, data: bytes | None, skip: Collection[str] = (), jobs: int = 1) -> Checked:
    """Apply every rule, but for those to ``skip``, to the bytes of an FAQ file; a folder has none.

    What is not in our own format is read as ``chatbot import`` does; it has no lines then, nor keys. The questions are
    asked in as many processes as there are to be ``jobs``.
    """
    text = (data or b"").decode("utf-8", "replace")
    try:
        subject = _subject(path, data, jobs)
    except FAQError as error:
        problems = [_load_finding(problem, text) for problem in error.problems]
        return Checked(shown(path), 0, problems)
    found = [finding for name, rule in RULES.items() if name not in skip for finding in rule(subject)]
    if subject.content is not None:
        spans = FAQText(text)
        found = [msgspec.structs.replace(finding, line=spans.line(finding.place)) for finding in found]
    return Checked(shown(path), len(subject.faq.entries), sorted(found, key=_order))


def _subject(path: str, data: bytes | None, jobs: int) -> Subject:
    if data is None:
        return Subject(load_faq(path, cache=False), None, jobs=jobs)
    loaded = read_any(data, path)
    content = msgspec.json.decode(data.removeprefix(BOM)) if loaded.own else None
    return Subject(loaded.faq, content, jobs=jobs)


def _load_finding(problem: Problem, text: str) -> Finding:
    try:
        line = FAQText(text).line(problem.place) if problem.place else 1
    except (ValueError, StopIteration, IndexError, RecursionError):  # it is not JSON at all
        line = 1
    remedy = "mend the file; until then it answers nothing"
    return Finding(
        rule="load", severity="error", place=problem.place, message=problem.message, remedy=remedy, line=line
    )


def _order(finding: Finding) -> tuple[int, int, str]:
    way = finding.place.steps
    number = way[1] if len(way) > 1 and isinstance(way[1], int) else -1
    return number, finding.line or 0, str(finding.place)
