"""The table in the making: stems, what stands near each, and what WordNet and the thesaurus say of pairs of them."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from rapidfuzz.distance import JaroWinkler

from chatbot.language.analyser import Analyser
from chatbot.language.rules import rules_for
from lexicon.encoder import Vectors, alone, unit
from lexicon.lines import line
from lexicon.opposites import Opposites
from lexicon.thesaurus import Thesaurus
from lexicon.vocabulary import vocabulary, zipf
from lexicon.word_vectors import sum_of
from lexicon.wordnet import WordNet

NEIGHBOURS, MOST_PHRASES, LEAST_SIMILARITY = 12, 4, 0.43
LOOKED_AT = 80
"""Stems nearest by similarity among which the neighbours are."""
MUCH_THE_SAME = 0.58
"""Similarity from which what means the same as an opposite is an opposite."""
BY_ITSELF, IN_SENTENCES = 0.5, 0.4
"""What counts how much in the similarity of two words. In sentences, words are more alike."""
SHARED_MEANING, KIND_OF = 0.1, 0.05
"""What it adds to the similarity of two words that one may mean what the other means, or a kind of it."""
SAME_NAME = 0.66
"""Similarity from which two words that are in no dictionary may be one name: fb and Facebook."""
LOOKS_ALIKE = 0.87
"""Similarity of letters (Jaro and Winkler) above which words that have nothing else in common may have been mixed up."""
AT_ONCE = 1000
"""Stems that are compared with all others at once."""

Near = dict[int, float]
"""Stems by their numbers, with their similarity."""


class Compared(NamedTuple):
    """What stands near the stems, for each by its number."""

    nearest: list[Near]
    told: list[Near]
    """What the thesaurus puts beside it."""


class Table:
    """The stems of a language's words, by their numbers in byte order."""

    def __init__(self, wordnet: WordNet, dictionary: frozenset[str]) -> None:
        self.wordnet = wordnet
        analyser = Analyser("en")
        stop_words = rules_for("en").stop_words
        self.thesaurus = Thesaurus(lambda word: "_".join(map(analyser.stem, word.split("_"))))
        forms: dict[str, list[str]] = defaultdict(list)
        for word in vocabulary(wordnet):
            if word not in stop_words:
                forms["_".join(analyser.stem(part) for part in word.split())].append(word)
        self.stems = sorted(forms, key=str.encode)
        self.numbers = {stem: n for n, stem in enumerate(self.stems)}
        self.zipf = {stem: max(map(zipf, forms[stem])) for stem in self.stems}
        self.stop_words = {
            stem: zipf(word) for word in sorted(stop_words) if (stem := analyser.stem(word)) not in self.zipf
        }
        self.base = [_base_form(forms[stem], wordnet) for stem in self.stems]
        self.kinds = ["c" if base in dictionary else wordnet.word_class(_joined(base)) for base in self.base]
        self.meanings = [wordnet.meanings(_joined(base)) for base in self.base]
        self.above = [wordnet.above(meanings) for meanings in self.meanings]
        self.opposites = Opposites(wordnet, analyser.stem, self.stems)

    def lines(self, vectors: dict[str, bytes]) -> Iterator[str]:
        """A line for each stem, and for each stop word."""
        nearest, told = self._compared(vectors)
        reverse: list[Near] = [{} for _ in nearest]
        for n, found in enumerate(nearest):
            for m, similarity in found.items():
                reverse[m][n] = similarity
        both = [one | other for one, other in zip(nearest, reverse, strict=True)]
        self._add_opposites_by_meaning(both)
        for n, stem in enumerate(self.stems):
            neighbours = self._neighbours(n, both[n], told[n])
            yield line(stem, self.zipf[stem], self.kinds[n], neighbours, vectors.get(stem, b""))
        for stem, usual in self.stop_words.items():
            yield line(stem, usual, "s", "", vectors.get(stem, b""))

    def _compared(self, vectors: dict[str, bytes]) -> Compared:
        """What stands near each stem."""
        itself = alone(self.base)
        in_sentences = unit(np.stack([sum_of(stem.split("_"), vectors) for stem in self.stems]))
        found = Compared([], [])
        for start in range(0, len(self.stems), AT_ONCE):
            rows = slice(start, start + AT_ONCE)
            similarities = (
                BY_ITSELF * itself[rows] @ itself.T + IN_SENTENCES * in_sentences[rows] @ in_sentences.T
            )
            found.nearest.extend(self._nearest(start + row, alike) for row, alike in enumerate(similarities))
            found.told.extend(self._told(start + row, alike) for row, alike in enumerate(similarities))
        return found

    def _nearest(self, n: int, similarity: Vectors) -> Near:
        """The stems nearest to the ``n``-th one; at most ``MOST_PHRASES`` of them are phrases."""
        found: Near = {}
        phrases = 0
        order = np.argsort(-similarity)[1:LOOKED_AT]
        near = {int(m): float(similarity[m]) + self._shared(n, int(m)) for m in order}
        for m, alike in sorted(near.items(), key=lambda pair: -pair[1]):
            if alike < LEAST_SIMILARITY or len(found) == NEIGHBOURS:
                break
            phrase = "_" in self.stems[m]
            if m == n or (phrase and phrases == MOST_PHRASES) or self._looks_alike_only(n, m):
                continue
            phrases += phrase
            found[m] = alike
        return found

    def _shared(self, n: int, m: int) -> float:
        """What WordNet adds to a similarity."""
        if self.meanings[n] & self.meanings[m]:
            return SHARED_MEANING
        return KIND_OF if self.meanings[n] & self.above[m] or self.meanings[m] & self.above[n] else 0.0

    def _looks_alike_only(self, n: int, m: int) -> bool:
        """Are the words alike in letters but not in meaning? The model reads words in pieces and mixes them up."""
        a, b = self.base[n], self.base[m]
        if JaroWinkler.similarity(a, b) <= LOOKS_ALIKE or a in b or b in a or _beginning(a, b) > 4:
            return False
        return not self.wordnet.related(a, b)

    def _told(self, n: int, similarity: Vectors) -> Near:
        """The stems that the thesaurus puts beside the ``n``-th one, as far as they are similar with that."""
        found: Near = {}
        for other, sign in self.thesaurus.near(self.stems[n]).items():
            m = self.numbers.get(other)
            if m is not None and sign in {"=", "~", "|"}:
                found[m] = self.thesaurus.similarity(self.stems[n], other, float(similarity[m]))
        return {m: alike for m, alike in found.items() if alike >= LEAST_SIMILARITY}

    def _add_opposites_by_meaning(self, table: Sequence[Near]) -> None:
        """What means much the same as a word's opposite is its opposite too: enable and turn off, by disable.

        Of two words that the thesaurus has it says so itself, or they are none.
        """
        heads = self.thesaurus.heads
        for stem, opposites in self.opposites.among(self.numbers.keys()).items():
            n = self.numbers[stem]
            for m, similarity in (pair for other in opposites for pair in table[self.numbers[other]].items()):
                alike = max(table[n].get(m, 0.0), LEAST_SIMILARITY, MUCH_THE_SAME)
                if similarity <= alike or m == n or (stem in heads and self.stems[m] in heads):
                    continue
                if not self.wordnet.related(_joined(self.base[n]), _joined(self.base[m])):
                    self.opposites.add(stem, self.stems[m])

    def _neighbours(self, n: int, near: Near, told: Near) -> str:
        """The neighbours of the ``n``-th stem as the table has them, the nearest first."""
        nearest = dict(sorted(near.items(), key=lambda pair: -pair[1])[: 2 * NEIGHBOURS])
        for m, similarity in told.items():
            nearest[m] = max(similarity, nearest.get(m, 0.0))
        texts = [
            f"{self.stems[m]}:{round(100 * similarity)}{self._mark(n, m, similarity)}"
            for m, similarity in sorted(nearest.items(), key=lambda pair: -pair[1])
        ]
        said = self.thesaurus.near(self.stems[n])
        opposites = {other for other in self.opposites.of(self.stems[n]) if said.get(other, "!") in ("", "!")}
        opposites |= self.thesaurus.opposites(self.stems[n])
        missing = sorted(opposites - {self.stems[m] for m in nearest} - {self.stems[n]})
        return " ".join([*texts, *(f"{other}:0!" for other in missing)])

    def _mark(self, n: int, m: int, similarity: float) -> str:
        sign = self.thesaurus.near(self.stems[n]).get(self.stems[m])
        if sign:
            return sign if sign in "!|" else ""
        if self.stems[m] in self.opposites.of(self.stems[n]):
            return "!"
        return "|" if self._are_other_names(n, m, similarity) else ""

    def _are_other_names(self, n: int, m: int, similarity: float) -> bool:
        a, b = self.base[n], self.base[m]
        if self.wordnet.related(a, b) or _beginning(a, b) > 3:
            return False
        both = self.kinds[n] + self.kinds[m]
        if "x" in both:
            return "c" not in both and similarity < SAME_NAME
        if not (self.wordnet.may_be_name(a) and self.wordnet.may_be_name(b)):
            return False
        return "n" in both or self.wordnet.siblings(a, b)


def _base_form(forms: list[str], wordnet: WordNet) -> str:
    """The form that stands for a stem: the shortest of the usual ones, a lemma where there is one."""
    forms = [form for form in forms if _joined(form) in wordnet.synsets] or forms
    usual = {form: zipf(form) for form in forms}
    most = max(usual.values())
    return min((form for form in forms if usual[form] > most - 0.5), key=lambda form: (len(form), form))


def _joined(words: str) -> str:
    """Words as WordNet writes them."""
    return words.replace(" ", "_")


def _beginning(a: str, b: str) -> int:
    """How many letters two words begin with in common."""
    return len(os.path.commonprefix([a, b]))
