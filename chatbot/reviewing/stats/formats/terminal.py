"""The figures for a person at a terminal: the text, set, and the weeks as bars."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from chatbot.reviewing.stats import Outcomes, Stats, Week
from chatbot.reviewing.stats.formats.text import MOST_WEEKS, Section, lists, summary
from chatbot.terminal import console as terminal


class Part(NamedTuple):
    """A part of a bar: what became of the questions."""

    name: str
    sign: str
    ascii: str
    """The sign on a terminal that has no other letters."""
    style: str


PARTS = (
    Part("answered", "█", "#", "faq.for"),
    Part("unsure", "▓", "+", "faq.missing"),
    Part("declined", "░", ".", "faq.against"),
)
LABEL = 22
"""Columns before a bar."""
LEAST = 8
"""Columns of the longest bar, at least."""


def show(stats: Stats, log: str, theme: str) -> None:
    """Print the figures."""
    out = terminal.console(theme=theme)
    for section in summary(stats, log):
        _print(out, section)
    if stats.weeks:
        _print_weeks(out, stats.weeks[-MOST_WEEKS:])
    for section in lists(stats):
        out.print()
        _print(out, section)


def _print(out: Console, section: Section) -> None:
    out.print(Text(section.title, style="faq.title"))
    table = Table.grid()
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for line in section.lines:
        table.add_row(Text(line.columns), Text(line.text, style="faq.quiet" if line.is_quiet else ""))
    out.print(Padding(table, (0, 0, 0, 2)))


def _print_weeks(out: Console, weeks: Sequence[Week]) -> None:
    """The weeks, a bar each, as long as there were questions; signs as well as colours tell what became of them."""
    width = max(LEAST, out.width - LABEL - len(PARTS))
    most = max(week.outcomes.asked for week in weeks)
    parts = [Text.assemble((_sign(out, part), part.style), f" {part.name}") for part in PARTS]
    out.print()
    out.print(Text("Questions in the week of", style="faq.title"))
    out.print(Text("  ") + Text("  ").join(parts))
    for week in weeks:
        label = Text(f"  {week.monday}  {week.outcomes.asked:6,}  ")
        out.print(label + _bar(out, week.outcomes, width * week.outcomes.asked / most), no_wrap=True)


def _bar(out: Console, outcomes: Outcomes, length: float) -> Text:
    """A bar of about so many columns, in which no part is left out that has any question."""
    bar = Text()
    for part in PARTS:
        if count := getattr(outcomes, part.name):
            bar.append(_sign(out, part) * max(1, round(length * count / outcomes.asked)), part.style)
    return bar


def _sign(out: Console, part: Part) -> str:
    return part.ascii if out.options.ascii_only else part.sign
