"""Posts of Stack Exchange, as its sites are given away in XML: each question with the answer that was accepted, or liked best."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from chatbot.errors import Place
from chatbot.importing.drafts import QUESTION, About, Draft, Item, Keys, LeftOut, asked_otherwise, quoted
from chatbot.importing.keys import fields
from chatbot.importing.records import RecordReader
from chatbot.importing.texts import plain_text

_QUESTION, _ANSWER = "1", "2"
_TAG = re.compile(r"[^<>|]+")


def looks_so(root: Any) -> bool:
    """Is a document a table of posts?"""
    first = next(root.iterchildren("row"), None)
    return first is not None and "PostTypeId" in first.attrib


def items(root: Any) -> Iterator[Item]:
    """The questions that have an answer, and what is left out of each."""
    yield About(way="posts of Stack Exchange")
    reader = RecordReader(Keys())
    answers: dict[str, list[Any]] = {}
    for row in root.iterchildren("row"):
        if row.get("PostTypeId") == _ANSWER:
            answers.setdefault(row.get("ParentId") or "", []).append(row)
    for row in root.iterchildren("row"):
        if row.get("PostTypeId") == _QUESTION:
            yield from _question(row, answers.pop(row.get("Id") or "", []), reader)
    for others in answers.values():
        for row in others:
            yield LeftOut(
                Place(row.sourceline),
                f"{quoted(plain_text(row.get('Body') or ''))} has no question",
                QUESTION,
            )


def _question(row: Any, answers: list[Any], reader: RecordReader) -> Iterator[Item]:
    place, title = Place(row.sourceline), plain_text(row.get("Title") or "")
    best = max(
        answers, key=lambda one: (one.get("Id") == row.get("AcceptedAnswerId"), _score(one)), default=None
    )
    record = {
        "question": title,
        "answer": "" if best is None else best.get("Body") or "",
        "tags": _TAG.findall(row.get("Tags") or ""),
    }
    found = list(reader.record(record, fields(tuple(record)), place))
    yield from found
    if not any(isinstance(item, Draft) for item in found):
        return
    if body := plain_text(row.get("Body") or ""):
        yield asked_otherwise(place, title, body)
    for other in answers:
        if other is not best:
            cited = quoted(plain_text(other.get("Body") or ""))
            yield LeftOut(
                Place(other.sourceline),
                f"{quoted(title)} has several answers; {cited} is not taken",
                QUESTION,
            )


def _score(row: Any) -> int:
    text = row.get("Score") or "0"
    return int(text) if re.fullmatch(r"-?\d{1,9}", text) else 0
