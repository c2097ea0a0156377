"""What editors write into the texts that they export: remarks with their marks, and properties of blocks."""

from __future__ import annotations

import re
from collections.abc import Callable

from chatbot.errors import Place
from chatbot.importing.drafts import LeftOut, commented, is_question, quoted

_REMARK = re.compile(r"\[([a-z]{1,2})\](?![(\[:])[ \t]*(\S.*)")
"""A remark, as Google's documents have them at their end."""
_PROPERTY = re.compile(
    r"(?P<before>[ \t]*(?:[-*+][ \t]+)?)"
    r"(?P<property>(?:collapsed|id|background-color|created-at|updated-at|logseq\.[\w.-]+|ls-type|hl-[\w-]+|card-[\w-]+)"
    r"::[ \t]+\S.*)"
)
"""What Logseq notes of a block."""

_SIGN = re.compile(r"^> ?")
_CALLOUT = re.compile(r"> ?\[!")
_FEWEST = 2
"""Blank lines that are quoted, too: else each line is a quotation."""


def without_notes(text: str, first_line: int, tell: Callable[[LeftOut], object]) -> str:
    """A text without what its editor has noted in it, line for line; ``tell`` is told of each."""
    if ":: " in text:
        text = _without_properties(text, first_line, tell)
    return _without_remarks(text, first_line, tell) if "[a]" in text else text


def without_quoting(text: str) -> str:
    """A text without the signs that a mail program has set before the lines that it quotes, where those have its questions."""
    lines = text.split("\n")
    signed = [line for line in lines if line.startswith(">")]
    if sum(line.strip() == ">" for line in signed) < _FEWEST or any(map(_CALLOUT.match, signed)):
        return text
    own = [line for line in lines if line.strip() and not line.startswith(">")]
    if sum(map(is_question, signed)) <= sum(map(is_question, own)) or len(signed) <= len(own):
        return text
    return "\n".join(_SIGN.sub("", line) for line in lines)


def _without_properties(text: str, first_line: int, tell: Callable[[LeftOut], object]) -> str:
    lines = text.split("\n")
    for number, line in enumerate(lines):
        if found := _PROPERTY.fullmatch(line.rstrip()):
            lines[number] = found["before"].rstrip()
            what = quoted(found["property"])
            tell(LeftOut(Place(first_line + number), f"{what} is a property that an editor has noted"))
    return "\n".join(lines)


def _without_remarks(text: str, first_line: int, tell: Callable[[LeftOut], object]) -> str:
    """A text without the remarks at its end, where they are counted by letters that stand in the text, and without those."""
    lines = text.split("\n")
    at, remarks = len(lines), []
    while at and (not lines[at - 1].strip() or _REMARK.fullmatch(lines[at - 1].strip())):
        at -= 1
        if found := _REMARK.fullmatch(lines[at].strip()):
            remarks.append((at, found[1], found[2]))
    remarks.reverse()
    body, names = "\n".join(lines[:at]), [name for _, name, _ in remarks]
    if names != [_letter(number) for number in range(len(names))]:
        return text
    mark = re.compile(rf"(?<=\S)\[({'|'.join(names)})\](?![(\[:])")
    if {found[1] for found in mark.finditer(body)} != set(names):
        return text
    for number, _, remark in remarks:
        tell(commented(Place(first_line + number), remark))
    return "\n".join([mark.sub("", body), *([""] * (len(lines) - at))])


def _letter(number: int) -> str:
    """a, b, …, z, aa, ab, …"""
    return (chr(96 + number // 26) if number >= 26 else "") + chr(97 + number % 26)
