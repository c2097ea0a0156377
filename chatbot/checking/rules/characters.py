"""Characters that are not shown."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from chatbot.checking.finding import Finding
from chatbot.checking.subject import Subject
from chatbot.language.printable import printable


def control_character(subject: Subject) -> Iterator[Finding]:
    """A control character, or a mark that turns text around: it is left out wherever the text is shown."""
    for place, text, number in subject.texts():
        if found := _hidden(text):
            name = unicodedata.name(found, "a control character").lower()
            yield subject.finding(
                "control-character", "warning", place, f"has U+{ord(found):04X}, {name}, at character {text.index(found) + 1}",
                "take it out; it is never shown", number,
            )  # fmt: skip


def _hidden(text: str) -> str | None:
    """The first character that is not shown; line ends of all kinds are."""
    if printable(text) == text:
        return None
    return next((character for character in text if character != "\r" and not printable(character)), None)
