"""The matcher's parts for one FAQ, each made when it is first needed."""

from __future__ import annotations

from functools import cached_property

from chatbot.faq.entry import FAQ
from chatbot.language.analyser import Analyser
from chatbot.language.embedding import Embedder, WordCosines
from chatbot.language.lexicon import Lexicon, lexicon_for
from chatbot.matching.confidence import Judge, Judged
from chatbot.matching.model import load_model
from chatbot.matching.query import Query
from chatbot.matching.ranking import Ranker
from chatbot.matching.reading import QuestionReader
from chatbot.matching.seen import Context
from chatbot.retrieval.index import Index
from chatbot.retrieval.opening import index_of
from chatbot.retrieval.weights import WordWeights


class Matcher:
    """Reads questions to an FAQ, finds the entries that may answer them, and says how sure that is."""

    def __init__(self, faq: FAQ) -> None:
        self.faq = faq

    def judge(self, question: str) -> tuple[Query, list[Judged]]:
        """How a question is read, and the entries that may answer it, most confident first."""
        query = self.reader.read(question)
        return query, self.judging.judge(query, self.ranker.rank(query, self.candidates(query)))

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
            self.index, self.analyser, self.lexicon, self.weights, self.embedder, self.faq.synonyms
        )

    @cached_property
    def ranker(self) -> Ranker:
        """Puts entries in order."""
        return Ranker(self.index, self.weights, self.embedder, load_model().ranking)

    @cached_property
    def judging(self) -> Judge:
        """Says how sure that is."""
        return Judge(load_model(), self.context)

    @cached_property
    def context(self) -> Context:
        """What evidence is found with."""
        return Context(self.analyser.rules, WordCosines(self.lexicon), self.ranker)
