"""The lines of a text, and what is seen of each: where it stands, what it is marked by, how it ends."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from chatbot.importing.forms.markdown.plain_text import RULE

_COUNT = re.compile(
    r"(?P<open>[\[(]?(?:Q\.?[ \t]?(?=\d))?)"
    r"(?:Nr\.?|No\.?|n°|№|#)?\s?(?P<number>\d{1,3}|[A-Z](?=[.)]\s)|[a-z](?=\)\s))(?P<close>[\])]?(?:[.:)]|º|ª)?[-–—]?)\s+(?=\S)"
)
_CLOSE_COUNT = re.compile(r"(?P<open>)(?P<number>\d{1,3})(?P<close>[.)](?:-\s?)?|、|．)(?=[^\W\d])")
_BULLET = re.compile(r"(?:[-–—*+•·▪◦‣>o]\s+|[●■◆□◇○►▶→✓➤❓◎☆★]\s*)(?=\S)")
_WRAPS = (
    ("**", "**"), ("__", "__"), ("*", "*"), ("_", "_"), ('"', '"'), ("“", "”"), ("„", "“"), ("„", "”"), ("«", "»"), ("»", "«"),
    ("‘", "’"), ("'", "'"), ("[", "]"), ("「", "」"), ("『", "』"), ("【", "】"),
)  # fmt: skip
_DRAWN = re.compile(r"(?P<sign>[-=*~#+_])(?P=sign){0,9}\s*(?P<text>[^\s=*~#+_-].*?)\s*(?P=sign){1,10}")
BULLETS = frozenset("-–—*+•·▪◦‣o●■◆□◇○►▶→✓➤❓◎☆★")
HEADS = frozenset("■◆□◇●○►▶★☆") | {"[]", "【】", "= =", "- -", "* *", "~ ~", "# #", "+ +", "_ _"}
"""Marks of lines that head what stands below them, where questions have others."""
ASKS = re.compile(r"[?？؟][\"'”’»“」』)\]*_]{0,4}$")
_SENTENCE_ENDS = re.compile(r"[.!:;,…。！：；、，][\"'”’»“」』)\]*_]{0,4}$")
_INSIDE = re.compile(r"[.!?。！？]\s+(?=\S)|[。！？](?=\S)")
_WORD = re.compile(r"[^\W\d_]")
LONGEST_WRAPPED = 300
"""Characters of a line that may be wrapped in signs."""
NAME_WORDS = 5
"""Words of a line that may name what stands below it."""
FULL = 50
"""Characters from which a line may be broken because it is full."""


class Line(NamedTuple):
    """A line that is not blank."""

    number: int
    """In its text, from 0."""
    margin: int
    mark: str
    """What kind of mark it has before or around it; empty where it has none."""
    counted: str
    """The number or letter that counts it."""
    text: str
    """What it says, without that mark."""
    whole: str
    """The same with it."""
    first: bool
    """Does a paragraph begin with it?"""
    last: bool
    """Does one end with it?"""
    ruled: bool
    """Is a line drawn right below it?"""

    @property
    def asks(self) -> bool:
        """Does it end with a question mark?"""
        return bool(ASKS.search(self.text))

    @property
    def ends(self) -> bool:
        """Does a sentence end with it, or a part of one?"""
        return self.asks or bool(_SENTENCE_ENDS.search(self.text))

    @property
    def one_sentence(self) -> bool:
        """Is there no end of a sentence within it?"""
        return not _INSIDE.search(self.text)

    @property
    def shouts(self) -> bool:
        """Is it in capitals?"""
        letters = _WORD.findall(self.text)
        return len(letters) > 2 and self.text == self.text.upper() and self.text != self.text.lower()

    @property
    def names(self) -> bool:
        """May it be the name of what stands below it: a few words that are no sentence?"""
        few = len(self.text.split()) <= NAME_WORDS and len(self.text) <= FULL
        end = self.text.endswith((":", "："))
        return (
            few
            and (end or not self.ends)
            and not self.text[:1].islower()
            and self.mark not in BULLETS - HEADS
        )

    @property
    def style(self) -> tuple[str, int]:
        """What lines that have the same role have in common."""
        return self.mark, self.margin


def lines_of(text: str) -> list[Line]:
    """The lines of a text that are neither blank nor drawn."""
    whole = text.expandtabs(8).split("\n")
    blank = [not line.strip() for line in whole]
    drawn = [bool(RULE.fullmatch(line)) for line in whole]
    found = []
    for number, line in enumerate(whole):
        if blank[number] or drawn[number]:
            continue
        stripped = line.strip("\u3000 ")
        mark, count, said = _marked(stripped)
        below = number + 1 < len(whole) and drawn[number + 1]
        first = number == 0 or blank[number - 1] or drawn[number - 1]
        last = number + 1 == len(whole) or blank[number + 1] or drawn[number + 1]
        margin = len(line) - len(line.lstrip())
        found.append(Line(number, margin, mark, count, said, stripped, first, last, below))
    return found


def _marked(line: str) -> tuple[str, str, str]:
    """The kind of mark that a line has, what it is counted by, and what it says without that."""
    if found := _COUNT.match(line) or _CLOSE_COUNT.match(line):
        count = found["number"]
        kind = f"{found['open']}{'1' if count.isdigit() else 'A' if count.isupper() else 'a'}{found['close']}"
        rest = line[found.end() :]
        inner = _wrapped(rest)
        return kind, found["number"], inner[1] if inner else rest
    if found := _BULLET.match(line):
        rest = line[found.end() :]
        inner = _wrapped(rest)
        return found[0].strip(), "", inner[1] if inner else rest
    if wrapped := _wrapped(line):
        return wrapped[0], "", wrapped[1]
    return "", "", line


def _wrapped(line: str) -> tuple[str, str] | None:
    """What a line is wrapped in from its beginning to its end, and what it says."""
    if len(line) > LONGEST_WRAPPED:
        return None
    if found := _DRAWN.fullmatch(line):
        return f"{found['sign']} {found['sign']}", found["text"]
    for begin, end in _WRAPS:
        inside = line[len(begin) : len(line) - len(end)]
        if (
            line.startswith(begin)
            and line.endswith(end)
            and inside.strip()
            and not {begin, end} & set(inside)
        ):
            return begin + end, inside.strip()
    return None


def goes_on(above: Line, line: Line) -> bool:
    """Does a sentence go on from one line of a paragraph to the next?"""
    if above.last or above.ends:
        return False
    return len(above.text) >= FULL or line.text[:1].islower()


def gap(lines: Sequence[Line], at: int) -> bool:
    """Does a paragraph begin with a line, or the text?"""
    return at == 0 or lines[at].first
