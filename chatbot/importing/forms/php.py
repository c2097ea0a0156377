"""Data in programs of PHP, as ``return ['question' => …];``: its arrays as the lists and objects of JavaScript."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from chatbot.importing.drafts import Advance, Item, Keys, Source
from chatbot.importing.forms import javascript

_BEGINS = re.compile(r"\s*<\?php\b")
_TOKEN = re.compile(
    r"'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"|//[^\n]*|/\*.*?(?:\*/|\Z)|#[^\n]*|\barray\s*\(|=>|[\[\]()]",
    re.DOTALL,
)


def looks_so(text: str) -> bool:
    """Is a file a program with arrays alone, and no page?"""
    return bool(_BEGINS.match(text)) and "?>" not in text.rstrip().removesuffix("?>") and "=>" in text


def read(source: Source, keys: Keys, advance: Advance) -> Iterator[Item]:
    """The questions in the arrays of a program."""
    yield from javascript.read(source._replace(text=_as_javascript(source.text)), keys, advance)


def _as_javascript(text: str) -> str:
    """The program with its arrays as lists, or as objects where they have keys, line for line."""
    parts: list[str] = []
    opened: list[tuple[int, bool]] = []
    """Where each bracket that is open stands among the parts, and whether it is an array's."""
    keyed: set[int] = set()
    at = 0
    for token in _TOKEN.finditer(text):
        parts.append(text[at : token.start()])
        at, sign = token.end(), token[0]
        if sign == "[" or sign.startswith("array"):
            opened.append((len(parts), True))
            sign = "[" + "\n" * sign.count("\n")
        elif sign == "(":
            opened.append((len(parts), False))
        elif sign in ("]", ")") and opened:
            begin, array = opened.pop()
            if array:
                sign = "}" if begin in keyed else "]"
            if begin in keyed:
                parts[begin] = "{" + parts[begin][1:]
        elif sign == "=>":
            keyed.update([opened[-1][0]] if opened and opened[-1][1] else [])
            sign = ":"
        elif sign.startswith("#"):
            sign = "//" + sign[1:]
        elif sign[0] in "'\"":
            sign = _string(sign)
        parts.append(sign)
    return "".join([*parts, text[at:]])


def _string(sign: str) -> str:
    """A string as one of JavaScript, its lines below it: of PHP it may go over several, and in ``'…'`` is little escaped."""
    if sign[0] == "'":
        written = json.dumps(re.sub(r"\\(['\\])", r"\1", sign[1:-1]), ensure_ascii=False)
    else:
        written = sign.replace("\n", "\\n")
    return written + "\n" * sign.count("\n")
