"""Whether an answer gives a type of answer for certain: a price, a time, how long something takes."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from itertools import pairwise

from chatbot.language.analyser import Analyser

BESIDE_FIGURE = frozenset(["duration", "size", "heat", "age"])
"""Types that take a figure: *two weeks*, *6 x 4 ft*."""
NEAR_FIGURE = 3
"""Words from a figure within which it is one of these: *two to four working days*."""
SMALL_COINS = ("p", "c", "ct")
"""What stands behind a price with no space between: *30p*."""


def tells(analyser: Analyser, answer: str, wanted: str, *, loosely: bool = False) -> bool:
    """Does an answer give that type of answer, by its words and figures? Never a person, a place or a reason: no sign is sure.

    A stop word is one beside a figure alone: *they may come* names no month.

    ``loosely``: any word of paying may tell a price: *at no extra charge*.

    Stricter than ``Rules.likely_in``, for which any figure may be a time as well as a price.
    """
    if wanted in ("person", "place", "reason"):
        return False
    words = analyser.words(answer)
    known = [_holds(analyser, word.stem, wanted) for word in words]
    if wanted == "amount":
        rules = analyser.rules
        asking = [] if loosely else analyser.stems([*rules.amounts, *rules.leaning])
        given = (has and word.stem not in asking for word, has in zip(words, known, strict=True))
        return any(given) or _has_money(answer) or any(map(_is_coins, (word.text for word in words)))
    if wanted in ("number", "since"):
        return any(_is_figure(analyser, word.stem) for word in words)
    figures = [at for at, word in enumerate(words) if _is_figure(analyser, word.stem)]
    if wanted == "time":
        known = _without_lengths(analyser, [word.stem for word in words], known, figures)
    if wanted not in BESIDE_FIGURE:
        beside = {at + step for at in figures for step in (-1, 1)}
        return any(
            has and (at in beside or not analyser.is_stop(words[at].text)) for at, has in enumerate(known)
        )
    return any(has and abs(at - figure) <= NEAR_FIGURE for at, has in enumerate(known) for figure in figures)


def _holds(analyser: Analyser, stem: str, wanted: str) -> bool:
    """Is a word, which is no figure, one that an answer of that type has?"""
    return not stem[0].isdigit() and analyser.rules.likely_in({stem: ()}, wanted, "") > 0


def _without_lengths(
    analyser: Analyser, stems: Sequence[str], known: Sequence[bool], figures: Sequence[int]
) -> list[bool]:
    """Which words tell a time, without lengths that are of none: *ten minutes away*, but *ten minutes before the start*."""
    lengths = frozenset(analyser.stems(analyser.rules.short_lengths))
    return [
        has and not (stems[at] in lengths and at - 1 in figures and not any(known[at + 1 : at + 2]))
        for at, has in enumerate(known)
    ]


def _is_figure(analyser: Analyser, stem: str) -> bool:
    return stem[0].isdigit() or _holds(analyser, stem, "number")


def _has_money(answer: str) -> bool:
    """Is there a sign of money beside a figure: *£15*, *15 €*?"""
    signs = "".join(answer.split())
    return any(
        {unicodedata.category(one), unicodedata.category(next_)} == {"Sc", "Nd"}
        for one, next_ in pairwise(signs)
    )


def _is_coins(word: str) -> bool:
    return any(word.endswith(coins) and word.removesuffix(coins).isdigit() for coins in SMALL_COINS)
