"""An explanation as it is shown: as lines of text, or as tables on a terminal."""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import exp
from typing import TYPE_CHECKING

from chatbot.language.printable import one_line
from chatbot.terminal.explanation.texts.table import texts_for
from chatbot.terminal.explanation.wording import Wording
from chatbot.terminal.languages import percent

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.table import Table

    from chatbot.matching.explanation import Explanation

REASONS = (12, 5, 3)
"""Pieces of evidence that are shown, and where all of those would not fit on the screen."""
LEAST_FOR_TABLES = 60
"""Columns below which a table would have a word a line."""
INDENT = 2
"""Columns that the words and the evidence are set in by."""
WORD = 18
"""Columns of a word, where lines are aligned."""


class Shown:
    """An explanation to be shown: in the language of the FAQ, or in English with the figures that its owner goes by."""

    def __init__(
        self, explanation: Explanation, language: str, *, for_owner: bool = False, reasons: int = REASONS[0]
    ) -> None:
        self._explanation = explanation
        self._texts = texts_for("en" if for_owner else language)
        self._wording = Wording(explanation, self._texts, language)
        self._for_owner = for_owner
        self._reasons_shown = explanation.reasons[:reasons]

    def sentences(self) -> str:
        """What was found, in words."""
        return "\n".join(self._wording.sentences())

    def plain(self) -> str:
        """All as lines of text: in words first, the figures below."""
        from rich.cells import cell_len

        texts = self._texts
        lines = [self.sentences(), "", *self._likeness(), texts.words]
        for word in self._wording.words():
            shown = self._wording.written(word.word)
            weight = f"{texts.weight} {texts.number(word.weight, '.2f')}"
            gap = " " * (WORD - cell_len(shown))
            lines.append(f"  {shown}{gap} {weight}  {self._wording.reading(word)}")
        if self._reasons_shown:
            lines += ["", texts.evidence, self._for_and_against()]
            lines += [f"  {odds}  {said}" for odds, said in self._reasons()]
        return "\n".join(lines)

    def for_terminal(self, width: int) -> RenderableType:
        """All for a terminal that has so many columns."""
        from rich.text import Text

        if not width:
            return Text(self.plain())
        return self.table() if width >= LEAST_FOR_TABLES else self._narrow()

    def table(self) -> RenderableType:
        """All as tables."""
        from rich.console import Group
        from rich.text import Text

        parts: list[RenderableType] = [Text(self.sentences() + "\n")]
        if likeness := self._likeness():
            parts.append(Text("\n".join(likeness), style="faq.quiet"))
        parts += self._words()
        if self._reasons_shown:
            parts += [Text(), *self._evidence()]
        return Group(*parts)

    def _narrow(self) -> RenderableType:
        """All as lines that are not aligned, whose further rows begin below the first."""
        from rich.console import Group
        from rich.padding import Padding
        from rich.text import Text

        return Group(
            *(
                Padding(Text(re.sub(" +", " ", line).strip()), (0, 0, 0, INDENT * line.startswith(" ")))
                for line in self.plain().split("\n")
            )
        )

    def _likeness(self) -> list[str]:
        """What the encoder said, which no sentence has."""
        lines = [*self._wording.likeness()]
        return [*lines, ""] if lines else []

    def _for_and_against(self) -> str:
        """How the evidence is read."""
        without = 1 / (1 + exp(-self._explanation.start))
        return self._texts.for_and_against.format(percent=percent(without))

    def _reasons(self) -> Iterator[tuple[str, str]]:
        """The weightiest evidence, as lines of text: its log-odds, and what it says."""
        texts = self._texts
        for reason in self._reasons_shown:
            odds, value = texts.number(reason.log_odds, "+6.2f"), texts.number(reason.value, "g")
            named = f"{reason.meaning}: {value}  ({reason.name})"
            said = texts.figure.format(meaning=texts.meaning_of(reason.name), value=value)
            yield odds, named if self._for_owner else said

    def _words(self) -> Iterator[RenderableType]:
        from rich.text import Text

        texts = self._texts
        yield Text(texts.words, style="bold")
        table = _table()
        table.add_column(texts.word, overflow="fold")
        table.add_column(texts.weight, justify="right")
        table.add_column(texts.taken_for, overflow="fold")
        for word in self._wording.words():
            style = "" if word.how != "nothing" else "faq.missing"
            reading = Text(self._wording.reading(word), style=style)
            table.add_row(Text(self._wording.written(word.word)), texts.number(word.weight, ".2f"), reading)
        yield table

    def _evidence(self) -> Iterator[RenderableType]:
        from rich.text import Text

        texts = self._texts
        yield Text(texts.evidence, style="bold")
        yield Text(self._for_and_against(), style="faq.quiet")
        table = _table()
        table.add_column(texts.side, justify="right")
        table.add_column(texts.value, justify="right")
        table.add_column(texts.meaning, overflow="fold")
        for reason in self._reasons_shown:
            style = "faq.for" if reason.log_odds > 0 else "faq.against"
            odds = Text(texts.number(reason.log_odds, "+.2f"), style=style)
            said = Text(reason.meaning if self._for_owner else texts.meaning_of(reason.name))
            if self._for_owner:
                said.append(f"  ({reason.name})", style="faq.quiet")
            table.add_row(odds, texts.number(reason.value, "g"), said)
        yield table


def _table() -> Table:
    from rich.box import SIMPLE_HEAD
    from rich.table import Table

    return Table(header_style="dim", border_style="dim", box=SIMPLE_HEAD, pad_edge=False, show_edge=False)


def summary(explanation: Explanation) -> list[str]:
    """Which entry came first and what kept it from being surer, a line each, as it is noted of a question."""
    if explanation.entry_id is None:
        return [f"no match: {explanation.veto}"]
    lines = [
        f"first match: {one_line(explanation.entry_id)}, confidence {explanation.confidence:.2f}",
        f"best phrasing: {one_line(explanation.phrasing or '')}",
    ]
    if explanation.likeness:
        question, answer = explanation.likeness
        lines.append(
            f"alike in meaning, by the sentence encoder: question {question:.2f}, with its answer {answer:.2f}"
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
