"""What learning asks of the matcher: questions laid beside entries, and the form of a model.

Of the matcher's parts this is the only module here that knows how they fit together. It does not use the model that ships:
the order in which it looks at entries is made of a few features that weigh the same for ever.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import msgspec

from chatbot.faq.entry import FAQ
from chatbot.language.embedding import WordCosines
from chatbot.matching.confidence import veto
from chatbot.matching.context import Context
from chatbot.matching.evidence import ALONE, COMPARED, EVIDENCE, JUDGED, compared, seen_alone
from chatbot.matching.features import FEATURES
from chatbot.matching.likeness import SEMANTIC_EVIDENCE, SEMANTIC_FEATURES, with_likeness
from chatbot.matching.matcher import Matcher
from chatbot.matching.model import FORMAT, Model
from chatbot.matching.query import spelled_right
from chatbot.matching.ranking import Ranker
from chatbot.matching.seen import Seen
from chatbot.matching.trees import Split, Trees
from chatbot.retrieval.index import SMALL

__all__ = [
    "COMPARED_NAMES", "EVIDENCE_NAMES", "FEATURE_NAMES", "JUDGED", "TOUCHES", "VALUE_NAMES", "AskedFAQ", "Laid",
    "NeededWord", "Split", "Trees", "compared", "directions", "model_file", "with_likeness",
]  # fmt: skip

FEATURE_NAMES = tuple(FEATURES)
VALUE_NAMES = (*FEATURES, *ALONE)
"""What is known of a question and an entry by themselves, in the order of ``Laid.values``."""
COMPARED_NAMES = tuple(COMPARED)
EVIDENCE_NAMES = tuple(EVIDENCE)
TOUCHES = FEATURE_NAMES.index("entry_joint")
"""The feature that is above 0 where an entry has anything to do with a question."""
FIXED_WEIGHTS = dict.fromkeys(FEATURES, 0.0) | {"entry_joint": 1.0, "question_cosine": 1.0}
"""Weights of the ranking where questions are made: what is near an entry must not depend on what was learnt before."""
NEEDED_WEIGHT, NEEDED_STRENGTH, NEEDED_SHARE = 0.35, 0.9, 0.5
"""A word that an entry needs: what it weighs at least, how sure its counterpart is, and in how many phrasings that stands."""

MOST_READ, USUAL, IN_PASSING = 1500, 4.0, 0.35
"""Characters of an answer that are looked at; Zipf frequency of a common word; how likely a type of answer is by chance."""


class Laid(NamedTuple):
    """A question, laid beside the entries that it may be about."""

    numbers: list[int]
    """The entries."""
    values: list[tuple[float, ...]]
    """For each of them what ``VALUE_NAMES`` says."""
    hopeless: bool
    """Is there nothing that any answer could be found by?"""


class NeededWord(NamedTuple):
    """A word of a question without which it would be another one."""

    text: str
    name: bool
    """Is it written like a name?"""
    others: tuple[str, ...]
    """Words that mean something else of the same kind: opposites and alternatives."""
    alike: frozenset[str]
    """Words that may mean the same."""


class AskedFAQ:
    """An FAQ that questions are put to."""

    def __init__(self, faq: FAQ) -> None:
        matcher = self._matcher = Matcher(faq)
        self._ranker = Ranker(matcher.index, matcher.weights, matcher.embedder, FIXED_WEIGHTS)
        self._context = Context(
            faq.entries, matcher.analyser, WordCosines(matcher.lexicon), self._ranker, matcher.owner
        )
        self.numbers = {entry.id: number for number, entry in enumerate(faq.entries)}
        """Of each entry's id."""

    def lay_out(self, question: str) -> Laid:
        """A question beside all candidates."""
        query = self._matcher.reader.read(question)
        scored = [self._ranker.score(query, number) for number in self._matcher.candidates(query)]
        asked = self._context.asked(query)
        values = [seen_alone(Seen(asked, one, self._context)) for one in scored]
        return Laid([one.number for one in scored], values, not scored or veto(query) is not None)

    def candidates(self, question: str) -> Sequence[int]:
        """The entries beside which a question is laid, in the same order."""
        size = len(self.numbers)
        return range(size) if size <= SMALL else self._matcher.candidates(self._matcher.reader.read(question))

    def spelled_right(self, question: str) -> str:
        """A question as the sentence encoder is asked about it."""
        return spelled_right(question, self._matcher.reader.read(question))

    def nearest(self, question: str) -> list[int]:
        """The entries that a question may be about, by the fixed weights."""
        query = self._matcher.reader.read(question)
        return [scored.number for scored in self._ranker.rank(query, self._matcher.candidates(query))]

    def needed_words(self, question: str, number: int) -> list[NeededWord]:
        """The words of a question that an entry has in at least half of its phrasings."""
        query, document = self._matcher.reader.read(question), self._matcher.index.document(number)
        best = self._ranker.score(query, number).alignment
        shares = [len(document.where[word.stem]) / len(document.phrasings) for word in best.phrasing.words]
        return [
            self._needed(word.text, word.stem, word.name)
            for word, weight, found in zip(query.words, query.weights, best.question, strict=True)
            if weight >= NEEDED_WEIGHT and found.strength >= NEEDED_STRENGTH
            and shares[found.place] >= NEEDED_SHARE and len(word.text) > 2
        ]  # fmt: skip

    def in_passing(self) -> list[str]:
        """Common words that only answers have, each once, in the order of the alphabet."""
        matcher, entries = self._matcher, self._matcher.faq.entries
        asked = {
            word.stem for one in entries for text in one.phrasings for word in matcher.analyser.words(text)
        }
        found: dict[str, str] = {}
        for one in entries:
            for word in matcher.analyser.words(one.answer[:MOST_READ]):
                lexeme = matcher.lexicon.get(word.stem) if matcher.lexicon else None
                common = lexeme is not None and lexeme.kind == "c" and lexeme.zipf > USUAL
                if (
                    common
                    and word.stem not in asked
                    and not word.name
                    and not matcher.analyser.is_stop(word.text)
                ):
                    found.setdefault(word.stem, word.text)
        return sorted(found.values())

    def things(self, number: int) -> list[str]:
        """What an entry's question is about, as far as its last words tell: the last that is no stop word, or two."""
        analyser = self._matcher.analyser
        question = self._matcher.faq.entries[number].question
        tokens = analyser.tokens(question)
        content = [
            n
            for n, token in enumerate(tokens)
            if token.word.text.isalpha() and not analyser.is_stop(token.word.text)
        ]
        if not content:
            return []
        last = content[-1]
        first = last - 1 if last - 1 in content else last
        return [question[tokens[n].start : tokens[last].end] for n in (last, first)]

    def lacks(self, number: int, answer_type: str) -> bool:
        """Does nothing in an entry's answer look as if it gave a type of answer more than in passing?"""
        rules, document = self._matcher.analyser.rules, self._matcher.index.document(number)
        return rules.likely_in(document.answer, answer_type, "") <= IN_PASSING

    def _needed(self, text: str, stem: str, name: bool) -> NeededWord:
        lexicon = self._matcher.lexicon
        lexeme = lexicon.get(stem) if lexicon else None
        near = lexeme.neighbours.items() if lexeme else ()
        return NeededWord(
            text, name,
            tuple(other for other, how in near if how.mark and "_" not in other),
            frozenset(other for other, how in near if not how.mark),
        )  # fmt: skip


def directions(count: int) -> list[int]:
    """The way the probability may go as each of so many pieces of evidence grows; 0 for either."""
    every = EVIDENCE if count == len(EVIDENCE) else SEMANTIC_EVIDENCE
    return [direction for direction, _ in every.values()]


def model_file(ranking: Sequence[float], base: float, trees: Trees) -> bytes:
    """A model as it is kept: the weights of the ranking, by name then, and the trees that judge its first entries."""
    semantic = len(ranking) > len(FEATURES)
    names, evidence = (SEMANTIC_FEATURES, SEMANTIC_EVIDENCE) if semantic else (FEATURES, EVIDENCE)
    weights = dict(zip(names, ranking, strict=True))
    return msgspec.json.encode(Model(FORMAT, weights, tuple(evidence), base, trees)) + b"\n"
