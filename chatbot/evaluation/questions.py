"""Reads test questions, each with the id of the entry that answers it, from CSV or JSON Lines."""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Iterator
from typing import Any, NamedTuple

import msgspec

from chatbot.errors import WHOLE_FILE, Place, Problem, QuestionsError
from chatbot.errors.near import did_you_mean
from chatbot.faq.ids import without_accents
from chatbot.faq.problems import most
from chatbot.files import read_bytes, reason

QUESTION = ("question", "query", "q")
EXPECTED = ("expected", "expected_id", "entry_id", "id")
"""What the columns and keys may be called."""
DELIMITERS = ",;\t"
NO_NAMES = (
    "names no columns, so the first one is read as the question, the second as the id that it expects; "
    "if they are others, write as the first line: question,expected"
)


class LabelledQuestion(NamedTuple):
    """A question of which it is known what answers it."""

    question: str
    expected: str | None
    """The id of the entry that answers; None where no entry does."""
    line: int
    """Where it stands in its file, from 1."""


class QuestionRow(NamedTuple):
    """A line of the file."""

    line: int
    question: Any
    expected: Any


def read_questions(path: str, known: Collection[str]) -> list[LabelledQuestion]:
    """The questions in a file, ``-`` for standard input; ``known`` are the ids that there are.

    Raises:
        QuestionsError: with every problem that was found, each with its line.
    """
    try:
        data = read_bytes(path)
    except (OSError, ValueError) as error:
        raise QuestionsError(path, [Problem(WHOLE_FILE, f"cannot be read: {reason(error)}")]) from None
    return parse_questions(data, path, known)


def parse_questions(data: bytes, name: str, known: Collection[str]) -> list[LabelledQuestion]:
    """The questions in a file's bytes; ``name`` is what errors call it.

    Raises:
        QuestionsError: with every problem that was found, each with its line.
    """
    text = _decoded(data, name)
    problems: list[Problem] = []
    is_json = text.lstrip().startswith(("{", "["))
    rows = _json_rows(text, problems) if is_json else _csv_rows(text, problems)
    questions = [question for row in rows if (question := _question(row, known, problems))]
    if not questions and not problems:
        problems = [
            Problem(WHOLE_FILE, "has no questions; a line each has a question and the id that it expects")
        ]
    elif not questions and not is_json and not _names_columns(text):
        problems.insert(0, Problem(Place(1), NO_NAMES))
    if problems:
        raise QuestionsError(name, most(problems))
    return questions


def _decoded(data: bytes, name: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        problem = Problem(Place(line), "this is not UTF-8; save it in that encoding")
        raise QuestionsError(name, [problem]) from None


def _question(row: QuestionRow, known: Collection[str], problems: list[Problem]) -> LabelledQuestion | None:
    place = Place(row.line)
    if not isinstance(row.question, str) or not row.question.strip():
        problems.append(Problem(place, "the question is missing or blank"))
        return None
    if row.expected is not None and not isinstance(row.expected, str):
        problems.append(Problem(place, "the expected id is not a string"))
        return None
    expected = (row.expected or "").strip() or None
    if expected is not None and expected not in known:
        expected = without_accents(expected, known) or expected
    if expected is not None and expected not in known:
        problems.append(
            Problem(place, f"there is no entry with the id `{expected}`{did_you_mean(expected, known)}")
        )
        return None
    return LabelledQuestion(row.question, expected, row.line)


# --- JSON Lines --------------------------------------------------------------------------------


def _json_rows(text: str, problems: list[Problem]) -> Iterator[QuestionRow]:
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            content = msgspec.json.decode(line, type=dict[str, Any])
        except (msgspec.DecodeError, RecursionError):
            problems.append(Problem(Place(number), "expected a JSON object, as in JSON Lines"))
            continue
        missing = [names[0] for names in (QUESTION, EXPECTED) if not content.keys() & set(names)]
        if missing:
            problems.append(Problem(Place(number), f"the key `{missing[0]}` is missing"))
        else:
            yield QuestionRow(number, _value(content, QUESTION), _value(content, EXPECTED))


def _value(content: dict[str, Any], names: tuple[str, ...]) -> Any:
    return next(content[name] for name in names if name in content)


# --- CSV ---------------------------------------------------------------------------------------


def _csv_rows(text: str, problems: list[Problem]) -> Iterator[QuestionRow]:
    """The rows below a header that names the columns, or all rows where the first is none: question, then expected id."""
    first = text.split("\n", 1)[0]
    delimiter = max(DELIMITERS, key=first.count)
    rows = _numbered(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter), problems)
    columns, width = (0, 1), 2
    for i, (line, cells) in enumerate(rows):
        if i == 0 and (named := _columns(cells)):
            columns, width = named, len(cells)
            if -1 in columns:
                problems.append(Problem(Place(line), _no_column(columns, cells)))
                return
        elif not max(columns) < len(cells) <= width:
            remedy = f"expected {width} columns, got {len(cells)}; a text with a comma needs quotes"
            problems.append(Problem(Place(line), remedy))
        else:
            yield QuestionRow(line, cells[columns[0]], cells[columns[1]])


def _names_columns(text: str) -> bool:
    first = text.split("\n", 1)[0]
    return any(_columns(first.split(delimiter)) for delimiter in DELIMITERS)


def _no_column(columns: tuple[int, int], cells: list[str]) -> str:
    """What to do about columns that are not there."""
    missing = [f"`{name}`" for name, at in zip(("question", "expected"), columns, strict=True) if at < 0]
    shown = ", ".join(f"`{cell.strip()[:40]}`" for cell in cells)
    return f"no column is called {' or '.join(missing)}, there is {shown}; name them in the first line: question,expected"


def _columns(cells: list[str]) -> tuple[int, int] | None:
    """Where question and expected id stand, by the header's names, -1 for nowhere; None for a row that is no header."""
    names = [cell.strip().lower() for cell in cells]
    found = [
        next((names.index(name) for name in wanted if name in names), -1) for wanted in (QUESTION, EXPECTED)
    ]
    return None if found == [-1, -1] else (found[0], found[1])


def _numbered(reader: Any, problems: list[Problem]) -> Iterator[tuple[int, list[str]]]:
    """The rows that are not blank, with the lines on which they begin."""
    line = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield line, cells
            line = reader.line_num + 1
    except csv.Error:
        problems.append(
            Problem(Place(line), "this is not valid CSV: a cell is too long; is a quote never closed?")
        )
