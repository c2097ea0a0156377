"""An explanation as it is shown: as lines of text, or as tables on a terminal."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from chatbot.language.printable import one_line
from chatbot.terminal.explanation.texts.table import texts_for
from chatbot.terminal.explanation.wording import Wording

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.table import Table

    from chatbot.matching.explanation import Explanation

MOST_REASONS, FEW_REASONS = 12, 5
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
        self, explanation: Explanation, language: str, *, for_owner: bool = False, reasons: int = MOST_REASONS
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

        texts, explanation = self._texts, self._explanation
        lines = [self.sentences(), "", *self._figures(), texts.words]
        for word in explanation.words:
            shown = one_line(word.word)
            weight = f"{texts.weight} {texts.number(word.weight, '.2f')}"
            gap = " " * (WORD - cell_len(shown))
            lines.append(f"  {shown}{gap} {weight}  {self._wording.reading(word)}")
        if explanation.reasons:
            lines += ["", self._evidence_from(), *(f"  {odds}  {said}" for odds, said in self._reasons())]
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
        if figures := self._figures():
            parts.append(Text("\n".join(figures), style="faq.quiet"))
        parts.append(self._words())
        if self._explanation.reasons:
            parts.append(self._evidence())
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

    def _figures(self) -> list[str]:
        """What its owner reads below the words; of others the encoder's word, which no sentence has."""
        lines = summary(self._explanation) if self._for_owner else [*self._wording.likeness()]
        return [*lines, ""] if lines else []

    def _evidence_from(self) -> str:
        start = self._texts.number(self._explanation.start, "+.2f")
        return self._texts.evidence.format(start=start)

    def _reasons(self) -> Iterator[tuple[str, str]]:
        """The weightiest evidence, as lines of text: its log-odds, and what it says."""
        texts = self._texts
        for reason in self._reasons_shown:
            odds, value = texts.number(reason.log_odds, "+6.2f"), texts.number(reason.value, "g")
            named = f"{reason.meaning}: {value}  ({reason.name})"
            said = texts.figure.format(meaning=texts.meaning_of(reason.name), value=value)
            yield odds, named if self._for_owner else said

    def _words(self) -> RenderableType:
        from rich.text import Text

        texts = self._texts
        table = _titled(texts.words)
        table.add_column(texts.word, overflow="fold")
        table.add_column(texts.weight, justify="right")
        table.add_column(texts.taken_for, overflow="fold")
        for word in self._explanation.words:
            style = "" if word.how != "nothing" else "faq.missing"
            reading = Text(self._wording.reading(word), style=style)
            table.add_row(Text(one_line(word.word)), texts.number(word.weight, ".2f"), reading)
        return table

    def _evidence(self) -> RenderableType:
        from rich.text import Text

        texts = self._texts
        table = _titled(self._evidence_from())
        table.add_column(texts.log_odds, justify="right")
        table.add_column(texts.value, justify="right")
        table.add_column(texts.meaning, overflow="fold")
        for reason in self._reasons_shown:
            style = "faq.for" if reason.log_odds > 0 else "faq.against"
            odds = Text(texts.number(reason.log_odds, "+.2f"), style=style)
            said = Text(reason.meaning if self._for_owner else texts.meaning_of(reason.name))
            if self._for_owner:
                said.append(f"  ({reason.name})", style="faq.quiet")
            table.add_row(odds, texts.number(reason.value, "g"), said)
        return table


def _titled(title: str) -> Table:
    from rich.box import SIMPLE_HEAD
    from rich.table import Table

    return Table(
        title=title, title_justify="left", title_style="bold", header_style="dim", border_style="dim",
        box=SIMPLE_HEAD, pad_edge=False,
    )  # fmt: skip


def summary(explanation: Explanation) -> list[str]:
    """Which entry came first and what kept it from being surer, a line each, for who keeps the FAQ."""
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
