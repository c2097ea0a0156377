"""The type of answer that a question asks for: a time, a price, a number, a person, a place, a reason."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from functools import cached_property
from itertools import pairwise

import msgspec

from chatbot.language.folding import fold
from chatbot.language.stemming import stemmer_for

IN_PASSING = {
    "duration": 0.6, "time": 0.6, "amount": 0.6, "number": 0.5, "size": 0.4,
    "age": 0.4, "heat": 0.5, "place": 0.5, "reason": 0.4, "person": 0.3, "since": 0.4, "yearly": 0.4,
    "payment": 0.5, "make": 0.4, "colour": 0.4, "material": 0.4, "people": 0.5, "quality": 0.4,
}  # fmt: skip
"""How often answers give a type in passing, in that order: seldom who, often how long."""
BY_FIGURES = frozenset(["duration", "time", "amount", "number"])
YEAR = re.compile("1[0-9]{3}|20[0-9]{2}")
UNCOUNTED = 0.2
"""How likely the number of something is given by an answer that has it without one."""
NEAR_NUMBER = 3
"""Words from a number within which it counts something."""
PRICE, PAYMENT, TIME, AGE = "amount", "payment", "time", "age"
"""What something costs, and how it is paid: who asks for one is not told by an entry that is asked for the other.
And when, and how old."""
LONGEST_PHRASE = 5
MOST_PAYING = 3
"""Words behind *how* among which that for paying stands, where a price is spoken of: "how do I pay the fees for …"."""
FEW = 3
"""Words of a question that only names what it asks for."""
MOST_BEFORE = 6
"""Words at the beginning of a question among which one may stand that asks for a type by itself."""


class AnswerTypes(msgspec.Struct, frozen=True, dict=True):
    """A language's words for them, folded."""

    language: str
    phrases: Mapping[str, str]
    """Phrases of up to five words that ask for a type wherever they stand: *how long*."""
    asking: Mapping[str, str]
    """Words that ask for a type where a question begins with them: *when*."""
    leading_in: frozenset[str]
    """Words after which a question may begin, or that stand before what it asks for."""
    what: frozenset[str]
    """Words that ask for a price where one of ``prices`` follows."""
    prices: frozenset[str]
    """Words that ask for a price by themselves at the beginning of a question."""
    weighing: frozenset[str]
    """How much something does that asks for a size."""
    held_by: Mapping[str, str]
    """Words of an answer that has what is asked for; a figure has a time, an amount or a number too."""
    priced_last: frozenset[str] = frozenset()
    """Words that ask for a price at the end of a few: *parking cost*."""
    whose: frozenset[str] = frozenset()
    """Words that may stand before one of ``prices`` there: *your prices*."""
    idle: frozenset[str] = frozenset()
    """Phrases of two or three words whose first one asks for no type there: where is my parcel, where do I pay."""
    yearly: frozenset[str] = frozenset()
    """Words with which a number is asked for that only an account of a year tells: *wie viele im Jahr*."""
    people: frozenset[str] = frozenset()
    """Words for people, whose number only an answer tells that speaks of people: *wie viele Mitglieder*."""
    past: frozenset[str] = frozenset()
    """Words with which a time is asked for that lies in the past, which only a year or the like tells: *wann gegründet*."""
    ending: Mapping[str, str] = {}
    """Words that ask for a type where a question ends with them: ロッカーの*大きさ*."""

    paying: frozenset[str] = frozenset()
    """Words for paying, by which it is asked how that is done …"""
    ways: frozenset[str] = frozenset()
    """… where one of these stands among the first words: *how*."""

    def asked(self, words: Sequence[str]) -> str:
        """The type of answer that a question asks for, by its folded words; empty where no particular one."""
        kind = self._asked(words)
        if kind == "number" and not self.yearly.isdisjoint(words):
            return "yearly"
        if kind == "number" and not self.people.isdisjoint(words):
            return "people"
        if kind in ("", PRICE) and self._asks_way(words, MOST_PAYING if kind else len(words)):
            return PAYMENT
        return "since" if kind == "time" and not self.past.isdisjoint(words) else kind

    def _asks_way(self, words: Sequence[str], most: int) -> bool:
        """Is it asked how to pay, the word for that at most so far behind? Not by *how much*."""
        return any(
            word in self.ways
            and not self._phrase_at(words, at)
            and not self.paying.isdisjoint(words[at + 1 : at + 1 + most])
            for at, word in enumerate(words[:MOST_BEFORE])
        )

    def _asked(self, words: Sequence[str]) -> str:
        for i in range(len(words)):
            kind = self._phrase_at(words, i)
            if kind:
                return "size" if kind == "amount" and not self.weighing.isdisjoint(words[i:]) else kind
        if self._names_price(words):
            return "amount"
        for at, (before, word) in enumerate(pairwise(["", *words[:MOST_BEFORE]])):
            if word in self.asking and (not before or before in self.leading_in):
                return "" if self._is_idle(words[at : at + LONGEST_PHRASE]) else self.asking[word]
        return self.ending.get(words[-1], "") if words else ""

    def _names_price(self, words: Sequence[str]) -> bool:
        if len(words) <= FEW and words[-1:] and words[-1] in self.priced_last:
            return True
        first = next((word for word in words if word not in self.whose), "")
        return first in self.prices or (
            bool(words) and words[0] in self.what and not self.prices.isdisjoint(words)
        )

    def _is_idle(self, words: Sequence[str]) -> bool:
        return any(" ".join(words[:length]) in self.idle for length in range(2, len(words) + 1))

    def _phrase_at(self, words: Sequence[str], start: int) -> str:
        phrases = (" ".join(words[start : start + length]) for length in range(LONGEST_PHRASE, 0, -1))
        return next((self.phrases[phrase] for phrase in phrases if phrase in self.phrases), "")

    def likely_in(self, answer: Mapping[str, Collection[int]], wanted: str, counted: str = "") -> float:
        """How likely an answer, given as its stems, gives that type though its question asks for another, 0 to 0.6.

        ``counted`` is the stem of what is asked the number of. 0 where nothing in the answer looks like that type.
        """
        if counted in answer and wanted == "number":
            return IN_PASSING[wanted] if self._has_number_of(answer, counted) else UNCOUNTED
        stems = self.stems.get(wanted)
        if wanted == "people" and stems is not None:
            return self._likely_people(answer, stems)
        by_figure = (wanted in BY_FIGURES and any(stem[0].isdigit() for stem in answer)) or (
            wanted == "since" and any(map(YEAR.fullmatch, answer))
        )
        if stems is None or by_figure or not stems.isdisjoint(answer):
            return IN_PASSING[wanted]
        return 0.0

    def _likely_people(self, answer: Mapping[str, Collection[int]], people: frozenset[str]) -> float:
        """The same for how many people, which an answer seldom gives that names some far from any number."""
        named = [stem for stem in people if stem in answer]
        near = any(self._has_number_of(answer, stem, behind=NEAR_NUMBER) for stem in named)
        return IN_PASSING["people"] if near else UNCOUNTED if named else 0.0

    def _has_number_of(self, answer: Mapping[str, Collection[int]], counted: str, behind: int = 0) -> bool:
        numbers = {
            place
            for stem, places in answer.items()
            if stem[0].isdigit() or stem in self.stems["number"]
            for place in places
        }
        return any(
            place - step in numbers for place in answer[counted] for step in range(-behind, NEAR_NUMBER + 1)
        )

    @cached_property
    def stems(self) -> Mapping[str, frozenset[str]]:
        """The stems of ``held_by``."""
        stem = stemmer_for(self.language)
        return {kind: frozenset(map(stem, fold(words).split())) for kind, words in self.held_by.items()}
