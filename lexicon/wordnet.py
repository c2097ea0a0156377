"""The parts of WordNet's database files that the lexicon uses.

Format: https://wordnet.princeton.edu/documentation/wndb5wn
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

KINDS = ("noun", "verb", "adj", "adv")
LEVELS = 2
"""Steps from a meaning up to one that it is a kind of."""
ENDINGS = (
    ("", ""), ("s", ""), ("es", ""), ("ies", "y"), ("ed", ""), ("ed", "e"), ("d", ""), ("ing", ""), ("ing", "e"),
    ("er", ""), ("est", ""), ("er", "e"), ("est", "e"),
)  # fmt: skip
"""Of forms, and what stands for them in the lemma."""
DOUBLED = re.compile(r"(.)\1(ed|ing|er)$")


class Pointer(NamedTuple):
    """From a synset, or one of its words, to another."""

    symbol: str
    target: str
    """The other synset's name."""
    word: int
    """Of the words, from 1; 0 for the synset as a whole."""
    target_word: int


class Synset(NamedTuple):
    """Words that have a meaning in common."""

    name: str
    words: list[str]
    """As they are written, joined by underscores."""
    pointers: list[Pointer]
    gloss: str


class WordNet:
    """What is in WordNet's folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.synsets: dict[str, set[str]] = defaultdict(set)  # lemma -> synset names
        self.capital: dict[str, list[bool]] = defaultdict(list)  # lemma -> is it written so, for each sense
        self.parents: dict[str, set[str]] = defaultdict(set)  # synset -> hypernyms
        every = [synset for kind in KINDS for synset in self._synsets(kind)]
        for synset in every:
            for word in synset.words:
                self.synsets[word.lower()].add(synset.name)
                self.capital[word.lower()].append(word[:1].isupper())
            self.parents[synset.name].update(p.target for p in synset.pointers if p.symbol in ("@", "@i"))
        self.antonyms = set(_antonyms(every))
        self.irregular = self._irregular()

    def glossed(self, kind: str) -> Iterator[tuple[list[str], str]]:
        """The synsets of a kind (``noun``, ``verb``, ``adj``, ``adv``): their words as written, and what is said of them."""
        for synset in self._synsets(kind):
            yield [word.replace("_", " ") for word in synset.words], synset.gloss

    def base_forms(self, word: str) -> list[str]:
        """The lemmas that ``word`` may be a form of."""
        forms = {word.removesuffix(old) + new for old, new in ENDINGS if word.endswith(old)}
        if DOUBLED.search(word):
            forms.add(DOUBLED.sub(r"\1", word))
        return [form for form in forms.union(self.irregular[word]) if form in self.synsets]

    def word_class(self, word: str) -> str:
        """``c`` a common word, ``n`` one that is always written with a capital, ``x`` one that is not here."""
        forms = self.base_forms(word)
        if not forms:
            return "x"
        return "n" if all(all(self.capital[form]) for form in forms) else "c"

    def related(self, a: str, b: str) -> bool:
        """Do they share a meaning, or is one's meaning a kind of the other's?"""
        first, second = self.meanings(a), self.meanings(b)
        above_first, above_second = first, second
        for _ in range(LEVELS):
            if first & above_second or second & above_first:
                return True
            above_first, above_second = self.above(above_first), self.above(above_second)
        return bool(first & above_second or second & above_first)

    def may_be_name(self, word: str) -> bool:
        """Has it a meaning that is written with a capital?"""
        return any(any(self.capital[form]) for form in self.base_forms(word))

    def siblings(self, a: str, b: str) -> bool:
        """Are they two of a kind?"""
        return bool(self.above(self.meanings(a)) & self.above(self.meanings(b)))

    def meanings(self, word: str) -> set[str]:
        """All meanings of a word, as names of synsets."""
        return {name for form in self.base_forms(word) for name in self.synsets[form]}

    def above(self, names: set[str]) -> set[str]:
        """What meanings are kinds of."""
        return {parent for name in names for parent in self.parents.get(name, ())}

    def _synsets(self, kind: str) -> Iterator[Synset]:
        for line in (self._folder / f"data.{kind}").read_text().splitlines():
            if not line.startswith(" "):
                yield _synset(line)

    def _irregular(self) -> dict[str, list[str]]:
        """For each irregular form its lemmas."""
        found: dict[str, list[str]] = defaultdict(list)
        for kind in KINDS:
            for line in (self._folder / f"{kind}.exc").read_text().splitlines():
                form, *lemmas = line.split()
                found[form] += lemmas
        return found


def _synset(line: str) -> Synset:
    """A line of a data file: offset, file, kind, count of words, words, count of pointers, pointers, gloss."""
    head, _, gloss = line.partition("|")
    part = head.split()
    count = int(part[3], 16)
    words = [re.sub(r"\(\w+\)$", "", part[4 + 2 * i]) for i in range(count)]
    at = 4 + 2 * count
    pointers = [_pointer(part[at + 1 + 4 * i : at + 5 + 4 * i]) for i in range(int(part[at]))]
    return Synset(_name(part[2], part[0]), words, pointers, gloss)


def _pointer(part: list[str]) -> Pointer:
    symbol, offset, kind, words = part
    return Pointer(symbol, _name(kind, offset), int(words[:2], 16), int(words[2:], 16))


def _name(kind: str, offset: str) -> str:
    return ("a" if kind == "s" else kind) + offset


def _antonyms(synsets: Iterable[Synset]) -> Iterator[tuple[str, str]]:
    members = {synset.name: [word.lower() for word in synset.words] for synset in synsets}
    for synset in synsets:
        for pointer in synset.pointers:
            if pointer.symbol == "!":
                yield members[synset.name][pointer.word - 1], members[pointer.target][pointer.target_word - 1]
