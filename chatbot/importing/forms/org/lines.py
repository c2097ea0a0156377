"""A page's lines: what each is by its look, and where what begins on it ends."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

BEGIN = re.compile(r"[ \t]*#\+begin_(\w+)(?:[ \t]+(.*))?$", re.IGNORECASE)
DRAWER = re.compile(r"[ \t]*:([\w-]+):[ \t]*$")
PROPERTY = re.compile(r"[ \t]*:([\w-]+)\+?:[ \t]+(.+)$")
PLANNING = re.compile(r"[ \t]*(?:DEADLINE|SCHEDULED|CLOSED):[ \t]*[<\[]")
ITEM = re.compile(
    r"([ \t]*)(?:([-+])|(?<=[ \t])(\*)|(\d{1,4}|[a-zA-Z])[.)])(?:[ \t]+|$)(?:\[@\d+\][ \t]*)?(?:\[[ Xx-]\][ \t]+)?(.*)$"
)
KEYWORD = re.compile(r"[ \t]*#\+(\w+)(?:\[[^\]]*\])?:[ \t]*(.*)$")
NOTE = re.compile(r"\[fn:([\w-]+)\][ \t]*(.*)$")
"""What a footnote says."""
HEADLINE = re.compile(r"(\*+)[ \t]+(\S.*)$")


class Line(NamedTuple):
    """A line, and where it stands in the page itself."""

    text: str
    number: int


def headlines(lines: Sequence[Line]) -> list[int]:
    """Where headlines are; in a block that has an end, there is none."""
    found: list[int] = []
    block = ""
    for at, line in enumerate(lines):
        if block:
            block = "" if re.match(rf"[ \t]*#\+end_{re.escape(block)}", line.text, re.IGNORECASE) else block
        elif begin := BEGIN.match(line.text):
            block = begin[1] if begin[1].lower() in ("src", "example", "export") else ""
        elif HEADLINE.match(line.text):
            found.append(at)
    return found


def properties(lines: Sequence[Line]) -> tuple[dict[str, str], Sequence[Line]]:
    """What a headline's own drawer says, and the lines after it."""
    at = 0
    while at < len(lines) and PLANNING.match(lines[at].text):
        at += 1
    if at >= len(lines) or lines[at].text.strip().upper() != ":PROPERTIES:":
        return {}, lines
    end = end_of_drawer(lines, at)
    said = [found for line in lines[at + 1 : end] if (found := PROPERTY.match(line.text))]
    return {found[1].lower(): found[2].strip() for found in said}, lines[end:]


def end_of_drawer(lines: Sequence[Line], at: int) -> int:
    """The line after a drawer; one that has no end, before another one begins, is no drawer."""
    end = next((i for i in range(at + 1, len(lines)) if DRAWER.match(lines[i].text)), at)
    return (end if lines[end].text.strip().upper() == ":END:" else at) + 1


def end_of_item(lines: Sequence[Line], at: int, width: int) -> int:
    """The line after an item: what is set in further than its mark belongs to it, two blank lines end it."""
    end = at + 1
    while end < len(lines):
        text = lines[end].text
        if text.strip():
            if set_in(text) <= width:
                break
        elif end + 1 >= len(lines) or not lines[end + 1].text.strip() or set_in(lines[end + 1].text) <= width:
            break
        end += 1
    return end


def end_of_note(lines: Sequence[Line], at: int) -> int:
    """The line after what a footnote says."""
    return while_like(lines, at + 1, r"[ \t]*[^\s\[*#]")


def set_in(text: str) -> int:
    """How far a line is set in."""
    expanded = text.expandtabs(8)
    return len(expanded) - len(expanded.lstrip())


def while_like(lines: Sequence[Line], at: int, pattern: str) -> int:
    """The first line from one on that is not of a kind."""
    while at < len(lines) and re.match(pattern, lines[at].text):
        at += 1
    return at


def ends_paragraph(text: str) -> bool:
    """Does a line end the paragraph above it?"""
    return bool(
        BEGIN.match(text) or KEYWORD.match(text) or ITEM.match(text) or DRAWER.match(text) or NOTE.match(text)
        or re.match(r"[ \t]*(?:\||: |# |-{5,}$)", text)
    )  # fmt: skip
