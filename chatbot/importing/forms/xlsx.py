"""Spreadsheets: each sheet is a table."""

from __future__ import annotations

import datetime
import io
import re
from collections.abc import Iterator
from typing import Any

import msgspec

from chatbot.errors import Place
from chatbot.importing.archives import checked
from chatbot.importing.drafts import (
    FAQ_TITLE,
    QUESTION,
    Advance,
    Draft,
    Item,
    Keys,
    LeftOut,
    Source,
    SourceError,
    ignore,
    quoted,
    unique,
)
from chatbot.importing.forms.csv import read_rows
from chatbot.importing.forms.csv_rows import Row
from chatbot.importing.forms.office import needed
from chatbot.importing.forms.xlsx_layout import beside_cells, filled, in_two_columns, layout_of

MOST_CELLS = 5_000_000
"""Cells of a workbook; a few bytes can say that there are many more."""
_SHARE = re.compile(r"[#0]+(?:\.([#0]+))?\s*%")
_UNNAMED = re.compile(
    r"(?:sheet|tabelle|feuille|feuil|hoja|foglio|blad|ark|лист|sheet_?name)\s*\d*", re.IGNORECASE
)


def read(source: Source, keys: Keys, advance: Advance) -> Iterator[Item]:
    """The questions in all sheets."""
    openpyxl = needed("openpyxl", ".xlsx", "CSV")
    archive = checked(source.data)
    try:
        book = openpyxl.load_workbook(
            io.BytesIO(source.data), read_only=True, data_only=True, keep_links=False
        )
        sheets = [
            (sheet, _rows(sheet), layout_of(archive, sheet))
            for sheet in book.worksheets
            if sheet.sheet_state == "visible"
        ]
    except SourceError:
        raise
    except Exception as error:  # whatever a damaged workbook brings openpyxl to
        raise SourceError(
            f"cannot be read as a spreadsheet: {type(error).__name__}; save it as CSV"
        ) from None
    hidden = [sheet.title for sheet in book.worksheets if sheet.sheet_state != "visible"]
    yield from (LeftOut(Place(name=f"sheet {title}"), "a hidden sheet") for title in hidden)
    yield from beside_cells(archive)
    several = sum(bool(rows) for _, rows, _ in sheets) > 1
    for number, (sheet, rows, layout) in enumerate(sheets):
        if hidden_rows := [str(row.line) for row in rows if row.line in layout.hidden]:
            lines = ", ".join(hidden_rows[:10]) + (", …" if len(hidden_rows) > 10 else "")
            yield LeftOut(Place(name=f"sheet {sheet.title}"), f"hidden rows, which are read as well: {lines}")
        yield from _items(sheet.title, filled(rows, layout.merged), several, keys)
        advance((number + 1) / len(sheets))


def _rows(sheet: Any) -> list[Row]:
    """The rows of a sheet that have anything in them, with their numbers."""
    sheet.reset_dimensions()
    rows: list[Row] = []
    cells = 0
    for number, row in enumerate(sheet.iter_rows(), start=1):
        cells += 1 + len(row)
        if cells > MOST_CELLS:
            raise SourceError(f"has more than {MOST_CELLS} cells; save the sheet with the questions as CSV")
        texts = [_shown(cell) for cell in row]
        if any(text.strip() for text in texts):
            rows.append(Row(number, texts))
    width = max((_filled(row.cells) for row in rows), default=0)
    return [Row(row.line, row.cells[:width] + [""] * (width - len(row.cells))) for row in rows]


def _filled(cells: list[str]) -> int:
    return max((number for number, cell in enumerate(cells, start=1) if cell.strip()), default=0)


def _shown(cell: Any) -> str:
    """A cell as people see it: a share of one is in per cent, where it is set so."""
    value = cell.value
    if isinstance(value, int | float) and not isinstance(value, bool):
        share = _SHARE.fullmatch(cell.number_format or "")
        if share:
            return f"{value * 100:.{len(share[1] or '')}f}%"
    return _text(value)


def _text(value: Any) -> str:
    """A cell's value as text."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime.datetime):
        return (
            value.date().isoformat() if value.time() == datetime.time() else value.isoformat(" ", "minutes")
        )
    return str(value).replace("\r\n", "\n").replace("_x000D_", "")


def _items(title: str, rows: list[Row], several: bool, keys: Keys) -> Iterator[Item]:
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
