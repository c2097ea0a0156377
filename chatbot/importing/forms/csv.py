"""Tables: CSV and TSV, whatever stands between the cells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from chatbot.errors import Place
from chatbot.importing.drafts import (
    BROKEN,
    Advance,
    Draft,
    Item,
    Keys,
    LeftOut,
    Source,
    SourceError,
    is_question,
    quoted,
    unique,
)
from chatbot.importing.forms import anki
from chatbot.importing.forms.csv_rows import Row, Widths, cells_of_any_length, rows_of
from chatbot.importing.keys import ANSWER, QUESTION, Fields, asked_beside, fields, plain_name
from chatbot.importing.records import RecordReader, own_names
from chatbot.importing.records.languages import without_languages

DELIMITERS = ",;\t|"
HEADER_WITHIN = 10
"""Rows among which the header is looked for: some programs write a title above it."""
MOST_COLUMNS = 1_000
"""Cells of a row that may name columns; what has more is hardly a table."""
SAMPLE = 100_000
"""Characters that are looked at to tell what stands between the cells."""
AZURE = {"metadata", "qnaid", "suggestedquestions", "iscontextonly", "prompts", "sourcedisplayname"}
"""Columns by which an export of Azure's question answering is known."""
LONGEST_SHOWN, MOST_SHOWN = 40, 20  # characters of a column's name, and columns, that are named in an error
_RULE = re.compile(r"\s*(?::?-{3,}:?\s*)?")
"""A cell of the row that Markdown sets below the names of columns."""
SAME_ANSWER_WORDS = 4
"""Words of an answer from which rows that share it are taken for one question asked in several ways."""


class Header(NamedTuple):
    """What the columns are called, and how many rows stand above the first one of questions."""

    names: list[str]
    rows: int
    fields: Fields
    found: bool
    """Is there such a row at all?"""
    upright: bool = False
    """Does the first column say of each row whether it is a question or an answer?"""
    said: str = "names no columns; the first is read as the question, the second as the answer"
    """What is said of columns that were found otherwise than by their names."""


def read(source: Source, keys: Keys, advance: Advance) -> Iterator[Item]:
    """The questions in a table; rows that ask the same become one."""
    with cells_of_any_length():
        text, delimiter, above = _delimiter(source.text, keys)
        header = _header(text, delimiter, keys)
        if header is None:
            raise SourceError(_no_columns(_first_rows(text[:SAMPLE], delimiter, HEADER_WITHIN), keys))
        rows = rows_of(text, delimiter, above)
        yield from _merged(_items(rows, header, keys, advance, text.count("\n") + 1), header)


def read_rows(rows: list[Row], keys: Keys, advance: Advance, *, named: bool = False) -> Iterator[Item]:
    """The questions in rows that are known as such, from a spreadsheet; none where no columns are for them.

    ``named``: the first row has the names of the columns.
    """
    header = _header_of(rows[:HEADER_WITHIN], keys, named)
    if header is not None:
        yield from _merged(_items(iter(rows), header, keys, advance, len(rows) + 1), header)


def looks_like_table(text: str) -> bool:
    """Has the text a row with names of a question's and an answer's column, or a column that asks and one that tells?"""
    text, delimiter, _ = _delimiter(text[:SAMPLE], Keys())
    header = _header(text, delimiter, Keys())
    if header is None or header.found:
        return header is not None
    rows = _first_rows(text, delimiter, HEADER_WITHIN)[header.rows :]
    own = _own_names(header.names, rows)
    return own is not None and (own.question, own.answer) == (header.fields.question, header.fields.answer)


def _delimiter(text: str, keys: Keys) -> tuple[str, str, int]:
    """The text without Excel's ``sep=`` line, what stands between its cells, and how many lines were above it."""
    if cards := anki.as_table(text):
        return cards
    if told := re.match(r'"?sep=([^\w\s"]|\t)"?\n', text):
        return text[told.end() :], told[1], 1
    return text, max(DELIMITERS, key=lambda delimiter: _fit(text, delimiter, keys)), 0


def _fit(text: str, delimiter: str, keys: Keys) -> tuple[bool, float]:
    """How well a table is read with a delimiter: are there the right columns, and as many cells in each row?"""
    header = _header(text[:SAMPLE], delimiter, keys)
    widths = [len(row.cells) for row in _first_rows(text[:SAMPLE], delimiter, 50)]
    if not widths:
        return False, 0.0
    usual = max(set(widths), key=widths.count)
    return header is not None and header.found, widths.count(usual) / len(widths) if usual > 1 else 0.0


def _first_rows(text: str, delimiter: str, number: int) -> list[Row]:
    rows = rows_of(text, delimiter)
    return [row for row, _ in zip(rows, range(number), strict=False) if isinstance(row, Row)]


def _header(text: str, delimiter: str, keys: Keys) -> Header | None:
    """The row that names the columns; without one, a table of two columns has the question first."""
    return _header_of(_first_rows(text[:SAMPLE], delimiter, HEADER_WITHIN), keys)


def _header_of(rows: list[Row], keys: Keys, named: bool = False) -> Header | None:
    for number, row in enumerate(rows):
        if len(row.cells) > MOST_COLUMNS:
            continue
        names = _distinct(row.cells)
        alone = names if any(keys[:2]) else without_languages(names)
        found = fields(tuple(alone), keys)
        if found.question in alone and found.answer in alone and len(set(map(plain_name, alone))) > 1:
            own = None if any(keys[:2]) else _own_names(names, rows[number + 1 :])
            return Header(names, number + 1, asked_beside(found, own and own.question), True)
    if rows and not named and not any(keys[:2]) and all(len(row.cells) == 2 for row in rows):
        return Header(["question", "answer"], 0, fields(("question", "answer")), False, _is_upright(rows))
    return None if any(keys[:2]) or len(rows) < 2 else _header_by_content(rows[0], rows[1:])


def _header_by_content(header: Row, rows: list[Row]) -> Header | None:
    """A first row with names that only this project has: of which columns one asks and another tells."""
    names = _distinct(header.cells)
    own = _own_names(names, rows)
    if own is None or any(map(is_question, header.cells)):
        return None
    return Header(names, 1, fields(tuple(names), own), False, said=own_names.told(own))


def _own_names(names: list[str], rows: list[Row]) -> Keys | None:
    return own_names.keys_of(dict(zip(names, row.cells, strict=False)) for row in rows)


def _no_columns(rows: list[Row], keys: Keys) -> str:
    """Which columns are looked for in vain, and which there are."""
    cells = next((row.cells for row in rows if sum(bool(cell.strip()) for cell in row.cells) > 1), [])
    names = _distinct(cells[:MOST_COLUMNS])
    known = {*map(plain_name, names)}
    if missing := [
        f"`{name[:LONGEST_SHOWN]}`" for name in keys[:2] if name and plain_name(name) not in known
    ]:
        return f"no column is called {' or '.join(missing)}; {_there(names) if names else 'it has but one'}"
    there = f"; {_there(names)}" if names else ""
    return f"has no columns for question and answer; name them with --question and --answer{there}"


def _there(names: list[str]) -> str:
    shown = ", ".join(f"`{name[:LONGEST_SHOWN]}`" for name in names[:MOST_SHOWN])
    return f"there is {shown}" + (", …" if len(names) > MOST_SHOWN else "")


def _half_of(cell: str) -> str:
    """Is a cell the name of a question or of an answer, as `Q1` and `A1` are?"""
    name = plain_name(cell).rstrip("0123456789")
    return "question" if name in QUESTION else "answer" if name in ANSWER else ""


def _is_upright(rows: list[Row]) -> bool:
    """Does the first column say of most rows whether it is a question or an answer, in turn?"""
    halves = [half for row in rows if (half := _half_of(row.cells[0]))]
    others = sum(bool(row.cells[0].strip()) for row in rows) - len(halves)
    return halves[:2] == ["question", "answer"] and others <= 1 and len(rows) > 1


def _upright(rows: Iterator[Row | LeftOut]) -> Iterator[Row | LeftOut]:
    """Rows of which each has a name and a text, as rows with a question and its answer; what has no name goes on."""
    pair: dict[str, list[str]] = {"question": [], "answer": []}
    line, half = 1, ""
    for row in rows:
        if isinstance(row, LeftOut):
            yield row
            continue
        if not any(cell.strip() for cell in row.cells):
            continue
        if too_wide := _too_wide(row, 2):
            yield from _joined(line, pair)  # what follows is of no question above it
            pair, half = {"question": [], "answer": []}, ""
            yield too_wide
            continue
        label, text = [*row.cells, ""][:2]
        begins = _half_of(label)
        if begins == "question" or (begins == "answer" and not any(pair.values())):
            yield from _joined(line, pair)
            pair, line = {"question": [], "answer": []}, row.line
        half = begins or ("" if label.strip() else half)
        if half:
            pair[half].append(text)
        else:
            yield LeftOut(Place(row.line), f"{quoted(' '.join(row.cells))} belongs to no question")
    yield from _joined(line, pair)


def _joined(line: int, pair: dict[str, list[str]]) -> Iterator[Row]:
    if any(pair.values()):
        yield Row(line, ["\n\n".join(texts) for texts in pair.values()])


def _distinct(cells: list[str]) -> list[str]:
    """Names of columns, those that occur twice numbered."""
    names: dict[str, None] = {}
    for number, cell in enumerate(cells, start=1):
        name = " ".join(cell.split()) or f"column {number}"
        names[name if name not in names else f"{name} {number}"] = None
    return [*names]


def _items(
    rows: Iterator[Row | LeftOut], header: Header, keys: Keys, advance: Advance, lines: int
) -> Iterator[Item]:
    reader, widths = RecordReader(keys), Widths(len(header.names))
    if header.upright:
        rows = _upright(rows)
    elif not header.found:
        yield LeftOut(Place(1), header.said)
    for number, row in enumerate(rows):
        if isinstance(row, LeftOut):
            yield row
        elif number >= header.rows:
            widths.add(row)
            yield from _row(row, header, reader)
        elif number < header.rows - 1 and any(cell.strip() for cell in row.cells):
            yield LeftOut(Place(row.line), f"{quoted(' '.join(row.cells))} stands above the columns' names")
        if not number % 1000 and isinstance(row, Row):
            advance(row.line / lines)
    yield from reader.not_used()
    yield from widths.odd()


def _row(row: Row, header: Header, reader: RecordReader) -> Iterator[Item]:
    if not any(cell.strip() for cell in row.cells) or all(map(_RULE.fullmatch, row.cells)):
        return
    place, names = Place(row.line), header.names
    if too_wide := _too_wide(row, len(names)):
        yield too_wide
        return
    cells = dict.fromkeys(names, "") | dict(zip(names, row.cells, strict=False))
    if _is_azure(header):
        cells = {name: cell.replace("\\n", "\n") for name, cell in cells.items()}
    yield from reader.row(cells, header.fields, place)


def _too_wide(row: Row, width: int) -> LeftOut | None:
    """Why a row is left out that has texts beyond the last column."""
    if not any(cell.strip() for cell in row.cells[width:]):
        return None
    reason = f"has {len(row.cells)} cells under {width} columns; a cell with the delimiter in it needs quotes"
    return LeftOut(Place(row.line), reason, BROKEN)


# --- rows that ask the same ------------------------------------------------------------------


def _is_azure(header: Header) -> bool:
    return bool({plain_name(name) for name in header.names} & AZURE)


def _merged(items: Iterator[Item], header: Header) -> Iterator[Item]:
    """The items, with rows that have an id of Azure's, or a whole answer, in common made one."""
    by_id = plain_name(header.fields.id or "") == "qnaid"
    drafts: dict[tuple[object, ...], list[Draft]] = {}
    others: list[Item] = []
    for number, item in enumerate(items):
        if not isinstance(item, Draft):
            others.append(item)
            continue
        same = drafts.setdefault(_what_is_asked(item, by_id, number), [])
        same.append(item)
        if same[0].answer != item.answer:
            text = f"has the id of {same[0].place}, and another answer; that one is taken"
            others.append(LeftOut(item.place, text))
    yield from map(_as_one, drafts.values())
    yield from others


def _what_is_asked(draft: Draft, by_id: bool, number: int) -> tuple[object, ...]:
    if by_id and draft.id is not None:
        return ("id", draft.id)
    if draft.id is None and len(draft.answer.split()) >= SAME_ANSWER_WORDS:
        return ("answer", draft.answer, draft.tags, draft.source)
    return ("row", number)


def _as_one(drafts: list[Draft]) -> Draft:
    """The first draft, which can be asked as the others are, too."""
    first, *others = drafts
    aliases = [*first.aliases, *(text for other in others for text in (other.question, *other.aliases))]
    return msgspec.structs.replace(first, aliases=tuple(a for a in unique(aliases) if a != first.question))
