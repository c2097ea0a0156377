"""What spreadsheets of all programs have in common: sheets, each a table."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from chatbot.errors import Place
from chatbot.importing.drafts import FAQ_TITLE, QUESTION, Draft, Item, Keys, LeftOut, ignore, quoted, unique
from chatbot.importing.forms.csv import read_rows
from chatbot.importing.forms.csv_rows import Row
from chatbot.importing.forms.xlsx_layout import in_two_columns

MOST_CELLS = 5_000_000
"""Cells of a workbook; a few bytes can say that there are many more."""
TOO_MANY = f"has more than {MOST_CELLS} cells; save the sheet with the questions as CSV"
_UNNAMED = re.compile(
    r"(?:sheet|tabelle|feuille|feuil|hoja|foglio|blad|ark|лист|sheet_?name)\s*\d*", re.IGNORECASE
)


def even(rows: list[Row]) -> list[Row]:
    """Rows of the same width: up to the last cell that any of them fills."""
    width = max((_filled(row.cells) for row in rows), default=0)
    return [Row(row.line, row.cells[:width] + [""] * (width - len(row.cells))) for row in rows]


def _filled(cells: list[str]) -> int:
    return max((number for number, cell in enumerate(cells, start=1) if cell.strip()), default=0)


def hidden_sheet(title: str) -> LeftOut:
    """That a sheet is not read."""
    return LeftOut(Place(name=f"sheet {title}"), "a hidden sheet")


def hidden_rows(title: str, numbers: list[int]) -> Iterator[LeftOut]:
    """That rows of a sheet are hidden."""
    if numbers:
        lines = ", ".join(map(str, numbers[:10])) + (", …" if len(numbers) > 10 else "")
        yield LeftOut(Place(name=f"sheet {title}"), f"hidden rows, which are read as well: {lines}")


def items_of(title: str, rows: list[Row], several: bool, keys: Keys) -> Iterator[Item]:
    """The questions of a sheet, which is named in places and tags where there are several."""
    items = list(read_rows(in_two_columns(rows), keys, ignore))
    if rows and not any(isinstance(item, Draft) for item in items):
        reason = f"has no columns for question and answer; it begins with {quoted(' '.join(rows[0].cells))}"
        yield LeftOut(Place(name=f"sheet {title}"), reason, QUESTION)
    tags = [] if not several or _UNNAMED.fullmatch(title.strip()) or FAQ_TITLE.fullmatch(title) else [title]
    for item in items:
        if isinstance(item, Draft):
            item = msgspec.structs.replace(item, tags=unique([*tags, *item.tags]))
        if isinstance(item, Draft | LeftOut) and several:
            item = msgspec.structs.replace(item, place=item.place._replace(name=f"sheet {title}"))
        yield item
