"""What of a source did not become part of an FAQ, or not as it stands: told in few lines, however much it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import msgspec

from chatbot.errors import Place

FEW = 3
"""Things of a kind that are told one by one; of more, so many places are named."""
_VARIES = r"(?:“[^”]*”|`[^`]*`)(?:, (?:“[^”]*”|`[^`]*`))*|\d+"


ASIDE, QUESTION, BROKEN = range(3)
"""How much it weighs: whoever imports is told of all, whoever checks of a question without an answer, too, and whoever asks
of what cannot be read."""


class LeftOut(msgspec.Struct, frozen=True):
    """Something that did not become part of the FAQ, or not as it stands."""

    place: Place
    reason: str
    weight: int = ASIDE
    sort: str = ""
    """What it is called together with others, where the reason does not tell."""

    def __str__(self) -> str:
        return f"{self.place}: {self.reason}" if self.place else self.reason

    @property
    def kind(self) -> str:
        """The reason without what differs from case to case: what is cited, and numbers."""
        return self.sort or re.sub(_VARIES, lambda found: "…" if found[0].isdecimal() else "“…”", self.reason)


class Note(msgspec.Struct, frozen=True):
    """What happened to something that a file has."""

    file: str
    what: LeftOut

    def __str__(self) -> str:
        return f"{self.file}: {self.what}"

    @property
    def place(self) -> str:
        """Where it is, with its file."""
        return f"{self.file}: {self.what.place}" if self.what.place else self.file


def summed_up(notes: Iterable[Note]) -> Iterator[str]:
    """A line for each note; more than a few of a kind are one line, with how many there are and where the first ones are."""
    kinds: dict[str, list[Note]] = {}
    every = list(notes)
    for note in every:
        kinds.setdefault(note.what.kind, []).append(note)
    for note in every:
        alike = kinds[note.what.kind]
        if len(alike) <= FEW:
            yield str(note)
        elif note is alike[0]:
            yield _sum(note.what.kind, alike)


def _sum(kind: str, alike: list[Note]) -> str:
    files = {note.file for note in alike}
    places = [
        str(note.what.place) if len(files) == 1 and note.what.place else note.place for note in alike[:FEW]
    ]
    where = f"{', '.join(places)} and {len(alike) - FEW} more"
    file = f"{alike[0].file}: " if len(files) == 1 else ""
    return f"{file}{len(alike)} times {kind}: {where}"
