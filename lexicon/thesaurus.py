"""What people say for one another when they ask, written by hand.

``thesaurus.txt`` has a line for each of the most usual words of English, as far as there is anything to say of it::

    cancel = terminate revoke ~ end stop refund | postpone ! renew keep

``=`` stands before words for the same thing, ``~`` before those that often come to the same question, ``|`` before those
of the same kind that make it another question, and ``!`` before opposites. Phrasal verbs are joined by an underscore.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

PATH = Path(__file__).with_suffix(".txt")
SAME, NEAR, OTHER, BOTH = 0.25, 0.0, 0.05, 0.03
"""What it adds to the similarity of two words that they are the same, near, or others of a kind; and that each
says so of the other.

Near ones add nothing by themselves: with .12, as many right answers were lost on people's questions as were won on written ones.
"""
MOST = 0.72
"""Similarity up to which that is added."""
LEAST_SAME = 0.5
"""Similarity at least of two words each of which is said to be the same as the other."""


class Thesaurus:
    """What is said of pairs of words, by their stems."""

    def __init__(self, stem: Callable[[str], str], path: Path = PATH) -> None:
        said: dict[str, dict[str, str]] = defaultdict(dict)
        for line in path.read_text(encoding="utf-8").splitlines():
            head, *parts = re.split(r" ([=~|!]) ", line.partition("#")[0])
            for sign, words in zip(parts[::2], parts[1::2], strict=True):
                said[stem(head)] |= dict.fromkeys(map(stem, words.split()), sign)
        self._signs: dict[str, dict[str, str]] = defaultdict(dict)
        for a, words_of_a in said.items():
            for b in words_of_a.keys() - {a}:
                signs = {said[x][y] for x, y in ((a, b), (b, a)) if y in said.get(x, ())}
                self._signs[a][b] = self._signs[b][a] = _agreed(signs)
        self.heads = said.keys()
        self._both = {(a, b) for a, words_of_a in said.items() for b in words_of_a if a in said.get(b, ())}

    def near(self, stem: str) -> dict[str, str]:
        """The stems of which something is said beside a stem, with the sign."""
        return self._signs.get(stem, {})

    def opposites(self, stem: str) -> set[str]:
        """The stems that are opposites of a stem."""
        return {other for other, sign in self.near(stem).items() if sign == "!"}

    def similarity(self, a: str, b: str, otherwise: float) -> float:
        """The similarity of two stems, given what it would be without the thesaurus."""
        sign = self.near(a).get(b, "")
        if sign not in {"=", "~", "|"}:
            return otherwise
        more = {"=": SAME, "~": NEAR, "|": OTHER}[sign] + BOTH * (sign != "|" and (a, b) in self._both)
        least = LEAST_SAME if sign == "=" and (a, b) in self._both else otherwise
        return max(otherwise, least, min(MOST, otherwise + more))


def _agreed(signs: set[str]) -> str:
    """What two words are where each may say something else of the other; empty where they exclude each other."""
    if signs & {"=", "~"}:
        return "" if signs & {"|", "!"} else "=" if "=" in signs else "~"
    return "!" if "!" in signs else "|"
