"""Phrasings that have nothing to find them by."""

from __future__ import annotations

from collections.abc import Iterator

from chatbot.checking.finding import Finding
from chatbot.checking.subject import Subject
from chatbot.language.printable import one_line


def no_content_word(subject: Subject) -> Iterator[Finding]:
    """A phrasing without a word that says what it is about."""
    for phrasing in subject.phrasings:
        words = subject.alike.words(phrasing.text)
        if not all(subject.analyser.is_stop(word) for word in words):
            continue
        what = "has no word" if not words else "has only words that occur in any question"
        yield subject.finding(
            "no-content-word", "warning", phrasing.place, f"the {phrasing.kind} “{one_line(phrasing.text)}” {what}",
            "name in it what the answer is about", phrasing.entry,
        )  # fmt: skip
