"""What is wrong with a text that is no YAML: in our own words, by what stands where the parser has stopped."""

from __future__ import annotations

import re
from typing import Any

from chatbot.errors import WHOLE_FILE, Place, Problem

TOO_DEEP = "is nested too deeply"
_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BRACKET = re.compile(r"[\[\]{}]")
_RESERVED = "@`%"
"""Signs that no text without quotes begins with."""


def yaml_problem(text: str, error: Any, deepest: int) -> Problem:
    """Where a text is no YAML, or has more than ``deepest`` brackets within each other; ``error`` is the parser's."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if mark is None:
        return _unprintable(text)
    if _depth(text[: mark.index]) > deepest:
        return Problem(Place(mark.line + 1), TOO_DEEP)
    place = Place(mark.line + 1, mark.column + 1)
    return Problem(place, f"this is not valid YAML: {_reason(text, mark.index)}")


def _unprintable(text: str) -> Problem:
    found = _UNPRINTABLE.search(text)
    if found is None:
        return Problem(WHOLE_FILE, "this is not valid YAML")
    message = f"this is not valid YAML: it may not have the character U+{ord(found[0]):04X}"
    return Problem(Place.at(text, found.start()), message)


def _depth(before: str) -> int:
    """How many brackets are open."""
    return sum(1 if bracket in "[{" else -1 for bracket in _BRACKET.findall(before))


def _reason(text: str, at: int) -> str:
    """What is the case at an offset, as far as the character there shows."""
    if not text[at:].strip():
        return "it ends where a bracket, a quote or a value is missing"
    sign = text[at]
    if sign == "\t":
        return "a tab is no indentation; use spaces"
    if sign == ":":
        return (
            "a colon within a text, or a line that is not indented as those around it; put the text in quotes"
        )
    if sign in _RESERVED:
        return f"a text that begins with `{sign}` has to stand in quotes"
    if "\\" in text[max(at - 1, 0) : at + 1]:  # parsers stop at the backslash, or at what follows it
        return "a backslash that begins no escape"
    return "this does not go on as it began; is an indentation, a quote or a comma missing?"
