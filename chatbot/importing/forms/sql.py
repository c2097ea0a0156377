"""Dumps of databases, ``INSERT INTO … VALUES`` or ``COPY … FROM stdin``: each table read as one of questions and answers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chatbot.errors import Place
from chatbot.importing.drafts import BROKEN, About, Advance, Item, Keys, LeftOut, Source, SourceError, ignore
from chatbot.importing.forms.csv import read_rows
from chatbot.importing.forms.csv_rows import Row

_NAME = r"(?:[`\"\[]?[\w$]+[`\"\]]?\.){0,2}[`\"\[]?(?P<table>[\w$]+)[`\"\]]?"
_MAKES = rf"CREATE\s+TABLE\s+(?:IF\s+NOT\s+EXISTS\s+)?{_NAME}\s*\("
_FILLS = rf"(?:INSERT|REPLACE)\s+(?:IGNORE\s+)?INTO\s+{_NAME.replace('table', 'into')}\s*"
_COLUMNS = r"(?:\((?P<columns>[^()]{0,5000})\))?\s*(?:OVERRIDING\s+\w+\s+VALUE\s+)?VALUES\s*"
_STATEMENT = re.compile(rf"\b(?:(?P<makes>{_MAKES})|{_FILLS}{_COLUMNS})", re.IGNORECASE)
_COPY = re.compile(
    rf"^COPY\s+((?:{_NAME})[ \t]*(?:\([^()\n]*\))?)[ \t]+FROM[ \t]+stdin\b[^;\n]*;[ \t]*\n",
    re.IGNORECASE | re.MULTILINE,
)
_VALUE = re.compile(
    r"\s*(?:[NE]?'(?P<text>(?:[^'\\]|\\.|'')*)'|(?P<word>[^\s,()']+(?:\([^()]*\))?))\s*",
    re.IGNORECASE | re.DOTALL,
)
_ENDS = re.compile(r"[\s,]*(?:;|ON\b|RETURNING\b|AS\b|\Z)", re.IGNORECASE)
_QUOTED = re.compile(r"'(?:[^'\\]|\\.|'')*(?:'|\Z)", re.DOTALL)
_COLUMN = re.compile(r"(?:^|,)\s*[`\"\[]?([A-Za-z_][\w$]*)[`\"\]]?\s+[A-Za-z]")
_PARTS = re.compile(r"[()]|[^()]+")
_NO_COLUMN = set("primary key unique constraint foreign index fulltext check".split())
LONGEST = 20_000
"""Characters in which the end of a table's columns is looked for."""
_ESCAPE = re.compile(r"\\(.)|''", re.DOTALL)
_ESCAPED = {"n": "\n", "r": "", "t": "\t", "0": ""}


def read(source: Source, keys: Keys, advance: Advance) -> Iterator[Item]:
    """The questions in the rows of each table.

    Raises:
        SourceError: it puts no rows into tables.
    """
    broken: list[LeftOut] = []
    tables, named = _tables(_with_copies(source.text), advance, broken)
    if not tables:
        raise SourceError("has no rows (`INSERT INTO … VALUES`, `COPY … FROM stdin`) in it")
    yield from broken
    for table, rows in tables.items():
        items = list(read_rows(rows, keys, ignore, named=table in named))
        yield from items
        if not items:
            reason = f"the table “{table}” has no columns for question and answer"
            yield LeftOut(Place(rows[0].line), reason, sort="a table has no columns for question and answer")
    yield About(way=f"rows of {', '.join(list(tables)[:5])}")


def _with_copies(text: str) -> str:
    """A dump, line for line, with the rows that PostgreSQL copies between tabs written as those of other databases."""
    parts: list[str] = []
    at = 0
    while (found := _COPY.search(text, at)) and (end := text.find("\n\\.", found.end() - 1)) >= 0:
        rows = text[found.end() : end].split("\n") if end > found.end() else []
        parts += [text[at : found.start()], f"INSERT INTO {found[1]} VALUES\n", *map(_copied, rows), ";"]
        at = end + len("\n\\.")
    return "".join([*parts, text[at:]])


def _copied(row: str) -> str:
    cells = ("NULL" if cell == "\\N" else "'" + cell.replace("'", "''") + "'" for cell in row.split("\t"))
    return f"({','.join(cells)}),\n"


def _tables(text: str, advance: Advance, broken: list[LeftOut]) -> tuple[dict[str, list[Row]], set[str]]:
    """The rows of each table, and those whose first row has the names of their columns, as far as these are known."""
    tables: dict[str, list[Row]] = {}
    headed: set[str] = set()
    columns: dict[str, list[str]] = {}
    at, line, counted = 0, 1, 0
    while found := _STATEMENT.search(text, at):
        at = found.end()
        if found["makes"]:
            columns[found["table"].lower()] = _columns(text, at)
            continue
        name = found["into"].lower()
        named = [part.strip(' `"[]\n\t') for part in (found["columns"] or "").split(",") if part.strip()]
        names = named or columns.get(name, [])
        for begin, cells, end in _rows(text, at):
            line += text.count("\n", counted, begin)
            counted, at = begin, end
            rows = tables.setdefault(name, [])
            if not rows and names:
                headed.add(name)
                rows.append(Row(line, columns.get(name) or names))
            known = dict(zip(names, cells, strict=False))
            whole = bool(names) and set(names) <= set(rows[0].cells) and len(cells) == len(names)
            rows.append(Row(line, [known.get(one, "") for one in rows[0].cells] if whole else cells))
        if not _ENDS.match(text, at):
            line += text.count("\n", counted, at)
            counted = at
            broken.append(LeftOut(Place(line), "cannot be read from here to the next statement", BROKEN))
        advance(at / (len(text) or 1))
    return tables, headed


def _columns(text: str, at: int) -> list[str]:
    """The names of a table's columns, from where their list begins to the end of the statement."""
    flat, depth = "", 0
    for part in _PARTS.findall(_QUOTED.sub("''", text[at : max(text.find(";", at, at + LONGEST), at)])):
        depth += (part == "(") - (part == ")")
        if depth < 0:
            break
        flat += part if not depth and part != ")" else ""
    return [name for name in _COLUMN.findall(flat) if name.lower() not in _NO_COLUMN]


def _rows(text: str, at: int) -> Iterator[tuple[int, list[str], int]]:
    """Each row in parentheses: where it begins, its cells, where it ends."""
    while opened := re.compile(r"[\s,]*\(").match(text, at):
        cells: list[str] = []
        at = opened.end()
        while value := _VALUE.match(text, at):
            cells.append(_cell(value))
            at = value.end()
            if text[at : at + 1] != ",":
                break
            at += 1
        if text[at : at + 1] != ")":
            return
        at += 1
        yield opened.end(), cells, at


def _cell(value: re.Match[str]) -> str:
    if value["text"] is None:
        return "" if value["word"].upper() == "NULL" else value["word"]
    return _ESCAPE.sub(lambda one: "'" if one[1] is None else _ESCAPED.get(one[1], one[1]), value["text"])
