"""Entries that do not come first for what is theirs, or that another one is taken for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from chatbot.checking.finding import Finding, Severity
from chatbot.checking.subject import Phrasing, Subject
from chatbot.faq.entry import Entry
from chatbot.language.leaning import own_words, type_asked
from chatbot.language.printable import one_line

TAKEN_FOR_ANOTHER = 0.25
"""Confidence from which each of two entries comes second for what is the other's, so that one asks for either.

No two entries of the sets in ``datasets/`` come to .23, bar those that ask the same.
"""
ASKING_THE_SAME = 0.01
"""The same where both ask for one type of answer in the same words: *how much is a ticket*, *the price of a ticket*."""

COST = ("amount",)
"""What is asked where nothing but the cost is: of words that any question may have, no confidence comes."""


def shadowed(subject: Subject) -> Iterator[Finding]:
    """A question or alias that brings another entry first. One that both entries have is for another rule to tell."""
    keys = subject.near_keys
    shared = {(phrasing.entry, keys[phrasing]) for group in subject.groups for phrasing in group}
    for phrasing, brought in subject.asked.items():
        number = brought[0].entry if brought else None
        if number != phrasing.entry and (number, keys[phrasing]) not in shared:
            yield _finding(subject, phrasing, None if number is None else subject.faq.entries[number])


def taken_for_another(subject: Subject) -> Iterator[Finding]:
    """Phrasings of two entries, each of which is as good as taken for the other: who asks so may get either."""
    told = {(one.entry, other.entry) for group in subject.groups for one in group for other in group}
    seconds = _seconds(subject)
    for (entry, second), found in seconds.items():
        back = seconds.get((second, entry))
        if back is None or second > entry or (entry, second) in told:
            continue
        least = min(found.confidence, back.confidence)
        if least >= _least(subject, found.phrasing, back.phrasing):
            yield _taken(subject, found.phrasing, back.phrasing)


class Second(NamedTuple):
    """A phrasing that brings its own entry first and another one second."""

    phrasing: Phrasing
    confidence: float
    """That of the second."""


def _seconds(subject: Subject) -> dict[tuple[int, int], Second]:
    """By the numbers of an entry and the one that comes second for it, the phrasing for which that is likeliest."""
    found: dict[tuple[int, int], Second] = {}
    for phrasing, brought in subject.asked.items():
        if len(brought) > 1 and brought[0].entry == phrasing.entry:
            key = (phrasing.entry, brought[1].entry)
            if key not in found or brought[1].confidence > found[key].confidence:
                found[key] = Second(phrasing, brought[1].confidence)
    return found


def _least(subject: Subject, one: Phrasing, other: Phrasing) -> float:
    """The least confidence with which each of two phrasings has to bring the other's entry second."""
    sense = _sense(subject, one)
    if sense is None or sense != _sense(subject, other):
        return TAKEN_FOR_ANOTHER
    return 0.0 if sense == COST else ASKING_THE_SAME


def _sense(subject: Subject, phrasing: Phrasing) -> tuple[str, ...] | None:
    """The type of answer that a phrasing asks for, with its own words and those that turn it; None where it asks for none."""
    analyser, text = subject.analyser, phrasing.text
    wanted = type_asked(analyser, text)
    if not wanted:
        return None
    turning = (analyser.rules.negations | analyser.rules.directions).intersection(analyser.texts(text))
    return (wanted, *sorted({*analyser.stems(own_words(analyser, text)), *turning}))


def _taken(subject: Subject, one: Phrasing, other: Phrasing) -> Finding:
    entries = subject.faq.entries
    message = (
        f"“{one_line(one.text)}” is taken for “{one_line(other.text)}” of `{one_line(entries[other.entry].id)}` "
        f"({other.place}), and the other way round"
    )
    remedy = "make one entry of the two, or say in both what sets them apart"
    return subject.finding("taken-for-another", "warning", one.place, message, remedy, one.entry)


def _finding(subject: Subject, phrasing: Phrasing, first: Entry | None) -> Finding:
    if first is None:
        message = f"asking the {phrasing.kind} “{one_line(phrasing.text)}” finds nothing"
        remedy = "ask it in words"
    else:
        message = (
            f"asking the {phrasing.kind} “{one_line(phrasing.text)}” brings `{one_line(first.id)}` first, "
            f"“{one_line(first.question)}”"
        )
        remedy = "word it more unlike that entry, give the entry more aliases, or make one entry of the two"
    severity: Severity = "error" if phrasing.alias is None else "warning"
    return subject.finding("shadowed", severity, phrasing.place, message, remedy, phrasing.entry)
