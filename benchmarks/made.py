"""FAQs of any size with made-up words, the same every time: their words come as seldom as those of a language do."""

from __future__ import annotations

import json
import random
from bisect import bisect
from itertools import accumulate
from pathlib import Path

WORDS = 400_000
SEED = 7
ONSETS = "b c d f g h j k l m n p r s t v w z br cl dr fl gr pl pr st th tr".split()
NUCLEI = "a e i o u ai ea ou".split()
CODAS = "n r s t l nd rt st m ck".split()


class Maker:
    """Makes texts whose words are distributed as Zipf says (the r-th word occurs in proportion to 1 / (r + 2.7) ** 1.05)."""

    def __init__(self) -> None:
        self._chance = random.Random(SEED)
        words: dict[str, None] = {}
        while len(words) < WORDS:
            words[self._word()] = None
        self._words = sorted(words, key=len)  # usual words are short
        self._sums = list(accumulate((rank + 2.7) ** -1.05 for rank in range(WORDS)))

    def write(self, path: Path, entries: int) -> None:
        """An FAQ with questions of 4 to 12 words and answers of 5 to 40."""
        content = [
            {"id": f"e{i}", "question": f"{self._text(4, 12)}?", "answer": f"{self._text(5, 40)}."}
            for i in range(entries)
        ]
        path.write_text(json.dumps({"title": f"{entries} made-up entries", "entries": content}))

    def _text(self, least: int, most: int) -> str:
        return " ".join(self._pick() for _ in range(self._chance.randint(least, most))).capitalize()

    def _pick(self) -> str:
        return self._words[bisect(self._sums, self._chance.random() * self._sums[-1])]

    def _word(self) -> str:
        syllables = self._chance.choice((1, 2, 2, 2, 3, 3, 3, 4))
        body = "".join(self._chance.choice(ONSETS) + self._chance.choice(NUCLEI) for _ in range(syllables))
        return body + self._chance.choice([""] * len(CODAS) + CODAS)


def misspelt(question: str, chance: random.Random) -> str:
    """A question with a letter of every other word left out, doubled or put out by another."""

    def slip(word: str) -> str:
        if len(word) < 4 or chance.random() < 0.5:
            return word
        at = chance.randrange(1, len(word))
        return word[:at] + chance.choice(("", word[at] * 2, chance.choice("aeiounrst"))) + word[at + 1 :]

    return " ".join(map(slip, question.split()))
