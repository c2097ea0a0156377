"""What to read next."""

from __future__ import annotations

from collections.abc import Iterator

from chatbot.checking.finding import Finding
from chatbot.checking.subject import Subject
from chatbot.language.printable import one_line


def related(subject: Subject) -> Iterator[Finding]:
    """A related entry that is the entry itself, or named before. (One that does not exist keeps the file from loading.)"""
    for number, entry in enumerate(subject.faq.entries):
        for i, identifier in enumerate(entry.related):
            if identifier == entry.id:
                message = "the entry is related to itself"
            elif identifier in entry.related[:i]:
                message = f"`{one_line(identifier)}` is named twice"
            else:
                continue
            place = subject.place(number, "related", i)
            yield subject.finding("related", "warning", place, message, "take it out", number)
