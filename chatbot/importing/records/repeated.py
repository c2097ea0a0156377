"""Mappings in which a key is there more than once: each of its values is kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from chatbot.errors import Place
from chatbot.importing.drafts import QUESTION, LeftOut


class Record(dict[str, Any]):
    """A mapping that knows the line it begins on, if its form has lines, and what it has more than once.

    Such a key has all its values, in a list.
    """

    __slots__ = ("_gathered", "inherited", "line", "pairs")

    def __init__(self, line: int | None = None) -> None:
        super().__init__()
        self.line = line
        self.pairs: list[tuple[str, Any]] | None = None
        """Every key with its value as they stand, where one is there again."""

        self._gathered: set[str] = set()
        """Keys with a list of several values, which is this mapping's own."""
        self.inherited: set[str] = set()
        """Keys that another mapping lends to this one, and that it may set itself."""

    def inherit(self, other: Mapping[str, Any]) -> None:
        """Take over what another mapping has and this one does not."""
        new = other.keys() - self.keys()
        self.inherited |= new
        self.update((key, other[key]) for key in other if key in new)

    def add(self, key: str, value: Any) -> None:
        """Set a key, or add to its values."""
        if key in self.inherited:
            self.inherited.remove(key)
        elif key in self:
            self.pairs = self.pairs or list(self.items())
            self.pairs.append((key, value))
            if key in self._gathered:
                self[key] += value if isinstance(value, list) else [value]
                return
            self._gathered.add(key)
            value = _both(self[key], value)
        elif self.pairs is not None:
            self.pairs.append((key, value))
        self[key] = value


def without_loss(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """A mapping of its keys and values as they stand in a text."""
    plain = dict(pairs)
    if len(plain) == len(pairs):
        return plain
    record = Record()
    for key, value in pairs:
        record.add(key, value)
    return record


def parts(mapping: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """A mapping as several in which no key is there again: where one would be, the next one begins."""
    pairs = getattr(mapping, "pairs", None)
    if not pairs:
        return [mapping]
    found = [Record(getattr(mapping, "line", None))]
    for key, value in pairs:
        if key in found[-1]:
            found.append(Record(found[-1].line))
        found[-1][key] = value
    return list(found)


def told(mapping: Mapping[str, Any], place: Place) -> Iterator[LeftOut]:
    """What is said of the keys that are there again."""
    counts = Counter(key for key, _ in getattr(mapping, "pairs", None) or ())
    again = [f"`{key}` ({count} times)" for key, count in counts.items() if count > 1]
    if again:
        reason = f"has a key more than once, of which each is read: {', '.join(again)}"
        yield LeftOut(place, reason, QUESTION)


def _both(one: Any, other: Any) -> list[Any]:
    return [*(one if isinstance(one, list) else [one]), *(other if isinstance(other, list) else [other])]
