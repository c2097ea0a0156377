"""The questions of a text that has several lines: one a line, or one that goes over several."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

from chatbot.language.printable import one_line, printable
from chatbot.language.rules import Rules

WIDE = 60
"""Columns from which on text is broken into lines by a program rather than by who wrote it."""
FEW_WORDS = 4
"""Words of a line that may stand for a question by itself: “gaza war history”."""
_ITEM = re.compile(r"(?:[-*•–]|\d{1,3}[.)])\s+(?=\S)")
_ENDS_A_QUESTION = re.compile(r"[?？؟!][\"'”’)]*$")
_GOES_ON = re.compile(r"[,;:.…–-]$")

Breaks = Callable[[str, str], bool]
"""Does another question begin between two lines?"""


def questions_in(text: str, rules: Rules, *, line_each: bool = False) -> list[str]:
    """The questions in a text, each on one line. ``line_each``: lines are questions unless a program has broken them.

    A line that ends with a question mark ends a question; a list has one an item, and a command one line. Other lines go on
    below, unless both read like a question of their own.
    """
    found: list[str] = []
    for block in re.split(r"\n\s*\n", printable(text)):
        lines = [line.strip() for line in block.split("\n") if line.strip()]
        found += _joined(lines, _breaks(lines, rules, line_each=line_each))
    return [question for question in map(one_line, found) if question]


def _joined(lines: list[str], breaks: Breaks) -> list[str]:
    parts = [[line] for line in lines[:1]]
    for before, line in pairwise(lines):
        if breaks(before, line):
            parts.append([line])
        else:
            parts[-1].append(line)
    joined = [" ".join(part) for part in parts]
    return [_ITEM.sub("", question, count=1) for question in joined] if len(joined) > 1 else joined


def _breaks(lines: list[str], rules: Rules, *, line_each: bool) -> Breaks:
    broken_by_program = _is_wrapped(lines)

    def breaks(before: str, line: str) -> bool:
        if _ENDS_A_QUESTION.search(before) or before.startswith("/") or line.startswith("/"):
            return True
        if broken_by_program:
            return False
        return line_each or bool(_ITEM.match(line)) or _stand_alone(before, line, rules)

    return breaks


def _is_wrapped(lines: list[str]) -> bool:
    """Is it a paragraph whose lines are as long as they could be? In a question of several lines only the last asks."""
    width = max(map(len, lines), default=0)
    return (
        width >= WIDE
        and not any(map(_ENDS_A_QUESTION.search, lines[:-1]))
        and all(len(line) + 1 + len(after.split()[0]) > width for line, after in pairwise(lines))
    )


def _stand_alone(before: str, line: str, rules: Rules) -> bool:
    """Is each of two lines a question of its own?"""
    last, first = before.split()[-1].lower(), line.split()[0].lower()
    if _GOES_ON.search(before) or last in rules.before_more or first in rules.after_more:
        return False
    return all(rules.asks(one) or len(one.split()) <= FEW_WORDS for one in (before, line))
