"""Opposites in a language other than English, written by hand: ``opposites-de.txt`` and others.

What stands near a word by its English words is never its opposite: those have no similarity. So the words that an FAQ's questions
turn on are named. Each word on one side of a line is the opposite of each on the other::

    einzahlen aufladen = auszahlen abheben
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from itertools import product
from pathlib import Path

Opposed = Mapping[str, Collection[str]]
"""For each stem those of its opposites."""


def opposed(language: str, stem: Callable[[str], str]) -> Opposed:
    """The opposites of stems; ``stem`` gives that of a word."""
    found: dict[str, set[str]] = defaultdict(set)
    for line in path_for(language).read_text(encoding="utf-8").splitlines():
        here, sign, there = line.partition("#")[0].partition(" = ")
        pairs = product(map(stem, here.split()), map(stem, there.split())) if sign else ()
        for one, other in pairs:
            if one != other:
                found[one].add(other)
                found[other].add(one)
    return found


def marked(lines: Iterable[str], opposites: Opposed) -> Iterator[str]:
    """The lines of a table, with the opposites among its stems marked as the table of English has them."""
    unmarked = [*lines]
    stems = {line.partition("\t")[0] for line in unmarked}
    for line in unmarked:
        stem, usual, kind, near, vector = line.split("\t")
        against = stems.intersection(opposites.get(stem, ()))
        yield "\t".join([stem, usual, kind, _neighbours(near, against) if kind != "s" else near, vector])


def _neighbours(near: str, against: Collection[str]) -> str:
    kept = [one for one in near.split() if not one.endswith(":0!")]
    there = {one.rpartition(":")[0] for one in kept}
    signed = [f"{one.rstrip('!|')}!" if one.rpartition(":")[0] in against else one for one in kept]
    return " ".join([*signed, *(f"{one}:0!" for one in sorted(set(against) - there))])


def path_for(language: str) -> Path:
    """Where a language's opposites are."""
    return Path(__file__).with_name(f"opposites-{language}.txt")
