"""Cards that Anki has written as text: a table whose first lines say what stands between its cells, and in which column."""

from __future__ import annotations

import re

from chatbot.importing.forms.csv_rows import Row, rows_of
from chatbot.importing.keys import fields

_HEAD = re.compile(
    r"(?:#(?:separator|html|notetype|deck|tags|columns|(?:guid|notetype|deck|tags) column):[^\n]*\n)+",
    re.IGNORECASE,
)
_LINE = re.compile(r"#([a-z ]+):([^\n]*)\n", re.IGNORECASE)
_COLUMN = re.compile(r"[1-9]\d{0,2}", re.ASCII)
_SEPARATORS = {"tab": "\t", "comma": ",", "semicolon": ";", "space": " ", "pipe": "|", "colon": ":"}
_SIDES = {"front": "question", "back": "answer"}


def as_table(text: str) -> tuple[str, str, int] | None:
    """The table with a row that names its columns, what stands between the cells, and how many lines it has lost."""
    head = _HEAD.match(text)
    if head is None:
        return None
    said = {name.lower(): value.strip() for name, value in _LINE.findall(head[0])}
    separator = said.get("separator", "")
    delimiter = _SEPARATORS.get(separator.lower()) or separator[:1].strip('"') or "\t"
    cards = text[head.end() :]
    names = _names(said, delimiter, len(_first_row(cards, delimiter)))
    row = delimiter.join(f'"{name}"' for name in names)
    return f"{row}\n{cards}", delimiter, head[0].count("\n") - 1


def _names(said: dict[str, str], delimiter: str, width: int) -> list[str]:
    """What the columns are called, of which the first ones that are nothing else ask and answer."""
    names = [_SIDES.get(name.lower(), name) for name in _first_row(said.get("columns", ""), delimiter)]
    names = [*names, *[""] * width][:width] if not fields(tuple(names)).weak else [""] * width
    for line, value in said.items():
        if line.endswith(" column") and _COLUMN.fullmatch(value) and int(value) <= width:
            names[int(value) - 1] = line.removesuffix(" column")
    further = (f"field {number}" for number in range(3, width + 1))
    free = iter(name for name in ("question", "answer", *further) if name not in names)
    return [name or next(free) for name in names]


def _first_row(table: str, delimiter: str) -> list[str]:
    rows = (row.cells for row in rows_of(table, delimiter) if isinstance(row, Row))
    return next(filter(None, rows), [])
