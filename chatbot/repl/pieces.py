"""What the conversation's messages are made of, in any language: lists, columns, text with commands in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from string import Formatter
from typing import Literal

from rich.cells import cell_len
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


def numbered(entries: Sequence[Entry], *, ids: bool = False) -> RenderableType:
    """Entries, each with its number and, on demand, its id."""
    rows = [(str(number), _line(entry, with_id=ids)) for number, entry in enumerate(entries, start=1)]
    return pairs(rows, justify_right=True)


def plain_list(entries: Sequence[Entry], width: int | None = None) -> str:
    """Entries as ``numbered`` sets them, in lines of ``width`` columns, else each on one: rich takes seconds for thousands."""
    column = len(str(len(entries))) + INDENT
    room = max(1, (width or 0) - column - GAP)
    rows: list[str] = []
    for number, entry in enumerate(entries, start=1):
        line = _line(entry, with_id=True).plain
        first, *others = (
            [line] if width is None or (line.isascii() and len(line) <= room) else lines_of(line, room)
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


def _line(entry: Entry, *, with_id: bool) -> Text:
    line = Text(one_line(entry.question))
    return line.append(f"  {one_line(entry.id)}", style="faq.quiet") if with_id else line
