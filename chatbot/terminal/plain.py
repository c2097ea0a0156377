"""A reply for a pipe or a dumb terminal: the answer's Markdown as it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chatbot.language.printable import one_line, printable

if TYPE_CHECKING:
    from chatbot.bot import Reply
    from chatbot.faq.entry import Entry

WORTH_OFFERING = 0.06
"""Confidence below which a question is not offered as what may have been meant."""


def offered(reply: Reply) -> tuple[Entry, ...]:
    """The entries that an unanswered question may have meant."""
    return tuple(match.entry for match in reply.matches if match.confidence >= WORTH_OFFERING)


def answer(reply: Reply) -> str:
    """The answer's Markdown."""
    return printable(reply.entry.answer) if reply.entry else ""


def decline(reply: Reply) -> str:
    """What to say where nothing matched well enough: the nearest questions."""
    entries = offered(reply)
    if not entries:
        return "No answer to that in this FAQ."
    lines = [f"  - {one_line(entry.question)}" for entry in entries]
    return "\n".join(["No sure answer to that in this FAQ. Did you mean:", *lines])
