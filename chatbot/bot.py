"""The chatbot: a question in, a reply out."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec

from chatbot.callbacks import Notify
from chatbot.errors import FAQError, UsageError
from chatbot.faq.entry import FAQ, Entry
from chatbot.faq.file import stamp_of
from chatbot.loading.load import load_faq, log
from chatbot.matching.matcher import Matcher

if TYPE_CHECKING:
    from chatbot.matching.confidence import Judged
    from chatbot.matching.explanation import Explanation
    from chatbot.matching.query import Query

TOP = 3
"""Matches that a reply lists."""
THRESHOLD = 0.5
"""Confidence from which a match counts as the answer."""


class Match(msgspec.Struct, frozen=True):
    """An entry that may answer the question."""

    entry: Entry
    confidence: float
    """Probability that the entry answers the question, 0 to 1."""


class Reply(msgspec.Struct, frozen=True, kw_only=True):
    """What the chatbot has to say to a question."""

    question: str
    answered: bool
    """Is the first match's confidence at least the threshold?"""
    entry: Entry | None
    """The entry that answers; None where the question is not answered."""
    confidence: float
    """The first match's confidence; 0 where there is none."""
    matches: tuple[Match, ...]
    """The best entries, most confident first."""
    explanation: Explanation | None = None
    """Why, if that was asked for."""


class Bot:
    """Answers questions from an FAQ, as its file is when they are asked.

    Where the file has changed and cannot be used, answers come from what it was, and ``problem`` says what is wrong.
    """

    def __init__(
        self, faq: FAQ, *, reload: Callable[[], FAQ] | None = None, notify: Notify | None = None
    ) -> None:
        """``reload`` reads the file anew, as ``load_faq`` does; ``notify`` is told of a problem, else it is logged."""
        self.problem: FAQError | None = None
        self._matcher = Matcher(faq)
        self._reload = reload or (lambda: load_faq(faq.path))
        self._notify = notify or log
        self._seen = faq.stamp

    @property
    def faq(self) -> FAQ:
        """What is answered from."""
        return self._matcher.faq

    def ask(
        self, question: str, *, top: int = TOP, threshold: float = THRESHOLD, explain: bool = False
    ) -> Reply:
        """Answer a question.

        Raises:
            UsageError: the question is blank, ``top`` is less than 1, or ``threshold`` is not within 0 to 1.
        """
        if not question.strip():
            raise UsageError("the question is blank")
        if top < 1:
            raise UsageError("top must be at least 1")
        if not 0 <= threshold <= 1:
            raise UsageError("the threshold must be from 0 to 1")
        self.refresh()
        matcher = self._matcher
        query, judged = matcher.judge(question)
        matches = tuple(Match(matcher.faq.entries[one.scored.number], one.confidence) for one in judged[:top])
        answered = bool(matches) and matches[0].confidence >= threshold
        return Reply(
            question=question,
            answered=answered,
            entry=matches[0].entry if answered else None,
            confidence=matches[0].confidence if matches else 0.0,
            matches=matches,
            explanation=_explanation(matcher, question, query, judged) if explain else None,
        )

    def refresh(self) -> bool:
        """Read the FAQ's file again if it has changed; True if it has, and can be used."""
        faq = self.faq
        if faq.stamp is None or faq.path is None or stamp_of(faq.path) == self._seen:
            return False
        self._seen, self.problem = stamp_of(faq.path), None
        if self._seen == faq.stamp:  # it was gone, and is back
            return False
        try:
            self._matcher = Matcher(self._reload())
        except FAQError as error:
            self.problem = error
            self._notify(f"the FAQ has changed and cannot be used; answers come from what it was\n{error}")
            return False
        self._seen = self.faq.stamp
        return True


def _explanation(matcher: Matcher, question: str, query: Query, judged: list[Judged]) -> Explanation:
    from chatbot.matching.explanation import explain

    return explain(matcher, question, query, judged)
