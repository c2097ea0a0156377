"""Tables of elements whose columns hold questions and answers."""

from __future__ import annotations

import re
from typing import Any

from chatbot.importing.drafts import Draft, Item, Keys, LeftOut
from chatbot.importing.forms.html.elements import markdown_of, place_of, text_of
from chatbot.importing.keys import Fields, fields
from chatbot.importing.records import RecordReader

HEADER_WITHIN = 3
"""Rows among which the header is looked for: a title may stand above it."""
MOST_SPANNED = 1_000
"""Cells that one may stand for."""


def asks_in_columns(table: Any) -> bool:
    """Has a table a row that names columns for questions and answers?"""
    return _header(_grid(table)) is not None


def questions_in_table(table: Any) -> list[Draft | LeftOut] | None:
    """What a table with columns for questions and answers holds; None for any other."""
    grid = _grid(table)
    header = _header(grid)
    if header is None:
        return None
    number, names, found = header
    items: list[Item] = [
        LeftOut(place_of(cell), f"“{text_of(cell)}” stands above the columns' names")
        for row in grid[:number]
        for cell in dict.fromkeys(row)
        if text_of(cell)
    ]
    reader = RecordReader(Keys())
    for row in grid[number + 1 :]:
        if any(map(text_of, row)):
            cells = dict.fromkeys(names, "") | dict(zip(names, map(markdown_of, row), strict=False))
            items += reader.record(cells, found, place_of(row[0]))
    items += reader.not_used()
    return [item for item in items if isinstance(item, Draft | LeftOut)]


def _header(grid: list[list[Any]]) -> tuple[int, list[str], Fields] | None:
    """The number of the row that names the columns, the names, and what they hold."""
    for number, row in enumerate(grid[:HEADER_WITHIN]):
        names = [text_of(cell) or f"column {i}" for i, cell in enumerate(row, start=1)]
        found = fields(tuple(names))
        if not found.weak and len(set(names)) == len(names) and number + 1 < len(grid):
            return number, names, found
    return None


def _grid(table: Any) -> list[list[Any]]:
    """The cells of each row; one that goes over several rows or columns stands in all of them."""
    rows = [row for row in table.iter("tr") if next(row.iterancestors("table"), None) is table]
    grid: list[list[Any]] = [[] for _ in rows]
    below: dict[tuple[int, int], Any] = {}
    for number, row in enumerate(rows):
        for cell in row.iterchildren("td", "th"):
            _fill(grid[number], below, number)
            for _ in range(_span(cell, "colspan")):
                for further in range(1, min(_span(cell, "rowspan"), len(rows) - number)):
                    below[number + further, len(grid[number])] = cell
                grid[number].append(cell)
        _fill(grid[number], below, number)
    return [row for row in grid if row]


def _fill(cells: list[Any], below: dict[tuple[int, int], Any], number: int) -> None:
    """Put cells that go on from the rows above where they belong."""
    while (cell := below.get((number, len(cells)))) is not None:
        cells.append(cell)


def _span(cell: Any, name: str) -> int:
    said = cell.get(name) or ""
    return max(1, min(int(said), MOST_SPANNED)) if re.fullmatch(r"\d{1,6}", said) else 1
