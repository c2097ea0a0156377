"""Phrases that stand for one another: the FAQ's own, and the language's."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

import msgspec

from chatbot.language.analyser import Analyser
from chatbot.language.folding import fold
from chatbot.language.word_lists import synonyms_in
from chatbot.matching.query import EXACT, SIMILAR, Target, Whole
from chatbot.memo import Memo
from chatbot.retrieval.index import Index

SURE = frozenset("abcdefhijklmnopqrstuvwxyz")
"""Letters with which a stem begins if its word does."""
LIKE = 3
"""Letters in which a word and its stem agree."""
USUAL = 0.75
"""How much of a phrase's meaning one carries that the language has for it; one of the FAQ's own carries all."""

Stems = tuple[str, ...]
Group = tuple[Sequence[str], float]
"""Phrases of an FAQ that stand for one another, with how much of its meaning each carries of another."""


class Phrase(msgspec.Struct, frozen=True):
    """A phrase of the table."""

    stems: Stems
    """Those of its words; without what is passed over, where more than one is left."""
    content: tuple[int, ...]
    """The places of those that are no stop words; all where there are no others."""
    text: str
    only_stops: bool
    loose: bool = False
    """May other words that are passed over stand within?"""


Others = list[tuple[str, float]]
"""What a phrase stands for, as it is written, with how much of its meaning each carries."""


class Synonyms:
    """Finds in questions what the FAQ says in other words."""

    def __init__(self, index: Index, analyser: Analyser, own: Iterable[Group]) -> None:
        self._index = index
        self._analyser = analyser
        self._own = own
        self._passed_over = frozenset(map(analyser.stem, analyser.rules.passed_over))
        self._lines = Memo(self._by_beginning)
        self._beginning = Memo(self._find)
        self._read = Memo(self._phrase)
        self._first = Memo(self._find_first)

    def add(self, stems: Sequence[str], targets: dict[str, list[Target]]) -> tuple[Whole, ...]:
        """Add to the targets of a question, given as its stems, what its phrases stand for.

        Returns those that are nothing but several stop words: each by itself says nothing.
        """
        wholes: list[Whole] = []
        found = list(self._found(stems))
        self._index.expect(
            stems=(stem for *_, others in found for other, _ in others for stem in other.stems)
        )
        for places, phrase, others in found:
            positions = tuple(places[place] for place in phrase.content)
            for other, strength in others:
                if other.only_stops and len(other.stems) > 1:
                    wholes.append(Whole(positions, other.stems, strength, other.text))
                    continue
                kind = EXACT if strength == 1 else SIMILAR
                for place in other.content:
                    stem = other.stems[place]
                    if self._index.has(stem):
                        targets.setdefault(stem, []).append(Target(positions, strength, kind, "", other.text))
        return tuple(wholes)

    def has(self, stem: str) -> bool:
        """Is a stem a phrase that stands for others?"""
        return any(phrase.stems == (stem,) for phrase, _ in self._first[stem])

    def _found(
        self, stems: Sequence[str]
    ) -> Iterator[tuple[Sequence[int], Phrase, list[tuple[Phrase, float]]]]:
        """The phrases in a question that stand for others, each with the places of its words and these."""
        heard = [place for place, stem in enumerate(stems) if stem not in self._passed_over]
        for start, stem in enumerate(stems):
            for phrase, others in self._first[stem]:
                along = heard[bisect_left(heard, start) :] if phrase.loose else range(start, len(stems))
                places = along[: len(phrase.stems)]
                if tuple(stems[place] for place in places) == phrase.stems:
                    yield places, phrase, [(self._read[other], strength) for other, strength in others]

    def _find_first(self, stem: str) -> list[tuple[Phrase, Others]]:
        """The phrases whose first word has a stem."""
        return [found for found in self._beginning[stem[:LIKE]] if found[0].stems[:1] == (stem,)]

    def _find(self, beginning: str) -> list[tuple[Phrase, Others]]:
        """The phrases whose first word begins so; to read all of them takes longer than to answer."""
        found = [
            (phrase, others) for phrase, others in self._own_phrases if phrase.stems[0][:LIKE] == beginning
        ]
        for line in self._lines[beginning[:1]].get(beginning, ()):
            first, *rest = synonyms_in(line)
            found.append((self._phrase(first), [(one, USUAL) for one in rest]))
        return found

    def _by_beginning(self, letter: str) -> dict[str, list[str]]:
        """The language's lines whose first word's stem begins with a letter, by the letters that it begins with."""
        found = defaultdict[str, list[str]](list)
        lines = self._by_letter.get(letter, ())
        for stem, line in zip(self._analyser.stems(map(_first_word, lines)), lines, strict=True):
            found[stem[:LIKE]].append(line)
        return found

    @cached_property
    def _own_phrases(self) -> list[tuple[Phrase, Others]]:
        groups = [
            ([phrase for phrase in map(self._phrase, group) if phrase.stems], strength)
            for group, strength in self._own
        ]
        return [
            (phrase, [(other.text, strength) for other in group if other.stems != phrase.stems])
            for group, strength in groups
            for phrase in group
        ]

    @cached_property
    def _by_letter(self) -> dict[str, list[str]]:
        """The language's lines by the letters with which the first word's stem may begin: to find all stems takes longer."""
        found = defaultdict[str, list[str]](list)
        for line in self._analyser.rules.synonyms:
            first = line[:1]
            for letter in first if first in SURE else first_letters(_first_word(line)):
                found[letter].append(line)
        return found

    def _phrase(self, text: str) -> Phrase:
        every = self._analyser.words(text)
        heard = [word for word in every if word.stem not in self._passed_over]
        loose = bool(self._passed_over) and len(heard) > 1
        words = heard if loose else every
        content = [i for i, word in enumerate(words) if not self._analyser.is_stop(word.text)]
        return Phrase(
            tuple(word.stem for word in words),
            tuple(content or range(len(words))),
            text,
            not content,
            loose=loose,
        )


def first_letters(word: str) -> set[str]:
    """The letters with which the stem of a folded word may begin: its own, and that behind a German participle's *ge*."""
    return {word[:1], word[2:3] or word[:1]} if word.startswith("ge") else {word[:1]}


def _first_word(line: str) -> str:
    word = line.split(" ", 1)[0]
    return word if word.isascii() else fold(word)
