"""What stands in a section of data beside its questions: its name, what is said of all of them, and what is lost."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from typing import Any

from chatbot.errors import Place
from chatbot.importing.drafts import FAQ_TITLE, LeftOut, half, unique
from chatbot.importing.keys import ABOUT_ALL, Fields, fields, plain_name
from chatbot.importing.records.shapes import is_question_map, is_record
from chatbot.importing.records.values import has_records, holds_more, texts

SECTION = "section category topic title name label heading group".split()
"""What a group of questions calls itself by."""


def is_extra(key: str, value: object, name: list[str], known: Set[str]) -> bool:
    """Is it text beside the questions of a section, and not what the section is called?"""
    if isinstance(value, Mapping | list) and plain_name(key) not in ABOUT_ALL and holds_more(value):
        return True
    found = texts(value) or []
    return any(text.strip() not in ("", *name) for text in found) and key not in known


def is_about(key: str, nested: Mapping[str, Any]) -> bool:
    """Is a mapping about the questions that stand beside it, and none itself?"""
    below, others = nested[key], [other for name, other in nested.items() if name != key]
    if plain_name(key) == "synonyms":
        return True
    if not isinstance(below, Mapping) or any(map(holds_more, below.values())) or is_question_map(below):
        return False
    found = fields(tuple(map(str, below)))
    named = plain_name(key) in ABOUT_ALL and any(map(holds_more, others))
    return found.weak and (named or (is_record(below, found) and any(map(has_records, others))))


def half_record(value: Mapping[str, Any], found: Fields, place: Place) -> Iterator[LeftOut]:
    """Why a mapping with nothing below it is no record."""
    if not value:
        return
    question, answer = (unique(texts(value.get(key or "")) or []) for key in (found.question, found.answer))
    if question or answer:
        yield half(place, *(found[0] if found else "" for found in (question, answer)))
    elif place:
        yield LeftOut(
            place, f"has no key that looks like a question; it has {', '.join(map(str, list(value)[:10]))}"
        )


def section_name(value: Mapping[str, Any]) -> list[str]:
    known = {plain_name(str(key)): text for key, text in value.items() if isinstance(text, str)}
    name = next((known[name].strip() for name in SECTION if known.get(name, "").strip()), "")
    return [name] if name and not FAQ_TITLE.fullmatch(name) else []
