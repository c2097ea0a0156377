"""Spreadsheets: each sheet is a table."""

from __future__ import annotations

import datetime
import io
import re
from collections.abc import Iterator
from typing import Any

from chatbot.importing.archives import checked
from chatbot.importing.drafts import (
    Advance,
    Item,
    Keys,
    Source,
    SourceError,
)
from chatbot.importing.forms.csv_rows import Row
from chatbot.importing.forms.office import needed
from chatbot.importing.forms.sheets import MOST_CELLS, TOO_MANY, even, hidden_rows, hidden_sheet, items_of
from chatbot.importing.forms.xlsx_layout import beside_cells, filled, layout_of

_SHARE = re.compile(r"[#0]+(?:\.([#0]+))?\s*%")


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
    yield from map(hidden_sheet, hidden)
    yield from beside_cells(archive)
    several = sum(bool(rows) for _, rows, _ in sheets) > 1
    for number, (sheet, rows, layout) in enumerate(sheets):
        yield from hidden_rows(sheet.title, [row.line for row in rows if row.line in layout.hidden])
        yield from items_of(sheet.title, filled(rows, layout.merged), several, keys)
        advance((number + 1) / len(sheets))


def _rows(sheet: Any) -> list[Row]:
    """The rows of a sheet that have anything in them, with their numbers."""
    sheet.reset_dimensions()
    rows: list[Row] = []
    cells = 0
    for number, row in enumerate(sheet.iter_rows(), start=1):
        cells += 1 + len(row)
        if cells > MOST_CELLS:
            raise SourceError(TOO_MANY)
        texts = [_shown(cell) for cell in row]
        if any(text.strip() for text in texts):
            rows.append(Row(number, texts))
    return even(rows)


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
