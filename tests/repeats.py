"""Repeated groups of a pattern that can read one text in two ways: a text that has it often then takes for ever to be refused."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from re import _constants as constants  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

ANY = "\0"
"""Stands for a letter that may be any of a class."""
_REPEATS = (constants.MAX_REPEAT, constants.MIN_REPEAT)
_NO_WIDTH = (constants.AT, constants.ASSERT, constants.ASSERT_NOT)
_LETTERS = (constants.LITERAL, constants.IN, constants.ANY, constants.NOT_LITERAL)


def read_in_two_ways(pattern: re.Pattern[str]) -> list[str]:
    """What a repeated group of a pattern has for two of its branches, or also as several of its repeats."""
    found: list[str] = []
    for group in _groups(parser.parse(pattern.pattern, pattern.flags)):
        texts = _texts(group)
        found += [text for text, ways in texts.items() if ways > 1]
        found += [text for text in texts if _is_joined(text, texts)]
    return found


def _groups(parsed: Any) -> Iterator[Any]:
    """The groups, within one another too, that may be repeated without end."""
    for kind, value in parsed:
        if kind is constants.SUBPATTERN:
            yield from _groups(value[3])
        elif kind is constants.BRANCH:
            for branch in value[1]:
                yield from _groups(branch)
        elif kind in _REPEATS:
            if value[1] is constants.MAXREPEAT and not (len(value[2]) == 1 and value[2][0][0] in _LETTERS):
                yield value[2]
            yield from _groups(value[2])


def _texts(parsed: Any) -> Counter[str]:
    """What a pattern fits, with the number of ways for each; of what is repeated without end the fewest repeats."""
    texts = Counter([""])
    for kind, value in parsed:
        texts = _joined(texts, _fitting(kind, value))
    return texts


def _fitting(kind: Any, value: Any) -> Counter[str]:
    if kind is constants.LITERAL:
        return Counter([chr(value)])
    if kind is constants.SUBPATTERN:
        return _texts(value[3])
    if kind is constants.BRANCH:
        return sum(map(_texts, value[1]), Counter())
    if kind in _REPEATS:
        return _repeated(*value)
    return Counter([""] if kind in _NO_WIDTH else [ANY])


def _repeated(least: int, most: int, parsed: Any) -> Counter[str]:
    once, found = _texts(parsed), Counter[str]()
    texts = Counter([""])
    for times in range((most if most <= 3 else max(least, 1)) + 1):
        if times >= least:
            found += texts
        texts = _joined(texts, once)
    return found


def _joined(firsts: Counter[str], seconds: Counter[str]) -> Counter[str]:
    joined: Counter[str] = Counter()
    for first, ways in firsts.items():
        for second, others in seconds.items():
            joined[first + second] += ways * others
    return joined


def _is_joined(text: str, texts: Counter[str]) -> bool:
    """Is a text several others of them, one behind the other?"""
    ends = {0}
    for end in range(1, len(text) + 1):
        if any(text[start:end] in texts and end - start < len(text) for start in ends):
            ends.add(end)
    return bool(text) and len(text) in ends
