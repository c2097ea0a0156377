"""Tables whose columns hold questions and answers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import msgspec
from markdown_it.token import Token

from chatbot.errors import Place
from chatbot.importing.drafts import Draft, Item, Keys
from chatbot.importing.forms.markdown.inline import plain
from chatbot.importing.keys import Fields, fields
from chatbot.importing.records import RecordReader


class _Row(NamedTuple):
    line: int
    """In the piece that was parsed, from 0."""
    cells: list[str]


def table_items(tokens: Sequence[Token], first_line: int) -> list[Item] | None:
    """The questions in a table of a piece that begins on a line; None where no columns are about such."""
    rows = _rows(tokens)
    names = [plain(cell) or f"column {i}" for i, cell in enumerate(rows[0].cells, start=1)]
    found = fields(tuple(names))
    if found.weak or found.question is None or found.answer is None or len(rows) < 2:
        return None
    reader = RecordReader(Keys())
    items = [item for row in rows[1:] for item in _items(reader, row, names, found, first_line)]
    return [*items, *reader.not_used()]


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
