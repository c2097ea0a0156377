"""Where the parts of a JSON text stand in it.

The text must have been read as JSON before: nothing is checked here. What lies between the parts that are asked for is
passed over by the standard library's scanner, so that a file of any size costs little.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from chatbot.errors import Place, Step


class Span(NamedTuple):
    """A part of a text, as offsets in characters: from ``start`` to before ``end``."""

    start: int
    end: int


class Member(NamedTuple):
    """A key of an object and its value."""

    name: str
    key: Span
    value: Span


_SPACE = re.compile(r"[ \t\n\r]*")
_scan = json.JSONDecoder(parse_int=float).raw_decode  # int() refuses to read very long numbers


def start_of(text: str) -> int:
    """Where the outermost value begins, after a byte order mark and white space."""
    return skip_space(text, 1 if text.startswith("\ufeff") else 0)


def skip_space(text: str, at: int) -> int:
    """The next place that is not white space."""
    found = _SPACE.match(text, at)
    return found.end() if found else at


def members(text: str, at: int) -> list[Member]:
    """The members of the object that begins at ``at``."""
    found = []
    at = skip_space(text, at + 1)
    while text[at] != "}":
        name, end = _scan(text, at)
        value = skip_space(text, skip_space(text, end) + 1)
        found.append(Member(name, Span(at, end), Span(value, _scan(text, value)[1])))
        at = _next(text, found[-1].value.end)
    return found


def elements(text: str, at: int) -> list[Span]:
    """The elements of the list that begins at ``at``."""
    found = []
    at = skip_space(text, at + 1)
    while text[at] != "]":
        found.append(Span(at, _scan(text, at)[1]))
        at = _next(text, found[-1].end)
    return found


def _next(text: str, at: int) -> int:
    """Where the next part begins, or the end of what holds it."""
    at = skip_space(text, at)
    return skip_space(text, at + 1) if text[at] == "," else at


def _twice(parts: list[Member]) -> list[str]:
    counts = Counter(part.name for part in parts)
    return [name for name, count in counts.items() if count > 1]


class FAQText:
    """An FAQ file's text, and the lines on which its parts stand."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def entries(self) -> list[Span]:
        """The entries."""
        at = self.list_start
        return [] if at is None else elements(self.text, at)

    @cached_property
    def list_start(self) -> int | None:
        """Where the list of entries begins, None where there is none."""
        at = start_of(self.text)
        if self.text[at] == "[":
            return at
        return next((m.value.start for m in members(self.text, at) if m.name == "entries"), None)

    def line(self, place: Place) -> int:
        """The line, from 1, on which a place begins; that of what holds it where there is no such place."""
        if place.line is not None:
            return place.line
        return bisect_right(self._line_starts, self._offset(place.steps))

    def position(self, place: Place) -> Place:
        """Line and column where a place begins; those of what holds it where there is no such place."""
        return Place.at(self.text, self._offset(place.steps))

    def repeated(self) -> Iterator[tuple[Place, str]]:
        """The keys that an object has twice, of the file's own and of its entries', with the place of the object."""
        start = start_of(self.text)
        if self.text[start] == "{":
            yield from ((Place(), name) for name in _twice(members(self.text, start)))
        for number, span in enumerate(self.entries):
            if self.text[span.start] == "{":
                names = _twice(members(self.text, span.start))
                yield from ((Place(steps=("entries", number)), name) for name in names)

    def _offset(self, way: tuple[Step, ...]) -> int:
        at = start_of(self.text)
        if way[:1] == ("entries",) and len(way) > 1 and isinstance(way[1], int):
            if not way[1] < len(self.entries):
                return at
            at, way = self.entries[way[1]].start, way[2:]
        for step in way:
            below = self._below(at, step)
            if below is None:
                return at
            at = below
        return at

    def _below(self, at: int, step: Step) -> int | None:
        """Where the part of a value begins."""
        kind = self.text[at]
        if kind == "[" and isinstance(step, int):
            parts = elements(self.text, at)
            return parts[step].start if step < len(parts) else None
        if kind == "{":
            return next((m.value.start for m in members(self.text, at) if m.name == str(step)), None)
        return None

    @cached_property
    def _line_starts(self) -> list[int]:
        starts, at = [0], -1
        while (at := self.text.find("\n", at + 1)) >= 0:
            starts.append(at + 1)
        return starts
