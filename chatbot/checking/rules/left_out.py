"""What the file has, and nobody is answered with."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from chatbot.checking.finding import Finding
from chatbot.checking.subject import Subject
from chatbot.faq.left_out import BROKEN, FEW, QUESTION, Note
from chatbot.importing.drafts import UNREAD
from chatbot.language.printable import one_line


def left_out(subject: Subject) -> Iterator[Finding]:
    """What of the source did not become part of the FAQ: of each kind the first few, and how many more there are."""
    kinds: dict[str, list[Note]] = {}
    for note in subject.faq.left_out:
        if note.what.weight >= QUESTION or note.what.sort == UNREAD:
            kinds.setdefault(note.what.kind, []).append(note)
    for alike in kinds.values():
        shown = alike if len(alike) <= FEW else alike[:1]
        for note in shown:
            yield _finding(subject, note, alike if len(alike) > FEW else [])


def _finding(subject: Subject, note: Note, alike: list[Note]) -> Finding:
    """A finding about a note, and about those that are ``alike``, where they are too many for one each."""
    own = note.file == subject.faq.path
    file = "" if own else f"{one_line(note.file)}: "
    places = ", ".join(one_line(str(other.what.place) or other.file) for other in alike[1:FEW])
    more = f"; so are {len(alike) - 1} more: {places}, …" if alike else ""
    broken = note.what.weight == BROKEN
    place = note.what.place
    message = f"{file}{one_line(note.what.reason)}{more}"
    unread = "write a question above it, or take it out" if note.what.sort == UNREAD else ""
    remedy = unread or (
        "mend it there; until then it is left out" if broken else "complete it, or take it out"
    )
    finding = subject.finding("left-out", "error" if broken else "warning", place, message, remedy)
    if not own:
        return finding
    return msgspec.structs.replace(finding, line=place.line, place=place._replace(line=None))
