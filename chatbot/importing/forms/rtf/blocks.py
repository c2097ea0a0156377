"""Paragraphs of Rich Text Format as elements of HTML: headings, lists and tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from chatbot.importing.forms.rtf.parts import Found, Paragraph
from chatbot.importing.forms.trees import element

_COUNTED = re.compile(r"\(?(?:\d{1,3}|[a-zA-Z]|[ivxlc]{1,5})[.)]")
_BULLET = re.compile(r"(?:[•·▪◦‣○●■–-]|\uf0b7)\s+")


def body_of(found: Found) -> Any:
    """The document as a page; the lines of its elements are the numbers of paragraphs."""
    titled = any(paragraph.title for paragraph in found.paragraphs)
    numbered = list(enumerate(found.paragraphs, start=1))
    made: list[Any] = []
    for kind, group in groupby(numbered, key=lambda one: _kind(one[1])):
        if kind == "table":
            made.append(_table(list(group)))
        elif kind == "list":
            made += _lists(list(group))
        else:
            made += [block for number, one in group for block in _block(number, one, titled)]
    return element("body", None, *made)


def _kind(paragraph: Paragraph) -> str:
    if paragraph.in_table:
        return "table"
    listed = paragraph.listed is not None and paragraph.sign and not paragraph.level
    return "list" if listed or (not paragraph.level and _bullet(paragraph)) else "text"


def _bullet(paragraph: Paragraph) -> bool:
    """Does it begin with a sign that its author has typed?"""
    return bool(paragraph.pieces) and bool(_BULLET.match(paragraph.pieces[0].text.lstrip()))


def _inline(number: int, paragraph: Paragraph) -> Iterator[Any]:
    for piece in paragraph.pieces:
        parts: list[Any] = []
        for index, line in enumerate(piece.text.replace("\t", " ").split("\n")):
            parts += [element("br", number), line] if index else [line]
        for mark in piece.marks if piece.text.strip() else ():
            parts = [element(mark, number, *parts)]
        if piece.href:
            parts = [element("a", number, *parts, href=piece.href)]
        yield from parts


def _block(number: int, paragraph: Paragraph, titled: bool) -> Iterator[Any]:
    inside = list(_inline(number, paragraph))
    if paragraph.title or paragraph.level:
        level = 1 if paragraph.title else min((paragraph.level or 1) + titled, 6)
        yield element(f"h{level}", number, *inside)
    elif paragraph:
        yield element("p", number, *inside)
    for index, note in enumerate(paragraph.notes, start=1):
        yield element("p", number, f"[{index}] {note}")


def _lists(items: list[tuple[int, Paragraph]]) -> Iterator[Any]:
    """Items of lists, those of a deeper level in the one above them."""
    tops: list[Any] = []
    open_: list[tuple[int, Any]] = []
    for number, one in items:
        level = one.listed or 0
        if not one.sign and one.pieces:
            first = one.pieces[0]
            one.pieces[0] = type(first)(
                _BULLET.sub("", first.text.lstrip(), count=1), first.marks, first.href
            )
        while open_ and open_[-1][0] > level:
            open_.pop()
        tag = "ol" if _COUNTED.fullmatch(one.sign) else "ul"
        if not open_ or open_[-1][0] < level or open_[-1][1].tag != tag:
            if open_ and open_[-1][0] == level:
                open_.pop()
            made = element(tag, number)
            if open_ and len(open_[-1][1]):
                open_[-1][1][-1].append(made)
            else:
                tops.append(made)
            open_.append((level, made))
        notes = [element("p", number, f"[{index}] {note}") for index, note in enumerate(one.notes, start=1)]
        open_[-1][1].append(element("li", number, *_inline(number, one), *notes))
    yield from tops


def _table(parts: list[tuple[int, Paragraph]]) -> Any:
    table = element("table", parts[0][0])
    above: list[str] = []
    cells: list[Any] = []
    inside: list[Any] = []
    for number, one in parts:
        if not one.ends_row:
            inside += _block(number, one, False)
        if one.ends_cell:
            cells.append(element("td", number, *inside))
            inside = []
        if one.ends_row:
            for index, goes_on in enumerate(one.merged[: len(cells)]):
                if goes_on and index < len(above) and not cells[index].text_content().strip():
                    cells[index].text = above[index]
            above = [cell.text_content() for cell in cells]
            table.append(element("tr", number, *cells))
            cells = []
    if cells or inside:
        table.append(element("tr", parts[-1][0], *cells, element("td", parts[-1][0], *inside)))
    return table
