"""The rows of a table in text, whatever stands between its cells."""

from __future__ import annotations

import csv
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from chatbot.errors import Place
from chatbot.faq.left_out import QUESTION
from chatbot.importing.drafts import BROKEN, LeftOut

MOST_UNCLOSED = 20
"""Quotes left open that are read over, each to the end of the file; then the rest is given up."""
FEW_WIDER = 0.2
"""Share of rows that may end in blank cells beyond the last column for that to be worth a word."""


class Row(NamedTuple):
    """A row, with the line it begins on, from 1."""

    line: int
    cells: list[str]


@contextmanager
def cells_of_any_length() -> Iterator[None]:
    """Let Python's reader, which is strict about that for the whole program, take long cells meanwhile."""
    before = csv.field_size_limit(2**31 - 1)
    try:
        yield
    finally:
        csv.field_size_limit(before)


def rows_of(text: str, delimiter: str, above: int = 0) -> Iterator[Row | LeftOut]:
    """The rows of a table, ``above`` lines into its file.

    A quote that is never closed costs its own line, not the rest of the file.
    """
    start, number = 0, above
    for _ in range(MOST_UNCLOSED):
        unclosed = None
        for row, end in _rows_from(text, start, number, delimiter):
            if end is not None and _is_unclosed(text[end.start :], delimiter):
                unclosed = end
                break
            yield row
        if unclosed is None:
            return
        yield LeftOut(
            Place(unclosed.line), "a quote is opened and never closed; this line is left out", BROKEN
        )
        start, number = text.find("\n", unclosed.start) + 1, unclosed.line
        if not start:
            return
    yield LeftOut(Place(number + 1), "too many quotes are never closed; nothing is read from here on", BROKEN)


class _End(NamedTuple):
    """Where the last row begins, if it goes over several lines."""

    start: int
    line: int


def _rows_from(text: str, start: int, line: int, delimiter: str) -> Iterator[tuple[Row, _End | None]]:
    """Rows from a position on; the last one, if it goes over several lines, with where it begins."""
    source = _Lines(text, start)
    reader = csv.reader(source, delimiter=delimiter, skipinitialspace=delimiter != "\t")
    while True:
        begin, before = source.position, reader.line_num
        try:
            cells = next(reader)
        except StopIteration:
            return
        several = source.position >= len(text) and reader.line_num - before > 1
        yield Row(line + before + 1, cells), _End(begin, line + before + 1) if several else None


class _Lines:
    """A text's lines with their ends, and where the next one begins; no copy of the whole is made."""

    def __init__(self, text: str, position: int) -> None:
        self._text = text
        self.position = position

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        if self.position >= len(self._text):
            raise StopIteration
        start, end = self.position, self._text.find("\n", self.position) + 1
        self.position = end or len(self._text)
        return self._text[start : self.position]


def _is_unclosed(text: str, delimiter: str) -> bool:
    """Does a text end within quotes? Then a line that follows is no row of its own."""
    lines = [*text.splitlines(keepends=True), delimiter]
    rows = csv.reader(lines, delimiter=delimiter, skipinitialspace=delimiter != "\t")
    (last,) = deque(rows, maxlen=1)
    return last != ["", ""]


class Widths:
    """Notes rows that end in blank cells beyond the last column, where the others do not: a cell may have been cut in two."""

    def __init__(self, width: int) -> None:
        self._width = width
        self._rows = 0
        self._wider: list[Row] = []

    def add(self, row: Row) -> None:
        """Look at a row."""
        self._rows += 1
        if len(row.cells) > self._width and not any(cell.strip() for cell in row.cells[self._width :]):
            self._wider.append(row)

    def odd(self) -> Iterator[LeftOut]:
        """What is to be said of such rows, if they are few."""
        if len(self._wider) > FEW_WIDER * self._rows:
            return
        for row in self._wider:
            text = f"has {len(row.cells)} cells under {self._width} columns, the last one blank; if a cell was cut, quote it"
            yield LeftOut(Place(row.line), text, QUESTION)
