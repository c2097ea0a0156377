"""Tables: cells that begin with a bar, or those of CSV."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from chatbot.importing.forms.asciidoc.lines import Line
from chatbot.importing.forms.asciidoc.marks import Marks
from chatbot.importing.forms.asciidoc.nested import Nested
from chatbot.importing.forms.csv_rows import cells_of_any_length
from chatbot.importing.forms.trees import element

EDGE = re.compile(r"[|,:!]={3,}$")
"""What opens and closes one."""
_CELL = re.compile(
    r"(?<!\\)(?:(?<=\s)|^)?((?:\d+(?:\.\d+)?[+*]|\.\d+\+)?(?:[<^>]?(?:\.[<^>])?)[adehlmsv]?)\|"
)
MOST_COLUMNS = 100


class _Cell(NamedTuple):
    """A cell, and the line it begins on."""

    text: str
    style: str
    across: int
    line: int


def read_table(
    parser: Nested, lines: Sequence[Line], at: int, marks: Marks, depth: int
) -> tuple[list[Any], int]:
    """The table that begins on a line, and the line after it."""
    edge, number = lines[at].text, lines[at].number
    end = next((i for i in range(at + 1, len(lines)) if lines[i].text == edge), len(lines))
    inside = lines[at + 1 : end]
    separated = marks.named.get("format") in ("csv", "tsv", "dsv") or edge[0] in ",:"
    rows = _separated(inside, marks, edge) if separated else _rows(inside, marks, edge[0])
    header = "header" in marks.options or "header" in marks.named or _has_header(inside)
    table = element("table", number)
    for index, row in enumerate(rows):
        table.append(
            element("tr", row[0].line, *(_made(parser, cell, header and not index, depth) for cell in row))
        )
    title = marks.take_title()
    head = [element("p", number, element("strong", number, *parser.inline(title, number)))] if title else []
    return [*head, table], end + 1


def _made(parser: Nested, cell: _Cell, header: bool, depth: int) -> Any:
    tag = "th" if header or cell.style == "h" else "td"
    across = str(min(cell.across, MOST_COLUMNS)) if cell.across > 1 else None
    if cell.style == "a" and not header:
        lines = [Line(text, cell.line) for text in cell.text.split("\n")]
        return element(tag, cell.line, *parser.blocks(lines, depth + 1), colspan=across)
    return element(tag, cell.line, *parser.inline(cell.text, cell.line), colspan=across)


def _rows(lines: Sequence[Line], marks: Marks, mark: str) -> list[list[_Cell]]:
    """Cells as rows: as many in each as the columns that were said, or as the first line has."""
    cells: list[_Cell] = []
    first = 0
    for line in lines:
        before = len(cells)
        _take_line(cells, line, mark)
        if not first and len(cells) > before:
            first = sum(cell.across for cell in cells)
    styles = _columns(marks) or [""] * (first or 1)
    rows: list[list[_Cell]] = [[]]
    at = 0
    for cell in cells:
        if at >= len(styles):
            rows.append([])
            at = 0
        rows[-1].append(cell._replace(text=cell.text.strip(), style=cell.style or styles[at]))
        at += cell.across
    return [row for row in rows if row]


def _take_line(cells: list[_Cell], line: Line, mark: str) -> None:
    """The cells that begin on a line; what stands before them goes on with the last one."""
    text = line.text.replace("!", "|") if mark == "!" else line.text
    marks = list(_CELL.finditer(text))
    before = text[: marks[0].start()] if marks else text
    if cells:
        cells[-1] = cells[-1]._replace(text=f"{cells[-1].text}\n{before}")
    for found, after in zip(marks, [*marks[1:], None], strict=False):
        content = text[found.end() : after.start() if after else len(text)].replace("\\|", "|")
        spec = found[1]
        across = int(span[1]) if (span := re.match(r"(\d{1,3})(?:\.\d+)?\+", spec)) else 1
        times = int(again[1]) if (again := re.match(r"(\d{1,2})\*", spec)) else 1
        style = spec[-1:] if spec[-1:].isalpha() else ""
        cells += [_Cell(content, style, across, line.number)] * times


def _columns(marks: Marks) -> list[str]:
    """The style of each column, blank where it has none of its own; nothing where no columns are said."""
    styles: list[str] = []
    for part in re.split("[,;]", marks.named.get("cols", "")) if marks.named.get("cols") else ():
        times = re.match(r"\s*(\d{1,3})\*", part)
        style = part.rstrip()[-1:]
        styles += [style if style.isalpha() else ""] * (int(times[1]) if times else 1)
    return styles[:MOST_COLUMNS]


def _has_header(lines: Sequence[Line]) -> bool:
    """Is there a blank line below the first one, which is how a table says that that is a header?"""
    return len(lines) > 1 and bool(lines[0].text.strip()) and not lines[1].text.strip()


def _separated(lines: Sequence[Line], marks: Marks, edge: str) -> list[list[_Cell]]:
    """Cells between commas, tabs or colons."""
    delimiter = {"tsv": "\t", "dsv": ":"}.get(marks.named.get("format", ""), ":" if edge[0] == ":" else ",")
    text = io.StringIO("\n".join(line.text for line in lines))
    first = lines[0].number if lines else 1
    rows = csv.reader(text, delimiter=marks.named.get("separator", delimiter)[:1] or delimiter)
    with cells_of_any_length():
        return [[_Cell(cell.strip(), "", 1, first) for cell in row] for row in rows if row]
