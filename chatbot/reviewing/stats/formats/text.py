"""The figures as text: sections with a title each, of lines that begin with what is to be compared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from chatbot.language.printable import one_line
from chatbot.reviewing.groups import Times, as_asked
from chatbot.reviewing.stats import InVain, Stats, Week
from chatbot.terminal.output import counted

MEANINGS = {
    "answered": "",
    "unsure": "entries were offered",
    "declined": "nothing was found",
}
BESIDE = {
    "in_part": "of those answered: a part of the question was asked in vain",
    "small_talk": "small talk: greetings, thanks and the like, not among the questions",
    "picked": "one of those offered was picked",
    "good": "answers said to be right",
    "bad": "answers said to be wrong",
}
MOST_WEEKS = 12
"""Weeks that are shown, the last ones."""
MOST_PHRASINGS = 3
HEAD = f"  {'week of':10}  {'asked':>7}  {'answered':>8}  {'unsure':>7}  {'declined':>8}"


class Line(NamedTuple):
    """A line: what is in columns, and the text behind it, which goes on below its own beginning."""

    columns: str
    text: str = ""
    is_quiet: bool = False


class Section(NamedTuple):
    """A part of the figures."""

    title: str
    lines: list[Line]


def lines(stats: Stats, log: str) -> Iterator[str]:
    """The figures as lines of text."""
    for i, section in enumerate([*summary(stats, log), _weeks(stats), *lists(stats)]):
        yield from ([""] if i else [])
        yield section.title
        yield from (f"  {line.columns}{line.text}".rstrip() for line in section.lines)


def summary(stats: Stats, log: str) -> Iterator[Section]:
    """How much there is, and what became of it."""
    title = f"{one_line(log)}: {counted(stats.outcomes.asked, 'question')}"
    if len(stats.weeks) == 1:
        title += f", week of {stats.weeks[0].monday}"
    elif stats.weeks:
        title += f", weeks of {stats.weeks[0].monday} to {stats.weeks[-1].monday}"
    yield Section(title, list(_outcomes(stats)))


def _outcomes(stats: Stats) -> Iterator[Line]:
    number = stats.outcomes.asked
    for name, meaning in MEANINGS.items():
        count = getattr(stats.outcomes, name)
        yield Line(f"{name:8}  {count:9,}  {_share(count, number):>4}  ", meaning)
    for name, meaning in BESIDE.items():
        if count := getattr(stats, name):
            yield Line(f"{name.removeprefix('small_').replace('_', ' '):8}  {count:9,}  {'':4}  ", meaning)
    if len(stats.faqs) > 1:
        yield from (
            Line(f"{'':8}  {one.asked:9,}  {'':4}  ", f"to {one_line(one.question)}") for one in stats.faqs
        )


def _weeks(stats: Stats) -> Section:
    return Section(HEAD, [_week(week) for week in stats.weeks[-MOST_WEEKS:]])


def _week(week: Week) -> Line:
    of = week.outcomes
    return Line(f"{week.monday}  {of.asked:7,}  {of.answered:8,}  {of.unsure:7,}  {of.declined:8,}")


def lists(stats: Stats) -> Iterator[Section]:
    """What is asked most, and what in vain."""
    least = "" if stats.exact else ", at least: there are too many different ones to count all"
    if stats.most_asked:
        yield Section(f"Most asked{least}", list(map(_times, stats.most_asked)))
    if stats.in_vain:
        yield Section(f"Asked in vain, like wordings together{least}", list(_in_vain(stats.in_vain)))


def _in_vain(groups: Sequence[InVain]) -> Iterator[Line]:
    for group in groups:
        yield Line(f"{group.asked:7,}  ", as_asked(group.phrasings[0]))
        others = list(map(as_asked, group.phrasings[1:]))
        if others:
            more = f"; and {len(others) - MOST_PHRASINGS:,} more" if len(others) > MOST_PHRASINGS else ""
            yield Line(" " * 9, f"also: {'; '.join(others[:MOST_PHRASINGS])}{more}", is_quiet=True)


def _times(one: Times) -> Line:
    return Line(f"{one.asked:7,}  ", as_asked(one))


def _share(count: int, number: int) -> str:
    return f"{count / number:.0%}" if number else "–"
