"""What became of a test question."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import msgspec

from chatbot.bot import Bot, Reply
from chatbot.evaluation.questions import LabelledQuestion

if TYPE_CHECKING:
    from chatbot.matching.explanation import Explanation

LOOKED_AT = 3
"""Matches among which the expected one is looked for."""


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """A test question and what it brought."""

    question: str
    expected: str | None
    """The id of the entry that answers; None where no entry does."""
    line: int
    first: str | None
    """The id of the first match, whatever its confidence; None where there is none."""
    confidence: float
    answered: bool
    rank: int | None
    """The expected entry's place among the first three matches, from 1."""
    why: str | None = None
    """For a failure: what spoke for the first match and against it, in a line."""

    @property
    def right_first(self) -> bool:
        """Is the first match the expected entry?"""
        return self.rank == 1

    @property
    def passed(self) -> bool:
        """Was the right answer given, or the question declined that has none?"""
        return self.answered and self.right_first if self.expected is not None else not self.answered

    @property
    def confused(self) -> bool:
        """Did another entry come first, in place of the expected one or as an answer to what has none?"""
        return (
            self.first is not None and not self.right_first and (self.expected is not None or self.answered)
        )

    @property
    def verdict(self) -> str:
        """What happened, in words."""
        got = f"{self.first} ({self.confidence:.2f})" if self.first is not None else "no match"
        if self.passed:
            return f"right, {got}" if self.answered else f"declined, {got}"
        if self.expected is None:
            return f"answered with {got}, should have been declined"
        if self.right_first:
            return f"declined, though {got} came first"
        place = {2: "; it came second", 3: "; it came third"}.get(self.rank or 0, "")
        how = "answered with" if self.answered else "declined, first came"
        return f"expected {self.expected}, {how} {got}{place}"


def ask_all(bot: Bot, questions: Iterable[LabelledQuestion], threshold: float) -> Iterator[Outcome]:
    """Ask the questions, one after another."""
    for test in questions:
        outcome = _outcome(test, bot.ask(test.question, top=LOOKED_AT, threshold=threshold))
        if not outcome.passed:
            reply = bot.ask(test.question, top=LOOKED_AT, threshold=threshold, explain=True)
            outcome = msgspec.structs.replace(outcome, why=_why(reply.explanation))
        yield outcome


def _outcome(test: LabelledQuestion, reply: Reply) -> Outcome:
    ids = [match.entry.id for match in reply.matches]
    return Outcome(
        question=test.question, expected=test.expected, line=test.line, first=ids[0] if ids else None,
        confidence=reply.confidence, answered=reply.answered,
        rank=ids.index(test.expected) + 1 if test.expected in ids else None,
    )  # fmt: skip


def _why(explanation: Explanation | None) -> str | None:
    """An explanation in one line."""
    from chatbot.terminal.explanation.layout import summary

    if explanation is None:
        return None
    lines = summary(explanation)
    return "; ".join(lines[1:] or lines)
