"""Questions in schema.org's vocabulary that a page has as JSON-LD."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import Any

import lxml.etree
import lxml.html

from chatbot.errors import Place
from chatbot.importing.drafts import Draft, Keys, LeftOut, SourceError, quoted, several
from chatbot.importing.forms import json
from chatbot.importing.keys import fields
from chatbot.importing.records import RecordReader, texts
from chatbot.importing.texts import plain_text, whole_letters

_TAKEN = "name text acceptedAnswer suggestedAnswer answerCount position inLanguage".split()
"""What a question or an answer is made of, and what only counts."""


def json_ld(text: str, place: Place, base: str | None = None) -> Iterator[Draft | LeftOut]:
    """The questions in a text of JSON-LD; ``base``: what its links are relative to."""
    text = re.sub(r"^\s*(?://\s*)?(?:<!--|<!\[CDATA\[)|(?://\s*)?(?:-->|\]\]>)\s*$", "", text)
    try:
        data = json.decode(text, breaks=True)
    except SourceError as error:
        yield LeftOut(place, f"JSON-LD: {error}")
        return
    reader = RecordReader(Keys())
    todo = [data]
    while todo:
        value = todo.pop()
        if isinstance(value, dict):
            if "Question" in (texts(value.get("@type")) or []):
                name, (answer, *others) = value.get("name") or value.get("text"), _answers_of(value) or [None]
                yield from _question(reader, name, answer, place, base)
                yield from further(place, name, [answer, *others])
                yield from _said_of(value, name, place)
                if isinstance(answer, dict):
                    yield from _said_of(answer, name, place)
            todo += [below for below in reversed(value.values()) if isinstance(below, dict | list)]
        elif isinstance(value, list):
            todo += reversed(value)


def _said_of(thing: dict[str, Any], question: Any, place: Place) -> Iterator[LeftOut]:
    """What is said of a question or an answer, as by whom and when, that no entry has."""
    asked = quoted(plain_text(" ".join(texts(question) or [])))
    for name, value in thing.items():
        if isinstance(value, dict):
            value = value.get("name")
        if (
            name.startswith("@")
            or name in _TAKEN
            or not isinstance(value, str | int | float)
            or not str(value).strip()
        ):
            continue
        yield LeftOut(place, f"{asked}: of its “{name}” nothing is taken: {quoted(str(value))}")


def _answers_of(question: dict[str, Any]) -> list[Any]:
    """The accepted answers, then those suggested."""
    said = (question.get(key) for key in ("acceptedAnswer", "suggestedAnswer"))
    return [one for answer in said for one in (answer if isinstance(answer, list) else [answer]) if one]


def further(place: Place, question: Any, answers: list[Any]) -> Iterator[LeftOut]:
    """That a question has more answers than the one that is taken."""
    asked, taken, *others = [plain_text(" ".join(texts(one) or [])) for one in (question, *answers)]
    if any(others):
        yield several(place, asked, [taken, *filter(None, others)])


def _question(
    reader: RecordReader, question: Any, answer: Any, place: Place, base: str | None
) -> Iterator[Draft | LeftOut]:
    answers = [html.unescape(text) if re.search(r"&lt;/?\w+", text) else text for text in texts(answer) or []]
    if base:
        answers = [_with_base(text, base) if "<a " in text or "<img " in text else text for text in answers]
    record = {"question": html.unescape(" ".join(texts(question) or [])), "answer": answers}
    for item in reader.record(record, fields(("question", "answer")), place):
        if isinstance(item, Draft | LeftOut):
            yield item


def _with_base(text: str, base: str) -> str:
    try:
        part = lxml.html.fragment_fromstring(whole_letters(text), create_parent="div")
    except (lxml.etree.LxmlError, ValueError):
        return text
    part.make_links_absolute(base, handle_failures="ignore")
    return str(lxml.etree.tostring(part, encoding="unicode", method="html", with_tail=False))
