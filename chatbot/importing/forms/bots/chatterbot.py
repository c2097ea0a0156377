"""ChatterBot's corpora: conversations as lists of what is said in turn."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from chatbot.errors import Place
from chatbot.importing.drafts import (
    ASIDE,
    Draft,
    Item,
    LeftOut,
    Source,
    half,
    is_question,
    quoted,
    several,
    unique,
)
from chatbot.importing.forms.bots.parts import listed

NAME = "ChatterBot"


def is_its(data: Any) -> bool:
    """Is it a corpus?"""
    talks = _conversations(data)
    return bool(talks) and sum(_is_talk(talk) for _, talk in talks) * 2 > len(talks)


def items(data: Mapping[str, Any], source: Source) -> Iterator[Item]:
    """The first thing that is said in each conversation, with the reply to it; and each question further on with its own."""
    tags = unique([str(one) for one in listed(data.get("categories")) if one])
    for place, talk in _conversations(data):
        if not _is_talk(talk):
            yield LeftOut(place, f"{quoted(str(talk))} is no conversation")
            continue
        yield from _pairs([str(text).strip() for text in talk], place, tags)


def _conversations(data: Any) -> list[tuple[Place, Any]]:
    talks = listed(data.get("conversations")) if isinstance(data, Mapping) else []
    return [(Place().below("conversations", i), talk) for i, talk in enumerate(talks)]


def _is_talk(talk: Any) -> bool:
    return isinstance(talk, list) and bool(talk) and all(isinstance(text, str | int | float) for text in talk)


def _pairs(talk: list[str], place: Place, tags: tuple[str, ...]) -> Iterator[Item]:
    if len(talk) < 2 or not all(talk[:2]):
        yield half(place, talk[0], talk[1] if len(talk) > 1 else "")
        return
    yield Draft(question=talk[0], answer=talk[1], tags=tags, place=place)
    rest = talk[2:]
    while len(rest) > 1 and is_question(rest[0]):
        yield Draft(question=rest[0], answer=rest[1], tags=tags, place=place)
        rest = rest[2:]
    if rest:
        yield several(place, talk[0], [talk[1], *rest], ASIDE)
