"""Questions to the same FAQ in another place: a log knows a file by its path, and files are copied and renamed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import msgspec

from chatbot.faq.entry import FAQ
from chatbot.reviewing.asked_log import name_of
from chatbot.reviewing.records import Asked, Record
from chatbot.terminal.output import counted

SHARE = 0.8
"""Part of the entries that were found in another file from which it is taken for the same FAQ."""
FEWEST = 2
"""Different entries that must have been found there, for that to say anything."""
MOST_NAMED = 3


class Gathered(NamedTuple):
    """What was asked of an FAQ, by its path and by its content."""

    records: list[Record]
    """All are about the FAQ's own path."""
    same: Counter[str]
    """How many questions were asked of it under other paths."""
    others: Counter[str]
    """How many questions the log has to other FAQs."""


def gather(records: Iterable[Record], faq: FAQ) -> Gathered:
    """The records of an FAQ: those of its path, and those of paths at which the same entries were found."""
    own = name_of(faq.path or "")
    by_path: dict[str, list[Record]] = {}
    for record in records:
        by_path.setdefault(record.faq, []).append(record)
    known = {entry.id for entry in faq.entries}
    same = {path: found for path, found in by_path.items() if path != own and _is_same(found, known)}
    moved = [msgspec.structs.replace(record, faq=own) for found in same.values() for record in found]
    others = Counter(
        {path: _asked(found) for path, found in by_path.items() if path != own and path not in same}
    )
    return Gathered(
        [*moved, *by_path.get(own, ())],
        Counter({path: _asked(found) for path, found in same.items()}),
        others,
    )


def told(gathered: Gathered, faq: str) -> Iterator[str]:
    """What is to be said of questions under other paths."""
    for path, count in gathered.same.most_common():
        yield f"{counted(count, 'question')} to {path} count as well: the entries found there are those of {faq}"
    if not gathered.records and gathered.others:
        most = gathered.others.most_common(MOST_NAMED)
        named = ", ".join(f"{counted(count, 'question')} to {path}" for path, count in most)
        more = len(gathered.others) - MOST_NAMED
        yield f"the log has no question to {faq}; it has {named}" + (
            f" and to {more} more" if more > 0 else ""
        )


def _is_same(records: list[Record], known: set[str]) -> bool:
    """Are the entries that were found those of an FAQ?"""
    found = [entry for record in records for entry in _entries(record)]
    shared = sum(entry in known for entry in found)
    return len(set(found) & known) >= min(FEWEST, len(known)) and shared >= SHARE * len(found)


def _entries(record: Record) -> list[str]:
    return [one.entry_id for one in record.matches] if isinstance(record, Asked) else [record.entry_id]


def _asked(records: list[Record]) -> int:
    return sum(isinstance(record, Asked) for record in records)
