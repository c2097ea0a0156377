"""The chatbot: a question in, a reply out."""

from __future__ import annotations

from functools import cached_property

import msgspec

from chatbot.confidence import Judge, Judgement
from chatbot.errors import UsageError
from chatbot.explanation import Explanation
from chatbot.faq import FAQ, Entry
from chatbot.index import Index
from chatbot.lexicon import Lexicon, lexicon_for
from chatbot.model import load_model
from chatbot.query import Query, Reader
from chatbot.ranking import Ranker, Scored
from chatbot.text import Analyser

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

    def ask(self, question: str, *, top: int = TOP, threshold: float = THRESHOLD, explain: bool = False) -> Reply:
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
        query, ranked = self.rank(question)
        judgement = self._judge.judge(query, ranked)
        matches = tuple(
            Match(self.faq.entries[scored.number], confidence)
            for scored, confidence in zip(ranked[:top], judgement.confidences, strict=False)
        )
        answered = bool(matches) and matches[0].confidence >= threshold
        return Reply(
            question=question,
            answered=answered,
            entry=matches[0].entry if answered else None,
            confidence=matches[0].confidence if matches else 0.0,
            matches=matches,
            explanation=self._explanation(query, ranked, judgement) if explain else None,
        )

    def rank(self, question: str) -> tuple[Query, list[Scored]]:
        """How the matcher reads a question, and the entries that it may be about, best first."""
        query = self._reader.read(question)
        return query, self._ranker.rank(query, self._index.candidates(query.terms()))

    def _explanation(self, query: Query, ranked: list[Scored], judgement: Judgement) -> Explanation:
        return Explanation({c.name: c.log_odds for c in judgement.contributions}, judgement.veto)

    @cached_property
    def _index(self) -> Index:
        return Index(self.faq.entries, self._analyser, self._lexicon)

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
        return Judge(self._index, load_model())
