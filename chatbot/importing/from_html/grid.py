"""A table's cells where they are seen: one that goes over several rows or columns stands in all of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

MOST_SPANNED = 1_000
"""Cells that one may stand for."""
MOST_TIMES = 10
"""How many times as many cells a table may have as are written."""


def grid_of(table: Any) -> list[list[Any]]:
    """The cells of each row that has any; of a table that would be many times as large, as they are written."""
    rows = list(_rows_of(table))
    written = [list(row.iterchildren("td", "th")) for row in rows]
    left = MOST_TIMES * sum(map(len, written)) + MOST_SPANNED
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
        left -= len(grid[number])
        if left < 0:
            return [row for row in written if row]
    return [row for row in grid if row]


def _rows_of(table: Any) -> Iterator[Any]:
    """The rows of a table, and not of those within it, which are not looked into: they may lie in each other."""
    todo = [table]
    while todo:
        element = todo.pop()
        if element.tag == "tr":
            yield element
        todo += [part for part in reversed(element) if part.tag != "table"]


def _fill(cells: list[Any], below: dict[tuple[int, int], Any], number: int) -> None:
    """Put cells that go on from the rows above where they belong."""
    while (cell := below.get((number, len(cells)))) is not None:
        cells.append(cell)


def _span(cell: Any, name: str) -> int:
    said = cell.get(name) or ""
    return max(1, min(int(said), MOST_SPANNED)) if re.fullmatch(r"\d{1,6}", said) else 1
