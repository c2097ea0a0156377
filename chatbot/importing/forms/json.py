"""JSON and JSON Lines, of any shape."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from chatbot.errors import Place
from chatbot.errors.json import json_problem
from chatbot.importing.drafts import (
    BROKEN,
    Advance,
    Item,
    Keys,
    LeftOut,
    Source,
    SourceError,
    commented,
    ignore,
)
from chatbot.importing.forms.bots import read_structured
from chatbot.importing.keys import fields
from chatbot.importing.records import RecordReader, is_record, without_loss

_COMMENT = re.compile(r"\s*(?:/\*(?:(?!\*/).)*\*/|//[^\n]*)(?=\s*[{\[])", re.DOTALL)
"""What some programs write above the data, as Shopify does."""
LOG = (
    "is a log of what people asked, which has no answers; `chatbot review FAQ --log FILE` adds what they asked in vain "
    "to an FAQ, `chatbot stats FILE` counts it"
)


def read(source: Source, keys: Keys, advance: Advance) -> Iterator[Item]:
    """The questions in a JSON text, or in one with a JSON value a line."""
    text = source.text
    if comment := _COMMENT.match(text):
        yield commented(Place(1), comment[0].strip("/* \n"))
        text = "\n" * comment[0].count("\n") + text[comment.end() :]
    if _is_log(text):
        raise SourceError(LOG)
    try:
        data = decode(text)
    except SourceError as error:
        if not is_lines(text):
            raise error from None
        yield from _read_lines(text, keys, advance)
    else:
        yield from read_structured(data, source, keys, advance)


def decode(text: str, *, breaks: bool = False) -> Any:
    """A JSON text as data, with all that a key has that is there more than once; NaN and half surrogate pairs, which some
    programs write, are let pass, with ``breaks`` also line breaks in strings.

    Raises:
        SourceError: it is not JSON.
    """
    try:
        return json.loads(text, parse_int=_whole, strict=not breaks, object_pairs_hook=without_loss)
    except json.JSONDecodeError:
        raise SourceError.of(json_problem(text, breaks=breaks, lenient=True)) from None
    except RecursionError:
        raise SourceError("is nested too deeply") from None


def is_lines(text: str) -> bool:
    """Is there a JSON object or list on the first line that is not blank, and another line after it?"""
    first, _, rest = text.lstrip().partition("\n")
    if first[:1] not in ("{", "[") or not rest.strip():
        return False
    try:
        decode(first)
    except SourceError:
        return False
    return True


def _is_log(text: str) -> bool:
    """Is the first line a record of what somebody asked this program?"""
    line = text.lstrip().partition("\n")[0]
    if not line.startswith("{") or '"kind"' not in line:
        return False
    try:
        value = decode(line)
    except SourceError:
        return False
    return value.get("kind") in ("asked", "picked", "rated") and {"time", "faq", "question"} <= value.keys()


def _read_lines(text: str, keys: Keys, advance: Advance) -> Iterator[Item]:
    reader = RecordReader(keys)
    lines = text.split("\n")
    for number, line in enumerate(lines):
        if not number % 1000:
            advance(number / len(lines))
        if not line.strip():
            continue
        place = Place(number + 1)
        try:
            value = decode(line)
        except SourceError as error:
            yield LeftOut(place, error.reason, BROKEN)
        else:
            yield from _line(value, reader, keys, place)
    yield from reader.not_used()


def _line(value: Any, reader: RecordReader, keys: Keys, place: Place) -> Iterator[Item]:
    """The questions on a line, each with the line as its place."""
    if isinstance(value, dict) and is_record(value, found := fields(tuple(value), keys)):
        yield from reader.record(value, found, place)
        return
    values = [value] if isinstance(value, list) and len(value) == 2 and isinstance(value[0], str) else value
    yield from reader.walk(values, place, (), ignore)


def _whole(digits: str) -> int | float:
    """A whole number; Python refuses to read very long ones."""
    return int(digits) if len(digits) < 1000 else float(digits)
