"""Markdown pages and plain text: questions as headings, bold lines, ``Q:`` lines, list items, tables or folds."""

from __future__ import annotations

from collections.abc import Iterator

from chatbot.importing import outline
from chatbot.importing.drafts import Advance, Draft, Item, Keys, Source, ignore
from chatbot.importing.forms.markdown.page import Page
from chatbot.importing.forms.markdown.pieces import cut


def read(source: Source, keys: Keys, advance: Advance) -> Iterator[Item]:
    """The questions on a page."""
    yield from read_page(source.text, advance)


def read_page(text: str, advance: Advance = ignore, first_line: int = 1) -> Iterator[Item]:
    """The questions on a page that begins on a line of its file."""
    page = Page(first_line)
    for start, piece in cut(text):
        page.add(piece)
        advance(start / (len(text) or 1))
    yield from page.left_out
    for item in outline.drafts(page.blocks):
        yield page.complete(item) if isinstance(item, Draft) else item
