"""Questions that are an entry's turned into something else: denied, stopped, with something taken away, or the opposite."""

from __future__ import annotations

from collections.abc import Callable

from chatbot.language.answer_types import PAYMENT, TIME, UNCOUNTED
from chatbot.matching.alignment import MATCHED, NOTHING
from chatbot.matching.denied import is_denied
from chatbot.matching.query import EXACT, SPELLED
from chatbot.matching.same_but_for import same_but_for
from chatbot.matching.seen import Seen
from chatbot.matching.sides import NEAR_ENOUGH
from chatbot.matching.undone import begun, is_undone, taken_back, undoes_another
from chatbot.matching.vetoes import Veto
from chatbot.retrieval.weights import STOP_WEIGHT

FAR_TAKEN, NAMED, TO_DO_WITH_IT = 4, 2, 0.45
"""Words behind *without* among which that stands which is taken away, how many of them, stop words aside, name it, and the
likeness from which a word of the phrasing has to do with it."""
COUNTS = frozenset(["number", "people"])
"""Types of answer that say how many there are."""
UNCOUNTING = frozenset(["person", "place", "time"])
"""Types that a phrasing asks for whose answer counts nothing that it does not have."""
SURELY_SEEN = frozenset(["duration", "age", "heat"])
"""Types of answer, beside prices, of which an answer has a sign where it gives one."""
OF_TIME = frozenset([TIME, "since", "duration"])
"""Types of answer that tell when something was."""
BESIDE_WHEN = 4
"""Words of a question among which one says that it asks for what was: *when was*."""


def turned(seen: Seen) -> Veto | None:
    """How the question is the phrasing's turned, and nothing else; None where it is not."""
    return next((veto for is_so, veto in _WAYS if is_so(seen)), None)


def _is_opposite(seen: Seen) -> bool:
    here, there = _opposites(seen)
    return bool(here) and same_but_for(seen, here, there)


def _has_other_name(seen: Seen) -> bool:
    here, there = _other_names(seen)
    return bool(here and there) and same_but_for(seen, here, there)


def _is_stopped(seen: Seen) -> bool:
    stopping = _lost_stopping(seen)
    return bool(stopping) and same_but_for(seen, stopping, ())


def _opposites(seen: Seen) -> tuple[set[int], set[int]]:
    return {conflict.position for conflict in seen.opposites}, {conflict.place for conflict in seen.opposites}


def _other_names(seen: Seen) -> tuple[set[int], set[int]]:
    """Names of the question that the phrasing lacks, and of the phrasing that the question lacks."""
    words = seen.best.phrasing.words
    unasked = {
        j for j in seen.unasked if seen.context.is_name(words[j]) and seen.best.weights[j] > STOP_WEIGHT
    }
    return _lost_names(seen), unasked


def _lost_names(seen: Seen) -> set[int]:
    """Names of the question that no phrasing has, or that only come near to a word of the best one that is something else."""
    held, anywhere = seen.best.question, seen.scored.support.phrasings
    return {
        i
        for i in seen.asked.words
        if seen.query.names[i] and (seen.nearest[i] < MATCHED or max(held[i].strength, anywhere[i]) < MATCHED)
    }


def _other_roles(seen: Seen) -> bool:
    """Has a word such as *to* or *against* another name behind it than in the entry, or a name an opposed one before it?"""
    if not seen.asked.said.roles:
        return False
    names = {word.stem for word in seen.best.phrasing.words if word.name}
    names |= {seen.query.stems[i] for i in _lost_names(seen)}
    here, there = [
        {one for one in side.roles if one[1] in names} for side in (seen.asked.said, seen.phrased.said)
    ]
    for role, name in here:
        behind = {other for one, other in there if one == role}
        before = {one for one, other in there if other == name}
        if behind and name not in behind:
            return True
        if role not in before and any(
            {role, one} == set(pair) for one in before for pair in seen.rules.opposed_roles
        ):
            return True
    return False


def _exchanged(seen: Seen) -> bool:
    """Do two things change places around a word such as *into* or *as*: "turn a pdf into a note", "export a note as PDF"?"""
    between, asked, phrased = seen.rules.between, seen.asked.said.texts, seen.phrased.said.texts
    content = set(seen.asked.words)
    for at in [at for at, text in enumerate(asked) if text in between]:
        before = next((i for i in range(at - 1, -1, -1) if i in content), None)
        behind = next((i for i in range(at + 1, len(asked)) if i in content), None)
        if before is None or behind is None:
            continue
        one, other = seen.best.question[before], seen.best.question[behind]
        if (
            {one.kind, other.kind} <= {EXACT, SPELLED}
            and one.place > other.place
            and not between.isdisjoint(phrased[other.place + 1 : one.place])
        ):
            return True
    return False


def _done_to_the_asker(seen: Seen) -> bool:
    """Does somebody else do to the one who asks what he does in the entry: "can a cheater report me", "how do I report …"?"""
    rules, asked, phrased = seen.rules, seen.asked.said.texts, seen.phrased.said.texts
    if not rules.asker.isdisjoint(asked) or not rules.to_asker.isdisjoint(phrased):
        return False
    verbs = [at - 1 for at, text in enumerate(asked) if at and text in rules.to_asker]
    done = [seen.best.question[at] for at in verbs if at in seen.asked.words]
    return any(
        verb.kind in (EXACT, SPELLED) and verb.place > 0 and phrased[verb.place - 1] in rules.asker
        for verb in done
    )


def _done_by_the_asker(seen: Seen) -> bool:
    """Does the one who asks do what in the entry is done to him: "I can't hear the others", "why can't the others hear me"?"""
    rules, asked, phrased = seen.rules, seen.asked.said.texts, seen.phrased.said.texts
    if not rules.to_asker.isdisjoint(asked) or not rules.asker.isdisjoint(phrased):
        return False
    for at in seen.asked.words:
        verb = seen.best.question[at]
        before = next((asked[i] for i in range(at - 1, -1, -1) if asked[i] not in rules.beside_verbs), "")
        done = verb.kind in (EXACT, SPELLED) and before in rules.asker
        if done and not rules.to_asker.isdisjoint(phrased[verb.place + 1 : verb.place + 2]):
            return True
    return False


def _lost_stopping(seen: Seen) -> list[int]:
    """The question's words such as *stop* that have no counterpart in the phrasing, where that has none of the kind and denies
    nothing either: "unreplied mails" are "mails without reply"."""
    phrased = seen.phrased.said
    if (
        not seen.asked.said.stopping
        or phrased.stopping
        or phrased.without
        or phrased.negations
        or seen.needs_not
    ):
        return []
    words = seen.rules.stopping
    return [i for i in seen.asked.words if _begins_one_of(seen, i, words) and _is_lost(seen, i)]


def _seeks_work(seen: Seen) -> bool:
    """Is it asked whether there is work, of which no phrasing and no answer of the entry says anything: "are you hiring"?"""
    return seen.asked.said.seeking_work and not seen.tells(seen.context.telling_of_work)


def _asks_other_amount(seen: Seen) -> bool:
    """Is it asked what somebody earns, or something uses up, which no phrasing asks and of which the entry says nothing?"""
    asked = seen.asked.said.amounts
    return bool(asked) and not (
        seen.phrased.said.amounts or any(seen.tells(seen.context.telling_amounts[at]) for at in asked)
    )


def _brings_own(seen: Seen) -> bool:
    """Is it asked whether something of one's own may be had, where the entry says what there is, or is to be had?"""
    own = seen.rules.own_things
    return (
        seen.asked.said.own_things
        and not seen.asked.said.asks_need  # who need not bring it can have it there
        and own.are_wanted_in(seen.phrased.said.texts)
        and not own.are_wanted_in(seen.asked.said.texts)
        and not seen.tells(seen.context.telling_of_own)
    )


def _asks_contact(seen: Seen) -> bool:
    """Is a telephone number or a mail address asked for, which the entry has not, nor is it asked how one is reached?"""
    wanted, context = seen.query.contact, seen.context
    return bool(wanted) and not (
        context.owner.is_asked_to_reach(seen.scored.document) or context.gives_contact(seen.scored, wanted)
    )


def _is_of_other_type(seen: Seen) -> bool:
    """Is a price asked for, or another type than the phrasing's, that no phrasing asks for and the answer does not give?"""
    wanted, asked = seen.query.answer_type, seen.phrased.said.answer_type
    if wanted == asked:
        return False
    if wanted == "reason":  # why something is not so yet may well be how long it takes
        told = seen.rules.likely_in(seen.scored.document.answer, wanted, "") > 0
        is_so = seen.asked.said.polarity == "why"
        return is_so and bool(asked) and not told and wanted not in seen.context.answer_types(seen.scored)
    may_be_so = seen.asked.said.of_money if wanted == "amount" else asked and wanted in SURELY_SEEN
    return (
        bool(may_be_so)
        and wanted not in seen.context.answer_types(seen.scored)
        and not seen.context.gives(seen.scored.number, wanted)
    )


def _was_at_no_time(seen: Seen) -> bool:
    """Is it asked when something was, which the phrasing does not ask, and does the answer name no year, month or day?"""
    wanted, phrased = seen.query.answer_type, seen.phrased.said.answer_type
    is_past = wanted == "since" or (
        wanted == TIME and not seen.rules.past.isdisjoint(seen.asked.said.texts[:BESIDE_WHEN])
    )
    if not is_past or phrased in OF_TIME:
        return False
    return not seen.rules.likely_in(seen.scored.document.answer, "since", "")


def _is_lost(seen: Seen, at: int) -> bool:
    """Has the phrasing nothing near a word, or only what is there for the next one: *stop cancelling* where it has *cancel*?"""
    here, behind = (*seen.best.question[at : at + 2], NOTHING)[:2]
    return seen.nearest[at] < NEAR_ENOUGH or (here.place == behind.place and here.strength < behind.strength)


def _begins_one_of(seen: Seen, at: int, phrases: frozenset[str]) -> bool:
    """Does one of some words, or of some pairs of words, begin at a place of the question?"""
    first, *rest = seen.asked.said.texts[at : at + 2]
    return first in phrases or " ".join([first, *rest]) in phrases


def _is_taken_away(seen: Seen) -> bool:
    """Is it asked without something of which no phrasing says anything, and of which the answer does not say that it is not
    needed? An answer that only has it, takes it for granted."""
    at, answer = seen.asked.without, seen.scored.document.answer
    told = seen.phrased.said.without or not seen.context.taking_away.isdisjoint(answer)
    if at < 0 or told or seen.needs_not or seen.phrased.said.answer_type == PAYMENT:  # it has the other ways
        return False
    far = range(at - 1, at - FAR_TAKEN - 1, -1) if seen.rules.head_last else range(at + 1, at + FAR_TAKEN + 1)
    taken = [i for i in far if i in seen.asked.words][:NAMED]
    if not taken or any(seen.answer_denies(i) for i in taken):
        return False
    if not seen.asked.said.asking and any(seen.answer_needs(i) for i in taken):
        return False
    return not any(seen.nearest[i] >= TO_DO_WITH_IT for i in taken) or _is_only_taken(seen, at)


def _is_only_taken(seen: Seen, at: int) -> bool:
    """Is all that the phrasing has of the question what is to be left off, of which it asks how or how much, or whether it is
    allowed: "can I borrow without being a member", "What does membership cost?"?"""
    phrased, rules = seen.phrased.said, seen.rules
    whether = not rules.head_last and seen.asked.said.texts[0] in rules.asking_whether
    rest = [i for i in seen.asked.words if i < at]
    is_other = bool(phrased.answer_type or phrased.asking or phrased.asks_how)
    if seen.needs or not whether:
        return False
    if not rules.permitting.isdisjoint(phrased.texts):
        return True
    if not is_other:
        return False
    return bool(rest) and all(seen.nearest[i] < NEAR_ENOUGH for i in rest)


def _is_uncounted(seen: Seen) -> bool:
    """Is it asked how many there are of what the phrasing is about, which it does not ask, nor does the answer count them?"""
    counted, answer, other = seen.counted, seen.scored.document.answer, seen.phrased.said.answer_type
    if seen.query.answer_type not in COUNTS or not counted:
        return False
    if other:
        return other in UNCOUNTING and not any(
            seen.places_of(i) for i, stem in enumerate(seen.query.stems) if stem == counted
        )
    if counted not in [word.stem for word in seen.best.phrasing.words]:
        return False
    return counted not in answer or seen.rules.likely_in(answer, "number", counted) <= UNCOUNTED


_WAYS: tuple[tuple[Callable[[Seen], bool], Veto], ...] = (
    (_is_opposite, Veto.OPPOSITE),
    (_has_other_name, Veto.OTHER_NAME),
    (_other_roles, Veto.OTHER_ROLE),
    (_exchanged, Veto.EXCHANGED),
    (_done_to_the_asker, Veto.EXCHANGED),
    (_done_by_the_asker, Veto.EXCHANGED),
    (is_denied, Veto.DENIED),
    (_is_stopped, Veto.STOPPED),
    (is_undone, Veto.UNDONE),
    (undoes_another, Veto.UNDONE),
    (begun, Veto.OPPOSITE),
    (taken_back, Veto.TAKEN_BACK),
    (_seeks_work, Veto.SEEKING_WORK),
    (_asks_other_amount, Veto.OTHER_AMOUNT),
    (_brings_own, Veto.OWN),
    (_asks_contact, Veto.NO_CONTACT),
    (_is_taken_away, Veto.TAKEN_AWAY),
    (_is_of_other_type, Veto.OTHER_TYPE),
    (_is_uncounted, Veto.OTHER_TYPE),
    (_was_at_no_time, Veto.OTHER_TYPE),
)
"""What makes it so; the first one that does is said."""
