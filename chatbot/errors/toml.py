"""What is wrong with a text that is no TOML: in our own words, at the place to which the parser has come."""

from __future__ import annotations

import re

from chatbot.errors import WHOLE_FILE, Place, Problem

END = Place(name="end of document")
_KEY = re.compile(r"[ \t]*([^=#\[\]{}]*?)[ \t]*=[ \t]*")


def toml_problem(text: str, error: ValueError) -> Problem:
    """Where a text is no TOML, and what is the case there; ``error`` is the parser's."""
    place = _place(text, error)
    reason = f": {_reason(text, place)}" if place else ""
    return Problem(place, f"this is not valid TOML{reason}")


def _place(text: str, error: ValueError) -> Place:
    """Where the parser stopped: it says that in numbers from Python 3.14 on, and before that in its message alone."""
    line, column = getattr(error, "lineno", None), getattr(error, "colno", None)
    if not isinstance(line, int) or not isinstance(column, int):
        found = re.search(r"line (\d+), column (\d+)", str(error))
        if not found:
            return END if "end of document" in str(error) else WHOLE_FILE
        line, column = int(found[1]), int(found[2])
    lines = text.split("\n")
    at_end = line > len(lines) or (line == len(lines) and column > len(lines[-1]))
    return END if at_end else Place(line, column)


def _reason(text: str, place: Place) -> str:
    """What is the case at a place, as far as its line shows."""
    lines = text.rstrip("\n").split("\n") if place == END else text.split("\n")[: place.line]
    line = lines[-1]
    before = line if place == END else line[: (place.column or 1) - 1]
    if line.lstrip().startswith("["):
        return "a table is set twice, or its name is not in brackets"
    key = _KEY.match(before)
    if not key or not key[1]:
        return "expected a key and its value, as in `key = value`"
    if before[key.end() :].strip() and _is_set(key[1], lines[:-1]):
        return f"`{key[1]}` is set twice"
    if not before[key.end() :].strip():
        return "expected a value after `=`; text stands in quotes"
    return "the value cannot be read; is a quote or a bracket missing?"


def _is_set(name: str, lines: list[str]) -> bool:
    """Is a key, or one that begins with it, set in the table that some lines end in?"""
    for line in reversed(lines):
        key = _KEY.match(line)
        if key and (key[1] == name or key[1].startswith(f"{name}.")):
            return True
        if line.startswith("["):
            return False
    return False
