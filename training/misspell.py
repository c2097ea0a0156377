"""Misspell questions as people do, where a question set has no misspelt questions of its own."""

from __future__ import annotations

import random
import re

from chatbot.retrieval.spelling import KEYBOARD_ROWS

SOUNDS = (
    ("ie", "ei"), ("ei", "ie"), ("ph", "f"), ("tion", "sion"), ("sion", "tion"), ("ance", "ence"), ("ence", "ance"),
    ("able", "ible"), ("ible", "able"), ("ant", "ent"), ("ent", "ant"), ("ck", "k"), ("gh", ""), ("wh", "w"),
    ("er", "or"), ("or", "er"), ("ea", "ee"), ("ee", "ea"), ("ou", "u"), ("ai", "a"), ("qu", "kw"), ("c", "s"),
    ("c", "k"), ("s", "c"), ("z", "s"), ("y", "i"), ("i", "e"), ("e", "i"), ("a", "e"), ("e", "a"), ("u", "o"), ("o", "u"),
)  # fmt: skip
"""What is written for what sounds like it."""
LEAST_LETTERS = 4


def misspelt(text: str, chance: random.Random) -> str:
    """The text with about half of its longer words misspelt."""
    return re.sub(
        rf"[A-Za-z]{{{LEAST_LETTERS},}}",
        lambda found: _word(found.group(), chance) if chance.random() < 0.5 else found.group(),
        text,
    )


def _word(word: str, chance: random.Random) -> str:
    way = chance.choice((_by_sound, _by_sound, _doubled, _swapped, _left_out, _by_key))
    changed = way(word, chance)
    return changed if changed != word else _swapped(word, chance)


def _by_sound(word: str, chance: random.Random) -> str:
    ways = [(old, new, at) for old, new in SOUNDS if (at := word.find(old, 1)) > 0]
    if not ways:
        return word
    old, new, at = chance.choice(ways)
    return word[:at] + new + word[at + len(old) :]


def _doubled(word: str, chance: random.Random) -> str:
    """A double letter written once, or a single one twice."""
    if double := re.search(r"(.)\1", word):
        return word[: double.start()] + word[double.start() + 1 :]
    at = chance.randrange(1, len(word))
    return word[: at + 1] + word[at:]


def _swapped(word: str, chance: random.Random) -> str:
    at = chance.randrange(1, len(word) - 1)
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def _left_out(word: str, chance: random.Random) -> str:
    at = chance.randrange(1, len(word))
    return word[:at] + word[at + 1 :]


def _by_key(word: str, chance: random.Random) -> str:
    at = chance.randrange(1, len(word))
    row = next((row for row in KEYBOARD_ROWS if word[at] in row), "")
    beside = [row[i] for i in (row.find(word[at]) - 1, row.find(word[at]) + 1) if 0 <= i < len(row)]
    return word[:at] + (chance.choice(beside) if beside else word[at]) + word[at + 1 :]
