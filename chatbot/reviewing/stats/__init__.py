"""What a log says, in figures: how much is asked and answered, what most, and what in vain."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from itertools import islice

import msgspec

from chatbot.bot import WORTH_OFFERING
from chatbot.memo import Memo
from chatbot.reviewing.groups import Times, counted_once
from chatbot.reviewing.records import Asked, Picked, Rated, Record
from chatbot.reviewing.small_talk import TalkAsked
from chatbot.reviewing.stats.frequent import Frequent
from chatbot.reviewing.wordings import Wordings

MOST_FAQS = 100
"""FAQs that are counted one by one, at least."""


class Outcomes(msgspec.Struct):
    """What became of questions."""

    answered: int = 0
    unsure: int = 0
    """Entries were offered."""
    declined: int = 0
    """Nothing was found."""

    @property
    def asked(self) -> int:
        """All of them."""
        return self.answered + self.unsure + self.declined


class Week(msgspec.Struct, frozen=True):
    """A week, by the day of its Monday, and what became of its questions."""

    monday: str
    outcomes: Outcomes


class InVain(msgspec.Struct, frozen=True):
    """Questions about the same that were not answered."""

    question: str
    asked: int
    phrasings: tuple[Times, ...]


class Stats(msgspec.Struct, frozen=True, kw_only=True):
    """The figures."""

    outcomes: Outcomes
    small_talk: int
    """What was answered as small talk, and is no question."""
    faqs: tuple[Times, ...]
    """The FAQs' files, most asked first."""
    in_part: int
    """Questions that were answered but for a part, which was asked in vain."""
    picked: int
    """How often one of those offered was picked."""
    good: int
    bad: int
    """How often an answer was said to be right, and wrong."""
    exact: bool
    """Were all different questions counted? There may be too many; what is asked seldom is then left out."""
    weeks: tuple[Week, ...]
    most_asked: tuple[Times, ...]
    in_vain: tuple[InVain, ...]
    """Most asked first."""


class Counts:
    """The figures in the making: of any number of records, in memory that is bounded."""

    def __init__(self, talk: TalkAsked | None = None) -> None:
        self.total = Outcomes()
        self.faqs = Frequent(MOST_FAQS)
        self.questions = Frequent()
        self.in_vain = Frequent()
        self.weeks: dict[int, Outcomes] = defaultdict(Outcomes)
        self.small_talk = self.in_part = self.picked = self.good = self.bad = 0
        self.typed = Memo[str, str](str)
        """How questions were typed that were read otherwise."""
        self._talk = talk or TalkAsked()

    def add(self, record: Record) -> None:
        """Count a record."""
        match record:
            case Asked() if record in self._talk:
                self.small_talk += 1
            case Asked():
                self._add_question(record)
            case Picked():
                self.picked += 1
            case Rated():
                self._add_rating(record)

    def _add_rating(self, rated: Rated) -> None:
        before = 1 if rated.instead else 0
        if rated.good:
            self.good, self.bad = (
                self.good + 1,
                max(0, self.bad - before),
            )  # what was said before may be in no file any more
        else:
            self.good, self.bad = max(0, self.good - before), self.bad + 1

    def _add_question(self, asked: Asked) -> None:
        self.faqs.add(asked.faq)
        self.questions.add(asked.question)
        if asked.typed and asked.question not in self.typed:
            self.typed.keep(asked.question, asked.typed)
        self.in_part += bool(asked.unanswered)
        for text in asked.unanswered if asked.answered else [asked.question]:
            self.in_vain.add(text)
        for outcomes in (self.total, self.weeks[_week(asked.time)]):
            if asked.answered:
                outcomes.answered += 1
            elif asked.matches and asked.matches[0].confidence >= WORTH_OFFERING:
                outcomes.unsure += 1
            else:
                outcomes.declined += 1


def count(records: Iterable[Record], faq: str | None = None, talk: TalkAsked | None = None) -> Counts:
    """Count the records, of one FAQ alone if its path is given; ``talk`` tells what is small talk."""
    counts = Counts(talk)
    for record in records:
        if faq is None or record.faq == faq:
            counts.add(record)
    return counts


def stats(counts: Counts, language: str, most: int) -> Stats:
    """The figures, with the ``most`` of what is listed; ``language`` is that of the questions."""
    return Stats(
        outcomes=counts.total,
        small_talk=counts.small_talk,
        faqs=tuple(Times(*one) for one in islice(counts.faqs.most(), MOST_FAQS)),
        in_part=counts.in_part,
        picked=counts.picked,
        good=counts.good,
        bad=counts.bad,
        exact=counts.questions.is_exact and counts.in_vain.is_exact,
        weeks=tuple(Week(_monday(week), counts.weeks[week]) for week in sorted(counts.weeks)),
        most_asked=tuple(_most_asked(dict(counts.questions.most()), counts.typed, language)[:most]),
        in_vain=tuple(_in_vain(dict(counts.in_vain.most()), counts.typed, language)[:most]),
    )


def _most_asked(asked: Mapping[str, int], typed: Mapping[str, str], language: str) -> list[Times]:
    return counted_once(asked, asked, Wordings(asked, language), typed)


def _in_vain(asked: Mapping[str, int], typed: Mapping[str, str], language: str) -> list[InVain]:
    wordings = Wordings(asked, language)
    groups = [counted_once(same, asked, wordings, typed) for same in wordings.grouped(asked)]
    found = [InVain(group[0].question, sum(one.asked for one in group), tuple(group)) for group in groups]
    return sorted(found, key=lambda one: (-one.asked, one.question))


def _week(time: datetime) -> int:
    """A week's number; day 1 of the calendar was a Monday."""
    return (time.toordinal() - 1) // 7


def _monday(week: int) -> str:
    return str(date.fromordinal(week * 7 + 1))
