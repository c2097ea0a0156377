"""Data in programs of PHP, as ``return ['question' => …];``: its arrays as the lists and objects of JavaScript."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from chatbot.importing.drafts import Advance, Item, Keys, Source
from chatbot.importing.forms import javascript

_BEGINS = re.compile(r"\s*<\?php\b")
_TOKEN = re.compile(
    r"'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"|//[^\n]*|/\*.*?(?:\*/|\Z)|#[^\n]*|\barray\s*\(|=>|[\[\](),]",
    re.DOTALL,
)

_COMMENT = re.compile(r"//[^\n]*|/\*.*?\*/", re.DOTALL)


_LISTED = re.compile(r"[\"'](?:question|q|frage|pregunta|vraag)[\"']\s*=>\s*[\"']", re.IGNORECASE)
_INDEX = re.compile(r"(\$\w+(?:->\w+)*)(?:\[(?:'[^'\n]*'|\"[^\"\n]*\"|\$?\w+)\])+(?!\s*=>)")
"""Which part of an array is meant, as in ``$faq['question']``."""
_SHOWN = re.compile(
    r"\bforeach\b[^?]{1,300}\?>|\[[\"'](?:question|q|frage|pregunta|vraag)[\"']\]", re.IGNORECASE
)


def looks_so(text: str) -> bool:
    """Is a file a program with arrays alone, and no page, or a page that shows the questions of an array?"""
    alone = "?>" not in text.rstrip().removesuffix("?>") and "=>" in text
    return bool(_BEGINS.match(text)) and (alone or bool(_LISTED.search(text) and _SHOWN.search(text)))


def read(source: Source, keys: Keys, advance: Advance) -> Iterator[Item]:
    """The questions in the arrays of a program."""
    yield from javascript.read(source._replace(text=_as_javascript(_code(source.text))), keys, advance)


def _code(text: str) -> str:
    """A program without the page around it, line for line."""
    parts = re.split(r"<\?(?:php\b|=)?|\?>", text)
    return "".join(
        _INDEX.sub(r"\1", part) if number % 2 else "\n" * part.count("\n")
        for number, part in enumerate(parts)
    )


class _Array:
    """An array, or other brackets, that is open: where it begins among the parts, and its elements, which have a key or not."""

    def __init__(self, begin: int, is_array: bool) -> None:
        self.begin, self.is_array = begin, is_array
        self.elements: list[tuple[int, bool]] = [(begin + 1, False)]

    def next(self, at: int) -> None:
        self.elements.append((at, False))

    def has_key(self) -> None:
        self.elements[-1] = (self.elements[-1][0], True)

    def closed(self, parts: list[str]) -> str:
        """What closes it as JavaScript has it; its last elements that have no key, beside others, are its text."""
        if not any(keyed for _, keyed in self.elements):
            return "]"
        parts[self.begin] = "{" + parts[self.begin][1:]
        ends = [*(start for start, _ in self.elements[1:]), len(parts)]
        bare = [
            start for (start, keyed), end in zip(self.elements, ends, strict=True)
            if not keyed and _COMMENT.sub("", "".join(parts[start:end])).strip(" ,\t\n")
        ]  # fmt: skip
        if not bare or any(keyed for start, keyed in self.elements if start > bare[0]):
            return "}"
        parts[bare[0]] = f'"text": [{parts[bare[0]]}'
        return "]}"


def _as_javascript(text: str) -> str:
    """The program with its arrays as lists, or as objects where they have keys, line for line."""
    parts: list[str] = []
    opened: list[_Array] = []
    at = 0
    for token in _TOKEN.finditer(text):
        parts.append(text[at : token.start()])
        at, sign = token.end(), token[0]
        if sign == "[" or sign.startswith("array"):
            opened.append(_Array(len(parts), True))
            sign = "[" + "\n" * sign.count("\n")
        elif sign == "(":
            opened.append(_Array(len(parts), False))
        elif sign in ("]", ")") and opened:
            last = opened.pop()
            sign = last.closed(parts) if last.is_array else sign
        elif sign == "=>":
            if opened and opened[-1].is_array:
                opened[-1].has_key()
            sign = ":"
        elif sign == "," and opened:
            opened[-1].next(len(parts) + 1)
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
