"""What a spreadsheet has beside the values of its cells: merged ones, hidden rows, links, comments, pictures."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from chatbot.errors import Place
from chatbot.importing.archives import part
from chatbot.importing.drafts import QUESTION, LeftOut, is_question, quoted
from chatbot.importing.forms.csv_rows import Row

_MERGED = re.compile(rb"<(?:\w+:)?mergeCell\b[^>]*\bref=\"([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})\"")
_ROW = re.compile(rb"<(?:\w+:)?row\b([^>]*)>")
_NUMBER = re.compile(rb"\br=\"(\d{1,7})\"")
_HIDDEN = re.compile(rb"\bhidden=\"(?:1|true)\"")
_DRAWN = re.compile(rb"<a:t>([^<]*)</a:t>")
MOST_FILLED = 1_000_000
"""Cells that merged ones may stand for."""


class Layout(NamedTuple):
    """What a sheet says of its rows and cells."""

    merged: list[tuple[int, int, int]]
    """Cells that go over several rows: the column from 0, the first row and the last one."""
    hidden: set[int]
    """Rows, from 1."""


def layout_of(archive: zipfile.ZipFile, sheet: Any) -> Layout:
    """The layout of a sheet; nothing is known where its part is not found."""
    path = str(getattr(sheet, "_worksheet_path", "")).lstrip("/")
    if path not in archive.namelist():
        return Layout([], set())
    source = part(archive, path)
    merged = [
        (_column(name), int(first), int(last))
        for name, first, last in _MERGED.findall(source)
        if first != last
    ]
    rows = (row for row in _ROW.findall(source) if _HIDDEN.search(row))
    return Layout(merged, {int(found[1]) for row in rows if (found := _NUMBER.search(row))})


def _column(name: bytes) -> int:
    number = 0
    for letter in name:
        number = number * 26 + letter - ord("A") + 1
    return number - 1


def filled(rows: list[Row], merged: Sequence[tuple[int, int, int]]) -> list[Row]:
    """The rows, with what is in a merged cell in each row that it goes over."""
    by_line = {row.line: list(row.cells) for row in rows}
    left = MOST_FILLED
    for column, first, last in merged:
        text = by_line[first][column] if first in by_line and column < len(by_line[first]) else ""
        for line in range(first + 1, min(last, first + left) + 1) if text.strip() else ():
            left -= 1
            if line in by_line and not by_line[line][column].strip():
                by_line[line][column] = text
    return [row._replace(cells=by_line[row.line]) for row in rows]


def in_two_columns(rows: list[Row]) -> list[Row]:
    """Rows of one column, in which cells that ask stand above their answers, as a table; any others as they are."""
    asked = [number for number, row in enumerate(rows) if len(row.cells) == 1 and is_question(row.cells[0])]
    if len(asked) < 2 or any(len(row.cells) != 1 for row in rows):
        return rows
    made = [Row(rows[0].line, ["question", "answer"])]
    made += [Row(row.line, ["", row.cells[0]]) for row in rows[: asked[0]]]
    for begin, end in pairwise([*asked, len(rows)]):
        below = "\n\n".join(row.cells[0] for row in rows[begin + 1 : end])
        made.append(Row(rows[begin].line, [rows[begin].cells[0], below]))
    return made


def beside_cells(archive: zipfile.ZipFile) -> Iterator[LeftOut]:
    """What a workbook has that is in no cell, or more than its text."""
    names = archive.namelist()
    sheets = (name for name in names if "worksheets/sheet" in name)
    if any(b"<hyperlink " in part(archive, name) for name in sheets):
        yield LeftOut(Place(), "has cells with links, of which only the text is taken", QUESTION)
    if any(re.match(r"xl/(?:threadedC|c)omments", name) for name in names):
        yield LeftOut(Place(), "comments, which are left out")
    if any(name.startswith("xl/media/") for name in names):
        yield LeftOut(Place(), "pictures, which are left out")
    drawn = [text for name in names if name.startswith("xl/drawings/") for text in _texts(archive, name)]
    if drawn:
        yield LeftOut(Place(), f"text in drawings, which is left out: {quoted(' '.join(drawn))}", QUESTION)


def _texts(archive: zipfile.ZipFile, name: str) -> list[str]:
    return [text.decode("utf-8", "replace") for text in _DRAWN.findall(part(archive, name)) if text.strip()]
