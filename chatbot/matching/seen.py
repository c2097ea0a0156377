"""A question and one entry, looked at closely: what several pieces of evidence need."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from chatbot.matching.alignment import MATCHED, Conflict
from chatbot.matching.context import Context
from chatbot.matching.features import FEATURES
from chatbot.matching.query import ALTERNATIVE, OPPOSITE
from chatbot.matching.ranking import Scored
from chatbot.matching.sides import Asked
from chatbot.retrieval.weights import STOP_WEIGHT

LEAST_COSINE, COSINE_SPAN = 0.25, 0.5
"""Cosine at which two words have nothing to do with one another, and how much more makes them nearly the same."""
NEAR_NEED = 4
"""Words from one of needing within which that stands which is needed."""
NEAR_NOT = 3
"""Words from a negation within which it denies a verb."""
ALL_BUT = 0.8
"""Share of a question that the phrasing has to have for both to be of the same thing."""
BEGINNING = 2
"""Words of an answer among which a negation denies what the phrasing asks: "No, …", "Sorry, no"."""
_AT = {name: at for at, name in enumerate(FEATURES)}


class Seen:
    """A question and one entry, looked at by themselves; what several pieces of evidence need is found once."""

    def __init__(self, asked: Asked, scored: Scored, context: Context) -> None:
        self.query = asked.query
        self.asked = asked
        self.scored = scored
        self.context = context
        self.rules = context.rules
        self.best = best = scored.alignment
        self.phrased = context.phrased[scored.number, scored.phrasing]
        support = scored.support
        self.anywhere = [*map(max, support.phrasings, support.answer)]
        """For each word of the question the strength of its counterpart anywhere in the entry."""
        self.lost = [i for i in asked.words if self.anywhere[i] < MATCHED]
        """The words, stop words aside, that the entry has nowhere, by their numbers; so with all lists of words here."""
        self.unasked = [j for j, (strength, _) in enumerate(best.entry) if strength < MATCHED]
        """The words of the phrasing that the question lacks."""
        self.nearest = self._nearest()
        """For each word how near the phrasing comes to it: its counterpart's strength, or a word somewhat like it."""
        self.nearest_asked = self._nearest_asked()
        """The same for each word of the phrasing, in the question."""

    def feature(self, name: str) -> float:
        """A feature of the ranking."""
        return self.scored.features[_AT[name]]

    def weightiest(self, words: Sequence[int]) -> float:
        """The weight of the weightiest of some words of the question."""
        weights = self.query.weights
        return max([weights[i] for i in words]) if words else 0.0

    def tells(self, stems: frozenset[str]) -> bool:
        """Has the best phrasing or the answer one of some stems?"""
        said = [word.stem for word in self.best.phrasing.words]
        return not (stems.isdisjoint(said) and stems.isdisjoint(self.scored.document.answer))

    def only_asked(self, asked: object, phrased: object, words: frozenset[str]) -> float:
        """1 if the question has something and the phrasing has not; half of it if the answer has one of some words."""
        if not asked or phrased:
            return 0.0
        return 1.0 if words.isdisjoint(self.scored.document.answer) else 0.5

    def _nearest(self) -> list[float]:
        cosines, stems = self.asked.cosines, self.phrased.content.stems
        found = [match.strength for match in self.best.question]
        for i in self.asked.words:
            if found[i] < MATCHED and i in cosines:
                of = cosines[i]
                found[i] = max(found[i], _likeness([of[stem] for stem in stems]))
        return found

    def _nearest_asked(self) -> list[float]:
        words, cosines = self.best.phrasing.words, self.asked.cosines.values()
        found = [strength for strength, _ in self.best.entry]
        for j in self.unasked:
            if self.best.weights[j] > STOP_WEIGHT:
                stem = words[j].stem
                found[j] = max(found[j], _likeness([of[stem] for of in cosines]))
        return found

    @cached_property
    def tells_what_is_denied(self) -> bool:
        """Is it asked which is not so, or why, and does the answer say just that? *How* not to do it is another question."""
        said = self.asked.said
        asked = said.polarity in ("denied", "why not") and said.asking and not said.asks_how
        if not asked:
            return False
        if any(place < BEGINNING for place in self._denials):
            return True
        if said.polarity == "why not":
            return self._awaited()
        return (
            any(map(self.answer_denies, self.asked.words))
            or self._tells_other_times()
            or self._tells_exceptions()
        )

    @cached_property
    def needs_not(self) -> bool:
        """Is it asked whether something may be left off, of which the phrasing asks whether it is needed?"""
        asked = self.asked.said
        return self.phrased.said.asks_need and not (asked.asking or asked.asks_how)

    def _tells_exceptions(self) -> bool:
        """Is it asked what the phrasing asks, in the same way, or which where it asks whether, and is anything denied?"""
        longer = {word for phrase in self.rules.giving_up.longer for word in phrase}
        if not longer.isdisjoint(self.asked.said.texts):  # what is so no longer is told by no exception
            return False
        asked, phrased = self.asked.said, self.phrased.said
        whether = not (phrased.asking or phrased.asks_how)
        names = whether and asked.asking <= self.rules.naming
        alike = names or not asked.asking.isdisjoint(phrased.asking)
        return alike and bool(self._denials) and self.asked.content.share(self.nearest) >= ALL_BUT

    def _awaited(self) -> bool:
        """Is it asked why something has not come yet, and in the phrasing when it comes?"""
        waiting = not self.rules.waiting.isdisjoint(self.asked.said.texts)
        return waiting and self.phrased.said.answer_type in ("time", "duration")

    def _tells_other_times(self) -> bool:
        """Is it asked when something is not so, and in the phrasing when it is, of times that come again? Who knows when it is,
        knows when it is not."""
        rules, texts = self.rules, {*self.asked.said.texts, *self.phrased.said.texts}
        types = {self.query.answer_type, self.phrased.said.answer_type}
        return types == {"time"} and rules.past.isdisjoint(texts)

    @cached_property
    def counted(self) -> str:
        """The stem of what is asked the number of; empty where none is asked for."""
        rules, words = self.rules, self.query.words
        following = iter(reversed(words) if rules.head_last else words)
        counting = any(word.text in rules.counting for word in following)
        return (
            next((word.stem for word in following if word.text not in rules.articles), "") if counting else ""
        )

    def answer_needs(self, at: int) -> bool:
        """Does the answer say that one of the question's words is needed: "you need a permit"?"""
        said, near = self.places_of(at), range(-NEAR_NEED, NEAR_NEED + 1)
        return any(place + step in said for place in self.needs for step in near)

    @cached_property
    def needs(self) -> list[int]:
        """Where the answer says that anything is needed."""
        answer = self.scored.document.answer
        return [
            place
            for first, *rest in self.context.needing
            for place in answer.get(first, ())
            if all(place + 1 in answer.get(stem, ()) for stem in rest)
        ]

    def places_of(self, at: int) -> set[int]:
        """Where the answer has one of the question's words."""
        return {
            place
            for stem, found in self.query.found_by.items()
            if any(i == at and strength >= MATCHED for i, strength in found)
            for place in self.scored.document.answer.get(stem, ())
        }

    def answer_denies(self, at: int) -> bool:
        """Does the answer deny one of the question's words itself: "we do not accept …", "no smartphone?"?"""
        said = self.places_of(at)
        behind = range(1, NEAR_NOT + 1)
        steps = (*behind, *[-step for step in behind]) if self.rules.denies_behind else behind
        return any(place + step in said for place in self._denials for step in steps)

    @cached_property
    def _denials(self) -> list[int]:
        """Where the answer denies anything."""
        answer = self.scored.document.answer
        return [place for stem in self.context.denying for place in answer.get(stem, ())]

    @cached_property
    def exact(self) -> list[int]:
        """The numbers and signs that the entry has nowhere."""
        return [i for i in self.lost if not self.query.words[i].text.isalpha()]

    @cached_property
    def swaps(self) -> list[tuple[int, int]]:
        """Pairs of words without counterpart in the same place; what another phrasing has is in nobody's place."""
        return [(i, j) for i, j in self._in_same_place() if self.scored.support.phrasings[i] < MATCHED]

    @cached_property
    def opposites(self) -> list[Conflict]:
        """Words whose opposite the phrasing has; what is denied is its opposite's own: *don't remember* is *forget*."""
        here, there = self.asked.said.negations, self.phrased.said.negations
        return [
            conflict
            for conflict in self.best.conflicts
            if conflict.mark == OPPOSITE
            and _is_near(here, conflict.position) == _is_near(there, conflict.place)
        ]

    @cached_property
    def alternatives(self) -> list[Conflict]:
        """Words in whose place the phrasing has an alternative."""
        found = self.scored.support.phrasings
        conflicts = self.best.conflicts
        return [c for c in conflicts if c.mark == ALTERNATIVE and found[c.position] < MATCHED]

    @cached_property
    def lost_where_named(self) -> list[int]:
        """Names without counterpart; none where the entry has no names to hold them against."""
        names, words = self.scored.document.names, self.best.phrasing.words
        if not names:
            return []
        instead = [c.position for c in self.alternatives if words[c.place].stem in names]
        return [i for i in self.lost if self.query.names[i]] + instead

    def _in_same_place(self) -> list[tuple[int, int]]:
        places = [found.place if found.strength >= MATCHED else -1 for found in self.best.question]
        free = set(self.unasked)
        pairs = []
        for i, place in enumerate(places):
            if place >= 0 or self.query.stops[i]:
                continue
            if i and places[i - 1] >= 0 and places[i - 1] + 1 in free:
                pairs.append((i, places[i - 1] + 1))
            if i + 1 < len(places) and places[i + 1] > 0 and places[i + 1] - 1 in free:
                pairs.append((i, places[i + 1] - 1))
        return pairs


def _is_near(negations: set[int], at: int) -> bool:
    """Does one of some negations stand before a place?"""
    return not negations.isdisjoint(range(at - NEAR_NOT, at))


def _likeness(cosines: Sequence[float]) -> float:
    """How nearly the same two words are, 0 to 1, of which these are the cosines: those nearest each other."""
    nearest = max(cosines) if cosines else 0.0
    return min(1.0, max(0.0, (nearest - LEAST_COSINE) / COSINE_SPAN))
