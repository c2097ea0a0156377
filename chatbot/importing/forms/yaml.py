"""YAML: lists of questions and answers, sections, maps."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

from chatbot.errors import Place
from chatbot.errors.yaml import TOO_DEEP, yaml_problem
from chatbot.importing.drafts import Advance, Item, Keys, Source, SourceError
from chatbot.importing.forms.bots import read_structured
from chatbot.importing.records import Record

MOST_REPEATED = 10_000_000
"""Characters that aliases may add to what is written out; those who want more mean harm."""
DEEPEST = 200
"""Lists and mappings within each other."""
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read(source: Source, keys: Keys, advance: Advance) -> Iterator[Item]:
    """The questions in a YAML text."""
    documents = decode(source.text, advance)
    data = documents[0] if len(documents) == 1 else documents
    yield from read_structured(data, source, keys, advance)


def decode(text: str, advance: Advance) -> list[Any]:
    """The documents in a YAML text, every scalar as it is written; mappings know their ``line``.

    Raises:
        SourceError: it is not YAML, or its aliases make too much of it.
    """
    builder = _Builder()
    try:
        for number, event in enumerate(yaml.parse(text, Loader=_LOADER)):
            builder.take(event)
            if not number % 10_000:
                advance(_mark(event).index / (len(text) or 1) / 2)
    except yaml.YAMLError as error:
        raise SourceError.of(yaml_problem(text, error, DEEPEST)) from None
    return builder.documents


class _Open:
    """A list or mapping that is being read."""

    __slots__ = ("anchor", "key", "size", "value")

    def __init__(self, value: Record | list[Any], anchor: str | None) -> None:
        self.value = value
        self.anchor = anchor
        self.key: str | None = None
        self.size = 1


class _Builder:
    """Makes data of the parser's events, without recursion and without running anything that a tag names."""

    def __init__(self) -> None:
        self.documents: list[Any] = []
        self._open: list[_Open] = []
        self._anchors: dict[str, tuple[Any, int]] = {}
        self._repeated = 0

    def take(self, event: yaml.Event) -> None:
        """Take in the next event."""
        if isinstance(event, yaml.ScalarEvent):
            value = None if _is_null(event) else event.value
            self._add(value, len(event.value) + 1, event.anchor)
        elif len(self._open) > DEEPEST:  # libyaml takes the longer for each level, the deeper it is
            raise SourceError(TOO_DEEP, Place(_mark(event).line + 1))
        elif isinstance(event, yaml.MappingStartEvent):
            self._open.append(_Open(Record(_mark(event).line + 1), event.anchor))
        elif isinstance(event, yaml.SequenceStartEvent):
            self._open.append(_Open([], event.anchor))
        elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            done = self._open.pop()
            self._add(done.value, done.size, done.anchor)
        elif isinstance(event, yaml.AliasEvent):
            self._repeat(event)
        elif isinstance(event, yaml.DocumentStartEvent):
            self._anchors.clear()

    def _add(self, value: Any, size: int, anchor: str | None) -> None:
        if anchor is not None:
            self._anchors[anchor] = value, size
        if not self._open:
            self.documents.append(value)
            return
        parent = self._open[-1]
        parent.size += size
        if isinstance(parent.value, list):
            parent.value.append(value)
        elif parent.key is None:
            parent.key = value if isinstance(value, str) else "" if value is None else str(value)[:100]
        else:
            _set(parent.value, parent.key, value)
            parent.key = None

    def _repeat(self, event: yaml.AliasEvent) -> None:
        place = Place(_mark(event).line + 1, _mark(event).column + 1)
        if event.anchor not in self._anchors:
            raise SourceError(f"*{event.anchor} stands for nothing that is complete before it", place)
        value, size = self._anchors[event.anchor]
        self._repeated += size
        if self._repeated > MOST_REPEATED:
            raise SourceError("its aliases repeat too much; write it out", place)
        self._add(value, size, None)


def _set(mapping: Record, key: str, value: Any) -> None:
    """Set a key; ``<<`` adds those of another mapping that are not there."""
    if key == "<<":
        for other in value if isinstance(value, list) else [value]:
            mapping.inherit(other if isinstance(other, Record) else {})
    else:
        mapping.add(key, value)


def _mark(event: yaml.Event) -> Any:
    """Where an event begins; every one of a parser's has that."""
    return event.start_mark


def _is_null(event: yaml.ScalarEvent) -> bool:
    return not event.style and event.value in ("", "~", "null", "Null", "NULL")
