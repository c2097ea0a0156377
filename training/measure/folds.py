"""Which sets are left out together, and what is learnt from then."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from training.parts import WHOLE
from training.rows import Row


class LeftOut(NamedTuple):
    """A set that is left out."""

    name: str
    rows: list[Row]
    """Of its own questions."""
    in_full: bool
    """Does it count in full where it is learnt from? Such sets are shown one by one."""


class Fold(NamedTuple):
    """What is learnt from, and the sets that are left out."""

    others: list[Row]
    sets: list[LeftOut]


TOGETHER = 4
"""Folds of the sets that count more than in full: they are many, and much alike."""


def folds(rows: Sequence[Row]) -> Iterator[Fold]:
    """A fold for each FAQ of the sets that count in full, some for those that count more; each with some that count little."""
    counts = {row.family: row.counts.learning for row in rows}
    more = [family for family, learning in counts.items() if learning > 1]
    full = [[family] for family, learning in counts.items() if learning == 1]
    full += [group for n in range(TOGETHER) if (group := more[n::TOGETHER])]
    little = [family for family, learning in counts.items() if learning < 1]
    for n, families in enumerate(full):
        out = {*families, *little[n :: len(full)]}
        sets = [one for name in counts if name in out for one in _sets_of(rows, name)]
        yield Fold([row for row in rows if row.family not in out], sets)


def _sets_of(rows: Sequence[Row], family: str) -> Iterator[LeftOut]:
    mine = [row for row in rows if row.family == family and row.part == WHOLE]
    for name in dict.fromkeys(row.set for row in mine):
        own = [row for row in mine if row.set == name]
        yield LeftOut(name, own, _in_full(own[0]))


def _in_full(row: Row) -> bool:
    return row.counts.learning >= 1
