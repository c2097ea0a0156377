"""Phrasings that occur more than once, word for word or nearly."""

from __future__ import annotations

from collections.abc import Iterator

from chatbot.checking.finding import Finding, Severity
from chatbot.checking.subject import Phrasing, Subject
from chatbot.language.printable import one_line
from chatbot.language.same_question import Key


def same_phrasing(subject: Subject) -> Iterator[Finding]:
    """The same question in two entries: only one of them can answer it."""
    for first, later in _pairs(subject):
        if subject.alike.same(first.text) == subject.alike.same(later.text):
            differ = _answer_differently(subject, first, later)
            yield _finding(
                subject, "same-phrasing", "error" if differ else "warning", "the same as", first, later
            )


def near_phrasing(subject: Subject) -> Iterator[Finding]:
    """Nearly the same question in two entries."""
    for first, later in _pairs(subject):
        if subject.alike.same(first.text) != subject.alike.same(later.text):
            yield _finding(subject, "near-phrasing", "warning", "nearly the same as", first, later)


def repeated_phrasing(subject: Subject) -> Iterator[Finding]:
    """An alias that its entry has already."""
    seen: dict[tuple[int, Key], Phrasing] = {}
    for phrasing in subject.phrasings:
        first = seen.setdefault((phrasing.entry, subject.alike.same(phrasing.text)), phrasing)
        if first is not phrasing and first.text.strip():
            message = f"the alias “{one_line(phrasing.text)}” repeats the entry's {first.kind}"
            yield subject.finding(
                "repeated-phrasing", "warning", phrasing.place, message, "take it out", phrasing.entry
            )


def _pairs(subject: Subject) -> Iterator[tuple[Phrasing, Phrasing]]:
    """Alike phrasings of two entries: for each of a group but the first entry's, the first one that is most like it."""
    for group in subject.groups:
        first_of: dict[Key, Phrasing] = {}
        told: set[tuple[int, int]] = set()
        for phrasing in group:
            first = first_of.setdefault(subject.alike.same(phrasing.text), phrasing)
            if first.entry == phrasing.entry:
                first = group[0]
            if first.entry != phrasing.entry and (first.entry, phrasing.entry) not in told:
                told.add((first.entry, phrasing.entry))
                yield first, phrasing


def _answer_differently(subject: Subject, one: Phrasing, other: Phrasing) -> bool:
    answers = (subject.faq.entries[phrasing.entry].answer.split() for phrasing in (one, other))
    return next(answers) != next(answers)


def _finding(
    subject: Subject, rule: str, severity: Severity, how: str, first: Phrasing, later: Phrasing
) -> Finding:
    other = subject.faq.entries[first.entry]
    differ = _answer_differently(subject, first, later)
    message = (
        f"“{one_line(later.text)}” is {how} “{one_line(first.text)}” of `{one_line(other.id)}` ({first.place}), "
        f"which answers {'differently' if differ else 'the same'}"
    )
    remedy = (
        "keep it in the entry that answers it, or say in both what sets them apart"
        if differ
        else "make one entry of the two"
    )
    return subject.finding(rule, severity, later.place, message, remedy, later.entry)
