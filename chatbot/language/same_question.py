"""Which phrasings ask the same in nearly the same words.

Each phrasing gets a key; those with one key are alike. So a list of any length is looked through once, and no two of its
phrasings are ever compared.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from rapidfuzz.distance import OSA

from chatbot.language.analyser import Analyser
from chatbot.language.lexicon import lexicon_for

SHORTEST_MISSPELT = 6
"""Letters of a word that may be a misspelling of another; in shorter ones another letter makes another word."""

Key = tuple[str, ...]


class About(NamedTuple):
    """What a phrasing is about; neither the order of its words nor how often they occur matters."""

    words: Key
    turning: Key
    """Words such as *when* and *not*; empty where the phrasing has none."""


class Alike:
    """Makes the keys of a collection of phrasings."""

    def __init__(
        self, analyser: Analyser, phrasings: Iterable[str], *, shortest: int = SHORTEST_MISSPELT
    ) -> None:
        """``shortest`` is the least number of letters of a word that is taken for a misspelling of another."""
        self._analyser = analyser
        self._words = {phrasing: self._read(phrasing) for phrasing in phrasings}
        counts = Counter(word for words in self._words.values() for word in words)
        self._spelling = spellings(counts, self._is_known, shortest)

    def words(self, phrasing: str) -> Key:
        """The words of a phrasing, folded."""
        return self._words.get(phrasing) or self._read(phrasing)

    def same(self, phrasing: str) -> Key:
        """The key of phrasings that differ in nothing but capitals, accents, signs and white space."""
        return self.words(phrasing)

    def near(self, phrasing: str) -> Key:
        """The key of phrasings that differ as well in misspellings, in endings, and where the language's are known
        in words that say nothing and in the order of the others, where that makes no difference."""
        words = self.words(phrasing)
        rules = self._analyser.rules
        if not rules.light_words:
            return self._stems(words)
        kept = self._stems(
            word
            for i, word in enumerate(words)
            if word not in rules.light_words and not (word == "to" and words[i - 1 : i] == ("how",))
        )
        return kept if not rules.directions.isdisjoint(kept) else tuple(sorted(kept))

    def about(self, phrasing: str) -> About:
        """What a phrasing is about: its words but for the stop words, and, where the language's are known, those stop
        words that make another question of them."""
        words = self.words(phrasing)
        kept = [word for word in words if not self._analyser.is_stop(word)]
        turning = self._analyser.rules.turning_words.intersection(words) if kept else frozenset()
        return About(tuple(sorted(set(self._stems(kept or words)))), tuple(sorted(turning)))

    def _read(self, phrasing: str) -> Key:
        return tuple(sys.intern(word.text) for word in self._analyser.words(phrasing))

    def _stems(self, words: Iterable[str]) -> Key:
        return tuple(self._analyser.stem(self._spelling.get(word, word)) for word in words)

    def _is_known(self, word: str) -> bool:
        """Is it a word of the language? In a language of which nothing is known, all are."""
        lexicon = lexicon_for(self._analyser.language)
        return lexicon is None or lexicon.get(self._analyser.stem(word)) is not None


def spellings(
    counts: Mapping[str, int], is_known: Callable[[str], bool], shortest: int = SHORTEST_MISSPELT
) -> dict[str, str]:
    """For words that look like misspellings of another of the words, that other word: one edit away, and more frequent."""
    longer = [word for word in counts if len(word) >= shortest - 1 and word.isalpha()]
    unknown: dict[str, list[str]] = {}
    for word in longer:
        if len(word) >= shortest and not is_known(word):
            for shorter in _one_letter_less(word):
                unknown.setdefault(shorter, []).append(word)
    found: dict[str, str] = {}
    for word in sorted(longer, key=lambda word: (counts[word], word)) if unknown else ():
        for shorter in _one_letter_less(word):
            for other in unknown.get(shorter, ()):
                rank = (not is_known(word), -counts[word], word)
                if rank < (True, -counts[other], other) and OSA.distance(word, other, score_cutoff=1) <= 1:
                    found[other] = word
    return found


def _one_letter_less(word: str) -> set[str]:
    """The word, and what is left of it without one of its letters: words one edit apart have one of these in common."""
    return {word, *(word[:i] + word[i + 1 :] for i in range(len(word)))}
