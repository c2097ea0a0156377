"""The entries as the matcher reads them, and which of them a question may be about."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

import tantivy

from chatbot.faq import Entry
from chatbot.lexicon import Lexicon
from chatbot.text import Analyser, Word

CANDIDATES = 50
"""Entries that are ranked for a question."""
MOST_ANSWER_WORDS = 2_000
PASSAGE = 32
"""Words of a passage of an answer."""
ANSWER_BOOST = 1 / 6
"""Weight of a word in an answer, by that of one in a question."""
PARTICLES = frozenset("off on up down out in away back over of through into".split())


class Phrasing(NamedTuple):
    """One way to ask an entry."""

    words: tuple[Word, ...]
    units: tuple[tuple[str, tuple[int, ...]], ...]
    """What can be matched, with the positions that it covers: every stem, and phrasal verbs as one unit."""


class Document(NamedTuple):
    """An entry as the matcher reads it."""

    phrasings: tuple[Phrasing, ...]
    question_stems: Counter[str]
    """How often each stem occurs in the phrasings."""
    answer_stems: Counter[str]
    """The same for answer and tags."""
    answer_length: int
    passages: tuple[frozenset[str], ...]
    """The stems of the answer's passages, which overlap."""
    names: frozenset[str]
    """Stems of what the phrasings write like names."""
    where: Mapping[str, tuple[int, ...]]
    """The phrasings that have a stem or phrasal verb."""


def units(words: Sequence[Word], lexicon: Lexicon | None) -> tuple[tuple[str, tuple[int, ...]], ...]:
    """The stems of a text and its phrasal verbs (*turn off*, *turn it off*), with the positions they cover."""
    found: list[tuple[str, tuple[int, ...]]] = [(word.stem, (i,)) for i, word in enumerate(words)]
    if lexicon is not None:
        for j, particle in enumerate(words):
            if particle.text in PARTICLES or (j and words[j - 1].text == "get"):
                for i in range(j - 1, max(-1, j - 4), -1):
                    phrase = f"{words[i].stem}_{particle.stem}"
                    if lexicon.get(phrase) is not None:
                        found.append((phrase, (i, j)))
                        break
    return tuple(found)


class Index:
    """An FAQ's entries, analysed when they are needed, and a search over them.

    A list no longer than what is ranked anyway is not searched: all of its entries are candidates.
    """

    def __init__(self, entries: Sequence[Entry], analyser: Analyser, lexicon: Lexicon | None) -> None:
        self.size = len(entries)
        self._entries = entries
        self._analyser = analyser
        self._lexicon = lexicon
        self._documents: dict[int, Document] = {}
        self._words: set[str] = set()
        self._compounds: dict[str, tuple[str, str]] = {}

    def document(self, number: int) -> Document:
        """An entry as the matcher reads it."""
        document = self._documents.get(number)
        if document is None:
            document = self._documents[number] = self._read(self._entries[number])
        return document

    def rarity(self, stem: str) -> float:
        """Inverse document frequency of a stem over questions and answers, from 0 (in all entries) to 1 (in none)."""
        in_questions, in_answers = self.frequency(stem)
        return self._rarity(max(in_questions, 0.5 * in_answers))

    def rarity_in_answers(self, stem: str) -> float:
        """The same over the answers alone."""
        return self._rarity(self.frequency(stem)[1])

    def _rarity(self, entries: float) -> float:
        return math.log((self.size + 1) / (entries + 1)) / math.log(self.size + 1)

    def frequency(self, stem: str) -> tuple[float, int]:
        """How many entries have the stem in a phrasing, and how many in the answer."""
        return self._counts[0].get(stem, 0.0), self._counts[1][stem]

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The words of the FAQ, as written."""
        for number in range(self.size):
            self.document(number)
        return frozenset(self._words)

    @property
    def compounds(self) -> Mapping[str, tuple[str, str]]:
        """Neighbouring words of the phrasings, by what they are when written as one."""
        self.vocabulary  # noqa: B018  reads every entry
        return self._compounds

    def candidates(self, terms: Iterable[tuple[str, float]]) -> list[int]:
        """The numbers of the entries that share most with weighted stems, best first."""
        if self.size <= CANDIDATES:
            return list(range(self.size))
        clauses = [
            (
                tantivy.Occur.Should,
                tantivy.Query.boost_query(
                    tantivy.Query.term_query(self._schema, field, stem), weight * boost
                ),
            )
            for stem, weight in terms
            for field, boost in (("question", 1.0), ("answer", ANSWER_BOOST))
        ]
        hits = self._searcher.search(tantivy.Query.boolean_query(clauses), CANDIDATES).hits if clauses else []
        return [self._searcher.doc(address)["number"][0] for _, address in hits]

    # --- reading the entries -----------------------------------------------------------------

    def _read(self, entry: Entry) -> Document:
        phrasings = []
        for text in entry.phrasings:
            words = tuple(self._analyser.words(text))
            phrasings.append(Phrasing(words, units(words, self._lexicon)))
        answer = self._analyser.words("\n".join((*entry.tags, entry.answer)))[:MOST_ANSWER_WORDS]
        self._words.update(word.text for phrasing in phrasings for word in phrasing.words)
        self._words.update(word.text for word in answer)
        pairs = (pair for phrasing in phrasings for pair in pairwise(phrasing.words))
        self._compounds.update({one.text + other.text: (one.text, other.text) for one, other in pairs})
        return Document(
            tuple(phrasings),
            Counter(word.stem for phrasing in phrasings for word in phrasing.words),
            Counter(word.stem for word in answer),
            len(answer),
            _passages([word.stem for word in answer]),
            frozenset(word.stem for phrasing in phrasings for word in phrasing.words if word.name),
            _where(phrasings),
        )

    @cached_property
    def _counts(self) -> tuple[dict[str, float], Counter[str]]:
        documents = [self.document(number) for number in range(self.size)]
        return (
            _shares(documents),
            Counter(stem for document in documents for stem in document.answer_stems),
        )

    @cached_property
    def _schema(self) -> tantivy.Schema:
        builder = tantivy.SchemaBuilder()
        builder.add_unsigned_field("number", stored=True)
        for field in ("question", "answer"):
            builder.add_text_field(field, stored=False, tokenizer_name="whitespace", index_option="freq")
        return builder.build()

    @cached_property
    def _searcher(self) -> tantivy.Searcher:
        index = tantivy.Index(self._schema)
        writer = index.writer(num_threads=1)
        for number in range(self.size):
            document = self.document(number)
            writer.add_document(
                tantivy.Document(
                    number=number,
                    question=" ".join(document.question_stems.elements()),
                    answer=" ".join(document.answer_stems.elements()),
                )
            )
        writer.commit()
        writer.wait_merging_threads()
        index.reload()
        return index.searcher()


def _where(phrasings: list[Phrasing]) -> dict[str, tuple[int, ...]]:
    where: dict[str, list[int]] = {}
    for number, phrasing in enumerate(phrasings):
        for stem in {stem for stem, _ in phrasing.units}:
            where.setdefault(stem, []).append(number)
    return {stem: tuple(numbers) for stem, numbers in where.items()}


def _passages(stems: list[str]) -> tuple[frozenset[str], ...]:
    """A text's stems, as those of pieces of ``PASSAGE`` words that begin half a piece apart."""
    step = PASSAGE // 2
    return tuple(frozenset(stems[at : at + PASSAGE]) for at in range(0, max(1, len(stems) - step), step))


def _shares(documents: list[Document]) -> dict[str, float]:
    """For each stem the sum, over the entries, of the share of their phrasings that have it."""
    shares: dict[str, float] = {}
    for document in documents:
        each = 1 / len(document.phrasings)
        for phrasing in document.phrasings:
            for stem in {word.stem for word in phrasing.words}:
                shares[stem] = shares.get(stem, 0.0) + each
    return shares
