"""An explanation in words, for a pipe and for a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chatbot.language.printable import one_line
from chatbot.language.rules import rules_for

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import RenderableType
    from rich.table import Table

    from chatbot.matching.explanation import Explanation, WordRead

MOST_REASONS = 12
LANGUAGE = "en"
"""Whose most usual words go without saying."""
MOST_LISTED = 4
"""Words that a sentence lists."""
STOP_WEIGHT = 0.2
"""Weight of a word at most that says nothing by itself."""
BEHIND = ((0.5, "close behind"), (0.1, "behind"), (0.0, "far behind"))
"""How the next entry stands, by the share that its confidence has of the first one's."""
LEAST_FOR_TABLES = 60
"""Columns below which a table would have a word a line."""
INDENT = 2
"""Columns that the words and the evidence are set in by."""


def plain(explanation: Explanation) -> str:
    """The explanation as lines of text: in words first, the figures below."""
    lines = [*in_words(explanation), "", *summary(explanation), "words of the question:"]
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

    if not width:
        return Text(plain(explanation))
    return table(explanation) if width >= LEAST_FOR_TABLES else _narrow(explanation)


def _narrow(explanation: Explanation) -> RenderableType:
    """The explanation as lines that are not aligned, whose further rows begin below the first."""
    from rich.console import Group
    from rich.padding import Padding
    from rich.text import Text

    lines = plain(explanation).split("\n")
    return Group(
        *(Padding(Text(" ".join(line.split())), (0, 0, 0, INDENT * line.startswith(" "))) for line in lines)
    )


def table(explanation: Explanation) -> RenderableType:
    """The explanation as tables."""
    from rich.console import Group
    from rich.text import Text

    said = Text("\n".join([*in_words(explanation), ""]))
    figures = Text("\n".join([*summary(explanation), ""]), style="faq.quiet")
    parts: list[RenderableType] = [said, figures, _words(explanation)]
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


def in_words(explanation: Explanation) -> list[str]:
    """What was found, and what speaks against it, in the words of who keeps the FAQ; a sentence each."""
    if explanation.entry_id is None:
        return [f"Nothing in this FAQ was found: {explanation.veto}."]
    phrasing, identifier = one_line(explanation.phrasing or ""), one_line(explanation.entry_id)
    return [
        f"“{phrasing}” fits best, of the entry {identifier}: {explanation.confidence:.0%} sure.",
        *_read_as(explanation),
        *_missing(explanation),
        *([f"It is not the answer: {explanation.veto}."] if explanation.veto else []),
        *_rival(explanation),
    ]


def _read_as(explanation: Explanation) -> Iterator[str]:
    """Which words were read as others, and which stand in the answer alone."""
    for how, why in (("spelling", "misspelt"), ("meaning", "much the same")):
        pairs = [
            f"‘{one_line(word.word)}’ was read as ‘{one_line(word.read_as)}’"
            for word in explanation.words
            if word.how == how and word.read_as and word.read_as != word.word
        ]
        if pairs:
            yield f"{', '.join(pairs)} ({why})."
    answer = [word for word in explanation.words if word.weight > STOP_WEIGHT and word.how == "answer"]
    if only := [word.word for word in answer if word.sureness == 1]:
        yield f"Only the answer says {_listed(only)}, no way to ask it does."
    if near := [word.word for word in answer if word.sureness < 1]:
        yield f"Only the answer says something like {_listed(near)}."


def _missing(explanation: Explanation) -> Iterator[str]:
    """What the question has and the entry has not, and the other way round."""
    weighty = {word.word for word in explanation.words if word.weight > STOP_WEIGHT}
    if unanswered := [word for word in explanation.unanswered if word in weighty]:
        yield f"Nothing in the entry says {_listed(unanswered)}."
    usual = rules_for(LANGUAGE).stop_words
    if unasked := [word for word in explanation.unasked if word not in usual]:
        yield f"The question does not say {_listed(unasked)}."


def _rival(explanation: Explanation) -> Iterator[str]:
    second = explanation.runner_up
    if second is None:
        return
    share = second.confidence / explanation.confidence if explanation.confidence else 1.0
    where = next(text for least, text in BEHIND if share >= least)
    yield f"The next entry, {one_line(second.entry_id)}, is {where} ({second.confidence:.0%})."


def _listed(words: Sequence[str]) -> str:
    """Some words, as in a sentence."""
    shown = [f"‘{one_line(word)}’" for word in words[:MOST_LISTED]]
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} or {shown[-1]}"


def summary(explanation: Explanation) -> list[str]:
    """Which entry came first and what kept it from being surer, a line each."""
    if explanation.entry_id is None:
        return [f"no match: {explanation.veto}"]
    lines = [
        f"first match: {one_line(explanation.entry_id)}, confidence {explanation.confidence:.2f}",
        f"best phrasing: {one_line(explanation.phrasing or '')}",
    ]
    if explanation.likeness:
        question, answer = explanation.likeness
        lines.append(
            f"alike in meaning, by the sentence encoder: question {question:.2f}, answer {answer:.2f}"
        )
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
