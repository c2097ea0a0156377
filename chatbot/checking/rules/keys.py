"""What the file says that the program does not know."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from chatbot.checking.finding import Finding
from chatbot.checking.subject import Subject
from chatbot.errors import WHOLE_FILE, Place
from chatbot.errors.near import nearest
from chatbot.faq.schema import EntryInFile, FileObject, SmallTalkInFile
from chatbot.faq.unpublished import may_keep_back
from chatbot.language.identification import NAMES, mixed, taken_for
from chatbot.language.printable import one_line


def unknown_key(subject: Subject) -> Iterator[Finding]:
    """A key that the program does not know: it does no harm, nor any good."""
    if isinstance(subject.content, dict):
        yield from _unknown(subject, subject.content, _keys(FileObject), WHOLE_FILE, None)
        if isinstance(said := subject.content.get("small_talk"), dict):
            place = Place(steps=("small_talk",))
            yield from _unknown(subject, said, _keys(SmallTalkInFile), place, None)
    known = _keys(EntryInFile)
    for number, entry in subject.raw_entries():
        yield from _unknown(subject, entry, known, subject.place(number), number)


def _keys(struct: type) -> list[str]:
    return [field.encode_name for field in msgspec.structs.fields(struct)]


def _unknown(
    subject: Subject, value: dict[str, Any], known: list[str], place: Place, number: int | None
) -> Iterator[Finding]:
    for key in [key for key in value if key not in known and not may_keep_back(key)]:
        near = nearest(key, known)
        remedy = f"did you mean `{near}`?" if near else f"the keys are {', '.join(known)}"
        message = f"the program does not know the key `{one_line(key)}`"
        yield subject.finding("unknown-key", "warning", place.below(key), message, remedy, number)


def language(subject: Subject) -> Iterator[Finding]:
    """Two languages in one file, or one that is not said and had to be guessed, or that is named otherwise than by its tag."""
    if found := mixed(f"{entry.question} {entry.answer}" for entry in subject.faq.entries):
        remedy = f"put those in {NAMES[found.other]}, of which this is the first, into a file of their own"
        yield subject.finding(
            "language", "warning", subject.place(found.first), found.said(), remedy, found.first
        )
    if subject.faq.language_guessed:
        if subject.content is not None:  # a page says no more than its text does
            yield _guessed(subject)
        return
    tag = subject.faq.language.replace("_", "-").split("-")[0]
    if not (tag.isascii() and tag.isalpha() and 2 <= len(tag) <= 3):
        message = f"“{one_line(subject.faq.language)}” is not a language tag"
        yield subject.finding(
            "language", "warning", Place(steps=("language",)), message, 'write "en", "de", "pt-BR", …'
        )


def _guessed(subject: Subject) -> Finding:
    """What to say of a language that the text tells."""
    line = f'"language": "{subject.faq.language}"'
    remedy = f"add the line {line}, before its `entries`"
    if not isinstance(subject.content, dict):
        remedy = f'write {{{line}, "entries": […]}} with what is there now as the entries'
    return subject.finding("language", "warning", WHOLE_FILE, taken_for(subject.faq.language), remedy)
