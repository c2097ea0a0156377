"""The words of an FAQ that mean much the same as those of a question, or that exclude them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from chatbot.language.analyser import Analyser, Word
from chatbot.language.lexicon import Lexicon
from chatbot.matching.ends import ASKED_WHEN, KnownEnds
from chatbot.matching.query import (
    ALTERNATIVE,
    EXACT,
    OPPOSITE,
    OTHER_END,
    SIMILAR,
    EndAsked,
    Sense,
    Target,
)
from chatbot.matching.targets import Targets, add_target
from chatbot.memo import Memo
from chatbot.retrieval.document import units
from chatbot.retrieval.index import Index

LEAST_SIMILARITY, SIMILARITY_SPAN = 0.32, 0.45
"""Similarity at which words mean nothing alike, and how much more makes them mean the same."""
SAME_NAME = 0.75
"""Strength from which words of like meaning may be one name: fb and Facebook. Below it a name has none, only other names."""
ALTERNATIVE_STRENGTH = 0.39
"""What an alternative counts at most: it tells of the same topic, but is no counterpart."""
END_STRENGTH = 0.8
"""What the other end of what lasts counts, where when it ends, or begins, is asked for."""


class AlikeWords:
    """Finds words by their meaning, in one FAQ."""

    def __init__(self, index: Index, analyser: Analyser, lexicon: Lexicon | None) -> None:
        self._index = index
        self._analyser = analyser
        self._lexicon = lexicon
        self._ends = KnownEnds(index, analyser.rules)
        self._neighbours = Memo(self._find_neighbours)

    def near(self, units: Iterable[str]) -> Iterator[str]:
        """The stems that are near some in the language, or for an end of what lasts that they are of."""
        for unit in units:
            yield from self._ends.beside(unit)
            lexeme = self._lexicon.get(unit) if self._lexicon else None
            yield from lexeme.neighbours if lexeme else ()

    def add(
        self, words: Sequence[Word], senses: Sequence[Sense], targets: Targets, answer_type: str
    ) -> tuple[EndAsked, ...]:
        """Add the words of the FAQ that mean much the same as those of the question, or that exclude them.

        Returns the ends of what lasts that are asked for where no entry asks for them.
        """
        ends: list[EndAsked] = []
        if self._lexicon is None:
            return ()
        asked_when = answer_type in ASKED_WHEN
        read = [sense.stem for sense in senses]
        self._index.expect(stems=chain(read, self.near(read)))
        for unit, positions in units(words, self._lexicon, self._analyser.rules):
            surely = 1.0
            if len(positions) == 1:
                _, unit, surely = senses[positions[0]]
            neighbours = self._neighbours[unit]
            if neighbours is None or all(self._analyser.is_stop(words[i].text) for i in positions):
                continue
            if len(positions) > 1:
                add_target(targets, unit, Target(positions, 1.0, EXACT, "", unit.replace("_", " ")))
            named = all(words[i].name for i in positions)
            for stem, alike, mark, text in neighbours:
                strength = surely * alike
                end = self._ends.asked(unit, stem) if asked_when and mark == OPPOSITE else None
                if end:
                    ends.append(end)
                    mark, strength = OTHER_END, surely * END_STRENGTH
                if mark == ALTERNATIVE or (named and strength < SAME_NAME):
                    strength = min(strength, ALTERNATIVE_STRENGTH)
                add_target(targets, stem, Target(positions, strength, SIMILAR, mark, text))
            if asked_when and not ends:
                for stem, end in self._ends.across(unit):
                    ends.append(end)
                    strength = surely * END_STRENGTH
                    add_target(targets, stem, Target(positions, strength, SIMILAR, OTHER_END, stem))
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
