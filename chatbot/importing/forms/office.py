"""What the documents of office programs have in common: modules that are not always there, XML, headers and footers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import Any

import msgspec

from chatbot.errors import Place
from chatbot.importing.drafts import Draft, Item, LeftOut, SourceError, quoted


def needed(module: str, suffix: str, instead: str) -> Any:
    """A module of the extra ``office``.

    Raises:
        SourceError: it is not installed, and what to do about it.
    """
    try:
        return import_module(module)
    except ImportError:
        remedy = f"`pip install 'faq-chatbot[office]'`, or save it as {instead}"
        raise SourceError(f"{suffix} is read with {module}, which is not installed: {remedy}") from None


def parsed(data: bytes, kind: str) -> Any:
    """The root element of a part of a document.

    Raises:
        SourceError: it is damaged; ``kind`` says what the document would be.
    """
    import lxml.etree  # a spreadsheet is read without it

    parser = lxml.etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    try:
        return lxml.etree.fromstring(data, parser)
    except lxml.etree.XMLSyntaxError:
        raise SourceError(f"is damaged, or no {kind}") from None


def paragraph(number: int) -> Place:
    """The place of a document's paragraph."""
    return Place(name=f"paragraph {number}")


def by_paragraphs(items: Iterable[Item]) -> Iterator[Item]:
    """Items with the lines of a document's page, which are the numbers of its paragraphs, as such."""
    for item in items:
        if isinstance(item, Draft | LeftOut) and item.place.line:
            item = msgspec.structs.replace(item, place=paragraph(item.place.line))
        yield item


def around(said: Iterable[tuple[str, str]]) -> Iterator[LeftOut]:
    """What pages have around the text, ``header`` or ``footer`` with its text: each once, where it says something."""
    for kind, text in dict.fromkeys(said):
        if re.search(r"[^\W\d]", text):
            yield LeftOut(Place(), f"a {kind}: {quoted(text)}")
