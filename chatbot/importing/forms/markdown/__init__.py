"""Markdown pages and plain text: questions as headings, bold lines, ``Q:`` lines, list items, tables or folds."""

from __future__ import annotations

from collections.abc import Iterator

from chatbot.importing import outline
from chatbot.importing.drafts import About, Advance, Draft, Item, Keys, LeftOut, Source, ignore
from chatbot.importing.forms.bots import rasa_markdown
from chatbot.importing.forms.markdown import (
    editors,
    given,
    numbered,
    one_line,
    scripts,
    sheets,
    subtitles,
    titled,
)
from chatbot.importing.forms.markdown.ends import without_end
from chatbot.importing.forms.markdown.headings import with_spaces
from chatbot.importing.forms.markdown.labels import apart, in_english
from chatbot.importing.forms.markdown.page import Page
from chatbot.importing.outline.styles import IN_WORDS


def read(source: Source, keys: Keys, advance: Advance) -> Iterator[Item]:
    """The questions on a page, or what a bot was trained with, which Rasa once had in Markdown."""
    if rasa_markdown.is_its(source.text):
        yield About(way=rasa_markdown.NAME)
        yield from rasa_markdown.items(source.text)
    elif subtitles.are_in(source.text):
        left_out: list[LeftOut] = []
        text = subtitles.said_in(source.text, left_out.append)
        yield from left_out
        yield from read_page(text, advance)
    else:
        yield from read_page(source.text, advance)


def read_page(
    text: str, advance: Advance = ignore, first_line: int = 1, named_faq: bool = False
) -> Iterator[Item]:
    """The questions on a page that begins on a line of its file; ``named_faq``: it is called an FAQ elsewhere."""
    data: list[Draft | LeftOut] = []
    edges: list[LeftOut] = []
    text = editors.without_notes(text, first_line, edges.append)
    text = sheets.without_edges(text, first_line, edges.append)
    text = without_end(text, first_line, edges.append)
    text = with_spaces(apart(in_english(scripts.without_scripts(text, first_line, data.append))))
    text = given.as_folds(text)
    yield from edges
    if counted := numbered.blocks_of(text, first_line):
        blocks, left_out = counted
        yield About(way=IN_WORDS["numbered"])
        yield from left_out
        found = outline.drafts(blocks, named_faq=True)
    elif titles := titled.blocks_of(text, first_line):
        blocks = titles
        found = outline.drafts(blocks, named_faq)
    else:
        page = Page(first_line)
        page.add(text, advance)
        blocks = page.blocks
        items = list(page.complete(outline.drafts(blocks, named_faq)))
        pairs = one_line.items_of(text, first_line)
        if _questions(pairs) > _questions(items):
            found = iter([About(way=one_line.WAY), *pairs])
        else:
            found = iter([*page.left_out, *items])
    yield from scripts.with_data(data, found, blocks) if data else found


def _questions(items: list[Item]) -> int:
    return sum(isinstance(item, Draft) for item in items)
