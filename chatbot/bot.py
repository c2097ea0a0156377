"""The chatbot: a question in, a reply out."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

import msgspec

from chatbot.errors import FAQError, UsageError
from chatbot.faq.entry import FAQ, Entry
from chatbot.faq.file import stamp_of
from chatbot.language.analyser import Analyser
from chatbot.language.lexicon import Lexicon, lexicon_for
from chatbot.loading.load import load_faq, log
from chatbot.matching.confidence import Judge, Judged
from chatbot.matching.model import load_model
from chatbot.matching.query import Query, Reader
from chatbot.matching.ranking import Ranker
from chatbot.retrieval.index import Index
from chatbot.retrieval.opening import index_of

if TYPE_CHECKING:
    from chatbot.callbacks import Notify
    from chatbot.matching.explanation import Explanation

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


class Matcher:
    """The matcher's parts for one FAQ, each made when it is first needed."""

    def __init__(self, faq: FAQ) -> None:
        self.faq = faq

    def judge(self, question: str) -> tuple[Query, list[Judged]]:
        """How a question is read, and the entries that may answer it, most confident first."""
        query = self.reader.read(question)
        ranked = self.ranker.rank(query, self.index.candidates(query.terms()))
        return query, self.judging.judge(query, ranked)

    @cached_property
    def analyser(self) -> Analyser:
        """Reads texts."""
        return Analyser(self.faq.language)

    @cached_property
    def lexicon(self) -> Lexicon | None:
        """Knows the language's words."""
        return lexicon_for(self.analyser.language)

    @cached_property
    def index(self) -> Index:
        """Has the entries."""
        return index_of(self.faq.entries, self.analyser, self.lexicon)

    @cached_property
    def reader(self) -> Reader:
        """Reads questions."""
        return Reader(self.index, self.analyser, self.lexicon)

    @cached_property
    def ranker(self) -> Ranker:
        """Puts entries in order."""
        return Ranker(self.index, self.reader, load_model().ranking)

    @cached_property
    def judging(self) -> Judge:
        """Says how sure that is."""
        return Judge(load_model())


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
            explanation=_explanation(matcher, query, judged) if explain else None,
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


def _explanation(matcher: Matcher, query: Query, judged: list[Judged]) -> Explanation:
    from chatbot.matching.explanation import explain

    return explain(matcher.faq, query, judged, matcher.judging)
