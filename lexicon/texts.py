"""Short texts by which words learn what they do to the meaning of a sentence, and how much each sort of them counts."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from chatbot import load_faq
from lexicon.vocabulary import zipf
from lexicon.wordnet import WordNet

LEAST_ZIPF = 2.2
LONGEST_ANSWER = 400
"""Letters of an answer that are one text: more than the encoder is asked to read."""
PROJECT = Path(__file__).resolve().parent.parent
DATASETS = PROJECT / "datasets"
SYNONYMS = PROJECT / "chatbot" / "language" / "en" / "synonyms.txt"
NOT_READ = ("everyday-", "held")
"""Folders of sets that are to be as new to the vectors as an owner's FAQ is: by them the weights are made true, and measured."""
MARKS = re.compile(r"[*_`#\[\]()>]")


class Sort(NamedTuple):
    """Texts of one sort."""

    weight: float
    """What each counts."""
    texts: list[str]


def sorts_of_texts(wordnet: WordNet, near: dict[str, list[str]]) -> list[Sort]:
    """Everything that is learnt from but single words; ``near`` has for each word those of its kind."""
    asked = sorted({" ".join(text.split("\n")) for text in asked_and_said()})
    return [
        Sort(1.0, [*dict.fromkeys(_glosses(wordnet))]),
        Sort(1.0, _phrases()),
        Sort(8.0, asked),
        Sort(2.0, Variants(near).of(asked)),
    ]


def _phrases() -> list[str]:
    """What people say for one another."""
    lines = SYNONYMS.read_text(encoding="utf-8").splitlines()
    return sorted({phrase for line in lines for phrase in line.split(" = ")})


def asked_and_said() -> Iterator[str]:
    """What the FAQs of ``datasets`` say and are asked, those that are not to be known left out."""
    for folder in sorted(DATASETS.glob("*/")):
        if not folder.name.startswith(NOT_READ):
            yield from _of_faq(folder)


def _of_faq(folder: Path) -> Iterator[str]:
    for entry in load_faq(str(folder / "faq.json"), cache=False).entries:
        yield from entry.phrasings
        answer = MARKS.sub(" ", entry.answer)
        yield " ".join(answer.split())[:LONGEST_ANSWER]
        yield from (said for said in re.split(r"(?<=[.!?])\s+|\n+", answer) if len(said.split()) > 2)
    for path in sorted(folder.glob("questions*.jsonl")):
        if "typos" not in path.name:
            yield from (
                json.loads(line)["question"] for line in path.read_text(encoding="utf-8").splitlines()
            )


def _glosses(wordnet: WordNet) -> Iterator[str]:
    """WordNet's examples and glosses of the words in use."""
    for kind in ("noun", "verb", "adj", "adv"):
        for words, gloss in wordnet.glossed(kind):
            in_use = {word: zipf(word) for word in words}
            if max(in_use.values()) >= LEAST_ZIPF:
                yield from _from_gloss(words, gloss, in_use)


def _from_gloss(words: list[str], gloss: str, in_use: dict[str, float]) -> Iterator[str]:
    """The examples in a gloss, and what it says of the words."""
    yield from (example for example in re.findall(r'"([^"]+)"', gloss) if len(example.split()) > 2)
    first = re.sub(r'"[^"]*"', "", gloss).strip(" ;\n").split(";")[0].strip()
    yield from (f"{word}: {first}" for word in words[:3] if in_use[word] >= LEAST_ZIPF)


class Variants:
    """Texts in which some words stand in others' places: what the encoder makes of them it says itself."""

    EACH, LONGEST = 5, 32
    """Variants of a text, and words of it at most."""
    CHANGED, ANY = 0.45, 0.2
    """How often a word is changed, and how often then into any word, not one of its kind."""

    def __init__(self, near: dict[str, list[str]]) -> None:
        """``near`` has for each word those of its kind."""
        self._near = near
        self._words = [*near]

    def of(self, texts: Iterable[str]) -> list[str]:
        """Variants of some texts, each once; those of a text are the same whatever the others are."""
        short = [text for text in texts if len(text.split()) <= self.LONGEST]
        return [*dict.fromkeys(variant for text in short for variant in self._variants(text))]

    def _variants(self, text: str) -> Iterator[str]:
        chance = random.Random(text)
        for _ in range(self.EACH):
            yield re.sub(r"[A-Za-z']+", lambda word: self._instead(word.group(), chance), text)

    def _instead(self, word: str, chance: random.Random) -> str:
        near = self._near.get(word.lower())
        if not near or chance.random() >= self.CHANGED:
            return word
        return chance.choice(self._words if chance.random() < self.ANY else near)
