"""Reads a question against an FAQ: which words it has, what each stands for, and what each counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from itertools import chain, pairwise
from typing import NamedTuple

from chatbot.language.analyser import Analyser, Token, Word
from chatbot.language.embedding import Embedder
from chatbot.language.lexicon import Lexicon
from chatbot.matching.alignment import MATCHED
from chatbot.matching.alike import AlikeWords
from chatbot.matching.in_answers import told, told_by
from chatbot.matching.owner import Owner, without_owner
from chatbot.matching.query import OPPOSITE, SIMILAR, EndAsked, Query, Sense, Target, Told, Whole
from chatbot.matching.said_together import given_up, with_meaning
from chatbot.matching.spelled import SpelledWords
from chatbot.matching.synonyms import USUAL, Group, Synonyms
from chatbot.matching.targets import Targets, add_target, stands_for
from chatbot.matching.topic import Topic
from chatbot.matching.written_together import WrittenTogether
from chatbot.memo import Memo
from chatbot.retrieval.document import joined
from chatbot.retrieval.index import Index
from chatbot.retrieval.spelling import Speller
from chatbot.retrieval.weights import STOP_WEIGHT, WordWeights

PLACE = 0.2
"""What it counts that an entry asks for a place, where the question asks for the owner's: enough to look at that entry."""
AMOUNT_WEIGHT, LONGEST_AMOUNT = 0.5, 3
"""What a number counts that tells how much of something there is, and its digits."""
CALLED = 0.9
"""How surely *it* in an entry's question is what the whole FAQ is about."""
FEW = 2
"""Words of a question, stop words aside, of which one may be said by a phrase of the FAQ: among more it is not what is asked."""


class Read(NamedTuple):
    """A question that is read, but not weighed."""

    written: frozenset[str]
    asks_place: bool
    asks_hours: bool
    asks_age: bool
    contact: str
    """As a ``Query`` has them all."""
    parts: Counter[tuple[int, int]]
    """How many words, stop words aside, stand in a place: parts of a compound, which is one word in an answer."""
    tokens: Sequence[Token]
    senses: Sequence[Sense]
    targets: Targets
    wholes: tuple[Whole, ...]
    ends: tuple[EndAsked, ...]
    answer_type: str


class QuestionReader:
    """Reads questions against one FAQ."""

    def __init__(
        self,
        index: Index,
        analyser: Analyser,
        lexicon: Lexicon | None,
        weights: WordWeights,
        embedder: Embedder,
        owner: Owner,
        topic: Topic,
        faq_synonyms: Sequence[Group] = (),
    ) -> None:
        self._index = index
        self._analyser = analyser
        self._weights = weights
        self._embedder = embedder
        speller = Speller(index, analyser, lambda word: weights.lexeme(analyser.stem(word)) is not None)
        self._together = WrittenTogether(index, analyser, weights, speller)
        self._owner = owner
        self._topic = topic
        self._synonyms = Synonyms(index, analyser, [*faq_synonyms, *owner.synonyms])
        self._spelled = SpelledWords(index, analyser, lexicon, weights, speller, self._synonyms)
        self._alike = AlikeWords(index, analyser, lexicon)

    def read(self, question: str) -> Query:
        """The question's words with their weights and readings."""
        start, end = self._analyser.rules.core(question)
        every = self._analyser.tokens(question)
        asked = [token for token in every if start <= token.start and token.end <= end]
        texts = [token.word.text for token in asked]
        self._expect([token.word for token in asked])
        tokens = with_meaning(self._together.opened(asked), self._analyser, self._synonyms, self._index)
        words = [token.word for token in tokens]
        senses, targets = self._spelled.read(words)
        answer_type = self._analyser.rules.answer_type([word.text for word in words])
        ends = self._alike.add(words, senses, targets, answer_type)
        wholes = self._synonyms.add([sense.stem for sense in senses], targets)
        wholes = (*wholes, *self._said_for(senses, targets), *self._called(senses, targets))
        for stem, target in given_up(question, tokens, self._index, self._analyser):
            add_target(targets, stem, target)
        targets = without_owner(targets, words, self._index, self._analyser)
        place = any(map(self._owner.is_place_asked, (texts, [sense.text for sense in senses])))
        if place:
            self._add_asked(targets, self._analyser.rules.asking_place.where, len(words) - 1)
        hours = any(map(self._owner.are_hours_asked, (texts, [sense.text for sense in senses])))
        if hours:
            self._add_asked(targets, self._analyser.rules.asking_hours.opening, len(words) - 1)
        asking_age = self._analyser.rules.asking_age
        age = any(map(asking_age.said_in, (texts, [sense.text for sense in senses])))
        if age:
            self._add_all_asked(targets, asking_age.told_by, len(words) - 1)
        contact = "" if place else self._owner.contact_asked(texts)
        if contact:
            self._add_all_asked(targets, self._analyser.rules.asking_contact.reaching, len(words) - 1)
        return self._query(
            Read(
                frozenset(joined(token.word for token in written) for written in (every, asked)),
                place,
                hours,
                age,
                contact,
                Counter(token[1:] for token in asked if not self._analyser.is_stop(token.word.text)),
                tokens, senses, targets, wholes, ends, answer_type,
            )
        )  # fmt: skip

    def _add_asked(self, targets: Targets, text: str, at: int) -> None:
        """Let entries be found that ask with a word."""
        word = self._analyser.words(text)[0]
        add_target(targets, word.stem, Target((at,), PLACE, SIMILAR, "", word.text))

    def _said_for(self, senses: Sequence[Sense], targets: Targets) -> list[Whole]:
        """The phrases of the FAQ that are said for words that it has not, and faint targets by which they are found."""
        found: list[Whole] = []
        content = [i for i, sense in enumerate(senses) if not self._analyser.is_stop(sense.text)]
        for i in content if len(content) <= FEW else ():
            sense = senses[i]
            if self._is_asked(i, targets):
                continue
            for phrase in self._synonyms.said_for(sense.stem):
                found.append(Whole((i,), phrase.stems, USUAL, phrase.text))
                for place in phrase.content:
                    if not stands_for(targets, phrase.stems[place], i):
                        add_target(
                            targets, phrase.stems[place], Target((i,), PLACE, SIMILAR, "", phrase.text)
                        )
        return found

    def _called(self, senses: Sequence[Sense], targets: Targets) -> list[Whole]:
        """What the FAQ is about, as an entry's question calls it: *it*; with faint targets by which such entries are found."""
        it = self._analyser.rules.standing_for
        places = self._topic.places(senses) if it else []
        if places:
            self._add_asked(targets, it, places[0])
        return [Whole((i,), (self._analyser.stem(it),), CALLED, it) for i in places]

    def _is_asked(self, i: int, targets: Targets) -> bool:
        """Has a phrasing of the FAQ a word that the ``i``-th of the question is, or surely stands for?"""
        return any(
            i in target.positions and target.strength >= MATCHED and self._index.document_share(stem) > 0
            for stem, found in targets.items()
            for target in found
        )

    def _add_all_asked(self, targets: Targets, texts: Collection[str], at: int) -> None:
        """Let entries be found that ask with any of some words."""
        stems = {self._analyser.stem(word): word for word in sorted(texts)}
        self._index.expect(stems=stems)
        for stem, word in stems.items():
            if self._index.has(stem) and not stands_for(targets, stem, at):
                add_target(targets, stem, Target((at,), PLACE, SIMILAR, "", word))

    def _query(self, read: Read) -> Query:
        """What was read, with what each word weighs."""
        tokens, senses, targets = read.tokens, read.senses, read.targets
        words = [token.word for token in tokens]
        pairs = list(zip(words, senses, strict=True))
        stops = tuple(self._is_stop(word, sense) for word, sense in pairs)
        known = list(zip(senses, stops, strict=True))
        weights = tuple(
            STOP_WEIGHT if stop else self._weight(at, words, sense) for at, (sense, stop) in enumerate(known)
        )
        rarity = [
            0.0 if stop else self._weights.rarity(sense.stem) / (read.parts[token[1:]] or 1)
            for token, (sense, stop) in zip(tokens, known, strict=True)
        ]
        stems = tuple(sense.stem for sense in senses)
        found_by = {stem: _found_by(found) for stem, found in targets.items()}
        return Query(
            words=tuple(words),
            places=tuple((token.start, token.end) for token in tokens),
            written=read.written,
            asks_place=read.asks_place,
            asks_hours=read.asks_hours,
            asks_age=read.asks_age,
            contact=read.contact,
            read=tuple(sense.text for sense in senses),
            stems=stems,
            weights=weights,
            stops=stops,
            content=tuple(i for i, stop in enumerate(stops) if not stop),
            stop_texts=frozenset([word.text for word, stop in zip(words, stops, strict=True) if stop]),
            targets=targets,
            wholes=read.wholes,
            ends=read.ends,
            found_by=found_by,
            told=Memo(self._told(targets, found_by, rarity, stems)),
            document_share=tuple(self._index.document_share(sense.stem) for sense in senses),
            probabilities=tuple(sense.probability for sense in senses),
            known=tuple(self._index.has(sense.stem) for sense in senses),
            names=tuple(not stop and self._is_name(*one) for one, stop in zip(pairs, stops, strict=True)),
            total=sum(weights) or 1.0,
            answer_type=read.answer_type,
            embedding=self._embedder.embed(dict.fromkeys(sense.stem for sense in senses)),
        )

    def _told(
        self,
        targets: Targets,
        found_by: Mapping[str, list[tuple[int, float]]],
        rarity: Sequence[float],
        stems: Sequence[str],
    ) -> Callable[[str], Told]:
        """What finds what a stem is in an answer: few of them are in any that is looked at."""
        return lambda stem: told(
            stem, targets[stem], told_by(stem, found_by[stem], stems), rarity, self._index
        )

    def _expect(self, words: Sequence[Word]) -> None:
        """Tell the index of what is asked about words as they are written, alone and joined."""
        confusions = self._analyser.rules.confusions
        texts = (word.text for word in words)
        joined = (one.text + other.text for one, other in pairwise(words))
        confused = (other for word in words for other in confusions.get(word.text, ()))
        stems = (word.stem for word in words)
        near = self._alike.near(word.stem for word in words)
        self._index.expect(chain(texts, joined, confused), chain(stems, near))

    def _weight(self, at: int, words: Sequence[Word], sense: Sense) -> float:
        """What a word counts that is no stop word."""
        return AMOUNT_WEIGHT if self._is_amount(at, words) else self._weights.of_stem(sense.stem)

    def _is_amount(self, at: int, words: Sequence[Word]) -> bool:
        """Is a word a small number that the FAQ lacks and that names nothing: *for 3 days*, not *version 3*?"""
        word = words[at]
        return (
            len(word.text) <= LONGEST_AMOUNT
            and word.text.isdigit()
            and not self._index.has(word.stem)
            and (at == 0 or self._analyser.is_stop(words[at - 1].text))
        )

    def _is_stop(self, word: Word, sense: Sense) -> bool:
        """Is it a stop word, or a misspelt one? What is written like a name is not misspelt."""
        return self._analyser.is_stop(word.text if word.name else sense.text)

    def _is_name(self, word: Word, sense: Sense) -> bool:
        lexeme = self._weights.lexeme(sense.stem)
        return word.name or lexeme is None or lexeme.kind != "c"


def _found_by(targets: list[Target]) -> list[tuple[int, float]]:
    return [
        (i, strength) for positions, strength, _, mark, _ in targets if mark != OPPOSITE for i in positions
    ]
