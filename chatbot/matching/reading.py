"""Reads a question against an FAQ: which words it has, what each stands for, and what each counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise
from typing import NamedTuple

from chatbot.language.analyser import Analyser, Token, Word
from chatbot.language.embedding import Embedder
from chatbot.language.lexicon import Lexicon
from chatbot.matching.ends import KnownEnds
from chatbot.matching.in_answers import in_answers
from chatbot.matching.owner import Owner, without_owner
from chatbot.matching.query import (
    ALTERNATIVE,
    EXACT,
    OPPOSITE,
    OTHER_END,
    SIMILAR,
    SPELLED,
    EndAsked,
    Query,
    Sense,
    Target,
    Whole,
)
from chatbot.matching.said_together import given_up, with_meaning
from chatbot.matching.synonyms import Group, Synonyms
from chatbot.matching.written_together import WrittenTogether
from chatbot.memo import Memo
from chatbot.retrieval.document import joined, units
from chatbot.retrieval.index import Index
from chatbot.retrieval.spelling import Speller, is_other_word, probability
from chatbot.retrieval.weights import STOP_WEIGHT, WordWeights

JOINED = 0.95
"""How surely two words written apart are the one word that they make."""
READ = 0.5
"""Strength from which a misspelt word is taken for another one."""
REAL_WORD = 0.4
"""What a reading counts by, where the word as it is written is a usual word of the language."""
USUAL_ZIPF, RARE_ZIPF = 3.8, 3.0
"""From where a word is usual, and up to where it is so rare that it is as likely a misspelling as one that is none."""
NO_DICTIONARY = 0.5
"""By how much rarer a word counts that is in no dictionary."""
CONFUSED, CONFUSED_KNOWN = 0.8, 0.6
"""How surely a word stands for one that it is often written for, where the FAQ lacks it and where it does not."""
LEAST_SIMILARITY, SIMILARITY_SPAN = 0.32, 0.45
"""Similarity at which words mean nothing alike, and how much more makes them mean the same."""
SAME_NAME = 0.75
"""Strength from which words of like meaning may be one name: fb and Facebook. Below it a name has none, only other names."""
ALTERNATIVE_STRENGTH = 0.39
"""What an alternative counts at most: it tells of the same topic, but is no counterpart."""
END_STRENGTH = 0.8
"""What the other end of what lasts counts, where when it ends, or begins, is asked for."""
PLACE = 0.2
"""What it counts that an entry asks for a place, where the question asks for the owner's: enough to look at that entry."""

Targets = dict[str, list[Target]]


class Typed(NamedTuple):
    """What a question has as it was typed."""

    written: frozenset[str]
    asks_place: bool
    """As a ``Query`` has them both."""
    parts: Counter[tuple[int, int]]
    """How many words, stop words aside, stand in a place: parts of a compound, which is one word in an answer."""


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
        faq_synonyms: Sequence[Group] = (),
    ) -> None:
        self._index = index
        self._analyser = analyser
        self._lexicon = lexicon
        self._weights = weights
        self._embedder = embedder
        self._speller = Speller(index, analyser, lambda word: weights.lexeme(analyser.stem(word)) is not None)
        self._together = WrittenTogether(index, analyser, weights, self._speller)
        self._owner = owner
        self._synonyms = Synonyms(index, analyser, [*faq_synonyms, *owner.synonyms])
        self._ends = KnownEnds(index, analyser.rules)
        self._neighbours = Memo(self._find_neighbours)

    def read(self, question: str) -> Query:
        """The question's words with their weights and readings."""
        start, end = self._analyser.rules.core(question)
        every = self._analyser.tokens(question)
        asked = [token for token in every if start <= token.start and token.end <= end]
        texts = [token.word.text for token in asked]
        self._expect([token.word for token in asked])
        tokens = with_meaning(self._together.opened(asked), self._analyser, self._synonyms)
        words = [token.word for token in tokens]
        targets = self._as_written(words)
        self._add_confusions(words, targets)
        self._index.expect(stems=targets)
        senses = self._senses(words, targets)
        self._add_senses(senses, targets)
        answer_type = self._analyser.rules.answer_type([word.text for word in words])
        ends = self._add_similar(words, senses, targets, answer_type)
        wholes = self._synonyms.add([sense.stem for sense in senses], targets)
        for stem, target in given_up(question, tokens, self._index, self._analyser):
            _add(targets, stem, target)
        targets = without_owner(targets, words, self._index, self._analyser)
        place = any(map(self._owner.is_place_asked, (texts, [sense.text for sense in senses])))
        if place:
            where = self._analyser.words(self._analyser.rules.asking_place.where)[0]
            _add(targets, where.stem, Target((len(words) - 1,), PLACE, SIMILAR, "", where.text))
        as_typed = Typed(
            frozenset(joined(token.word for token in written) for written in (every, asked)),
            place,
            Counter(token[1:] for token in asked if not self._analyser.is_stop(token.word.text)),
        )
        return self._query(as_typed, tokens, senses, targets, wholes, ends, answer_type)

    def _query(
        self,
        typed: Typed,
        tokens: Sequence[Token],
        senses: Sequence[Sense],
        targets: Targets,
        wholes: tuple[Whole, ...],
        ends: tuple[EndAsked, ...],
        answer_type: str,
    ) -> Query:
        """What was read, with what each word weighs."""
        words = [token.word for token in tokens]
        read = list(zip(words, senses, strict=True))
        stops = tuple(self._is_stop(word, sense) for word, sense in read)
        known = list(zip(senses, stops, strict=True))
        weights = tuple(STOP_WEIGHT if stop else self._weights.of_stem(sense.stem) for sense, stop in known)
        rarity = [
            0.0 if stop else self._weights.rarity(sense.stem) / (typed.parts[token[1:]] or 1)
            for token, (sense, stop) in zip(tokens, known, strict=True)
        ]
        return Query(
            words=tuple(words),
            places=tuple((token.start, token.end) for token in tokens),
            written=typed.written,
            asks_place=typed.asks_place,
            read=tuple(sense.text for sense in senses),
            stems=tuple(sense.stem for sense in senses),
            weights=weights,
            stops=stops,
            content=tuple(i for i, stop in enumerate(stops) if not stop),
            stop_texts=frozenset([word.text for word, stop in zip(words, stops, strict=True) if stop]),
            targets=targets,
            wholes=wholes,
            ends=ends,
            found_by={stem: _found_by(found) for stem, found in targets.items()},
            in_answers=in_answers(targets, rarity, self._index),
            document_share=tuple(self._index.document_share(sense.stem) for sense in senses),
            probabilities=tuple(sense.probability for sense in senses),
            known=tuple(self._index.has(sense.stem) for sense in senses),
            names=tuple(not stop and self._is_name(*one) for one, stop in zip(read, stops, strict=True)),
            total=sum(weights) or 1.0,
            answer_type=answer_type,
            embedding=self._embedder.embed(dict.fromkeys(sense.stem for sense in senses)),
        )

    # --- what will be asked of the FAQ, for one that is far away ------------------------------

    def _expect(self, words: Sequence[Word]) -> None:
        """Tell the index of what is asked about words as they are written, alone and joined."""
        confusions = self._analyser.rules.confusions
        texts = (word.text for word in words)
        joined = (one.text + other.text for one, other in pairwise(words))
        confused = (other for word in words for other in confusions.get(word.text, ()))
        stems = (word.stem for word in words)
        near = self._near(word.stem for word in words)
        self._index.expect(chain(texts, joined, confused), chain(stems, near))

    def _near(self, units: Iterable[str]) -> Iterator[str]:
        """The stems that are near some in the language."""
        for unit in units:
            lexeme = self._lexicon.get(unit) if self._lexicon else None
            yield from lexeme.neighbours if lexeme else ()

    # --- what words stand for ----------------------------------------------------------------

    def _as_written(self, words: Sequence[Word]) -> Targets:
        """What the words are, what they may be misspellings of, and what two of them are when joined.

        What is part of a phrase that people say is none: no *rid* is an *aid* in *get rid of*.
        """
        targets: Targets = {}
        together = self._synonyms.said_together([word.stem for word in words])
        known = [self._index.knows(word.text) or self._index.has(word.stem) for word in words]
        for i, word in enumerate(words):
            _add(targets, word.stem, Target((i,), 1.0, EXACT, "", word.text))
            if not known[i] and i not in together:
                known[i] = self._add_spellings(i, word, targets)
            if i + 1 < len(words) and word.text.isalpha() and words[i + 1].text.isalpha():
                joined = word.text + words[i + 1].text
                if len(joined) > 3 and self._index.knows(joined):
                    known[i] = known[i + 1] = True
                    _add(
                        targets, self._analyser.stem(joined), Target((i, i + 1), JOINED, SPELLED, "", joined)
                    )
        return targets

    def _add_spellings(self, i: int, word: Word, targets: Targets) -> bool:
        """Add what the ``i``-th word may be a misspelling of; is one of them likely enough to be read for it?"""
        meant = self._may_be_misspelt(word)
        rules, read = self._analyser.rules, False
        for spelling in self._speller.spellings(word.text):  # the surest first
            if is_other_word(word.text, spelling.text, rules):
                continue
            strength = spelling.probability * meant
            stem = self._analyser.stem(spelling.text)
            if not _has(targets, stem, i):
                _add(targets, stem, Target((i,), strength, SPELLED, "", spelling.text))
            read = read or strength >= READ
        return read

    def _add_confusions(self, words: Sequence[Word], targets: Targets) -> None:
        """Add the words of the FAQ that other words of the language are written for: *safe* for *save*."""
        confusions = self._analyser.rules.confusions
        for i, word in enumerate(words):
            if self._analyser.is_stop(word.text):
                continue
            strength = CONFUSED_KNOWN if self._index.has(word.stem) else CONFUSED
            for other in confusions.get(word.text, ()):
                stem = self._analyser.stem(other)
                if (
                    self._index.knows(other)
                    and not self._analyser.is_stop(other)
                    and not _has(targets, stem, i)
                ):
                    _add(targets, stem, Target((i,), strength, SPELLED, "", other))

    def _senses(self, words: Sequence[Word], targets: Targets) -> list[Sense]:
        """What each word stands for: the surest word of the FAQ, else of the language, that one is a misspelling of."""
        read: dict[int, Sense] = {}
        for stem, found in targets.items():
            for positions, strength, kind, _, text in found:
                if kind == SPELLED and strength >= READ:
                    for i in positions:
                        if i not in read or strength > read[i].probability:
                            read[i] = Sense(text, stem, strength)
        return [
            read[i] if i in read and self._is_misspelt(word, read[i]) else self._sense(word)
            for i, word in enumerate(words)
        ]

    def _is_misspelt(self, word: Word, read: Sense) -> bool:
        """Is a word what it was read as? A word of the language is none that says nothing: *loo* is not *too*."""
        if self._index.has(word.stem) or self._analyser.is_stop(word.text):
            return False
        lexeme = self._weights.lexeme(word.stem)
        return not self._analyser.is_stop(read.text) or lexeme is None or lexeme.kind == "x"

    def _sense(self, word: Word) -> Sense:
        """What a word is in the language; one that neither the FAQ nor the language has may be misspelt."""
        if (
            self._lexicon is None or self._index.has(word.stem) or self._synonyms.has(word.stem) or word.name
            or len(word.text) < 4 or not word.text.isalpha() or self._analyser.is_stop(word.text) or self._lexicon.get(word.stem)
        ):  # fmt: skip
            return Sense(word.text, word.stem, 1.0)
        near = self._lexicon.near(word.stem)
        return Sense(near, near, probability(word.stem, near)) if near else Sense(word.text, word.stem, 1.0)

    def _add_senses(self, senses: Sequence[Sense], targets: Targets) -> None:
        """Let what a word was read as, and the FAQ has, be found as well."""
        for i, sense in enumerate(senses):
            if sense.probability < 1 and self._index.has(sense.stem) and not _has(targets, sense.stem, i):
                _add(targets, sense.stem, Target((i,), sense.probability, SPELLED, "", sense.text))

    def _add_similar(
        self, words: Sequence[Word], senses: Sequence[Sense], targets: Targets, answer_type: str
    ) -> tuple[EndAsked, ...]:
        """Add the words of the FAQ that mean much the same as those of the question, or that exclude them.

        Returns the ends of what lasts that are asked for where no entry asks for them.
        """
        ends: list[EndAsked] = []
        if self._lexicon is None:
            return ()
        asked_when = answer_type in self._analyser.rules.asked_when
        read = [sense.stem for sense in senses]
        self._index.expect(stems=chain(read, self._near(read)))
        for unit, positions in units(words, self._lexicon, self._analyser.rules):
            surely = 1.0
            if len(positions) == 1:
                _, unit, surely = senses[positions[0]]
            neighbours = self._neighbours[unit]
            if neighbours is None or all(self._analyser.is_stop(words[i].text) for i in positions):
                continue
            if len(positions) > 1:
                _add(targets, unit, Target(positions, 1.0, EXACT, "", unit.replace("_", " ")))
            named = all(words[i].name for i in positions)
            for stem, alike, mark, text in neighbours:
                strength = surely * alike
                end = self._ends.asked(unit, stem) if asked_when and mark == OPPOSITE else None
                if end:
                    ends.append(end)
                    mark, strength = OTHER_END, surely * END_STRENGTH
                if mark == ALTERNATIVE or (named and strength < SAME_NAME):
                    strength = min(strength, ALTERNATIVE_STRENGTH)
                _add(targets, stem, Target(positions, strength, SIMILAR, mark, text))
        return tuple(ends)

    def _find_neighbours(self, unit: str) -> list[tuple[str, float, str, str]] | None:
        """What the FAQ has that is near a stem or phrasal verb: its stem, how much of the meaning it carries, its mark and its
        text. None where the unit is not known."""
        lexeme = self._lexicon.get(unit) if self._lexicon else None
        if lexeme is None:
            return None
        return [
            (
                stem,
                min(1.0, max(0.0, (similarity - LEAST_SIMILARITY) / SIMILARITY_SPAN)),
                mark,
                stem.replace("_", " "),
            )
            for stem, (similarity, mark) in lexeme.neighbours.items()
            if "_" in stem or self._index.has(stem)
        ]

    # --- what words are ----------------------------------------------------------------------

    def _may_be_misspelt(self, word: Word) -> float:
        """How likely it is that a word was meant to be another one, by one that is no word: least for usual words."""
        if self._analyser.is_stop(word.text):
            return REAL_WORD
        lexeme = self._weights.lexeme(word.stem)
        if lexeme is None:
            return 1.0
        zipf = lexeme.zipf - (NO_DICTIONARY if lexeme.kind == "x" else 0.0)
        rare = min(1.0, max(0.0, (USUAL_ZIPF - zipf) / (USUAL_ZIPF - RARE_ZIPF)))
        return REAL_WORD + (1 - REAL_WORD) * rare

    def _is_stop(self, word: Word, sense: Sense) -> bool:
        """Is it a stop word, or a misspelt one? What is written like a name is not misspelt."""
        return self._analyser.is_stop(word.text if word.name else sense.text)

    def _is_name(self, word: Word, sense: Sense) -> bool:
        lexeme = self._weights.lexeme(sense.stem)
        return word.name or lexeme is None or lexeme.kind != "c"


def _add(targets: Targets, stem: str, target: Target) -> None:
    targets.setdefault(stem, []).append(target)


def _has(targets: Targets, stem: str, i: int) -> bool:
    """Does a stem stand for the ``i``-th word already?"""
    return any(i in target.positions for target in targets.get(stem, ()))


def _found_by(targets: list[Target]) -> list[tuple[int, float]]:
    return [
        (i, strength) for positions, strength, _, mark, _ in targets if mark != OPPOSITE for i in positions
    ]
