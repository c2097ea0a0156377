"""Which entry tells what is asked and nothing else, whatever the evidence: where those are who keep the FAQ, when they are open,
how they are reached, how old one has to be, what it costs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from chatbot.language.answer_types import AGE, PAYMENT, PRICE, TIME
from chatbot.matching.alignment import MATCHED
from chatbot.matching.context import Context
from chatbot.matching.judged import Judged
from chatbot.matching.query import EXACT, SPELLED, Query
from chatbot.matching.ranking import Scored

TOLD = 0.95
"""Confidence at least of an entry that tells it for sure."""
ONLY = 0.7
"""Of the only entry that may tell it."""
UNSURE = 0.5
"""Of another entry at most, where a price is asked for something that only the answer names."""
ITSELF = 0.85
"""How surely an entry that tells the price of a thing has it in its question: that thing, and not one somewhat like it."""
MOST_BESIDE = 0.3
"""Confidence of the others at most then."""

Find = Callable[[Query, Sequence[Judged], Context], Judged | None]
"""Finds the entry that tells what a question asks; None where there is none."""


def with_telling(query: Query, judged: list[Judged], context: Context) -> list[Judged]:
    """The judged entries, the one first that tells what is asked; else those are hardly likely that may not tell it."""
    for kind in _KINDS:
        if not kind.is_asked(query):
            continue
        if told := kind.told(query, judged, context):
            return first([told], judged, TOLD)
        if only := kind.only(query, judged, context):
            return first([only], judged, ONLY)
        if kind.may_tell:
            likely = [one for one in judged if kind.may_tell(query, one.scored, context)]
            return _hardly_others(likely, judged)
    return judged


def first(asked: Sequence[Judged], judged: Sequence[Judged], least: float) -> list[Judged]:
    """The entries that are just what is asked before all others, and at least that sure."""
    others = [one for one in judged if one not in asked]
    return [
        *[replace(one, confidence=max(one.confidence, least), is_asked=True) for one in asked],
        *[replace(one, confidence=min(one.confidence, MOST_BESIDE)) for one in others],
    ]


def _hardly_others(likely: Sequence[Judged], judged: Sequence[Judged]) -> list[Judged]:
    """The judged entries, all but some at most as likely as what stands beside the answer."""
    kept = [
        one if one in likely else replace(one, confidence=min(one.confidence, MOST_BESIDE)) for one in judged
    ]
    return sorted(kept, key=lambda one: -one.confidence)


def _nobody(query: Query, judged: Sequence[Judged], context: Context) -> Judged | None:
    return None


def _only(found: Sequence[Judged]) -> Judged | None:
    """The only one of some entries, where the question is not that turned into something else."""
    return found[0] if len(found) == 1 and not found[0].turned else None


# --- where -----------------------------------------------------------------------------------


def _place(query: Query, judged: Sequence[Judged], context: Context) -> Judged | None:
    """The likeliest entry that asks where its owner is, too."""
    return next((one for one in judged if context.owner.tells_place(one.scored.document)), None)


def _only_address(query: Query, judged: Sequence[Judged], context: Context) -> Judged | None:
    """The only entry whose answer has an address for sure."""
    having = [one for one in judged if context.gives_address(one.scored, surely=True)]
    return having[0] if len(having) == 1 else None


def _may_tell_place(query: Query, scored: Scored, context: Context) -> bool:
    """Has an entry that does not ask so a word of the question, or its answer an address?"""
    return _asks_with_word(query, scored) or context.gives_address(scored)


# --- how to reach them -----------------------------------------------------------------------


def _contact(query: Query, judged: Sequence[Judged], context: Context) -> Judged | None:
    """The likeliest entry that is asked how to reach its owner and has the number or address; else the only one of either."""
    asked = [one for one in judged if context.owner.is_asked_to_reach(one.scored.document)]
    having = [one for one in judged if context.gives_contact(one.scored, query.contact)]
    both = [one for one in asked if one in having]
    return next((found[0] for found in (both[:1], having, asked) if len(found) == 1), None)


# --- how old ---------------------------------------------------------------------------------


def _only_age(query: Query, judged: Sequence[Judged], context: Context) -> Judged | None:
    """The only entry that asks for an age; else the only one that asks with a word for it, or for whom, and whose answer
    gives one."""
    asking = [one for one in judged if context.type_of(one.scored) == AGE]
    return _only(asking or [one for one in judged if _may_tell_age(one.scored, context)])


def _may_tell_age(scored: Scored, context: Context) -> bool:
    texts = context.phrased[scored.number, scored.phrasing].said.texts
    return not context.rules.asking_age.told_by.isdisjoint(texts) and context.gives(scored.number, AGE)


# --- when ------------------------------------------------------------------------------------


def _hours(query: Query, judged: Sequence[Judged], context: Context) -> Judged | None:
    """The likeliest entry that is asked when its owner is open."""
    tells = context.owner.tells_hours
    asking = (one for one in judged if tells(one.scored.document, query.words))
    return next((one for one in asking if not one.turned), None)


def _only_hours(query: Query, judged: Sequence[Judged], context: Context) -> Judged | None:
    """The only entry that is asked when anything is open."""
    tells = context.owner.tells_hours
    return _only([one for one in judged if tells(one.scored.document, query.words, of_things=True)])


def _may_tell_hours(query: Query, scored: Scored, context: Context) -> bool:
    """Does an entry that does not ask so ask for a time, or for no type of answer with a word of the question? Saturday is
    not Sunday."""
    asked = context.type_of(scored)
    return asked == TIME or (
        not asked and (_asks_with_word(query, scored) or _answers_with_word(query, scored))
    )


# --- what it costs ---------------------------------------------------------------------------


def _only_price(query: Query, judged: Sequence[Judged], context: Context) -> Judged | None:
    """The only entry that asks for the thing that a price is asked of, and whose answer has one; else the only one that is asked
    what something costs, or how it is paid, if that is all that is asked, or if its answer has what the price is asked for."""
    named = [i for i in query.content if query.read[i] not in context.rules.costing]
    thing = _priced(judged, named, context) if named and query.answer_type == PRICE else None
    if thing:
        return thing
    only = _only([one for one in judged if context.type_of(one.scored) == query.answer_type])
    return only if only and (not named or _prices(judged, only, named)) else None


def _priced(judged: Sequence[Judged], named: Sequence[int], context: Context) -> Judged | None:
    """The only entry that asks for the thing that a price is asked of, and whose answer has one: "Do you rent out wetsuits?";
    None where an entry that asks for a price has the thing, too."""
    prices = [one.seen for one in judged if one.seen and context.type_of(one.scored) == PRICE]
    if any(price.anywhere[i] >= ITSELF for price in prices for i in named):
        return None
    asking = [
        one for one in judged if one.seen and all(one.scored.support.phrasings[i] >= ITSELF for i in named)
    ]
    thing = _only(asking)  # else it is what the whole FAQ is about
    return thing if thing and context.gives(thing.scored.number, PRICE, surely=True) else None


def _prices(judged: Sequence[Judged], only: Judged, named: Sequence[int]) -> bool:
    """Does the answer of the only entry that is asked for a price name what a question asks it for, and no entry seem surer?"""
    if only.seen is None or judged[0].confidence > max(only.confidence, UNSURE):
        return False
    return only.seen.asked.said.of_money and all(only.scored.support.answer[i] >= MATCHED for i in named)


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


class _Kind(NamedTuple):
    """What may be asked and nothing else, and which entry tells it."""

    is_asked: Callable[[Query], object]
    told: Find = _nobody
    """For sure."""
    only: Find = _nobody
    """Where it is the only one that may."""
    may_tell: Callable[[Query, Scored, Context], bool] | None = None
    """Which of the others may, where it is hardly one that may not."""


_KINDS = (
    _Kind(lambda query: query.asks_place, _place, _only_address, _may_tell_place),
    _Kind(lambda query: query.contact, told=_contact),
    _Kind(lambda query: query.asks_age, only=_only_age),
    _Kind(lambda query: query.asks_hours, _hours, _only_hours, _may_tell_hours),
    _Kind(lambda query: query.content and query.answer_type in (PRICE, PAYMENT), only=_only_price),
)
"""The first that is asked and told counts."""
