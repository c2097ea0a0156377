"""What the conversation's messages are made of, in any language: lists, columns, text with commands in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from string import Formatter
from typing import Literal

from rich.cells import cell_len, chop_cells
from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from chatbot.faq.entry import Entry
from chatbot.language.printable import one_line
from chatbot.terminal.breaking import lines_of
from chatbot.terminal.spoken import blocks

INDENT = GAP = 2
"""Columns before a list, and between its numbers and what they stand for."""


def marked(template: str, **parts: str | Text) -> Text:
    """A text with what is put in for its names, each in the colour of what can be typed unless it has its own."""
    text = Text()
    for plain, name, _, _ in Formatter().parse(template):
        text.append(plain)
        if name:
            part = parts[name]
            text.append_text(part if isinstance(part, Text) else Text(part, style="faq.pick"))
    return text


def spoken(markdown: str) -> RenderableType:
    """Markdown as text; lines of code are not wrapped."""
    parts: list[Text] = []
    for said in blocks(markdown):
        code = {"no_wrap": True, "overflow": "ignore"} if said.is_code else {}
        parts += [*([Text("")] if parts else []), Text(said.text, **code)]  # type: ignore[arg-type]
    return Group(*parts)


def numbered(entries: Sequence[Entry]) -> RenderableType:
    """Entries, each with its number."""
    return _in_pairs(Text(one_line(entry.question)) for entry in entries)


def numbered_with_ids(entries: Sequence[Entry], width: int | None = None) -> RenderableType:
    """Entries, each with its number and its id, which is cut where it is longer than a line of ``width`` columns."""
    room = _room(entries, width)
    return _in_pairs(_line(entry, room) for entry in entries)


def _in_pairs(lines: Iterable[Text]) -> RenderableType:
    return pairs([(str(number), line) for number, line in enumerate(lines, start=1)], justify_right=True)


def plain_list(entries: Sequence[Entry], width: int | None = None) -> str:
    """Entries as ``numbered_with_ids`` sets them, each on one line without a ``width``: rich takes seconds for thousands."""
    column, room = _column(entries), _room(entries, width)
    rows: list[str] = []
    for number, entry in enumerate(entries, start=1):
        line = _line(entry, room).plain
        first, *others = (
            [line] if room is None or (line.isascii() and len(line) <= room) else lines_of(line, room)
        )
        rows.append(f"{number:>{column}}{' ' * GAP}{first}\n")
        rows += [f"{' ' * (column + GAP)}{other}\n" for other in others]
    return "".join(rows)


def pairs(rows: Iterable[tuple[str, Text]], *, justify_right: bool = False) -> RenderableType:
    """Two columns, of which the second wraps; one below the other where the first would take most of the room."""
    return _Pairs(list(rows), justify_right)


class _Pairs:
    def __init__(self, rows: list[tuple[str, Text]], justify_right: bool) -> None:
        self._rows = rows
        self._justify: Literal["left", "right"] = "right" if justify_right else "left"

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        widest = max((cell_len(key) for key, _ in self._rows), default=0)
        if widest * 3 > options.max_width:
            for key, text in self._rows:
                yield Padding(Text(key, style="faq.pick"), (0, 0, 0, 2))
                yield Padding(text, (0, 0, 0, 6))
            return
        grid = Table.grid(padding=(0, GAP, 0, 0))
        grid.add_column(style="faq.pick", no_wrap=True, justify=self._justify)
        grid.add_column(overflow="fold")
        for key, text in self._rows:
            grid.add_row(Text(key), text)
        yield Padding(grid, (0, 0, 0, INDENT), expand=False)


def _column(entries: Sequence[Entry]) -> int:
    """The columns of their numbers, with what is before."""
    return len(str(len(entries))) + INDENT


def _room(entries: Sequence[Entry], width: int | None) -> int | None:
    """The columns beside their numbers; None for any."""
    return None if width is None else max(1, width - _column(entries) - GAP)


def _line(entry: Entry, room: int | None) -> Text:
    """A question and its id, whole or cut: a piece of an id on each of two lines is nothing that can be typed."""
    identifier = one_line(entry.id)
    if room is not None and cell_len(identifier) > room:
        identifier = f"{chop_cells(identifier, max(1, room - 1))[0]}…"
    return Text.assemble(one_line(entry.question), (f"  {identifier}", "faq.quiet"))
