"""Tables of elements whose columns hold questions and answers."""

from __future__ import annotations

from typing import Any

from chatbot.importing.drafts import Draft, Item, Keys, LeftOut
from chatbot.importing.forms.html.elements import markdown_of, place_of, text_of
from chatbot.importing.from_html.grid import grid_of
from chatbot.importing.keys import Fields, fields
from chatbot.importing.records import RecordReader

HEADER_WITHIN = 3
"""Rows among which the header is looked for: a title may stand above it."""


def asks_in_columns(table: Any) -> bool:
    """Has a table a row that names columns for questions and answers?"""
    return _header(grid_of(table)) is not None


def questions_in_table(table: Any) -> list[Draft | LeftOut] | None:
    """What a table with columns for questions and answers holds; None for any other."""
    grid = grid_of(table)
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
    section: tuple[str, ...] = ()
    heading = None  # the cell of a section that no question has followed yet
    for row in grid[number + 1 :]:
        if len(row) > 1 and len(set(row)) == 1:  # one cell that goes over all columns
            items += _of_nothing(heading)
            section = (text_of(row[0]),) if text_of(row[0]) else ()
            heading = row[0] if section else None
        elif any(map(text_of, row)):
            cells = dict.fromkeys(names, "") | dict(zip(names, map(markdown_of, row), strict=False))
            of_row = list(reader.record(cells, found, place_of(row[0]), section))
            heading = None if any(isinstance(item, Draft) for item in of_row) else heading
            items += of_row
    items += [*_of_nothing(heading), *reader.not_used()]
    return [item for item in items if isinstance(item, Draft | LeftOut)]


def _of_nothing(heading: Any) -> list[LeftOut]:
    if heading is None:
        return []
    return [LeftOut(place_of(heading), f"“{text_of(heading)}” is a heading that belongs to no question")]


def _header(grid: list[list[Any]]) -> tuple[int, list[str], Fields] | None:
    """The number of the row that names the columns, the names, and what they hold."""
    for number, row in enumerate(grid[:HEADER_WITHIN]):
        names = [text_of(cell) or f"column {i}" for i, cell in enumerate(row, start=1)]
        found = fields(tuple(names))
        if not found.weak and len(set(names)) == len(names) and number + 1 < len(grid):
            return number, names, found
    return None
