"""Values of records as texts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from chatbot.importing.drafts import unique
from chatbot.importing.records.escaped import with_line_breaks
from chatbot.importing.records.rich_text import as_html, is_rich

TEXT_KEYS = "text html markdown rendered value plain content".split()
"""What a text is found under where it is an object."""
TYPED = "S N".split()
"""What DynamoDB calls a text and a number, each in an object of its own."""
NAME_KEYS = "name title label question slug".split()
"""What an object is called by."""

LENGTHS = {"short", "brief", "summary", "long", "full", "detailed", "details"}
"""Keys of an answer that is there in several lengths: all of them are it."""


def texts(value: object) -> list[str] | None:
    """A value as texts: a string, a number, what is inside an object with one; None where it is no such thing."""
    if value is None:
        return []
    if isinstance(value, str):
        return [value]
    if isinstance(value, bool | int | float):
        return [str(value).lower() if isinstance(value, bool) else str(value)]
    if isinstance(value, Mapping | list) and is_rich(value):
        return [as_html(value)]
    if isinstance(value, Mapping):
        if len(value) == 1 and (typed := next(iter(value))) in TYPED:
            return texts(value[typed])
        if len(value) > 1 and value.keys() <= LENGTHS:
            return texts(list(value.values()))
        inner = next((value[key] for key in TEXT_KEYS if key in value), ())
        return texts(inner) if isinstance(inner, str | int | float) else None
    if isinstance(value, Sequence):
        found = [texts(element) for element in value]
        return None if None in found else [text for part in found for text in part or ()]
    return None


def named(value: object) -> object:
    """A value with the names of objects that stand in it, as ``{"id": 3, "name": "Orders"}``, in their place."""
    if isinstance(value, Mapping) and texts(value) is None:
        return next((value[key] for key in NAME_KEYS if isinstance(value.get(key), str)), value)
    if isinstance(value, list):
        return [named(element) for element in value]
    return value


def split(value: object, separators: str) -> list[str]:
    """The parts of a value that is a list, or a text in which one is written."""
    value = named(value)
    if not isinstance(value, str):
        return texts(value) or []
    value = with_line_breaks(value)
    for separator in separators[1:]:
        value = value.replace(separator, separators[0])
    return value.split(separators[0])


def one_text(record: Mapping[str, Any], key: str | None) -> str | None:
    """The text under a key, if there is one."""
    found = unique(texts(record.get(key)) or []) if key else ()
    return found[0] if found else None


def number(value: object) -> float | None:
    """A value as a number, if it is one."""
    try:
        return float(value) if isinstance(value, int | float | str) else None
    except (ValueError, OverflowError):
        return None


def has_records(value: object) -> bool:
    """Is a value one that questions may be in, beside the text that they were in otherwise?"""
    return isinstance(value, list) and any(isinstance(element, Mapping) for element in value)


def holds_more(value: object) -> bool:
    """Is a value one that questions may be in?"""
    return isinstance(value, Mapping) or (
        isinstance(value, list) and any(isinstance(element, Mapping | list) for element in value)
    )
