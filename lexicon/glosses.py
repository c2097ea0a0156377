"""What words of another language mean in English, written by hand: ``glosses-de.txt`` and others.

A line has a word and the English words that mean the same, the nearest first; phrasal verbs are joined by an underscore.
In a language that is written in several ways, the others follow the word (``lexicon.japanese``)::

    kündigen = cancel terminate quit give_notice

Words are told apart by their stems alone: no gloss may be one that Snowball throws together with a word of another meaning, as
*instalment* with *install*, *customs* with *customer*, *important* with *import*, *department* with *depart*.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

LESS_BY_PLACE = 0.8
"""What each further English word counts, compared with the one before it."""

Meanings = dict[str, float]
"""Stems of English words, with what each counts."""


def glosses(language: str, stem: Callable[[str], str], english: Callable[[str], str]) -> dict[str, Meanings]:
    """What stems of a language mean; ``stem`` and ``english`` give a word's stem in either.

    Where several words have one stem, what each of them means counts.
    """
    found: dict[str, Meanings] = {}
    for word, meant in meanings_of_words(language, english).items():
        known = found.setdefault(stem(word), {})
        for one, counts in meant.items():
            known[one] = max(counts, known.get(one, 0.0))
    return found


def meanings_of_words(language: str, english: Callable[[str], str]) -> dict[str, Meanings]:
    """What words mean, as they are written."""
    found: dict[str, Meanings] = {}
    for line in path_for(language).read_text(encoding="utf-8").splitlines():
        word, sign, meant = line.partition("#")[0].partition(" = ")
        if sign:
            stems = dict.fromkeys("_".join(map(english, one.split("_"))) for one in meant.split())
            found[word.split()[0]] = {one: LESS_BY_PLACE**place for place, one in enumerate(stems)}
    return found


def path_for(language: str) -> Path:
    """Where a language's glosses are."""
    return Path(__file__).with_name(f"glosses-{language}.txt")
