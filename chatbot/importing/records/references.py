"""What answers refer to by its id (Contentful) is put in its place, where the file has it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from chatbot.errors import Place
from chatbot.importing.drafts import LeftOut
from chatbot.importing.records.rich_text import nodes

_ASSETS = ("Asset", "assets")
"""Keys of lists of pictures and files, which ask nothing themselves."""
_LOCALE = re.compile(r"[a-z]{2,3}(?:-\w+)*")


def resolved(data: object) -> object:
    """Data with what is referred to in the place of each reference, and without what says how the whole is kept."""
    known = {
        key: _in_one_language(one)
        for listed in _lists(data)
        for one in listed
        if (key := _id(one, "Asset", "Entry"))
    }
    return _without_frame(_with(data, known)) if known else data


def unresolved(answer: object, place: Place) -> Iterator[LeftOut]:
    """What an answer refers to and does not show."""
    for node in nodes(answer):
        if key := _id(node.get("target"), "Link"):
            kind = str(node["target"]["sys"].get("linkType", "what is called")).lower()
            yield LeftOut(place, f"the answer refers to {kind} {key}, which the file does not have")


def _lists(data: object) -> Iterator[list[Any]]:
    if isinstance(data, list):
        yield data
    elif isinstance(data, Mapping):
        below = data.get("includes")
        for value in (*data.values(), *(below.values() if isinstance(below, Mapping) else ())):
            if isinstance(value, list):
                yield value


def _id(value: object, *kinds: str) -> str | None:
    """The id of what says of itself that it is of one of these kinds."""
    said = value.get("sys") if isinstance(value, Mapping) else None
    key = said.get("id") if isinstance(said, Mapping) and said.get("type") in kinds else None
    return key if isinstance(key, str) else None


def _in_one_language(one: Mapping[str, Any]) -> Mapping[str, Any]:
    """What is referred to, with the first of the languages that each of its fields is in."""
    fields = one["fields"] if isinstance(one.get("fields"), Mapping) else {}
    said = {
        key: next(iter(value.values()))
        if isinstance(value, Mapping) and value and all(map(_LOCALE.fullmatch, map(str, value)))
        else value
        for key, value in fields.items()
    }
    return {**one, "fields": said}


def _with(value: Any, known: Mapping[str, Any]) -> Any:
    if isinstance(value, list):
        return [_with(one, known) for one in value]
    if not isinstance(value, Mapping):
        return value
    return {
        key: known.get(_id(below, "Link") or "", below) if key == "target" else _with(below, known)
        for key, below in value.items()
    }


def _without_frame(data: Any) -> Any:
    if isinstance(data, list):
        return [_without_frame(one) for one in data]
    if not isinstance(data, Mapping):
        return data
    return {
        key: _without_frame(value) if key in ("items", "entries", "includes", "Entry") else value
        for key, value in data.items()
        if key not in ("sys", *_ASSETS)
    }
