"""Compounds taken apart: *Bibliotheksausweis* is a word of its own, but who asks says *Ausweis*, or *Ausweis der Bibliothek*.

The parts are chosen whose frequencies have the largest geometric mean, against that of the word as a whole: Koehn and Knight,
Empirical Methods for Compound Splitting (EACL 2003). The table has what begins a compound (``garten-``), what ends one
(``-zeiten``), each with how usual it is and the word that it is by itself, and what is left whole (``=handtuch``).
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from functools import cache, lru_cache
from typing import NamedTuple

from chatbot.files import DATA
from chatbot.language.commonness import zipf_of
from chatbot.language.word_tables import Table

HEADER = b"!chatbot-compounds\t1\n"
WHOLE = "="
LEAST_LETTERS, LEAST_PART, LONGEST = 7, 3, 60
LEAST_HEAD, LEAST_TAIL, LEAST_UNKNOWN = 5, 4, 4
"""Letters at least of a first part, and of a last one, beside one that is not known, and of that."""
USUAL = 5.0
"""How common a word at least counts that is left whole: it is rather that than other parts."""
LEAST_REST = 8
"""Letters at least of a word behind a first part that is too long to be a part itself."""
NO_NOUN = re.compile(
    "(?:ab|an|auf|aus|ein|um|vor|zu|nach|mit|bei|hin|her|weg|los|be|ent|er|ver|zer|un)+ge[a-z]{0,2}"
)
"""Beginnings of verbs and what comes from them: *Eingewöhnung* is no *Wohnung*."""
ENDINGS = ("e", "n", "en", "er", "ern", "s", "es")
"""What the cases and the plural of a noun add, umlauts aside."""
FOR_EACH = 0.5
"""What a further part costs, as a zipf frequency: few parts are likelier than many."""


class Parts(NamedTuple):
    """A word in parts, and how common they are: the sum of their zipf frequencies."""

    words: tuple[str, ...]
    zipf: float

    @property
    def likelihood(self) -> float:
        """The logarithm of the geometric mean of their frequencies, less for each."""
        return self.zipf / len(self.words) - FOR_EACH * len(self.words)


class Compounds:
    """Takes words apart, by a table of their parts."""

    def __init__(self, find: Callable[[str], str | None]) -> None:
        """``find`` gives what the table says of a key, without that."""
        self._find = find

    def parts(self, word: str) -> list[str]:
        """The parts of a folded word, the word itself where it is none to take apart."""
        if not LEAST_LETTERS <= len(word) <= LONGEST or not word.isalpha() or self._is_whole(word):
            return [word]
        found = self._taken_apart(word)
        return [*found.words] if found else [word]

    def halves(self, word: str) -> list[str]:
        """A folded word that is in no dictionary as a part that is and the rest, which may be a name or misspelt; or itself."""
        if not LEAST_LETTERS + 1 < len(word) <= LONGEST or not word.isalpha() or self._is_whole(word):
            return [word]
        return self._before_known(word) or self._beside_unknown(word) or [word]

    def _before_known(self, word: str) -> list[str]:
        """A part and a word that is too long to be in the table of parts: *Spendenbescheinigung*."""
        for length in range(len(word) - LEAST_REST, LEAST_HEAD - 1, -1):
            head = self._part(f"{word[:length]}-")
            if head and zipf_of(word[length:], "de"):
                return [*head.words, word[length:]]
        return []

    def _beside_unknown(self, word: str) -> list[str]:
        """A part and whatever stands before or behind it."""
        for length in range(len(word) - LEAST_UNKNOWN, LEAST_TAIL - 1, -1):
            rest = word[:-length]
            if not NO_NOUN.fullmatch(rest) and (tail := self._part(f"-{word[-length:]}")):
                return [rest.removesuffix("s") if len(rest) > LEAST_HEAD else rest, *tail.words]
            if length >= LEAST_HEAD and (head := self._part(f"{word[:length]}-")):
                return [*head.words, word[length:]]
        return []

    def _is_whole(self, word: str) -> bool:
        """Is a word left whole, or one of which it is a form: *Parkplätze* as *Parkplatz*?"""
        forms = [word, *(word.removesuffix(ending) for ending in ENDINGS if word.endswith(ending))]
        return any(self._find(f"{WHOLE}{form}") is not None for form in forms)

    def _taken_apart(self, word: str) -> Parts | None:
        """The best way to take a word apart; None where there is none."""
        best: Parts | None = None
        for end in range(LEAST_PART, len(word) - LEAST_PART + 1):
            head = self._whole(word[:end]) or self._part(f"{word[:end]}-")
            rest = self._rest(word[end:]) if head else None
            if head and rest:
                made = Parts(head.words + rest.words, head.zipf + rest.zipf)
                best = max(best or made, made, key=lambda parts: parts.likelihood)
        return best

    def _rest(self, text: str) -> Parts | None:
        """What follows the first part: the last one, or more of them."""
        if len(text) >= LEAST_LETTERS and self._is_whole(text):
            return _left(text)
        whole = self._part(f"-{text}")
        further = self._taken_apart(text) if len(text) >= LEAST_LETTERS else None
        return max(filter(None, (whole, further)), key=lambda parts: parts.likelihood, default=None)

    def _whole(self, head: str) -> Parts | None:
        """A first part that is left whole itself: *Führerschein* in *Führerscheinprüfung*."""
        forms = (head, head.removesuffix("s"))
        found = next(
            (
                form
                for form in forms
                if len(head) >= LEAST_LETTERS and self._find(f"{WHOLE}{form}") is not None
            ),
            None,
        )
        return _left(found) if found else None

    def _part(self, key: str) -> Parts | None:
        found = self._find(key)
        if found is None:
            return None
        zipf, word = found.split("\t")
        return Parts((word,), float(zipf))


def _left(word: str) -> Parts:
    """A word that is left whole as a part: it is one that people know."""
    return Parts((word,), max(zipf_of(word, "de"), USUAL))


def parts(word: str) -> list[str]:
    """The parts of a folded word, the word itself where it is none to take apart."""
    return _compounds().parts(word)


def halves(word: str) -> list[str]:
    """A folded word that is in no dictionary as a part that is and the rest; or itself."""
    return _compounds().halves(word)


@cache
def _compounds() -> Compounds:
    table = Table(os.path.join(DATA, "compounds-de.txt"), HEADER)

    @lru_cache(maxsize=20_000)
    def find(key: str) -> str | None:
        line = table.find(key)
        return None if line is None else line.decode().partition("\t")[2]

    return Compounds(find)
