"""From a ranking to the probability, for each of its first entries, that it answers the question."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping

import msgspec
from msgspec.structs import replace

from chatbot.language.answer_types import AGE, PAYMENT, PRICE, TIME
from chatbot.matching.alignment import MATCHED
from chatbot.matching.evidence import JUDGED, evidence
from chatbot.matching.forest import Forest
from chatbot.matching.likeness import with_likeness
from chatbot.matching.model import Model
from chatbot.matching.query import EXACT, SPELLED, Query
from chatbot.matching.ranking import Scored
from chatbot.matching.seen import Context, Seen
from chatbot.matching.trees import effects
from chatbot.matching.turned import turned
from chatbot.matching.vetoes import Veto
from chatbot.retrieval.document import Document
from chatbot.semantics.likeness import Likeness

VERBATIM, TOLD = 0.99, 0.95
"""Confidence at least of an entry that is asked word for word, and of one that tells where its owner is, or how to reach him,
where that is asked."""
ONLY = 0.7
"""Of the only entry that tells when something is open, where it is asked when its owner is, or whose answer has an address, where
it is asked where he is; or that is asked for a price, where nothing is said of what; so with how one pays."""
UNSURE = 0.5
"""Of another entry at most, where a price is asked for something that only the answer names."""
ITSELF = 0.85
"""How surely an entry that tells the price of a thing has it in its question: that thing, and not one somewhat like it."""
MOST_BESIDE = 0.3
"""Confidence of the others at most then."""
MOST_IF_TURNED = 0.3
"""Confidence of an entry at most, where the question is the entry's turned into something else (``matching/turned.py``)."""


class Contribution(msgspec.Struct, frozen=True):
    """What a piece of evidence did to the log-odds."""

    name: str
    value: float
    log_odds: float


class Judged(msgspec.Struct, frozen=True):
    """An entry with the probability that it answers the question."""

    scored: Scored
    confidence: float
    evidence: tuple[float, ...] = ()
    """In the order of ``EVIDENCE``, or of ``SEMANTIC_EVIDENCE``; empty where the entry was not looked at closely."""
    likeness: Likeness | None = None
    """Where the sentence encoder was asked."""
    seen: Seen | None = None
    """The question and the entry; None where the entry was not looked at closely."""
    is_asked: bool = False
    """Is it just what is asked, whatever the evidence: word for word, or what tells where its owner is or how to reach him?"""

    @property
    def turned(self) -> Veto | None:
        """How the question is the entry's turned into something else."""
        return turned(self.seen) if self.seen else None


class Judge:
    """Says how sure a ranking is."""

    def __init__(self, model: Model, context: Context) -> None:
        self._model = model
        self._forest = Forest(model.base, model.trees)
        self._context = context

    def judge(
        self, query: Query, ranked: list[Scored], likeness: Mapping[int, Likeness] | None = None
    ) -> list[Judged]:
        """The entries of a ranking with their confidence, most confident first; ``likeness`` is theirs, where that counts."""
        judged = (
            [Judged(scored, 0.0) for scored in ranked]
            if veto(query)
            else self._by_evidence(query, ranked, likeness)
        )
        same = [one for one in judged if is_verbatim(query, one.scored.document)]
        if same:
            return _first(same, judged, VERBATIM)
        place = self._telling_place(judged) if query.asks_place else None
        told = place or (self._telling_contact(query.contact, judged) if query.contact else None)
        if told:
            return _first([told], judged, TOLD)
        if query.asks_place:
            only = self._only_address(judged)
            if only:
                return _first([only], judged, ONLY)
            return _hardly(judged, lambda one: not self._may_tell_place(query, one.scored))
        if query.asks_age:
            return self._surer_of_age(judged)
        return (
            self._surer_of_hours(query, judged) if query.asks_hours else self._surer_of_price(query, judged)
        )

    def _telling_place(self, judged: list[Judged]) -> Judged | None:
        """The likeliest entry that tells where its owner is; None where none does."""
        tells = self._context.owner.tells_place
        return next((one for one in judged if tells(one.scored.document)), None)

    def _may_tell_place(self, query: Query, scored: Scored) -> bool:
        """May an entry that does not ask so tell where its owner is: has it a word of the question, or its answer an address?"""
        return _asks_with_word(query, scored) or self._context.gives_address(scored)

    def _only_address(self, judged: list[Judged]) -> Judged | None:
        """The only entry whose answer has an address for sure; None where several have."""
        having = [one for one in judged if self._context.gives_address(one.scored, surely=True)]
        return having[0] if len(having) == 1 else None

    def _surer_of_hours(self, query: Query, judged: list[Judged]) -> list[Judged]:
        """The judged entries, the likeliest first that is asked when its owner is open; else the only one that is asked when
        anything is; else those are hardly likely that ask for another type of answer, or have no word of the question: Saturday
        is not Sunday."""
        tells = self._context.owner.tells_hours
        asked = query.words
        own = [one for one in judged if tells(one.scored.document, asked) and not one.turned]
        if own:
            return _first(own[:1], judged, TOLD)
        only = _only([one for one in judged if tells(one.scored.document, asked, of_things=True)])
        if only is None:
            return _hardly(judged, lambda one: not self._may_tell_hours(query, one.scored))
        return _first([only], judged, ONLY)

    def _may_tell_hours(self, query: Query, scored: Scored) -> bool:
        """May an entry that does not ask so tell when its owner is open?"""
        asked = self._type_of(scored)
        return asked == TIME or (
            not asked and (_asks_with_word(query, scored) or _answers_with_word(query, scored))
        )

    def _surer_of_age(self, judged: list[Judged]) -> list[Judged]:
        """The judged entries, the only one first that asks for an age; else the only one that asks with a word for it, or for
        whom, and whose answer gives one."""
        asking = [one for one in judged if self._type_of(one.scored) == AGE]
        only = _only(asking or [one for one in judged if self._may_tell_age(one.scored)])
        return _first([only], judged, ONLY) if only else judged

    def _may_tell_age(self, scored: Scored) -> bool:
        """Has an entry's best phrasing a word with which one asks that tells how old one has to be, and its answer an age?"""
        context = self._context
        texts = context.phrased[scored.number, scored.phrasing].said.texts
        return not context.rules.asking_age.told_by.isdisjoint(texts) and context.gives(scored.number, AGE)

    def _telling_contact(self, wanted: str, judged: list[Judged]) -> Judged | None:
        """The likeliest entry that is asked how to reach its owner and has the number or address; else the only one of either."""
        context = self._context
        asked = [one for one in judged if context.owner.is_asked_to_reach(one.scored.document)]
        having = [one for one in judged if context.gives_contact(one.scored, wanted)]
        both = [one for one in asked if one in having]
        for found in (both[:1], having, asked):
            if len(found) == 1:
                return found[0]
        return None

    def _by_evidence(
        self, query: Query, ranked: list[Scored], likeness: Mapping[int, Likeness] | None
    ) -> list[Judged]:
        ranked, set_aside = self._by_type(query, ranked)
        asked = self._context.asked(query)
        looked_at = [Seen(asked, scored, self._context) for scored in ranked[:JUDGED]]
        values = evidence(looked_at, [scored.score for scored in ranked])
        alike: list[Likeness | None] = [None] * len(looked_at)
        if likeness:
            known = [likeness[seen.scored.number] for seen in looked_at]
            values, alike = with_likeness(values, known), [*known]
        judged = [
            Judged(seen.scored, self._confidence(found, seen), found, own, seen)
            for seen, found, own in zip(looked_at, values, alike, strict=True)
        ]
        judged.sort(key=lambda j: -j.confidence)
        for scored in ranked[len(judged) :]:  # the others follow at the distance that their scores give
            behind = math.exp(scored.score - ranked[len(judged) - 1].score) if judged else 0.0
            judged.append(Judged(scored, judged[-1].confidence * min(1.0, behind)))
        return judged + [Judged(scored, 0.0) for scored in set_aside]

    def _surer_of_price(self, query: Query, judged: list[Judged]) -> list[Judged]:
        """The judged entries, the only one first that is asked what something costs, or how it is paid, if that is all that is
        asked, or if its answer has what the price is asked for: "how much is it for a child?"."""
        costing = self._context.rules.costing
        if not query.content or query.answer_type not in (PRICE, PAYMENT):
            return judged
        named = [i for i in query.content if query.read[i] not in costing]
        thing = self._priced(judged, named) if named and query.answer_type == PRICE else None
        if thing:
            return _first([thing], judged, ONLY)
        only = _only([one for one in judged if self._type_of(one.scored) == query.answer_type])
        if only is None or (named and not _prices(judged, only, named)):
            return judged
        return _first([only], judged, ONLY)

    def _priced(self, judged: list[Judged], named: list[int]) -> Judged | None:
        """The only entry that asks for the thing that a price is asked of, and whose answer has one: "Do you rent out wetsuits?";
        None where an entry that asks for a price has the thing, too."""
        prices = [one.seen for one in judged if one.seen and self._type_of(one.scored) == PRICE]
        if any(price.anywhere[i] >= ITSELF for price in prices for i in named):
            return None
        asking = [
            one
            for one in judged
            if one.seen and all(one.scored.support.phrasings[i] >= ITSELF for i in named)
        ]
        thing = _only(asking)  # else it is what the whole FAQ is about
        return thing if thing and self._context.gives(thing.scored.number, PRICE, surely=True) else None

    def _type_of(self, scored: Scored) -> str:
        """The type of answer that an entry's best phrasing asks for."""
        return self._context.phrased[scored.number, scored.phrasing].said.answer_type

    def _by_type(self, query: Query, ranked: list[Scored]) -> tuple[list[Scored], list[Scored]]:
        """A ranking, without the entries that are asked how something is paid where the question asks what it costs, and other
        entries are asked that; and these. The same the other way round."""
        other = {PRICE: PAYMENT, PAYMENT: PRICE}.get(query.answer_type)
        if other is None:
            return ranked, []
        types = [self._type_of(one) for one in ranked]
        if query.answer_type not in types:
            return ranked, []
        typed = list(zip(ranked, types, strict=True))
        return [one for one, kind in typed if kind != other], [one for one, kind in typed if kind == other]

    def contributions(self, judged: Judged) -> tuple[float, list[Contribution]]:
        """The log-odds before any evidence, and what each piece of it added; the weightiest first."""
        if not judged.evidence:
            return 0.0, []
        base, added = effects(self._model.base, self._model.trees, judged.evidence)
        named = zip(self._model.evidence, judged.evidence, added, strict=True)
        return base, sorted((Contribution(*c) for c in named if c[2]), key=lambda c: -abs(c.log_odds))

    def _confidence(self, values: tuple[float, ...], seen: Seen) -> float:
        sure = 1 / (1 + math.exp(-self._forest.log_odds(values)))
        return round(MOST_IF_TURNED if sure > MOST_IF_TURNED and turned(seen) else sure, 4)


def is_verbatim(query: Query, document: Document) -> bool:
    """Is the question one of an entry's phrasings, but for capitals, accents, punctuation and spaces?"""
    return not query.written.isdisjoint(document.joined)


def _only(found: list[Judged]) -> Judged | None:
    """The only one of some entries, where the question is not that turned into something else."""
    return found[0] if len(found) == 1 and not found[0].turned else None


def _first(asked: list[Judged], judged: list[Judged], least: float) -> list[Judged]:
    """The entries that are just what is asked before all others, and at least that sure."""
    others = [one for one in judged if one not in asked]
    return [
        *[replace(one, confidence=max(one.confidence, least), is_asked=True) for one in asked],
        *[replace(one, confidence=min(one.confidence, MOST_BESIDE)) for one in others],
    ]


def _hardly(judged: list[Judged], which: Callable[[Judged], bool]) -> list[Judged]:
    """The judged entries, some of them at most as likely as what stands beside the answer."""
    kept = [
        replace(one, confidence=min(one.confidence, MOST_BESIDE)) if which(one) else one for one in judged
    ]
    return sorted(kept, key=lambda one: -one.confidence)


def _asks_with_word(query: Query, scored: Scored) -> bool:
    """Has an entry's best phrasing a word of the question itself, stop words aside?"""
    return any(scored.alignment.question[i].kind in (EXACT, SPELLED) for i in query.content)


def _answers_with_word(query: Query, scored: Scored) -> bool:
    """The same of its answer."""
    said = [found for stem, found in query.targets.items() if stem in scored.document.answer]
    return any(
        target.kind in (EXACT, SPELLED) and not set(target.positions).isdisjoint(query.content)
        for found in said
        for target in found
    )


def _prices(judged: list[Judged], only: Judged, named: list[int]) -> bool:
    """Does the answer of the only entry that is asked for a price name what a question asks it for, and no entry seem surer?"""
    if only.seen is None or judged[0].confidence > max(only.confidence, UNSURE):
        return False
    return only.seen.asked.said.of_money and all(only.scored.support.answer[i] >= MATCHED for i in named)


def veto(query: Query) -> Veto | None:
    """Why no entry can be the answer, whatever the evidence."""
    return Veto.NO_SUBJECT if all(query.stops) else None
