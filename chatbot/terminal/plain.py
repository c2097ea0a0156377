"""A reply for a pipe, the answer's Markdown as it stands; and for people who want plain text, what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chatbot.language.printable import one_line, printable
from chatbot.terminal.labels import ENGLISH, Labels

if TYPE_CHECKING:
    from chatbot.bot import Reply


def answer(reply: Reply, *, aloud: bool = False) -> str:
    """The answer's Markdown, or what it says; those to the other parts of a compound question come after it."""
    entries = [*([reply.entry] if reply.entry else []), *(match.entry for match in reply.also)]
    return "\n\n".join(_text(entry.answer, aloud) for entry in entries)


def left(part: str, labels: Labels = ENGLISH) -> str:
    """What to say of a part of a question that nothing answers."""
    return labels.left.format(part=one_line(part))


def decline(reply: Reply, labels: Labels = ENGLISH, *, aloud: bool = False) -> str:
    """What to say where nothing matched well enough: the nearest questions, what the FAQ says; or to small talk."""
    if reply.small_talk is not None:
        return _text(reply.small_talk.text, aloud)
    if reply.other_language is not None and reply.other_language.text:
        return "\n".join(
            [reply.other_language.text, *([_text(reply.fallback, aloud)] if reply.fallback else [])]
        )
    lines = [f"  - {one_line(entry.question)}" for entry in reply.offered]
    first = labels.unsure if lines else labels.no_answer
    return "\n".join([first, *lines, *([_text(reply.fallback, aloud)] if reply.fallback else [])])


def _text(markdown: str, aloud: bool) -> str:
    if not aloud:
        return printable(markdown)
    from chatbot.terminal.spoken import spoken

    return spoken(markdown)
