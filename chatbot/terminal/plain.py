"""A reply for a pipe or a dumb terminal: the answer's Markdown as it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chatbot.language.printable import one_line, printable

if TYPE_CHECKING:
    from chatbot.bot import Reply


def answer(reply: Reply) -> str:
    """The answer's Markdown; those to the other parts of a compound question come after it."""
    entries = [*([reply.entry] if reply.entry else []), *(match.entry for match in reply.also)]
    return "\n\n".join(printable(entry.answer) for entry in entries)


def decline(reply: Reply) -> str:
    """What to say where nothing matched well enough: the nearest questions, what the FAQ says; or to small talk."""
    if reply.small_talk is not None:
        return printable(reply.small_talk.text)
    lines = [f"  - {one_line(entry.question)}" for entry in reply.offered]
    first = "No sure answer to that in this FAQ. Did you mean:" if lines else "No answer to that in this FAQ."
    return "\n".join([first, *lines, *([printable(reply.fallback)] if reply.fallback else [])])
