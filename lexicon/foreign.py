"""The table of a language other than English: its words stand where the English words stand that mean the same.

Glosses say which those are (``lexicon.glosses``). A word without one stands among those with one that a multilingual encoder
puts nearest: its derivations, mostly.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from chatbot.language.analyser import Analyser
from chatbot.language.folding import fold
from chatbot.language.lexicon import Lexeme, lexicon_for
from chatbot.language.vectors import BIAS, DIMENSIONS
from lexicon import mythes
from lexicon.encoder import Vectors, unit
from lexicon.glosses import Meanings, glosses
from lexicon.lines import kept, line
from lexicon.multilingual import alone
from lexicon.opposed import marked, opposed

STEMS, WORDS, LEAST_ZIPF = 26_000, 80_000, 2.4
"""Stems in the table, the most usual ones, from so many words."""
NEAREST, LEAST_NEAR, SHARPNESS = 4, 0.62, 14.0
"""Words by which one without a gloss is placed, how near they are at least, and how much more the nearest counts."""
NEIGHBOURS, LOOKED_AT, LEAST_SIMILARITY = 14, 60, 0.43
BY_GLOSSES, IN_SENTENCES, SAME_MEANING = 0.55, 0.35, 0.08
"""What counts how much in the similarity of two words: what their glosses have in common, their vectors, the thesaurus."""
AT_ONCE = 500
GLOSSES_ALONE = frozenset(["ja"])
"""Languages whose words without a gloss have no place: neither lemmas nor derivations tell what they are."""

Near = dict[int, float]
"""Stems by their numbers, with their similarity."""


class ForeignTable:
    """The stems of a language's words, the most usual first."""

    def __init__(self, language: str, kept: Path | None) -> None:
        """``kept`` is a file for what the encoder makes, which takes minutes."""
        self._language = language
        analyser = Analyser(language)
        self._stem = analyser.stem
        self.stop_words: dict[str, float] = {}
        self.base: dict[str, str] = {}
        self.zipf: dict[str, float] = {}
        self._collect(analyser)
        self.stems = [*self.base]
        self.numbers = {stem: n for n, stem in enumerate(self.stems)}
        english = lexicon_for("en")
        assert english is not None
        self._english = english
        self.meant = self._meanings()
        self.vectors = self._placed(kept)

    def lines(self) -> Iterator[str]:
        """A line for each stem, and for each stop word."""
        return marked(self._unmarked(), opposed(self._language, lambda word: self._stem(fold(word))))

    def _unmarked(self) -> Iterator[str]:
        same = self._said_to_be_the_same()
        for n, near in enumerate(self._compared(same)):
            stem = self.stems[n]
            neighbours = " ".join(
                f"{self.stems[m]}:{round(100 * alike)}{self._mark(n, m)}"
                for m, alike in sorted(near.items(), key=lambda pair: (-pair[1], pair[0]))
            )
            yield line(stem, self.zipf[stem], self._kind(n), neighbours, kept(self.vectors[n]))
        for stem, usual in self.stop_words.items():
            if stem not in self.numbers:
                yield line(stem, usual, "s", "", b"")

    def _collect(self, analyser: Analyser) -> None:
        """The stems, each with the word that stands for it, its most usual form."""
        from wordfreq import top_n_list

        for word in top_n_list(self._language, WORDS):
            usual = zipf(word, self._language)
            stem = analyser.stem(fold(word))
            if not word.isalpha() or usual < LEAST_ZIPF or not _is_one(word, analyser):
                continue
            if analyser.is_stop(fold(word)):
                self.stop_words.setdefault(stem, usual)
            elif stem not in self.base and len(self.base) < STEMS:
                self.base[stem], self.zipf[stem] = word, usual

    def _meanings(self) -> list[Meanings]:
        """What each stem means, as far as it has a gloss whose English words are known."""
        stem, english = self._stem, Analyser("en").stem
        known = glosses(self._language, lambda word: stem(fold(word)), english)
        for one in sorted(known.keys() - self.numbers.keys()):
            self._add(one)
        return [
            {word: counts for word, counts in known.get(one, {}).items() if self._lexeme(word)}
            for one in self.stems
        ]

    def _add(self, stem: str) -> None:
        """A stem that has a gloss but is not among the usual ones."""
        self.numbers[stem] = len(self.stems)
        self.stems.append(stem)
        self.base[stem] = stem
        self.zipf[stem] = max(zipf(stem, self._language), LEAST_ZIPF)

    def _lexeme(self, stem: str) -> Lexeme | None:
        lexeme = self._english.get(stem)
        return lexeme if lexeme and lexeme.vector else None

    def _placed(self, kept: Path | None) -> Vectors:
        """A vector for each stem; nothing but zeros where nothing is known."""
        vectors = np.zeros((len(self.stems), DIMENSIONS), dtype=np.float32)
        for n, meant in enumerate(self.meant):
            if meant:
                vectors[n] = self._mean(meant)
        if self._language not in GLOSSES_ALONE:
            self._place_others(vectors, alone([self.base[stem] for stem in self.stems], kept))
        return vectors

    def _mean(self, meant: Meanings) -> Vectors:
        """The mean of the English words' vectors, as long as they are in the mean."""
        counts = np.array([*meant.values()], dtype=np.float32) / sum(meant.values())
        lexemes = [self._lexeme(word) for word in meant]
        rows = np.array([lexeme.numbers for lexeme in lexemes if lexeme], dtype=np.float32) - BIAS
        mean = counts @ rows
        length = counts @ np.linalg.norm(rows, axis=1)
        placed: Vectors = mean / max(float(np.linalg.norm(mean)), 1e-9) * length
        return placed

    def _place_others(self, vectors: Vectors, itself: Vectors) -> None:
        """Put the words without a gloss where those with one stand that the encoder puts nearest."""
        glossed = np.array([n for n, meant in enumerate(self.meant) if meant])
        others = [n for n, meant in enumerate(self.meant) if not meant]
        for start in range(0, len(others), AT_ONCE):
            rows = others[start : start + AT_ONCE]
            for n, alike in zip(rows, itself[rows] @ itself[glossed].T, strict=True):
                top = np.argpartition(-alike, NEAREST)[:NEAREST]
                top = top[alike[top] >= LEAST_NEAR]
                if len(top):
                    counts = np.exp(SHARPNESS * (alike[top] - alike[top].max()))
                    vectors[n] = counts @ vectors[glossed[top]] / counts.sum()

    def _said_to_be_the_same(self) -> dict[int, set[int]]:
        """What a thesaurus in MyThes's form says means the same."""
        same: dict[int, set[int]] = defaultdict(set)
        for words in mythes.synonyms(self._language) if self._language in mythes.FILES else ():
            head, *others = (self.numbers.get(self._stem(fold(word))) for word in words)
            if head is not None:
                for other in others:
                    if other is not None and other != head:
                        same[head].add(other)
                        same[other].add(head)
        return same

    def _compared(self, same: dict[int, set[int]]) -> Iterator[Near]:
        """What stands near each stem."""
        units = unit(self.vectors)
        by_meaning = self._by_meaning()
        for start in range(0, len(self.stems), AT_ONCE):
            for n, alike in enumerate(units[start : start + AT_ONCE] @ units.T, start):
                top = np.argpartition(-alike, LOOKED_AT)[:LOOKED_AT].tolist()
                among = {*top, *self._sharing(n, by_meaning)} - {n}
                found = {m: self._similarity(n, m, float(alike[m]), m in same[n]) for m in among}
                nearest = sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))[:NEIGHBOURS]
                yield {m: similarity for m, similarity in nearest if similarity >= LEAST_SIMILARITY}

    def _by_meaning(self) -> dict[str, list[int]]:
        """The stems that mean an English word."""
        found: dict[str, list[int]] = defaultdict(list)
        for n, meant in enumerate(self.meant):
            for word in meant:
                found[word].append(n)
        return found

    def _sharing(self, n: int, by_meaning: dict[str, list[int]]) -> set[int]:
        """The stems whose English words are among those of the ``n``-th one, or near them."""
        words = {*self.meant[n]}
        for word in self.meant[n]:
            lexeme = self._lexeme(word)
            words |= lexeme.neighbours.keys() if lexeme else set()
        return {m for word in words for m in by_meaning.get(word, ())}

    def _similarity(self, n: int, m: int, cosine: float, same: bool) -> float:
        shared = self._shared(n, m)
        return min(0.8, BY_GLOSSES * shared + IN_SENTENCES * cosine + SAME_MEANING * same)

    def _shared(self, n: int, m: int) -> float:
        """How much the glosses of two stems have in common, 0 to 1."""
        return max(
            (
                min(a, b) * self._alike(one, other)
                for one, a in self.meant[n].items()
                for other, b in self.meant[m].items()
            ),
            default=0.0,
        )

    def _alike(self, one: str, other: str) -> float:
        if one == other:
            return 1.0
        lexeme = self._lexeme(one)
        near = lexeme.neighbours.get(other) if lexeme else None
        return near.similarity if near and not near.mark else 0.0

    def _mark(self, n: int, m: int) -> str:
        """What the nearest English words of two stems are to each other: opposites, alternatives or neither."""
        if self.meant[n].keys() & self.meant[m].keys():
            return ""
        for one in [*self.meant[n]][:2]:
            lexeme = self._lexeme(one)
            for other in [*self.meant[m]][:2]:
                near = lexeme.neighbours.get(other) if lexeme else None
                if near and near.mark:
                    return near.mark
        return ""

    def _kind(self, n: int) -> str:
        """A common word, a name, or one that is in no dictionary."""
        if self.meant[n] or self._language in GLOSSES_ALONE:
            return "c"
        import simplemma

        if simplemma.is_known(self.base[self.stems[n]], self._language):
            return "c"
        english = self._english.get(self.stems[n])
        return "n" if english and english.kind == "n" else "x"


def _is_one(word: str, analyser: Analyser) -> bool:
    """Is a word matched as itself in a language that the program cuts?"""
    return analyser.rules.cut is None or analyser.texts(word) == [fold(word)]


def zipf(word: str, language: str) -> float:
    """How usual a word is, by the list as it stands: to look a word up, wordfreq would want a program that cuts Japanese."""
    from wordfreq import freq_to_zipf, get_frequency_dict

    usual = get_frequency_dict(language).get(word)
    return float(freq_to_zipf(usual)) if usual else 0.0
