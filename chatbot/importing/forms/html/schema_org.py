"""Questions in schema.org's vocabulary: as JSON-LD, or in attributes of the page's elements."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from chatbot.importing.drafts import Draft, LeftOut, half, quoted
from chatbot.importing.forms.html.elements import markdown_of, place_of, text_of
from chatbot.importing.forms.html.links import base_of
from chatbot.importing.forms.json_ld import further, json_ld
from chatbot.importing.outline.blocks import without_numbering

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


def _microdata(element: Any) -> Iterator[Draft | LeftOut]:
    place = place_of(element)
    names = _properties(element, "name")
    answers = [*_properties(element, "acceptedAnswer"), *_properties(element, "suggestedAnswer")]
    bodies = [body for answer in answers[:1] for body in (_properties(answer, "text") or [answer])]
    question = without_numbering(names[0].get("content") or text_of(names[0])) if names else ""
    answer = "\n\n".join(body.get("content") or markdown_of(body) for body in bodies)
    if question and answer:
        yield Draft(question=question, answer=answer, place=place)
        yield from further(place, question, list(map(text_of, answers)))
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
