"""What is wrong with a file that is no FAQ: all of it, each problem with its place."""

from __future__ import annotations

import re
from typing import Any

import msgspec

from chatbot.errors import Problem
from chatbot.faq.schema import EntryInFile, FileObject, Filled

MOST_PROBLEMS = 50
"""A file that is wrong all over is reported up to here."""


def format_problems(data: bytes) -> list[Problem]:
    """Why ``data`` is not an FAQ, all of it: the quick way over the file stops at its first problem."""
    import json

    try:
        content = json.loads(data.decode("utf-8"), parse_int=float)  # int() refuses to read very long numbers
    except UnicodeDecodeError as error:
        return [Problem(_place(data, error.start), "this is not UTF-8; save the file in that encoding")]
    except json.JSONDecodeError as error:
        if not data.strip():
            return [Problem("", "is empty; an FAQ is a JSON object with `entries`, or a list of entries")]
        return [Problem(f"line {error.lineno}, column {error.colno}", f"this is not valid JSON: {error.msg}")]
    except RecursionError:
        return [Problem("", "is nested too deeply to be an FAQ")]
    if isinstance(content, list):
        return _list_problems(content)
    if not isinstance(content, dict):
        return [Problem("", "expected a JSON object with `entries`, or a list of entries")]
    problems = _field_problems(content, FileObject, "", skip="entries")
    if "entries" not in content:
        problems.append(Problem("entries", "is missing; it lists the questions and answers"))
    elif not isinstance(content["entries"], list):
        problems.append(Problem("entries", f"expected a list, got {_kind(content['entries'])}"))
    else:
        problems += _list_problems(content["entries"])
    return problems


def malformed(data: bytes, error: Exception) -> Problem:
    """What Python's JSON reader lets pass and the quick one does not: NaN, half a surrogate pair."""
    if isinstance(error, RecursionError):
        return Problem("", "is nested too deeply to be an FAQ")
    if at := re.search(r" \(byte (\d+)\)$", str(error)):
        reason = str(error)[: at.start()].removeprefix("JSON is malformed: ")
        return Problem(_place(data, int(at[1])), f"this is not valid JSON: {reason}")
    if half := re.search(rb"\\u[dD][89abAB]..(?!\\u[dD][c-fC-F])", data):
        return Problem(_place(data, half.start()), "this is not valid JSON: half of a surrogate pair")
    return Problem("", "is not valid JSON")


def _list_problems(entries: list[Any]) -> list[Problem]:
    """What is wrong with the entries: with each by itself, then with those that stand, taken together."""
    if not entries:
        return [Problem("entries", "is empty; an FAQ has at least one entry")]
    problems: list[Problem] = []
    good: dict[int, EntryInFile] = {}
    for i, entry in enumerate(entries):
        found = _entry_problems(entry, i)
        problems += found
        if not found:
            good[i] = msgspec.convert(entry, EntryInFile)
    return problems + repeated_ids(good) if problems else []


def _entry_problems(entry: Any, number: int) -> list[Problem]:
    if not isinstance(entry, dict):
        return [Problem(f"entries[{number}]", f"expected an object, got {_kind(entry)}")]
    return _field_problems(entry, EntryInFile, f"entries[{number}].")


def _field_problems(value: dict[str, Any], struct: type, prefix: str, skip: str = "") -> list[Problem]:
    """What is wrong with the fields of an object, each field by itself."""
    problems = []
    for field in msgspec.structs.fields(struct):
        name = field.encode_name
        if name == skip:
            continue
        if name in value:
            problems += _value_problems(value[name], field.type, f"{prefix}{name}")
        elif field.required:
            problems.append(Problem(f"{prefix}{name}", "is missing; it is required"))
    return problems


def _value_problems(value: Any, type_: Any, place: str) -> list[Problem]:
    """What is wrong with a field's value; where that is a list, with each of its elements."""
    try:
        msgspec.convert(value, type_)
    except msgspec.ValidationError as error:
        message, _, path = str(error).partition(" - at `$")
        if not path:
            return [Problem(place, _in_words(message))]
        return [
            Problem(f"{place}[{i}]", problem.message)
            for i, element in enumerate(value)
            for problem in _value_problems(element, Filled, "")
        ]
    return []


def _in_words(message: str) -> str:
    """A validation error in a user's words, who need not know what Python calls a string."""
    if "matching regex" in message:
        return "must not be blank"
    words = {
        "`str`": "a string", "`str | null`": "a string", "`int`": "a number", "`float`": "a number", "`null`": "null",
        "`bool`": "true or false", "`array`": "a list", "`object`": "an object",
    }  # fmt: skip
    text = re.sub("`[^`]*`", lambda match: words.get(match.group(), match.group()), message)
    return text[:1].lower() + text[1:]


def repeated_ids(entries: dict[int, EntryInFile]) -> list[Problem]:
    """The ids that an entry earlier in the file has already; the entries are given with their numbers."""
    problems: list[Problem] = []
    first: dict[str, int] = {}
    for i, entry in entries.items():
        if entry.identifier is None:
            continue
        earlier = first.setdefault(entry.identifier, i)
        if earlier != i:
            problems.append(
                Problem(f"entries[{i}].id", f"`{entry.identifier}` is the id of entries[{earlier}] already")
            )
    return problems


def _place(data: bytes, offset: int) -> str:
    """An offset as line and column, counted in characters from 1."""
    *earlier, line = data[:offset].split(b"\n")
    return f"line {len(earlier) + 1}, column {len(line.decode('utf-8', 'replace')) + 1}"


def _kind(value: object) -> str:
    """A JSON value's type in JSON's words."""
    names = {
        dict: "an object",
        list: "a list",
        str: "a string",
        bool: "a boolean",
        int: "a number",
        float: "a number",
    }
    return names.get(type(value), "null")


def most(problems: list[Problem]) -> list[Problem]:
    """The first problems, and how many more there are."""
    if len(problems) <= MOST_PROBLEMS:
        return problems
    return [*problems[:MOST_PROBLEMS], Problem("", f"and {len(problems) - MOST_PROBLEMS} problems more")]
