"""Code and tables of Markdown: code is never broken into other lines, and a table without room becomes records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from markdown_it.token import Token
from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderResult
from rich.markdown import CodeBlock, Markdown, Paragraph, TableElement
from rich.measure import Measurement
from rich.syntax import Syntax
from rich.table import Table
from rich.text import Text

WIDEST_TEXT = 94
"""Columns that text is set in at most: longer lines are hard to read."""
NARROW = 12
"""Columns on average that a table has to have for each of its own before its cells are wrapped."""
BETWEEN = 3
"""Columns between two columns of a table, and around it."""


class Room(NamedTuple):
    """Columns that a text needs which cannot be wrapped, and should not."""

    code: int
    table: int


def room_for(tokens: Sequence[Token]) -> Room:
    """What code and tables of a text need, from its tokens."""
    code = [
        cell_len(line) + 2 * token.level
        for token in tokens
        if token.type in ("fence", "code_block")
        for line in token.content.expandtabs().splitlines()
    ]
    return Room(max(code, default=0), max(map(_width, _tables(tokens)), default=0))


def _tables(tokens: Sequence[Token]) -> Iterator[list[list[int]]]:
    """The widths of the cells of each row of each table."""
    rows: list[list[int]] = []
    for token in tokens:
        if token.type == "table_open":
            rows = []
        elif token.type == "tr_open":
            rows.append([])
        elif token.type == "inline" and rows:
            rows[-1].append(sum(cell_len(one.content) for one in token.children or ()))
        elif token.type == "table_close":
            yield rows
            rows = []


def _width(rows: Iterable[Sequence[int]]) -> int:
    columns: list[int] = []
    for row in rows:
        columns = [
            max(width, *row[at : at + 1], 0)
            for at, width in enumerate(columns + [0] * (len(row) - len(columns)))
        ]
    return sum(columns) + BETWEEN * len(columns)


class _Code(CodeBlock):
    """Code whose lines stay lines, whatever the width: they are there to be copied."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        code = str(self.text).rstrip().expandtabs()
        text = Syntax(code, self.lexer_name, theme=self.theme).highlight(code)
        text.rstrip()
        text.no_wrap, text.overflow = True, "ignore"
        yield text


class _Paragraph(Paragraph):
    """A paragraph that is not set wider than one likes to read, however wide the code beside it."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        self.text.justify = self.justify
        yield from console.render(self.text, options.update(max_width=min(options.max_width, WIDEST_TEXT)))


class _Table(TableElement):
    """A table, or its rows as records where it would be too narrow to read."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        for table in super().__rich_console__(console, options):
            if isinstance(table, Table) and self._has_room(table, console, options):
                table.show_edge = False  # which is a blank line above and below
                yield table
            else:
                yield from self._records()

    @staticmethod
    def _has_room(table: Table, console: Console, options: ConsoleOptions) -> bool:
        needed = Measurement.get(console, options.update(max_width=10_000), table)
        if needed.maximum <= options.max_width:
            return True
        return needed.minimum <= options.max_width and options.max_width >= NARROW * len(table.columns)

    def _records(self) -> Iterator[Text]:
        header = self.header.row.cells if self.header and self.header.row else []
        for number, row in enumerate(self.body.rows if self.body else ()):
            if number:
                yield Text("")
            for at, cell in enumerate(row.cells):
                name = header[at].content.copy() if at < len(header) else Text("")
                name.stylize("markdown.table.header")
                if cell.content.plain:
                    yield Text.assemble(name, ": " if name.plain else "", cell.content)


ELEMENTS = Markdown.elements | {
    "fence": _Code,
    "code_block": _Code,
    "paragraph_open": _Paragraph,
    "table_open": _Table,
}
"""The elements of Markdown, with these."""
