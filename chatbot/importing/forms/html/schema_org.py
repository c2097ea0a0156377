"""Questions in schema.org's vocabulary: as JSON-LD, or in attributes of the page's elements."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import Any

import lxml.etree
import lxml.html

from chatbot.errors import Place
from chatbot.importing.drafts import QUESTION, Draft, Keys, LeftOut, SourceError, half, quoted
from chatbot.importing.forms import json
from chatbot.importing.forms.html.elements import markdown_of, place_of, source_of, text_of
from chatbot.importing.forms.html.links import base_of
from chatbot.importing.keys import fields
from chatbot.importing.outline.blocks import without_numbering
from chatbot.importing.records import RecordReader, texts
from chatbot.importing.texts import plain_text, whole_letters

_PARTS = ("acceptedAnswer", "suggestedAnswer", "mainEntity", "text", "name")
"""What a question is made of; all else is said about it."""


def structured(root: Any) -> Iterator[Draft | LeftOut]:
    """Questions in schema.org's vocabulary: as JSON-LD, or in attributes of the page's elements."""
    for script in root.iter("script"):
        if "ld+json" in (script.get("type") or "").lower():
            yield from json_ld(script.text or "", place_of(script), base_of(root))
    for element in root.iterfind(".//*[@itemtype]"):
        if re.search(r"schema\.org/Question\b", element.get("itemtype")):
            yield from _microdata(element)


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
                yield from several(place, name, [answer, *others])
            todo += [below for below in reversed(value.values()) if isinstance(below, dict | list)]
        elif isinstance(value, list):
            todo += reversed(value)


def _answers_of(question: dict[str, Any]) -> list[Any]:
    """The accepted answers, then those suggested."""
    said = (question.get(key) for key in ("acceptedAnswer", "suggestedAnswer"))
    return [one for answer in said for one in (answer if isinstance(answer, list) else [answer]) if one]


def several(place: Place, question: Any, answers: list[Any]) -> Iterator[LeftOut]:
    """That a question has more answers than the one that is taken."""
    others = [text for answer in answers[1:] for text in texts(answer) or []]
    if others:
        asked = quoted(plain_text(" ".join(texts(question) or [])))
        cited = ", ".join(quoted(plain_text(text)) for text in others[:3])
        reason = f"{asked} has {len(answers)} answers; the first is taken, and not {cited}"
        yield LeftOut(place, reason, QUESTION, sort="“…” has several answers; the first is taken")


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
    return source_of(part)


def _microdata(element: Any) -> Iterator[Draft | LeftOut]:
    place = place_of(element)
    names = _properties(element, "name")
    answers = [*_properties(element, "acceptedAnswer"), *_properties(element, "suggestedAnswer")]
    bodies = [body for answer in answers[:1] for body in (_properties(answer, "text") or [answer])]
    question = without_numbering(names[0].get("content") or text_of(names[0])) if names else ""
    answer = "\n\n".join(body.get("content") or markdown_of(body) for body in bodies)
    if question and answer:
        yield Draft(question=question, answer=answer, place=place)
        yield from several(place, question, list(map(text_of, answers)))
        yield from _details(element, question, {*names, *bodies})
    else:
        yield half(place, question, answer)


def _details(element: Any, question: str, shown: set[Any]) -> Iterator[LeftOut]:
    """What else is said of a question and its answers, as by whom and when, that no entry has."""
    told = set(shown)
    for below in element.iterfind(".//*[@itemprop]"):
        name, text = below.get("itemprop"), text_of(below)
        if name in _PARTS or not text or told.intersection((below, *below.iterancestors())):
            continue
        told.add(below)
        yield LeftOut(
            place_of(below), f"{quoted(question)}: of its “{name}” nothing is taken: {quoted(text)}"
        )


def _properties(element: Any, name: str) -> list[Any]:
    return [below for below in element.iterfind(".//*[@itemprop]") if name in below.get("itemprop").split()]
