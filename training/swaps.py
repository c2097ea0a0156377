"""Questions that an entry does not answer any more: a word that it needs is put out by one that it does not have."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from training.evidence import AskedFAQ, NeededWord

NOUNS = Path(__file__).with_name("nouns.txt")
"""What is put in place of a word that matters: common nouns of all fields."""
OF_ITS_KIND = 0.5
"""How often it is an opposite or an alternative, where the word has any."""


def swapped(faq: AskedFAQ, answerable: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Of questions with the ids of the entries that answer them, those of which a word can be put out."""
    chance, nouns = random.Random(0), NOUNS.read_text(encoding="utf-8").split()
    for question, expected in answerable:
        needed = faq.needed_words(question, faq.numbers[expected])
        if not needed:
            continue
        word = chance.choice(needed)
        other = _other(word, nouns, chance)
        changed = _replaced(question, word, other)
        if other not in word.alike and changed != question:
            yield changed


def _other(word: NeededWord, nouns: list[str], chance: random.Random) -> str:
    of_its_kind = word.others and chance.random() < OF_ITS_KIND
    return chance.choice(word.others if of_its_kind else nouns)


def _replaced(question: str, word: NeededWord, other: str) -> str:
    return re.sub(rf"\b{re.escape(word.text)}\b", other.title() if word.name else other, question, flags=re.I)
