"""A reply as one JSON object."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from chatbot.language.printable import escaped

if TYPE_CHECKING:
    from chatbot.bot import Reply


def reply_object(reply: Reply) -> dict[str, Any]:
    """The reply object of the documented interface."""
    content: dict[str, Any] = {
        "question": reply.question,
        "answered": reply.answered,
        "entry_id": reply.entry.id if reply.entry else None,
        "answer": reply.entry.answer if reply.entry else None,
        "confidence": reply.confidence,
        "matches": [
            {"entry_id": match.entry.id, "question": match.entry.question, "confidence": match.confidence}
            for match in reply.matches
        ],
    }
    if reply.explanation is not None:
        content["explanation"] = reply.explanation
    return content


def reply_line(reply: Reply) -> str:
    """The reply object on one line, without a line end."""
    return line(reply_object(reply))


def line(content: object) -> str:
    """Any object as JSON on one line; safe to print to a terminal."""
    return escaped(msgspec.json.encode(content).decode())
