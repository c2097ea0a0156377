"""What the rules look at: an FAQ, the file as it stands, and a bot that answers from it."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from typing import Any, NamedTuple

from chatbot.bot import Bot
from chatbot.checking.asking import Brought, brought_by
from chatbot.checking.finding import Finding, Severity
from chatbot.errors import Place, Step
from chatbot.faq.entry import FAQ
from chatbot.faq.places import entry_place
from chatbot.files.addresses import scheme_of
from chatbot.language.analyser import Analyser
from chatbot.language.same_question import Alike, Key
from chatbot.memo import Memo


class Phrasing(NamedTuple):
    """A way to ask an entry, and where it stands."""

    entry: int
    """The entry's number, from 0."""
    alias: int | None
    """The alias' number, from 0; None for the question."""
    text: str
    place: Place
    """Where it stands in the file."""

    @property
    def kind(self) -> str:
        """What it is."""
        return "question" if self.alias is None else "alias"


class Subject:
    """An FAQ that is checked."""

    def __init__(self, faq: FAQ, content: Any, *, jobs: int = 1) -> None:
        self.faq = faq
        self.jobs = jobs
        """Processes to ask in."""
        self.content = content
        """The file as JSON values; None where the FAQ is not a file in JSON."""
        self.analyser = Analyser(faq.language)
        self.bot = Bot(faq)

    @property
    def folder(self) -> str | None:
        """The folder that relative links begin in; None for an FAQ at an address."""
        if scheme_of(self.faq.path or ""):
            return None
        return os.path.dirname(os.path.abspath(self.faq.path or "."))

    @cached_property
    def phrasings(self) -> list[Phrasing]:
        """All ways to ask, in the file's order."""
        return [
            Phrasing(number, None if i == 0 else i - 1, text, self._phrasing_place(number, i))
            for number, entry in enumerate(self.faq.entries)
            for i, text in enumerate(entry.phrasings)
        ]

    @cached_property
    def alike(self) -> Alike:
        """Tells which phrasings are alike."""
        return Alike(self.analyser, (phrasing.text for phrasing in self.phrasings))

    @cached_property
    def near_keys(self) -> dict[Phrasing, Key]:
        """The key of each phrasing that has one; phrasings with one key are nearly the same."""
        keys = {phrasing: self.alike.near(phrasing.text) for phrasing in self.phrasings}
        return {phrasing: key for phrasing, key in keys.items() if key}

    @cached_property
    def asked(self) -> dict[Phrasing, list[Brought]]:
        """What each phrasing with a word to it brings; made by asking them all, which takes its time."""
        phrasings = list(self.near_keys)
        found = brought_by(self.bot, [phrasing.text for phrasing in phrasings], self.jobs)
        return dict(zip(phrasings, found, strict=True))

    @cached_property
    def groups(self) -> list[list[Phrasing]]:
        """Groups of phrasings that are the same or nearly, in the file's order."""
        groups: dict[Key, list[Phrasing]] = defaultdict(list)
        for phrasing, key in self.near_keys.items():
            groups[key].append(phrasing)
        return [group for group in groups.values() if len(group) > 1]

    def _phrasing_place(self, number: int, i: int) -> Place:
        return self.place(number, "question") if i == 0 else self.place(number, "aliases", i - 1)

    def place(self, number: int, *steps: Step) -> Place:
        """Where an entry, or what is in it, stands in the file, which may have more entries, and blank aliases besides."""
        in_file = self.faq.number_in_file(number)
        if steps[:1] == ("aliases",) and len(steps) > 1 and self.content is not None:
            steps = ("aliases", self._filled_aliases[in_file][int(steps[1])])
        return entry_place(in_file, *steps)

    @cached_property
    def _filled_aliases(self) -> Memo[int, list[int]]:
        """The numbers of the aliases that are not blank, of an entry by its number in the file."""
        entries = self._entries_in_file
        return Memo(lambda number: [i for i, alias in enumerate(entries[number]["aliases"]) if alias.strip()])

    @cached_property
    def _entries_in_file(self) -> list[dict[str, Any]]:
        entries: list[dict[str, Any]] = (
            self.content if isinstance(self.content, list) else self.content["entries"]
        )
        return entries

    def raw_entries(self) -> Iterator[tuple[int, dict[str, Any]]]:
        """The entries as they stand in the file, with their numbers in the FAQ; none where it is not JSON."""
        if self.content is not None:
            for number in range(len(self.faq.entries)):
                yield number, self._entries_in_file[self.faq.number_in_file(number)]

    def texts(self) -> Iterator[tuple[Place, str, int | None]]:
        """Every text that is shown or matched: its place, itself, and its entry's number."""
        for field in ("title", "description"):
            if text := getattr(self.faq, field):
                yield Place(steps=(field,)), text, None
        for number, entry in enumerate(self.faq.entries):
            for field in ("id", "question", "answer", "source"):
                if text := getattr(entry, field):
                    yield self.place(number, field), text, number
            for field in ("aliases", "tags"):
                for i, text in enumerate(getattr(entry, field)):
                    yield self.place(number, field, i), text, number

    def finding(
        self, rule: str, severity: Severity, place: Place, message: str, remedy: str, entry: int | None = None
    ) -> Finding:
        """A finding, with the id of the entry that it is about."""
        return Finding(
            rule=rule, severity=severity, place=place, message=message, remedy=remedy,
            entry_id=None if entry is None else self.faq.entries[entry].id,
        )  # fmt: skip
