"""The chatbot: a question in, a reply out."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import msgspec

from chatbot.confidence import Judge, Judged
from chatbot.errors import UsageError
from chatbot.faq import FAQ, Entry
from chatbot.index import Index, index_of
from chatbot.lexicon import Lexicon, lexicon_for
from chatbot.model import load_model
from chatbot.query import Query, Reader
from chatbot.ranking import Ranker
from chatbot.text import Analyser

if TYPE_CHECKING:
    from chatbot.explanation import Explanation

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
    """Answers questions from an FAQ."""

    def __init__(self, faq: FAQ) -> None:
        self.faq = faq

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
        query, judged = self.judge(question)
        matches = tuple(Match(self.faq.entries[one.scored.number], one.confidence) for one in judged[:top])
        answered = bool(matches) and matches[0].confidence >= threshold
        return Reply(
            question=question,
            answered=answered,
            entry=matches[0].entry if answered else None,
            confidence=matches[0].confidence if matches else 0.0,
            matches=matches,
            explanation=self._explanation(query, judged) if explain else None,
        )

    def judge(self, question: str) -> tuple[Query, list[Judged]]:
        """How the matcher reads a question, and the entries that may answer it, most confident first."""
        query = self._reader.read(question)
        ranked = self._ranker.rank(query, self._index.candidates(query.terms()))
        return query, self._judge.judge(query, ranked)

    def _explanation(self, query: Query, judged: list[Judged]) -> Explanation:
        from chatbot.explanation import explain

        return explain(self.faq, query, judged, self._judge)

    @cached_property
    def _index(self) -> Index:
        return index_of(self.faq.entries, self._analyser, self._lexicon)

    @cached_property
    def _lexicon(self) -> Lexicon | None:
        return lexicon_for(self._analyser.language)

    @cached_property
    def _analyser(self) -> Analyser:
        return Analyser(self.faq.language)

    @cached_property
    def _reader(self) -> Reader:
        return Reader(self._index, self._analyser, self._lexicon)

    @cached_property
    def _ranker(self) -> Ranker:
        return Ranker(self._index, self._reader, load_model().ranking)

    @cached_property
    def _judge(self) -> Judge:
        return Judge(load_model())
