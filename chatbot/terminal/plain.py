"""A reply for a pipe or a dumb terminal: the answer's Markdown as it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chatbot.language.printable import one_line, printable

if TYPE_CHECKING:
    from chatbot.bot import Reply


def answer(reply: Reply) -> str:
    """The answer's Markdown."""
    return printable(reply.entry.answer) if reply.entry else ""


def decline(reply: Reply) -> str:
    """What to say where nothing matched well enough: the nearest questions."""
    if not reply.offered:
        return "No answer to that in this FAQ."
    lines = [f"  - {one_line(entry.question)}" for entry in reply.offered]
    return "\n".join(["No sure answer to that in this FAQ. Did you mean:", *lines])
