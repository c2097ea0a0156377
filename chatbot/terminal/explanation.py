"""An explanation in words, for a pipe and for a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chatbot.language.printable import one_line

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.table import Table

    from chatbot.matching.explanation import Explanation, WordRead

MOST_REASONS = 12
LEAST_FOR_TABLES = 60
"""Columns below which a table would have a word a line."""


def plain(explanation: Explanation) -> str:
    """The explanation as lines of text."""
    lines = [*summary(explanation), "words of the question:"]
    lines += [
        f"  {one_line(word.word):18} weight {word.weight:.2f}  {reading(word)}" for word in explanation.words
    ]
    if explanation.reasons:
        lines.append(f"evidence (log-odds, from {explanation.start:+.2f}):")
        lines += [
            f"  {r.log_odds:+6.2f}  {r.name} = {r.value:g}: {r.meaning}"
            for r in explanation.reasons[:MOST_REASONS]
        ]
    return "\n".join(lines)


def for_terminal(explanation: Explanation, width: int) -> RenderableType:
    """The explanation for a terminal that has so many columns."""
    from rich.text import Text

    return Text(plain(explanation)) if width < LEAST_FOR_TABLES else table(explanation)


def table(explanation: Explanation) -> RenderableType:
    """The explanation as tables."""
    from rich.console import Group
    from rich.text import Text

    parts: list[RenderableType] = [Text("\n".join([*summary(explanation), ""])), _words(explanation)]
    if explanation.reasons:
        parts.append(_evidence(explanation))
    return Group(*parts)


def _words(explanation: Explanation) -> RenderableType:
    from rich.text import Text

    table = _titled("Words of the question")
    table.add_column("word")
    table.add_column("weight", justify="right")
    table.add_column("taken for")
    for word in explanation.words:
        style = "" if word.how != "nothing" else "faq.missing"
        table.add_row(Text(one_line(word.word)), f"{word.weight:.2f}", Text(reading(word), style=style))
    return table


def _evidence(explanation: Explanation) -> RenderableType:
    from rich.text import Text

    table = _titled(f"Evidence, in log-odds from {explanation.start:+.2f}")
    table.add_column("log-odds", justify="right")
    table.add_column("evidence")
    table.add_column("value", justify="right")
    table.add_column("what it says")
    for reason in explanation.reasons[:MOST_REASONS]:
        style = "faq.for" if reason.log_odds > 0 else "faq.against"
        odds = Text(f"{reason.log_odds:+.2f}", style=style)
        table.add_row(odds, Text(reason.name), f"{reason.value:g}", Text(reason.meaning))
    return table


def _titled(title: str) -> Table:
    from rich.box import SIMPLE_HEAD
    from rich.table import Table

    return Table(
        title=title, title_justify="left", title_style="bold", header_style="dim", border_style="dim",
        box=SIMPLE_HEAD, pad_edge=False,
    )  # fmt: skip


def summary(explanation: Explanation) -> list[str]:
    """Which entry came first and what kept it from being surer, a line each."""
    if explanation.entry_id is None:
        return [f"no match: {explanation.veto}"]
    lines = [
        f"first match: {one_line(explanation.entry_id)}, confidence {explanation.confidence:.2f}",
        f"best phrasing: {one_line(explanation.phrasing or '')}",
    ]
    if explanation.veto:
        lines.append(f"not answered: {explanation.veto}")
    if explanation.unanswered:
        lines.append(f"not in the entry: {one_line(', '.join(explanation.unanswered))}")
    if explanation.unasked:
        lines.append(f"not in the question: {one_line(', '.join(explanation.unasked))}")
    if explanation.runner_up is not None:
        second = explanation.runner_up
        lines.append(
            f"runner-up: {one_line(second.entry_id)}, confidence {second.confidence:.2f}, {second.margin:.2f} points behind"
        )
    return lines


def reading(word: WordRead) -> str:
    """What a word was taken for."""
    if word.how == "nothing":
        return "nothing in the entry"
    if word.how in ("answer", "aliases"):
        return f"found in the {word.how} only ({word.sureness:.0%})"
    if word.how == "same":
        return one_line(word.read_as or "")
    how = "misspelt" if word.how == "spelling" else "alike in meaning"
    return f"{one_line(word.read_as or '')} ({how}, {word.sureness:.0%})"
