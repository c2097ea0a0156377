"""Ids of entries: made from their questions where a file gives none, each once; and those that are there twice, or nowhere."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence

from chatbot.errors import Problem
from chatbot.faq.entry import Entry
from chatbot.faq.places import entry_place
from chatbot.faq.schema import EntryInFile
from chatbot.language.folding import fold


def slug(question: str) -> str:
    """An id made from a question: its words in lower case, joined by hyphens."""
    words = re.findall(r"\w+", unicodedata.normalize("NFKC", question).casefold())
    return "-".join(words) or "entry"


def without_accents(identifier: str, known: Iterable[str]) -> str | None:
    """The known id that is another one but for accents and capitals; None where there is none, or more than one."""
    folded = fold(identifier)
    found = [one for one in known if fold(one) == folded]
    return found[0] if len(found) == 1 else None


class Ids:
    """Ids that are taken, and new ones that are not."""

    def __init__(self, taken: Iterable[str]) -> None:
        self._taken = set(taken)
        self._count: dict[str, int] = {}

    def unique(self, base: str) -> str:
        """``base``, or that with a number behind it where it is taken; it is taken from then on."""
        name = base
        while name in self._taken:
            self._count[base] = self._count.get(base, 1) + 1
            name = f"{base}-{self._count[base]}"
        self._taken.add(name)
        return name


def repeated_ids(entries: Mapping[int, EntryInFile]) -> list[Problem]:
    """The ids that an entry earlier in the file has already; the entries are given with their numbers."""
    problems: list[Problem] = []
    first: dict[str, int] = {}
    for i, entry in entries.items():
        if entry.identifier is None:
            continue
        earlier = first.setdefault(entry.identifier, i)
        if earlier != i:
            message = (
                f"`{entry.identifier}` is the id of {entry_place(earlier)} already; give one of them another"
            )
            problems.append(Problem(entry_place(i, "id"), message))
    return problems


def unknown_related(entries: Sequence[Entry]) -> list[Problem]:
    """The related ids that no entry has."""
    from chatbot.errors.near import did_you_mean

    known = {entry.id for entry in entries}
    return [
        Problem(
            entry_place(i, "related", j),
            f"there is no entry with the id `{related}`{did_you_mean(related, known)}",
        )
        for i, entry in enumerate(entries)
        for j, related in enumerate(entry.related)
        if related not in known
    ]
