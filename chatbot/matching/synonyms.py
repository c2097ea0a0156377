"""Phrases that stand for one another: the FAQ's own, and the language's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from chatbot.language.analyser import Analyser
from chatbot.matching.query import EXACT, SIMILAR, Target
from chatbot.retrieval.index import Index

USUAL = 0.75
"""How much of a phrase's meaning one carries that the language has for it; one of the FAQ's own carries all."""

Stems = tuple[str, ...]


class Phrase(NamedTuple):
    """A phrase of the table."""

    stems: Stems
    content: tuple[int, ...]
    """The places of those that are no stop words; all where there are no others."""
    text: str


class Synonyms:
    """Finds in questions what the FAQ says in other words."""

    def __init__(self, index: Index, analyser: Analyser, own: Iterable[Sequence[str]]) -> None:
        self._index = index
        self._analyser = analyser
        self._own = own

    def add(self, stems: Sequence[str], targets: dict[str, list[Target]]) -> None:
        """Add to the targets of a question, given as its stems, what its phrases stand for."""
        for start, phrase in self._phrases(stems):
            positions = tuple(start + place for place in phrase.content)
            for other, strength in self._table[phrase.stems][1]:
                kind = EXACT if strength == 1 else SIMILAR
                for place in other.content:
                    stem = other.stems[place]
                    if self._index.has(stem):
                        targets.setdefault(stem, []).append(Target(positions, strength, kind, "", other.text))

    def has(self, stem: str) -> bool:
        """Is a stem a phrase that stands for others?"""
        return (stem,) in self._table

    def _phrases(self, stems: Sequence[str]) -> Iterator[tuple[int, Phrase]]:
        """The phrases of the table in a question, each with its place."""
        for start, stem in enumerate(stems):
            for length in self._lengths.get(stem, ()):
                known = self._table.get(tuple(stems[start : start + length]))
                if known:
                    yield start, known[0]

    @cached_property
    def _table(self) -> dict[Stems, tuple[Phrase, list[tuple[Phrase, float]]]]:
        """Each phrase that stands for others, with these and how much of its meaning they carry."""
        table: dict[Stems, tuple[Phrase, list[tuple[Phrase, float]]]] = {}
        for group in self._own:
            phrases = list(map(self._phrase, group))
            for phrase in phrases:
                others = [(other, 1.0) for other in phrases if other.stems != phrase.stems]
                table.setdefault(phrase.stems, (phrase, []))[1].extend(others)
        for first, *rest in self._analyser.rules.synonyms:
            phrase = self._phrase(first)
            table.setdefault(phrase.stems, (phrase, []))[1].extend((self._phrase(one), USUAL) for one in rest)
        table.pop((), None)
        return table

    @cached_property
    def _lengths(self) -> dict[str, set[int]]:
        """For each stem that a phrase begins with, the lengths of those."""
        lengths: dict[str, set[int]] = {}
        for stems in self._table:
            lengths.setdefault(stems[0], set()).add(len(stems))
        return lengths

    def _phrase(self, text: str) -> Phrase:
        words = self._analyser.words(text)
        content = [i for i, word in enumerate(words) if not self._analyser.is_stop(word.text)]
        return Phrase(tuple(word.stem for word in words), tuple(content or range(len(words))), text)
