"""What people asked in vain, in groups of questions about the same."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, NamedTuple

import msgspec

from chatbot.bot import Bot, Reply
from chatbot.language.leaning import ENDS
from chatbot.language.printable import one_line
from chatbot.language.same_question import Key
from chatbot.reviewing.asked_log import name_of
from chatbot.reviewing.records import Asked, Noted, Picked, Rated, Record
from chatbot.reviewing.wordings import Wordings, is_among
from chatbot.terminal.progress import progress

GroupOutcome = Literal["declined", "unsure", "corrected", "rejected"]
"""Nothing was found; entries were offered; one that was not the first, or no answer, was picked from those offered; the answer
was said to be wrong."""
OUTCOMES: tuple[GroupOutcome, ...] = ("rejected", "corrected", "unsure", "declined")
"""In the order in which they are most easily mended."""
WORTH_SUGGESTING = 0.005
"""Confidence below which an entry is not suggested: it would be shown as 0 %."""
MOST_SUGGESTED = 3
"""Entries that are suggested."""


class Times(msgspec.Struct, frozen=True, omit_defaults=True):
    """A question and how often it was asked."""

    question: str
    asked: int
    typed: str | None = None
    """As it was typed, where it was read with what it went on from."""


class QuestionGroup(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Questions about the same."""

    question: str
    """The one that was asked most."""
    asked: int
    """How often any of them was asked."""
    outcome: GroupOutcome
    picked: str | None
    """The id of the entry that was picked most, if any was."""
    phrasings: tuple[Times, ...]
    """All of them, most asked first."""
    matches: tuple[Noted, ...]
    """What the FAQ has to say to the question as it is now, best first; what was picked before all."""
    rejected: tuple[str, ...] = ()
    """The ids of the entries that were said to be the wrong answer."""


def groups(
    records: Iterable[Record], ignored: Iterable[str], bot: Bot, *, threshold: float, quiet: bool = False
) -> list[QuestionGroup]:
    """The groups of questions that the FAQ does not answer as it is now, most asked first.

    ``records`` are those of all FAQs; ``ignored`` are questions that nobody wants to see, nor any like them;
    ``quiet``: no bar, however long that takes.
    """
    asked, picked, typed = _counted(records, name_of(bot.faq.path or ""))
    ignored = list(ignored)
    wordings = Wordings([*asked, *ignored], bot.faq.language)
    unwanted = {wordings.about(question) for question in ignored}
    outcomes: dict[str, GroupOutcome] = {}
    for question in progress(list(asked), "Asking again", quiet=quiet):
        if not is_among(wordings.about(question), unwanted) and (
            outcome := _outcome(bot, question, picked[question], threshold)
        ):
            outcomes[question] = outcome
    found = [
        _group(counted_once(same, asked, wordings, typed), same, outcomes, picked, bot)
        for same in wordings.grouped(outcomes)
    ]
    return sorted(found, key=lambda group: (-group.asked, OUTCOMES.index(group.outcome), group.question))


def suggestions(bot: Bot, question: str, picked: str | None) -> tuple[Noted, ...]:
    """The entries that the question may belong to, best first; the one that was picked before all."""
    matches = bot.ask(question, top=MOST_SUGGESTED, threshold=0).matches
    noted = [
        Noted(match.entry.id, match.confidence) for match in matches if match.confidence >= WORTH_SUGGESTING
    ]
    first = [one for one in noted if one.entry_id == picked]
    if picked is not None and not first and any(entry.id == picked for entry in bot.faq.entries):
        first = [Noted(picked, 0.0)]
    return tuple([*first, *(one for one in noted if one.entry_id != picked)][:MOST_SUGGESTED])


class Counted(NamedTuple):
    """What was ever asked in vain."""

    asked: Counter[str]
    """How often each question was asked, and each part of one that was answered but for that."""
    picked: dict[str, Counter[str]]
    """What was picked for it: an entry that was said to be right counts as picked, one that was said to be wrong the other
    way round."""
    typed: dict[str, str]
    """How those were typed that were read otherwise."""


def _counted(records: Iterable[Record], faq: str) -> Counted:
    asked: Counter[str] = Counter()
    typed: dict[str, str] = {}
    vain: set[str] = set()
    picked: dict[str, Counter[str]] = defaultdict(Counter)
    for record in records:
        if record.faq != faq:
            continue
        if isinstance(record, Picked):
            picked[record.question][record.entry_id] += 1
        elif isinstance(record, Rated):
            counts = 2 if record.instead else 1  # the contrary that was said before is taken back as well
            picked[record.question][record.entry_id] += counts if record.good else -counts
            asked.setdefault(record.question, 1)
        elif isinstance(record, Asked):
            if record.small_talk:
                continue
            asked.update([record.question, *record.unanswered])
            vain.update(record.unanswered if record.answered else [record.question])
            if record.typed:
                typed.setdefault(record.question, record.typed)
    kept = Counter(
        {question: count for question, count in asked.items() if question in vain or question in picked}
    )
    return Counted(kept, picked, typed)


def _outcome(bot: Bot, question: str, picked: Counter[str], threshold: float) -> GroupOutcome | None:
    """What became of a question; None where it is answered by now, or was small talk."""
    reply = bot.ask(question, threshold=threshold)
    wanted = _most(picked, bot)
    if reply.entry is not None and picked[reply.entry.id] < 0:
        return "rejected"
    if wanted is None and (reply.entry is not None or reply.small_talk is not None):
        return None
    if reply.entry is not None and wanted == reply.entry.id:
        return None
    return "corrected" if wanted is not None else _declined(reply)


def _declined(reply: Reply) -> GroupOutcome:
    return "unsure" if reply.offered else "declined"


def _most(picked: Counter[str], bot: Bot) -> str | None:
    """The entry that was picked most, of those that still exist."""
    known = {entry.id for entry in bot.faq.entries} if picked else set()
    most = (identifier for identifier, times in picked.most_common() if times > 0)
    return next((identifier for identifier in most if identifier in known), None)


def _group(
    phrasings: Sequence[Times],
    questions: Sequence[str],
    outcomes: Mapping[str, GroupOutcome],
    picked: dict[str, Counter[str]],
    bot: Bot,
) -> QuestionGroup:
    became = {outcomes[question] for question in questions}
    picks: Counter[str] = sum((picked[question] for question in questions), Counter())
    wanted = _most(picks, bot)
    wrong = (one for question in questions for one, times in picked[question].items() if times < 0)
    return QuestionGroup(
        question=phrasings[0].question,
        asked=sum(one.asked for one in phrasings),
        outcome=next(outcome for outcome in OUTCOMES if outcome in became),
        picked=wanted,
        phrasings=tuple(phrasings),
        matches=suggestions(bot, phrasings[0].question, wanted),
        rejected=tuple(dict.fromkeys(wrong)),
    )


def counted_once(
    questions: Iterable[str], asked: Mapping[str, int], wordings: Wordings, typed: Mapping[str, str]
) -> list[Times]:
    """The questions, most asked first; those that differ in capitals and signs only as one, written as it is most often."""
    forms: dict[Key, list[str]] = defaultdict(list)
    for question in sorted(questions, key=lambda question: (-asked[question], question)):
        forms[wordings.same(question)].append(question)
    found = [
        Times(same[0], sum(asked[question] for question in same), typed.get(same[0]))
        for same in forms.values()
    ]
    return sorted(found, key=lambda one: -one.asked)


def as_asked(one: Times) -> str:
    """A question on one line: as it was typed, and with which words it was read, or as what, where that is something else."""
    question, typed = one_line(one.question), one_line(one.typed or "")
    if typed in ("", question):
        return question
    words = question.removeprefix(typed.rstrip(ENDS))
    return (
        f"{typed}, read as “{question}”" if words == question else f"{typed}, going on from “{words.strip()}”"
    )
