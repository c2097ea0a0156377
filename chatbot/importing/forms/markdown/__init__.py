"""Markdown pages and plain text: questions as headings, bold lines, ``Q:`` lines, list items, tables or folds."""

from __future__ import annotations

from collections.abc import Iterator

from chatbot.importing import outline
from chatbot.importing.drafts import About, Advance, Draft, Item, Keys, Source, ignore
from chatbot.importing.forms.bots import rasa_markdown
from chatbot.importing.forms.markdown import numbered, titled
from chatbot.importing.forms.markdown.headings import with_spaces
from chatbot.importing.forms.markdown.labels import in_english
from chatbot.importing.forms.markdown.page import Page
from chatbot.importing.outline.styles import IN_WORDS


def read(source: Source, keys: Keys, advance: Advance) -> Iterator[Item]:
    """The questions on a page, or what a bot was trained with, which Rasa once had in Markdown."""
    if rasa_markdown.is_its(source.text):
        yield About(way=rasa_markdown.NAME)
        yield from rasa_markdown.items(source.text)
    else:
        yield from read_page(source.text, advance)


def read_page(
    text: str, advance: Advance = ignore, first_line: int = 1, named_faq: bool = False
) -> Iterator[Item]:
    """The questions on a page that begins on a line of its file; ``named_faq``: it is called an FAQ elsewhere."""
    text = with_spaces(in_english(text))
    if counted := numbered.blocks_of(text, first_line):
        blocks, left_out = counted
        yield About(way=IN_WORDS["numbered"])
        yield from left_out
        yield from outline.drafts(blocks, named_faq=True)
        return
    if titles := titled.blocks_of(text, first_line):
        yield from outline.drafts(titles, named_faq)
        return
    page = Page(first_line)
    page.add(text, advance)
    yield from page.left_out
    for item in outline.drafts(page.blocks, named_faq):
        yield page.complete(item) if isinstance(item, Draft) else item
