"""Spreadsheets of OpenDocument (``.ods``): each sheet is a table."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from chatbot.errors import Place
from chatbot.importing.archives import checked, part
from chatbot.importing.drafts import QUESTION, Advance, Item, Keys, LeftOut, Source, SourceError
from chatbot.importing.forms.csv_rows import Row
from chatbot.importing.forms.odt.styles import DRAW, OFFICE, STYLE, TABLE, TEXT, counted
from chatbot.importing.forms.office import parsed
from chatbot.importing.forms.sheets import MOST_CELLS, TOO_MANY, even, hidden_rows, hidden_sheet, items_of
from chatbot.importing.forms.xlsx_layout import filled

KIND = "spreadsheet of OpenDocument"
_WIDEST = 16_384
"""Cells that a row can have."""
_VALUES = ("string-value", "value", "date-value", "time-value", "boolean-value")


class _Sheet(NamedTuple):
    """What a sheet holds."""

    rows: list[Row]
    merged: list[tuple[int, int, int]]
    hidden: list[int]


def read(source: Source, keys: Keys, advance: Advance) -> Iterator[Item]:
    """The questions in all sheets.

    Raises:
        SourceError: it is no spreadsheet, or one with too many cells.
    """
    archive = checked(source.data)
    if "content.xml" not in archive.namelist():
        raise SourceError(f"is no {KIND}; save it as .ods, .xlsx or CSV")
    content = parsed(part(archive, "content.xml"), KIND)
    book = next(content.iter(OFFICE + "spreadsheet"), None)
    if book is None:
        raise SourceError(
            "has no sheets in it: it is another document of OpenDocument; save it as .odt or .ods"
        )
    unseen = {
        style.get(STYLE + "name")
        for style in content.iter(STYLE + "style")
        if any(one.get(TABLE + "display") == "false" for one in style.iter(STYLE + "table-properties"))
    }
    tables = list(book.iterchildren(TABLE + "table"))
    shown = [table for table in tables if table.get(TABLE + "style-name") not in unseen]
    yield from (hidden_sheet(_name(table)) for table in tables if table not in shown)
    yield from _beside_cells(book)
    sheets = [(_name(table), _sheet(table)) for table in shown]
    several = sum(bool(sheet.rows) for _, sheet in sheets) > 1
    for number, (name, sheet) in enumerate(sheets):
        yield from hidden_rows(name, sheet.hidden)
        yield from items_of(name, filled(sheet.rows, sheet.merged), several, keys)
        advance((number + 1) / len(sheets))


def _name(table: Any) -> str:
    return str(table.get(TABLE + "name") or "")


def _beside_cells(book: Any) -> Iterator[LeftOut]:
    """What a spreadsheet has that is in no cell, or more than its text."""
    if next(book.iter(TEXT + "a"), None) is not None:
        yield LeftOut(Place(), "has cells with links, of which only the text is taken", QUESTION)
    if next(book.iter(OFFICE + "annotation"), None) is not None:
        yield LeftOut(Place(), "comments, which are left out")
    if next(book.iter(DRAW + "frame", DRAW + "custom-shape"), None) is not None:
        yield LeftOut(Place(), "pictures and drawings, which are left out")


def _sheet(table: Any) -> _Sheet:
    """The rows of a sheet that have anything in them, with their numbers."""
    rows: list[Row] = []
    merged: list[tuple[int, int, int]] = []
    hidden: list[int] = []
    line = cells = 0
    for row in table.iter(TABLE + "table-row"):
        times = counted(row, TABLE + "number-rows-repeated")
        texts = _texts(row, line + 1, merged)
        filled_ = any(text.strip() for text in texts)
        for number in range(line + 1, line + 1 + times if filled_ else line + 1):
            cells += 1 + len(texts)
            if cells > MOST_CELLS:
                raise SourceError(TOO_MANY)
            rows.append(Row(number, texts))
            if row.get(TABLE + "visibility") in ("collapse", "filter"):
                hidden.append(number)
        line += times
    return _Sheet(even(rows), merged, hidden)


def _texts(row: Any, line: int, merged: list[tuple[int, int, int]]) -> list[str]:
    """The cells of a row as people see them; ``merged`` is told of those that go over several rows."""
    texts: list[str] = []
    blank = 0  # cells that are only there if another one follows
    for cell in row.iterchildren(TABLE + "table-cell", TABLE + "covered-table-cell"):
        down = counted(cell, TABLE + "number-rows-spanned")
        if down > 1:
            merged.append((len(texts) + blank, line, line + down - 1))
        times = min(counted(cell, TABLE + "number-columns-repeated"), _WIDEST - len(texts) - blank)
        text = _shown(cell)
        if text.strip():
            texts += [""] * blank + [text] * times
        blank = 0 if text.strip() else blank + times
    return texts


def _shown(cell: Any) -> str:
    """The text of a cell, or its value where a program has written none."""
    paragraphs = list(cell.iterchildren(TEXT + "p", TEXT + "list"))
    if paragraphs:
        return "\n".join(map(_text, paragraphs))
    return next((cell.get(OFFICE + name) for name in _VALUES if cell.get(OFFICE + name)), "")


def _text(paragraph: Any) -> str:
    """What is seen of a paragraph in a cell."""
    parts = [paragraph.text or ""]
    for one in paragraph:
        if one.tag == TEXT + "line-break":
            parts.append("\n")
        elif one.tag in (TEXT + "s", TEXT + "tab"):
            parts.append(" ")
        elif isinstance(one.tag, str) and one.tag not in (OFFICE + "annotation", DRAW + "frame"):
            parts.append(_text(one))
        parts.append(one.tail or "")
    return "".join(parts)
