"""What evidence is found with: the FAQ's entries and its owner, and the words of its language as they are found in answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from chatbot.faq.entry import Entry
from chatbot.language.analyser import Analyser, Word
from chatbot.language.answer_signs import tells
from chatbot.language.asking_contact import gives_contact
from chatbot.language.embedding import WordCosines
from chatbot.language.undoing import Undoing
from chatbot.matching.owner import Owner
from chatbot.matching.query import Query
from chatbot.matching.ranking import MOST_PHRASINGS, Ranker, Scored
from chatbot.matching.sides import Asked, Content, Said
from chatbot.memo import Memo


class Phrased(NamedTuple):
    """A phrasing, as evidence needs it."""

    said: Said
    content: Content


class Context:
    """What evidence is found with."""

    def __init__(
        self, entries: Sequence[Entry], analyser: Analyser, cosines: WordCosines, ranker: Ranker, owner: Owner
    ) -> None:
        self._entries = entries
        self._analyser = analyser
        self.rules = analyser.rules
        self.owner = owner
        self.ranker = ranker
        self._cosines = cosines
        self.phrased = Memo(self._phrased, MOST_PHRASINGS)

    def asked(self, query: Query) -> Asked:
        """A question, as evidence needs it."""
        return Asked(query, self.rules, self._cosines)

    def is_name(self, word: Word) -> bool:
        """Is a word of a phrasing a name? One of the language is none where all nouns have capitals."""
        return word.name and not (self.rules.capital_nouns and self._cosines.of(word.stem) is not None)

    def undoes(self, answer: Mapping[str, Sequence[int]]) -> bool:
        """Does an answer, given as the places of its stems, say how something is undone?"""
        return self._undoing.said_at(answer)

    def type_of(self, scored: Scored) -> str:
        """The type of answer that an entry's best phrasing asks for."""
        return self.phrased[scored.number, scored.phrasing].said.answer_type

    def answer_types(self, scored: Scored) -> Iterator[str]:
        """The types of answer that the phrasings of an entry ask for, one at a time."""
        for phrasing in range(len(scored.document.phrasings)):
            yield self.phrased[scored.number, phrasing].said.answer_type

    def gives(self, number: int, wanted: str, *, surely: bool = False) -> bool:
        """May an entry's answer give a type of answer, by its words and figures; or does it ``surely``?"""
        return tells(self._analyser, self._entries[number].answer, wanted, loosely=not surely)

    def gives_address(self, scored: Scored, *, surely: bool = False) -> bool:
        """Has an entry's answer an address, or what looks like one?"""
        return self.rules.asking_place.gives_address(self._entries[scored.number].answer, surely=surely)

    def gives_contact(self, scored: Scored, kind: str) -> bool:
        """Has an entry's answer a telephone number, or a mail address?"""
        return gives_contact(self._entries[scored.number].answer, kind)

    @cached_property
    def denying(self) -> frozenset[str]:
        """The stems that deny what stands behind them."""
        return frozenset(self._analyser.stems(self.rules.negations))

    @cached_property
    def taking_away(self) -> frozenset[str]:
        """The stems that take away what stands behind them."""
        return frozenset(self._analyser.stems(self.rules.without))

    @cached_property
    def needing(self) -> list[list[str]]:
        """The stems that say that something is needed, one or two side by side."""
        return [self._analyser.stems(said.split()) for said in sorted(self.rules.needing)]

    @cached_property
    def restoring(self) -> frozenset[str]:
        """The stems that tell how what was undone comes back."""
        return frozenset(self._analyser.stems(self.rules.taking_back.restoring))

    @cached_property
    def telling_of_work(self) -> frozenset[str]:
        """The stems that tell of work for people."""
        return frozenset(self._analyser.stems(self.rules.seeking_work.telling))

    @cached_property
    def telling_amounts(self) -> list[frozenset[str]]:
        """The stems that tell each of the amounts that are no price."""
        return [frozenset(self._analyser.stems(asked.telling)) for asked in self.rules.asked_amounts]

    @cached_property
    def telling_of_own(self) -> frozenset[str]:
        """The stems that tell of things that people bring."""
        return frozenset(self._analyser.stems(self.rules.own_things.telling))

    @cached_property
    def _undoing(self) -> Undoing:
        """The language's words for it, stemmed as those of answers are."""
        return self.rules.undoing.stemmed(self._analyser.stems)

    def _phrased(self, what: tuple[int, int]) -> Phrased:
        weighed = self.ranker.weighed[what]
        words = weighed.phrasing.words
        texts, stems = [word.text for word in words], [word.stem for word in words]
        return Phrased(Said(texts, stems, self.rules), Content(weighed.weights, stems))
