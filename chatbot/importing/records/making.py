"""Drafts made of records."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from chatbot.errors import Place
from chatbot.importing.drafts import Draft, unique
from chatbot.importing.keys import Fields, plain_name
from chatbot.importing.records.escaped import unescaped
from chatbot.importing.records.shapes import languages_of
from chatbot.importing.records.values import number, one_text, split, texts
from chatbot.importing.texts import as_markdown, plain_text


def questions_in(value: object) -> tuple[str, ...]:
    """The ways to ask that a value holds."""
    return unique([plain_text(unescaped(text)) for text in texts(value) or []])


def goes_with(key: str, question: str | None) -> bool:
    """Is a key one of what an instruction is about, as data has it that chat models learn from?"""
    return plain_name(key) == "input" and plain_name(question or "") == "instruction"


def asked_in(record: Mapping[str, Any], question: str) -> object:
    """What a record asks: of an instruction with what it is about."""
    asked = record.get(question)
    about = next((text for key, text in record.items() if goes_with(key, question)), None)
    return f"{asked} {about}".strip() if isinstance(asked, str) and isinstance(about, str) else asked


def answers_in(value: object) -> tuple[str, ...]:
    """The answers that a value holds, in Markdown."""
    return unique([as_markdown(unescaped(text)) for text in texts(value) or []])


def in_languages(record: Mapping[str, Any], found: Fields) -> Iterator[tuple[str | None, Mapping[str, Any]]]:
    """A record for each language that it is in, with that; the record itself where its texts are in one alone."""
    keys = [key for key in (found.question, found.answer) if key is not None]
    tags = dict.fromkeys(tag for key in keys for tag in languages_of(record.get(key)))
    if not tags:
        yield None, record
    for tag in tags:
        said = {
            key: record[key].get(tag) if languages_of(record.get(key)) else record.get(key) for key in keys
        }
        yield tag, {**record, **said}


def language_of(record: Mapping[str, Any], found: Fields) -> str | None:
    """The language that a record says it is in."""
    return one_text(record, found.language) if isinstance(record.get(found.language or ""), str) else None


def draft_of(
    record: Mapping[str, Any], found: Fields, questions: tuple[str, ...], answers: tuple[str, ...],
    place: Place, tags: tuple[str, ...],
) -> Draft:  # fmt: skip
    """The draft that a record makes, with the tags of the sections that it is in."""
    others = [record[key] for key in found.aliases if not isinstance(record[key], Mapping)]
    aliases = [text for value in others for text in split(value, "\n|;")]
    return Draft(
        question=questions[0],
        answer="\n\n".join(answers),
        aliases=unique([*questions[1:], *map(plain_text, aliases)]),
        id=one_text(record, found.id),
        tags=unique([*tags, *_tags(record, found)]),
        source=_source(record.get(found.source or "")) or one_text(record, found.source),
        related=unique(split(record[found.related] if found.related else None, ",;|\n")),
        order=number(record[found.order] if found.order else None),
        language=language_of(record, found),
        place=place,
    )


def _source(value: object) -> str | None:
    """The address in an object that is a link: a text and where it leads."""
    places = (value.get(key) for key in ("url", "href", "uri", "link")) if isinstance(value, Mapping) else ()
    return next((place for place in places if isinstance(place, str) and place), None)


def _tags(record: Mapping[str, Any], found: Fields) -> list[str]:
    tags = [text for key in found.tags for text in split(record[key], ",;|\n")]
    return tags + (_metadata(record[found.metadata]) if found.metadata else [])


def _metadata(value: object) -> list[str]:
    """Azure's ``key:value|key:value``, or a list of names and values; what the service notes for itself is dropped."""
    pairs: list[tuple[str, str]] = []
    if isinstance(value, str):
        pairs = [
            (key.strip(), text.strip()) for key, _, text in (part.partition(":") for part in value.split("|"))
        ]
    elif isinstance(value, list):
        pairs = [
            (str(part.get("name", "")), str(part.get("value", "")))
            for part in value
            if isinstance(part, Mapping)
        ]
    elif isinstance(value, Mapping):
        pairs = [(str(key), str(text)) for key, text in value.items() if isinstance(text, str)]
    return [text or key for key, text in pairs if not key.startswith("system_")]
