"""What an element of a page is, as text, as source, as Markdown."""

from __future__ import annotations

import re
from typing import Any

from chatbot.errors import Place
from chatbot.importing import from_html
from chatbot.importing.forms.html.line_numbers import line_of
from chatbot.importing.from_html.inline import children

HEADINGS = {f"h{level}": level for level in range(1, 7)}
LEAVES = {"p", "ul", "ol", "table", "pre", "textarea", "blockquote", "figure", "hr", "address", "menu"}
"""Blocks that are taken as a whole, unless questions are in them."""


def has(element: Any, tags: set[str]) -> bool:
    """Is an element of one of these kinds below another?"""
    below = element.iter(*tags)
    first = next(below, None)
    return first is not None and (first is not element or next(below, None) is not None)


def markdown_of(element: Any) -> str:
    """What is in an element; the element itself, where it means something by itself."""
    return from_html.markdown_of([element] if element.tag in LEAVES else children(element))


def text_of(element: Any) -> str:
    """The text in an element, on one line."""
    return " ".join(element.text_content().split())


def place_of(element: Any) -> Place:
    """The line that an element begins on."""
    return Place(line_of(element))


def id_of(element: Any) -> str | None:
    """An id that somebody has given, not one that a program counts through."""
    name = (element.get("id") or "").strip()
    return name if name and not re.search(r"\d{2,}|^\d|--", name) else None


def name_of(element: Any) -> str | None:
    """What links call an element, or a named place in it."""
    named = [element, *element.iter("a", "span")]
    return next(
        (name for part in named if (name := (part.get("id") or part.get("name") or "").strip())), None
    )
