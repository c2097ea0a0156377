"""A reply for a pipe or a dumb terminal: the answer's Markdown as it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chatbot.render.text import one_line, printable

if TYPE_CHECKING:
    from chatbot.bot import Reply

WORTH_OFFERING = 0.03
"""Confidence below which a question is not offered as what may have been meant."""


def answer(reply: Reply) -> str:
    """The answer's Markdown."""
    return printable(reply.entry.answer) if reply.entry else ""


def decline(reply: Reply) -> str:
    """What to say where nothing matched well enough: the nearest questions."""
    offered = [match for match in reply.matches if match.confidence >= WORTH_OFFERING]
    if not offered:
        return "No answer to that in this FAQ."
    lines = [f"  - {one_line(match.entry.question)}" for match in offered]
    return "\n".join(["No sure answer to that in this FAQ. Did you mean:", *lines])
