"""The matcher's parts for one FAQ, each made when it is first needed."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from chatbot.faq.entry import FAQ
from chatbot.language.analyser import Analyser
from chatbot.language.embedding import Embedder, WordCosines
from chatbot.language.lexicon import Lexicon, lexicon_for
from chatbot.matching.confidence import Judge, veto
from chatbot.matching.context import Context
from chatbot.matching.judged import Contribution, Judged
from chatbot.matching.model import load_model, load_semantic_model
from chatbot.matching.owner import Owner
from chatbot.matching.query import Query
from chatbot.matching.ranking import Ranker, Scored
from chatbot.matching.reading import QuestionReader
from chatbot.matching.topic import Topic
from chatbot.matching.waking import is_open
from chatbot.retrieval.index import Index
from chatbot.retrieval.opening import index_of
from chatbot.retrieval.weights import WordWeights

if TYPE_CHECKING:
    from chatbot.matching.second import SecondJudge
    from chatbot.semantics.sense import Sense


class Judgement(NamedTuple):
    """What came of a question."""

    query: Query
    """How it is read."""
    judged: list[Judged]
    """The entries that may answer it, most confident first."""
    semantic: bool
    """Was the sentence encoder asked?"""


class Matcher:
    """Reads questions to an FAQ, finds the entries that may answer them, and says how sure that is."""

    def __init__(self, faq: FAQ, sense: Sense | None = None) -> None:
        """``sense`` is the sentence encoder, if one may be asked."""
        self.faq = faq
        self._sense = sense

    def judge(self, question: str, query: Query | None = None) -> Judgement:
        """The entries that may answer a question, which may have been read before."""
        query = query or self.reader.read(question)
        candidates = self.candidates(query)
        ranked = self._each_once(self.ranker.rank(query, candidates))
        judged = None if self._always else self.judging.judge(query, ranked)
        second = self.second if self._is_to_be_asked(query, judged) else None
        if second is None:
            return Judgement(query, judged or self.judging.judge(query, ranked), semantic=False)
        return Judgement(query, second.judge(question, query, candidates, ranked), semantic=True)

    def contributions(self, judged: Judged) -> tuple[float, list[Contribution]]:
        """The log-odds before any evidence, and what each piece of it added to an entry's; the weightiest first."""
        by = self.second.judging if judged.likeness and self.second else self.judging
        return by.contributions(judged)

    def _each_once(self, ranked: list[Scored]) -> list[Scored]:
        """A ranking without the entries that are another one word for word: there is nothing to choose between them."""
        kept: list[Scored] = []
        for scored in ranked:
            if not (kept and self._is_same(kept[-1], scored)):
                kept.append(scored)
        return kept

    def _is_same(self, one: Scored, other: Scored) -> bool:
        if one.score != other.score or one.document.joined != other.document.joined:
            return False
        return self._said_by(one) == self._said_by(other)

    def _said_by(self, scored: Scored) -> tuple[tuple[str, ...], str]:
        entry = self.faq.entries[scored.number]
        return entry.phrasings, entry.answer

    @property
    def _always(self) -> bool:
        return self._sense is not None and self._sense.always

    def _is_to_be_asked(self, query: Query, judged: list[Judged] | None) -> bool:
        """Is the sentence encoder to be asked? ``judged`` is what words say; None where that does not matter."""
        has_lexicon = self.lexicon is not None
        if self._sense is None or not (judged is None or is_open(query, judged, has_lexicon=has_lexicon)):
            return False
        return veto(query) is None and self._sense.may_be_asked(self.faq)

    def candidates(self, query: Query) -> list[int]:
        """The numbers of the entries that a question may be about."""
        found = self.index.candidates(query.terms())
        held = self.index.holding([word.stem for word in query.words])
        return [*found, *(number for number in held if number not in found)]

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
    def weights(self) -> WordWeights:
        """Weighs words."""
        return WordWeights(self.index, self.analyser, self.lexicon)

    @cached_property
    def embedder(self) -> Embedder:
        """Knows what texts are about."""
        return Embedder(self.analyser, self.lexicon)

    @cached_property
    def reader(self) -> QuestionReader:
        """Reads questions."""
        return QuestionReader(
            self.index, self.analyser, self.lexicon, self.weights, self.embedder, self.owner, self.topic,
            [(group, 1.0) for group in self.faq.synonyms],
        )  # fmt: skip

    @cached_property
    def owner(self) -> Owner:
        """Knows who keeps the FAQ."""
        return Owner(self.faq.title, self.index, self.analyser)

    @cached_property
    def topic(self) -> Topic:
        """Knows what the whole FAQ is about."""
        return Topic(self.faq.title or "", self.analyser)

    @cached_property
    def ranker(self) -> Ranker:
        """Puts entries in order."""
        return Ranker(self.index, self.weights, self.embedder, load_model().ranking)

    @cached_property
    def judging(self) -> Judge:
        """Says how sure that is."""
        return Judge(load_model(), self.context)

    @cached_property
    def second(self) -> SecondJudge | None:
        """Says how sure that is with the sentence encoder; None where that can't be asked."""
        meanings = self._sense.meanings(self.faq) if self._sense else None
        if self._sense is None or meanings is None:
            return None
        from chatbot.matching.second import SecondJudge

        kind = self._sense.kind_for(self.faq)
        return SecondJudge(load_semantic_model(kind.name), self.context, kind.encoder, meanings)

    @cached_property
    def context(self) -> Context:
        """What evidence is found with."""
        return Context(self.faq.entries, self.analyser, WordCosines(self.lexicon), self.ranker, self.owner)
