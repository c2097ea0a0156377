"""A question as the matcher reads it: its words, what each weighs, and what each may stand for."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from chatbot.language.analyser import Analyser, Word
from chatbot.language.answer_type import kind_of
from chatbot.language.embedding import Meaning, meaning_of
from chatbot.language.lexicon import Lexeme, Lexicon
from chatbot.retrieval.document import units
from chatbot.retrieval.index import Index
from chatbot.retrieval.spelling import Speller, sureness

EXACT, SPELLED, SIMILAR = "same", "spelling", "meaning"
STOP_WEIGHT = 0.12
JOINED_SURENESS = 0.95
READ = 0.5
"""Strength from which a misspelt word is taken for another one."""
LEAST_SIMILARITY, SIMILARITY_SPAN = 0.32, 0.45
"""Similarity at which words mean nothing alike, and how much more makes them mean the same."""
ALTERNATIVE_STRENGTH = 0.39
"""What an alternative counts at most: it tells of the same topic, but is no counterpart."""
UNDOING = ("un", "dis", "de")
"""Beginnings that turn a word into its opposite: what has one is no misspelling of the word."""
UNKNOWN_ZIPF = 2.4
"""How usual a word is taken to be that the language's table does not have."""


class Target(NamedTuple):
    """A stem of the FAQ that some words of the question may stand for."""

    positions: tuple[int, ...]
    """The words of the question."""
    strength: float
    """How much of their meaning it carries, 0 to 1."""
    kind: str
    """``same``, ``spelling`` or ``meaning``."""
    mark: str
    """``!`` where it is the opposite, ``|`` where it is an alternative."""
    text: str
    """The word that the question's was read as."""


class InAnswers(NamedTuple):
    """What a stem counts where an answer has it: rarity by strength."""

    same: float
    """For words that it is, or that were misspelt."""
    similar: float
    """For words of like meaning."""
    most: float
    """The most that it counts for one reading of a word that it is."""


class Sense(NamedTuple):
    """What a word stands for: itself, or the word of the FAQ or of the language that was meant."""

    text: str
    stem: str
    sureness: float
    """1 as it is written, less where it was read as another word."""


class Query(NamedTuple):
    """A question, read against an FAQ."""

    words: tuple[Word, ...]
    weights: tuple[float, ...]
    """What each word counts, 0 to 1."""
    stops: tuple[bool, ...]
    targets: dict[str, list[Target]]
    found_by: dict[str, list[tuple[int, float]]]
    """For each stem the words that it is a counterpart of, not an opposite, with how much of their meaning it carries."""
    in_answers: dict[str, InAnswers]
    """What each stem counts in an answer."""
    usual: tuple[float, ...]
    """The share of all phrasings of the FAQ that have the word."""
    sureness: tuple[float, ...]
    """How sure it is what each word stands for: 1 as it is written, less where it was read as another one."""
    known: tuple[bool, ...]
    """Does the FAQ have the word, as it stands or misspelt?"""
    names: tuple[bool, ...]
    """Is it a name, or a word that is in no dictionary?"""
    total: float
    """The sum of the weights; never 0."""
    kind: str
    """The kind of answer it asks for; empty where none in particular, or in other languages than English."""
    meaning: Meaning

    def terms(self) -> list[tuple[str, float]]:
        """The stems to search for, weighted."""
        return [
            (
                stem,
                max(target.strength * sum(self.weights[i] for i in target.positions) for target in targets),
            )
            for stem, targets in self.targets.items()
            if "_" not in stem
        ]


class Reader:
    """Reads questions against one FAQ."""

    def __init__(self, index: Index, analyser: Analyser, lexicon: Lexicon | None) -> None:
        self._index = index
        self._analyser = analyser
        self._lexicon = lexicon
        self._speller = Speller(index)

    def read(self, question: str) -> Query:
        """The question's words with their weights and readings."""
        words = self._opened(self._analyser.words(question))
        targets: dict[str, list[Target]] = {}
        known = [self._index.knows(word.text) or self._in_faq(word.stem) for word in words]

        def add(stem: str, target: Target) -> None:
            targets.setdefault(stem, []).append(target)

        for i, word in enumerate(words):
            add(word.stem, Target((i,), 1.0, EXACT, "", word.text))
            if not known[i]:
                real = self._lexeme(word.stem) is not None or self._analyser.is_stop(word.text)
                for reading in self._speller.readings(word.text):  # the surest first
                    if word.text in [beginning + reading.text for beginning in UNDOING]:
                        continue
                    strength = reading.sureness * (0.4 if real else 1.0)
                    stem = self._analyser.stem(reading.text)
                    if not any(i in target.positions for target in targets.get(stem, ())):
                        add(stem, Target((i,), strength, SPELLED, "", reading.text))
                    known[i] = known[i] or strength >= READ
            if i + 1 < len(words) and words[i].text.isalpha() and words[i + 1].text.isalpha():
                joined = word.text + words[i + 1].text
                if len(joined) > 3 and self._index.knows(joined):
                    known[i] = known[i + 1] = True
                    add(self._analyser.stem(joined), Target((i, i + 1), JOINED_SURENESS, SPELLED, "", joined))
        senses = self._senses(words, targets)
        for i, sense in enumerate(senses):
            found = targets.get(sense.stem, ())
            if sense.sureness < 1 and self._in_faq(sense.stem) and not any(i in t.positions for t in found):
                add(sense.stem, Target((i,), sense.sureness, SPELLED, "", sense.text))
        self._add_similar(words, senses, targets)
        stops = tuple(self._is_stop(word, sense) for word, sense in zip(words, senses, strict=True))
        weights = tuple(
            STOP_WEIGHT if stop else self._weight(sense.stem)
            for sense, stop in zip(senses, stops, strict=True)
        )
        rarity = tuple(
            0.0 if stop else self._rarity(sense.stem) for sense, stop in zip(senses, stops, strict=True)
        )
        return Query(
            tuple(words),
            weights,
            stops,
            targets,
            {stem: _found_by(found) for stem, found in targets.items()},
            {stem: self._in_answers(stem, found, stops, rarity) for stem, found in targets.items()},
            tuple(self._index.usual(sense.stem) for sense in senses),
            tuple(sense.sureness for sense in senses),
            tuple(self._in_faq(sense.stem) for sense in senses),
            tuple(
                not stop and self._is_name(word, sense)
                for word, sense, stop in zip(words, senses, stops, strict=True)
            ),
            sum(weights) or 1.0,
            kind_of([word.text for word in words]) if self._analyser.language == "en" else "",
            self.meaning(dict.fromkeys(sense.stem for sense in senses)),
        )

    def _in_answers(
        self, stem: str, targets: list[Target], stops: tuple[bool, ...], rarity: tuple[float, ...]
    ) -> InAnswers:
        same = similar = most = 0.0
        for positions, strength, kind, mark, _ in targets:
            if mark or all(stops[i] for i in positions):
                continue
            amount = strength * sum([rarity[i] for i in positions])
            if kind == SIMILAR:
                similar += amount
            else:
                same += amount
                most = max(most, amount)
        in_answers = self._index.rarity_in_answers(stem) if same or similar else 0.0
        return InAnswers(same * in_answers, similar * in_answers, most * in_answers)

    def _rarity(self, stem: str) -> float:
        """How rare a stem is in the language: 0.2 for the most usual, 1 for a Zipf frequency of 3.5 and less."""
        if self._lexicon is None:
            return 1.0
        lexeme = self._lexeme(stem)
        zipf = lexeme.zipf if lexeme else UNKNOWN_ZIPF
        return min(1.0, max(0.2, (8.0 - zipf) / 4.5))

    def _senses(self, words: list[Word], targets: dict[str, list[Target]]) -> list[Sense]:
        """What each word stands for: the surest word of the FAQ, else of the language, that one is a misspelling of."""
        read: dict[int, Sense] = {}
        for stem, found in targets.items():
            for positions, strength, kind, _, text in found:
                if kind == SPELLED and strength >= READ:
                    for i in positions:
                        if i not in read or strength > read[i].sureness:
                            read[i] = Sense(text, stem, strength)
        return [
            read[i]
            if i in read and not self._in_faq(word.stem) and not self._analyser.is_stop(word.text)
            else self._sense(word)
            for i, word in enumerate(words)
        ]

    def _sense(self, word: Word) -> Sense:
        """What a word is in the language; one that neither the FAQ nor the language has may be misspelt."""
        if (
            self._lexicon is None or self._in_faq(word.stem) or word.name or len(word.text) < 4
            or not word.text.isalpha() or self._analyser.is_stop(word.text) or self._lexicon.get(word.stem)
        ):  # fmt: skip
            return Sense(word.text, word.stem, 1.0)
        near = self._lexicon.near(word.stem)
        return Sense(near, near, sureness(word.stem, near)) if near else Sense(word.text, word.stem, 1.0)

    def _is_stop(self, word: Word, sense: Sense) -> bool:
        """Is it a stop word, or a misspelt one? What is written like a name is not misspelt."""
        return self._analyser.is_stop(word.text if word.name else sense.text)

    def _is_name(self, word: Word, sense: Sense) -> bool:
        lexeme = self._lexeme(sense.stem)
        return word.name or lexeme is None or lexeme.kind != "c"

    def meaning(self, stems: Iterable[str]) -> Meaning:
        """What some words mean together; where nothing is known of their language, stop words mean nothing."""
        if self._lexicon is None:
            stems = [stem for stem in stems if not self._analyser.is_stop(stem)]
        return meaning_of(stems, self._lexicon)

    def weight(self, word: Word) -> float:
        """What a word of an entry counts: much if it is rare in the FAQ and in the language."""
        if self._analyser.is_stop(word.text):
            return STOP_WEIGHT
        return self._weight(word.stem)

    def _weight(self, stem: str) -> float:
        return (0.25 + 0.75 * self._index.rarity(stem)) * self._rarity(stem)

    def _opened(self, words: list[Word]) -> list[Word]:
        """The words, those that are two words of the FAQ written as one taken apart."""
        opened: list[Word] = []
        for word in words:
            parts = None
            if (
                not self._index.knows(word.text)
                and len(word.text) > 3
                and word.text.isalpha()
                and not self._in_faq(word.stem)
            ):
                parts = self._split(word)
            if parts and not (
                self._speller.readings(word.text) and self._speller.readings(word.text)[0].sureness > 0.8
            ):
                opened += [Word(part, self._analyser.stem(part), word.name) for part in parts]
            else:
                opened.append(word)
        return opened

    def _split(self, word: Word) -> tuple[str, str] | None:
        """Two words of the FAQ that were written as one; a word of the language only where the FAQ has them side by side."""
        for parts in self._speller.splits(word.text):
            if self._index.beside(*map(self._analyser.stem, parts)):
                return parts
        if self._lexeme(word.stem) is not None or self._analyser.is_stop(word.text):
            return None
        found = self._speller.split(word.text)
        return None if found is None or all(self._analyser.is_stop(part) for part in found) else found

    def _add_similar(self, words: list[Word], senses: list[Sense], targets: dict[str, list[Target]]) -> None:
        if self._lexicon is None:
            return
        for unit, positions in units(words, self._lexicon):
            surely = 1.0
            if len(positions) == 1:
                _, unit, surely = senses[positions[0]]
            lexeme = self._lexicon.get(unit)
            if lexeme is None or all(self._analyser.is_stop(words[i].text) for i in positions):
                continue
            if len(positions) > 1:
                targets.setdefault(unit, []).append(Target(positions, 1.0, EXACT, "", unit.replace("_", " ")))
            for stem, near in lexeme.neighbours.items():
                if "_" in stem or self._in_faq(stem):
                    alike = min(1.0, max(0.0, (near.similarity - LEAST_SIMILARITY) / SIMILARITY_SPAN))
                    strength = surely * alike
                    if near.mark == "|":
                        strength = min(strength, ALTERNATIVE_STRENGTH)
                    targets.setdefault(stem, []).append(
                        Target(positions, strength, SIMILAR, near.mark, stem.replace("_", " "))
                    )

    def _lexeme(self, stem: str) -> Lexeme | None:
        return self._lexicon.get(stem) if self._lexicon else None

    def _in_faq(self, stem: str) -> bool:
        return self._index.frequency(stem) != (0, 0)


def _found_by(targets: list[Target]) -> list[tuple[int, float]]:
    return [(i, strength) for positions, strength, _, mark, _ in targets if mark != "!" for i in positions]
