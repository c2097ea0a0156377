"""Texts that were made of printed pages: what stands above and below each of them is none of the text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable

from chatbot.errors import Place
from chatbot.importing.drafts import LeftOut, quoted

_FEWEST = 2
"""Pages at whose edges a line stands that is none of the text."""
_LABELLED = re.compile(
    r"\s*(?:[QAFRP]|question|answer|frage|antwort|pregunta|respuesta|réponse)\s*\d*\s*[:.)]", re.IGNORECASE
)
"""A question or an answer, which several pages may well end with alike: *A: Yes.*"""
_NUMBER = re.compile(
    r"\W*(?:(?:page|seite|página|pagina|стр\.?|p\.)\s*)?\d{1,4}(?:\s*(?:/|of|von|de|sur)\s*\d{1,4})?\W*",
    re.IGNORECASE,
)


def without_edges(text: str, first_line: int, note: Callable[[LeftOut], None]) -> str:
    """A text without form feeds, and without the lines that several of its pages begin or end with, line for line."""
    if "\f" not in text:
        return text
    pages = [page.split("\n") for page in text.split("\f")]
    filled = [[number for number, line in enumerate(page) if line.strip()] for page in pages]
    edges = [{lines[0], lines[-1]} if lines else set() for lines in filled]
    seen = Counter(_plain(page[at]) for page, ends in zip(pages, edges, strict=True) for at in ends)
    told: set[str] = set()
    line = first_line
    for page, ends in zip(pages, edges, strict=True):
        for at in ends:
            again = seen[_plain(page[at])] >= _FEWEST and not _LABELLED.match(page[at])
            if again or _NUMBER.fullmatch(page[at]):
                if _plain(page[at]) not in told:
                    note(LeftOut(Place(line + at), f"{quoted(page[at])} stands at the edge of pages"))
                told.add(_plain(page[at]))
                page[at] = ""
        line += len(page) - 1
    text = "\n".join(pages[0])
    for page in pages[1:]:
        text += (" " if text[-1:].strip() and page[0][:1].strip() else "") + "\n".join(page)
    return text


def _plain(line: str) -> str:
    return re.sub(r"\d+", "#", " ".join(line.split()))
