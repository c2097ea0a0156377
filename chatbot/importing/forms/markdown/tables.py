"""Tables whose columns hold questions and answers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import msgspec
from markdown_it.token import Token

from chatbot.errors import Place
from chatbot.importing.drafts import BROKEN, Draft, Item, Keys, LeftOut, quoted
from chatbot.importing.forms.markdown.inline import plain
from chatbot.importing.keys import Fields, fields
from chatbot.importing.records import RecordReader

_BAR = re.compile(r"(?<!\\)\|")


class _Row(NamedTuple):
    line: int
    """In the piece that was parsed, from 0."""
    cells: list[str]


def table_items(tokens: Sequence[Token], lines: Sequence[str], first_line: int) -> list[Item] | None:
    """The questions in a table of a piece, given with its lines, that begins on a line; None where no columns are about such."""
    rows = _rows(tokens)
    names = [plain(cell) or f"column {i}" for i, cell in enumerate(rows[0].cells, start=1)]
    found = fields(tuple(names))
    if found.weak or found.question is None or found.answer is None or len(rows) < 2:
        return None
    reader = RecordReader(Keys())
    items = [item for row in rows[1:] for item in _items(reader, row, names, found, first_line)]
    return [*items, *reader.not_used(), *_cut_off(rows, lines, first_line)]


def _cut_off(rows: Sequence[_Row], lines: Sequence[str], first_line: int) -> Iterator[LeftOut]:
    """Cells beyond the last column, which Markdown does not show."""
    width = len(rows[0].cells)
    for row in rows[1:]:
        cells = [cell.strip() for cell in _BAR.split(lines[row.line].strip().removeprefix("|"))]
        if beyond := " | ".join(cell for cell in cells[width:] if cell):
            reason = f"{quoted(beyond)} stands beyond the last column; a bar within a cell is written `\\|`"
            yield LeftOut(Place(first_line + row.line), reason, BROKEN)


def _rows(tokens: Sequence[Token]) -> list[_Row]:
    rows: list[_Row] = []
    for number, token in enumerate(tokens):
        if token.type == "tr_open":
            rows.append(_Row((token.map or (0, 0))[0], []))
        elif token.type == "inline" and tokens[number - 1].type in ("td_open", "th_open"):
            rows[-1].cells.append(token.content)
    return rows


def _items(
    reader: RecordReader, row: _Row, names: list[str], found: Fields, first_line: int
) -> Iterator[Item]:
    record = dict(zip(names, row.cells, strict=False))
    used = tuple(name for name in found.unused if not record.get(name, "").isdecimal() and record.get(name))
    for item in reader.record(record, found._replace(unused=used), Place(first_line + row.line)):
        yield (
            msgspec.structs.replace(item, question=plain(item.question)) if isinstance(item, Draft) else item
        )
