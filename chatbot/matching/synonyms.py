"""Phrases that stand for one another: the FAQ's own, and the language's."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from operator import itemgetter

import msgspec

from chatbot.language.analyser import Analyser
from chatbot.language.synonyms import Said, synonyms_for
from chatbot.matching.query import EXACT, SIMILAR, Target, Whole
from chatbot.memo import Memo
from chatbot.retrieval.index import Index

USUAL = 0.75
"""How much of a phrase's meaning one carries that the language has for it; one of the FAQ's own carries all."""

MOST_READ = 100
"""Entries of an FAQ whose questions are read for such phrases, which takes 0.3 ms each."""

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


class Beginning:
    """Phrases that begin with one stem: of all of them those that a question has are found at once."""

    def __init__(self, phrases: Sequence[tuple[Said, float]], passed_over: frozenset[str]) -> None:
        """They come with how much of their meaning each carries that one stands for."""
        self._phrases = phrases
        self._numbers = defaultdict[tuple[bool, Stems], list[int]](list)
        for number, (said, _) in enumerate(phrases):
            loose = bool(passed_over) and len(said.stems) > 1 and passed_over.isdisjoint(said.stems)
            self._numbers[loose, said.stems].append(number)
        self._shapes = {(loose, len(stems)) for loose, stems in self._numbers}

    def found(
        self, stems: Sequence[str], places: Sequence[int], heard: Sequence[int]
    ) -> list[tuple[Sequence[int], Said, float]]:
        """Those that a question has, given as its stems, each with the places of its words.

        ``places`` are those from which on it is looked at, ``heard`` the same without what is passed over, that may stand within.
        """
        found: list[tuple[int, Sequence[int]]] = []
        for loose, length in self._shapes:
            at = (heard if loose else places)[:length]
            if len(at) == length:
                numbers = self._numbers.get((loose, tuple([stems[place] for place in at])), ())
                found += [(number, at) for number in numbers]
        return [(at, *self._phrases[number]) for number, at in sorted(found, key=itemgetter(0))]

    def has(self, stem: str) -> bool:
        """Is the stem itself one of them?"""
        return (False, (stem,)) in self._numbers


class Synonyms:
    """Finds in questions what the FAQ says in other words."""

    def __init__(self, index: Index, analyser: Analyser, own: Iterable[Group]) -> None:
        self._index = index
        self._analyser = analyser
        self._own = own
        self._passed_over = passed_over(analyser)
        self._table = synonyms_for(analyser.language)
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
                content = [other.stems[place] for place in other.content]
                if all(map(self._index.has, content)):
                    for stem in content:
                        targets.setdefault(stem, []).append(Target(positions, strength, kind, "", other.text))
        return tuple(wholes)

    def said_for(self, stem: str) -> list[Phrase]:
        """The phrases of several words that the FAQ asks with and that are said for a word: *money back* for *refund*."""
        return self._asked_with.get(stem, [])

    @cached_property
    def _asked_with(self) -> dict[str, list[Phrase]]:
        """The language's phrases of several words in the questions of a short FAQ, by the stem of the word that each is said for
        above all."""
        found = defaultdict[str, dict[Stems, Phrase]](dict)
        for number in range(self._index.size if self._index.size <= MOST_READ else 0):
            for phrasing in self._index.document(number).phrasings:
                for places, phrase, others in self._found([word.stem for word in phrasing.words]):
                    first = others[0][0].stems if others else ()
                    is_whole = places[-1] - places[0] + 1 == len(phrase.stems) > 1
                    if is_whole and len(first) == 1:
                        found[first[0]][phrase.stems] = phrase
        return {stem: [*phrases.values()] for stem, phrases in found.items()}

    def meant(self, stems: Sequence[str]) -> Mapping[int, str]:
        """What a phrase of a question means, given as its stems, by the place of its last word: a word that the FAQ has."""
        words = (
            (places[-1], other.text)
            for places, _, others in self._found(stems)
            for other, _ in others
            if len(places) > 1 and len(other.stems) == 1 and not other.only_stops
            if self._index.has(other.stems[0])
        )
        return dict([first]) if (first := next(words, None)) else {}

    def said_together(self, stems: Sequence[str]) -> frozenset[int]:
        """The places of a question's words, given as its stems, that are part of a phrase of several: *rid* in *get rid of*."""
        return frozenset(place for places, *_ in self._found(stems) if len(places) > 1 for place in places)

    def has(self, stem: str) -> bool:
        """Is a stem a phrase that stands for others?"""
        return self._first[stem].has(stem)

    def _found(
        self, stems: Sequence[str]
    ) -> Iterator[tuple[Sequence[int], Phrase, list[tuple[Phrase, float]]]]:
        """The phrases in a question that stand for others, each with the places of its words and these."""
        heard = [place for place, stem in enumerate(stems) if stem not in self._passed_over]
        for start, stem in enumerate(stems):
            along = range(start, len(stems)), heard[bisect_left(heard, start) :]
            for places, said, strength in self._first[stem].found(stems, *along):
                phrase = self._read[said.text]
                others = [(self._read[one], strength) for one in said.others]
                if said.wider and not self._is_known(phrase):
                    others += [(self._read[one], strength) for one in said.wider]
                yield places, phrase, others

    def _is_known(self, phrase: Phrase) -> bool:
        """Has the FAQ the phrase's words itself?"""
        return all(self._index.has(phrase.stems[place]) for place in phrase.content)

    def _find_first(self, stem: str) -> Beginning:
        """The phrases whose first word has a stem."""
        own = self._own_phrases.get(stem, [])
        usual = self._table.of(stem) if self._table else []
        return Beginning([*own, *((said, USUAL) for said in usual)], self._passed_over)

    @cached_property
    def _own_phrases(self) -> dict[str, list[tuple[Said, float]]]:
        """The FAQ's own, by their first stems."""
        found = defaultdict[str, list[tuple[Said, float]]](list)
        for group, strength in self._own:
            phrases = [phrase for phrase in map(self._phrase, group) if phrase.stems]
            for phrase in phrases:
                others = [other.text for other in phrases if other.stems != phrase.stems]
                found[phrase.stems[0]].append((Said(phrase.stems, phrase.text, others), strength))
        return found

    def _phrase(self, text: str) -> Phrase:
        return read_phrase(text, self._analyser, self._passed_over)


def passed_over(analyser: Analyser) -> frozenset[str]:
    """The stems that do not count within a phrase."""
    return frozenset(map(analyser.stem, analyser.rules.passed_over))


def read_phrase(text: str, analyser: Analyser, passed_over: Collection[str]) -> Phrase:
    """A phrase by its stems, without those that are passed over."""
    every = analyser.words(text)
    heard = [word for word in every if word.stem not in passed_over]
    words = heard if len(heard) > 1 else every
    content = [i for i, word in enumerate(words) if not analyser.is_stop(word.text)]
    return Phrase(
        tuple([word.stem for word in words]), tuple(content or range(len(words))), text, not content
    )
