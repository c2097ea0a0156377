"""Why a record, or a part of it, is left out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from chatbot.errors import Place
from chatbot.faq.unpublished import mark
from chatbot.importing.drafts import FAQ_TITLE, LeftOut, is_question, quoted, unique
from chatbot.importing.keys import NO_MATCH, SILENT, plain_name
from chatbot.importing.records.rich_text import is_rich
from chatbot.importing.records.shapes import languages_of
from chatbot.importing.records.values import TEXT_KEYS, TYPED, texts

_ABOUT = set(
    "title heading name description subtitle desc lang language locale class keywords image url canonical".split()
)
"""Keys of what is said of all questions."""
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9]*(?:[._:-][A-Za-z0-9]+)+|[A-Z]{2,}\d+")
"""How programs call their texts: ``faq.q1.question``, ``QUESTION1``."""


def kept_back(record: Mapping[str, Any], questions: tuple[str, ...]) -> str | None:
    """Why a record is not to be published, if it says so."""
    what = quoted(questions[0]) if questions else "a record"
    if record.get("is_impossible") is True:
        return f"{what} is marked as having no answer"
    if questions and questions[0].casefold() in NO_MATCH:
        return f"{what} is said where nothing matches; the FAQ has `fallback` for that"
    if questions and _is_title(questions[0]) and {plain_name(str(key)) for key in record} <= _ABOUT:
        return f"{what} is what the FAQ is called, and no question of it"
    if questions and _NAME.fullmatch(questions[0]) and not any(" " in text for text in _texts(record)):
        return f"{what} is the name of a text that is kept elsewhere"
    said = mark(record)
    return f"{what} is not published: {said}" if said else None


def _is_title(text: str) -> bool:
    return bool(FAQ_TITLE.fullmatch(text)) and not is_question(text)


def _texts(record: Mapping[str, Any]) -> list[str]:
    return [text for value in record.values() for text in texts(value) or []]


def neither(record: Mapping[str, Any], place: Place) -> LeftOut:
    """Why a record without question and answer is left out, with what else it says."""
    said = unique(_texts(record))
    return LeftOut(
        place,
        f"has neither question nor answer{': ' if said else ''}{quoted(', '.join(said)) if said else ''}",
    )


def beside_text(value: object, name: str) -> list[str]:
    """The keys of an object that an answer is one text of, and that are not used."""
    if not isinstance(value, Mapping) or is_rich(value) or languages_of(value):
        return []
    used = next((key for key in (*TYPED, *TEXT_KEYS) if key in value), None)
    return [
        f"{name}.{key}"
        for key, said in value.items()
        if key != used and key not in SILENT and said and isinstance(said, str | list | Mapping)
    ]
