"""Conversations that chat models learn from: who says something, and what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

from chatbot.importing.records.shapes import Pair

_SPEAKER, _SAID = ("role", "from"), ("content", "value", "parts")
_ASKS, _ANSWERS = ("user", "human"), ("assistant", "gpt", "model")


def dialogue(values: Sequence[Any]) -> list[Pair]:
    """The questions and answers of messages; none where it is no such list."""
    said = [_message(one) for one in values]
    if len(said) < 2 or None in said:
        return []
    pairs = pairwise(one for one in said if one)
    return [Pair(one[1], other[1]) for one, other in pairs if one[0] in _ASKS and other[0] in _ANSWERS]


def _message(value: object) -> tuple[str, str] | None:
    """Who speaks, and what; None where it is no message."""
    if not isinstance(value, Mapping):
        return None
    speaker = next((value[key] for key in _SPEAKER if isinstance(value.get(key), str)), None)
    said = next((value[key] for key in _SAID if key in value), None)
    if isinstance(said, list):  # Gemini's, of which each part may be a text
        parts = [one.get("text") for one in said if isinstance(one, Mapping)]
        said = "\n\n".join(map(str, parts)) if parts and all(isinstance(one, str) for one in parts) else None
    return (speaker, said) if speaker is not None and isinstance(said, str) else None
