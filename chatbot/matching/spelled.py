"""What the words of a question are: as they are written, or what they are written for by mistake."""

from __future__ import annotations

from collections.abc import Sequence

from chatbot.language.analyser import Analyser, Word
from chatbot.language.edit_distance import distance
from chatbot.language.lexicon import Lexicon
from chatbot.matching.query import EXACT, SPELLED, Sense, Target
from chatbot.matching.synonyms import Synonyms
from chatbot.matching.targets import Targets, add_target, stands_for
from chatbot.retrieval.index import Index
from chatbot.retrieval.spelling import Speller, is_other_word, probability
from chatbot.retrieval.weights import WordWeights
from chatbot.retrieval.words import can_be_misspelt

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


class SpelledWords:
    """Reads words by how they are spelled, against one FAQ."""

    def __init__(
        self,
        index: Index,
        analyser: Analyser,
        lexicon: Lexicon | None,
        weights: WordWeights,
        speller: Speller,
        synonyms: Synonyms,
    ) -> None:
        self._index = index
        self._analyser = analyser
        self._lexicon = lexicon
        self._weights = weights
        self._speller = speller
        self._synonyms = synonyms

    def read(self, words: Sequence[Word]) -> tuple[list[Sense], Targets]:
        """What each word stands for, and all that it may be a counterpart of by its spelling."""
        targets = self._as_written(words)
        self._add_confusions(words, targets)
        self._index.expect(stems=targets)
        senses = self._senses(words, targets)
        self._add_senses(senses, targets)
        return senses, targets

    def _as_written(self, words: Sequence[Word]) -> Targets:
        """What the words are, what they may be misspellings of, and what two of them are when joined.

        What is part of a phrase that people say is none: no *rid* is an *aid* in *get rid of*.
        """
        targets: Targets = {}
        known = [self._index.knows(word.text) or self._index.has(word.stem) for word in words]
        stems = [word.stem for word in words]
        together = frozenset() if all(known) else self._synonyms.said_together(stems)
        for i, word in enumerate(words):
            add_target(targets, word.stem, Target((i,), 1.0, EXACT, "", word.text))
            if not known[i] and i not in together:
                known[i] = self._add_spellings(i, word, targets)
            if i + 1 < len(words) and word.text.isalpha() and words[i + 1].text.isalpha():
                joined = word.text + words[i + 1].text
                if len(joined) > 3 and self._index.knows(joined):
                    known[i] = known[i + 1] = True
                    add_target(
                        targets, self._analyser.stem(joined), Target((i, i + 1), JOINED, SPELLED, "", joined)
                    )
        return targets

    def _add_spellings(self, i: int, word: Word, targets: Targets) -> bool:
        """Add what the ``i``-th word may be a misspelling of; is one of them likely enough to be read for it?"""
        meant = self._may_be_misspelt(word)
        farther = min(meant, REAL_WORD) if self._is_in_dictionary(word) else meant  # a poodle is no paddle
        rules, read = self._analyser.rules, False
        for spelling in self._speller.spellings(word.text):  # the surest first
            if is_other_word(word.text, spelling.text, rules):
                continue
            near = farther == meant or distance(word.text, spelling.text) == 1
            strength = spelling.probability * (meant if near else farther)
            stem = self._analyser.stem(spelling.text)
            if not stands_for(targets, stem, i):
                add_target(targets, stem, Target((i,), strength, SPELLED, "", spelling.text))
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
                    and not stands_for(targets, stem, i)
                ):
                    add_target(targets, stem, Target((i,), strength, SPELLED, "", other))

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
            or len(word.text) < 4 or not can_be_misspelt(word.text) or self._analyser.is_stop(word.text)
            or self._lexicon.get(word.stem)
        ):  # fmt: skip
            return Sense(word.text, word.stem, 1.0)
        near = self._lexicon.near(word.stem)
        return Sense(near, near, probability(word.stem, near)) if near else Sense(word.text, word.stem, 1.0)

    def _add_senses(self, senses: Sequence[Sense], targets: Targets) -> None:
        """Let what a word was read as, and the FAQ has, be found as well."""
        for i, sense in enumerate(senses):
            if (
                sense.probability < 1
                and self._index.has(sense.stem)
                and not stands_for(targets, sense.stem, i)
            ):
                add_target(targets, sense.stem, Target((i,), sense.probability, SPELLED, "", sense.text))

    def _is_in_dictionary(self, word: Word) -> bool:
        lexeme = self._weights.lexeme(word.stem)
        return lexeme is not None and lexeme.kind == "c"

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
