"""Which words of the FAQ a token may stand for, and how surely."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from string import ascii_lowercase

import msgspec

from chatbot.language.analyser import Analyser
from chatbot.language.edit_distance import EDITS, one_edit_away
from chatbot.language.rules import Rules
from chatbot.memo import Memo
from chatbot.retrieval.index import Index
from chatbot.retrieval.words import LONGEST_WORD, can_be_misspelt

MOST_SPELLINGS = 3
LEAST_PROBABILITY = 0.4
SHORTEST_FORM = 5
"""Letters of a token that may be another form, misspelt, of a word that the FAQ has."""
KEYBOARD_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")


class Spelling(msgspec.Struct, frozen=True):
    """A word that a token may stand for."""

    text: str
    probability: float
    """0 to 1."""


class Speller:
    """Reads misspelt words as words of an FAQ."""

    def __init__(
        self, index: Index, analyser: Analyser, is_word: Callable[[str], bool] = lambda _token: False
    ) -> None:
        """``is_word`` says whether a token is a word of the language, though the FAQ lacks it."""
        self._index = index
        self._analyser = analyser
        self._is_word = is_word
        self._spellings = Memo(self._look_up)

    def spellings(self, token: str) -> tuple[Spelling, ...]:
        """What a token that the FAQ does not have may stand for, surest first.

        Tokens with a digit or a sign name one thing exactly and are never read as anything else.
        """
        return self._spellings[token] if can_be_misspelt(token) else ()

    def splits(self, token: str) -> Iterator[tuple[str, str]]:
        """A token as two words of the FAQ that were written as one, the most even split first."""
        if len(token) > LONGEST_WORD:
            return
        middle = len(token) / 2
        places = range(2, len(token) - 1)
        self._index.expect(words=(part for at in places for part in (token[:at], token[at:])))
        for at in sorted(places, key=lambda at: abs(at - middle)):
            if self._index.knows(token[:at]) and self._index.knows(token[at:]):
                yield token[:at], token[at:]

    def _look_up(self, token: str) -> tuple[Spelling, ...]:
        """What is one edit away, else another form of such a word (*parkng*, where the FAQ has *park*), else what is two."""
        for found in (self._near(token, 1), self._forms(token), self._near(token, 2)):
            spellings = (Spelling(word, probability(token, word)) for word in found)
            good = sorted(
                (r for r in spellings if r.probability >= LEAST_PROBABILITY),
                key=lambda r: (-r.probability, r.text),
            )
            if good:
                return tuple(r for r in good[:MOST_SPELLINGS] if r.probability >= 0.8 * good[0].probability)
        return ()

    def _near(self, token: str, edits: int) -> Iterator[str]:
        yield from self._index.near(token, edits)

    def _forms(self, token: str) -> Iterator[str]:
        """What is one edit away and has the stem of a word of the FAQ, by its ending, where the token is no word itself."""
        endings = self._analyser.rules.inflections
        if len(token) < SHORTEST_FORM or not endings or self._is_word(token):
            return
        near = [word for word in one_edit_away(token, ascii_lowercase) if word.endswith(endings)]
        stems = {word: stem for word in near if (stem := self._analyser.stem(word)) != word}
        self._index.expect(stems=stems.values())
        yield from (word for word, stem in stems.items() if self._index.has(stem))


def probability(token: str, word: str) -> float:
    """How surely a misspelt token stands for a word, 0 to 1: edits (OSA), weighed by kind and length."""
    length = max(len(token), len(word))
    distance = EDITS.distance(token, word)
    if distance > (1 if length < 5 else 2):
        return 0.0
    cost = distance * 1.6 / (length + 1.5)
    if distance == 1 and _is_slip(token, word):
        cost *= 0.8
    if token[0] != word[0]:
        cost += 0.12
    return max(0.0, 1.0 - cost)


def is_other_word(word: str, other: str, rules: Rules) -> bool:
    """Is a word another one by its beginning alone, and so no misspelling of that?"""
    if any(word == beginning + other for beginning in rules.beginnings_that_undo):
        return True
    rests = [word, *(word.removeprefix(one) for one in rules.prefixes if word.startswith(one))]
    return any(other.removesuffix(rest) in rules.prefixes for rest in rests if rest and other.endswith(rest))


def _is_slip(token: str, word: str) -> bool:
    """Is the one edit a usual slip: letters swapped, doubled or halved, or a neighbouring key?"""
    if len(token) == len(word):
        at = [i for i in range(len(word)) if token[i] != word[i]]
        return len(at) == 2 or (len(at) == 1 and _are_neighbours(token[at[0]], word[at[0]]))
    longer, shorter = (token, word) if len(token) > len(word) else (word, token)
    return any(
        longer[:i] + longer[i + 1 :] == shorter
        and longer[i] in longer[max(0, i - 1) : i] + longer[i + 1 : i + 2]
        for i in range(len(longer))
    )


def _are_neighbours(a: str, b: str) -> bool:
    for row, keys in enumerate(KEYBOARD_ROWS):
        if a in keys:
            at = keys.index(a)
            near = keys[max(0, at - 1) : at + 2]
            near += "".join(
                KEYBOARD_ROWS[r][max(0, at - 1) : at + 2] for r in (row - 1, row + 1) if 0 <= r < 3
            )
            return b in near
    return False
