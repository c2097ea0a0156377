"""Markdown pages and plain text: questions as headings, bold lines, ``Q:`` lines, list items, tables or folds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from chatbot.importing import outline
from chatbot.importing.drafts import About, Advance, Draft, Item, Keys, LeftOut, Source, ignore, is_question
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
    typed,
)
from chatbot.importing.forms.markdown.ends import without_end
from chatbot.importing.forms.markdown.headings import with_spaces
from chatbot.importing.forms.markdown.labels import apart, in_english
from chatbot.importing.forms.markdown.page import Page
from chatbot.importing.forms.markdown.sections import headed
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
    text = editors.without_notes(editors.without_quoting(text), first_line, edges.append)
    text = sheets.without_edges(text, first_line, edges.append)
    text = without_end(text, first_line, edges.append)
    text = with_spaces(apart(in_english(scripts.without_scripts(text, first_line, data.append))))
    text = given.as_folds(text)
    yield from edges
    marked = True
    if counted := numbered.blocks_of(text, first_line):
        blocks, left_out = counted
        yield About(way=IN_WORDS["numbered"])
        yield from left_out
        found = outline.drafts(blocks, named_faq=True)
    elif titles := titled.blocks_of(text, first_line):
        blocks = titles
        found = outline.drafts(blocks, named_faq)
    else:
        page, marked = Page(first_line), False
        page.add(text, advance)
        blocks = headed(page.blocks)
        items = list(page.complete(outline.drafts(blocks, named_faq)))
        pairs = one_line.items_of(text, first_line)
        if _questions(pairs) > _questions(items):
            found = iter([About(way=one_line.WAY), *pairs])
        else:
            found = iter([*page.left_out, *items])
    found = iter(or_typed(list(found), text, first_line, surely=marked))
    yield from scripts.with_data(data, found, blocks) if data else found


def or_typed(found: list[Item], text: str, first_line: int = 1, *, surely: bool = False) -> list[Item]:
    """What was found in a text, or what is read of it as of one that is typed by hand, where that is fuller."""
    by_hand = typed.read(text, first_line)
    return _fuller(found, by_hand, surely) if by_hand else found


def _fuller(found: list[Item], by_hand: typed.Typed, surely: bool) -> list[Item]:
    """What was found, or what is read of a text by its layout, where that has more questions, or sets more apart.

    ``surely``: what was found is marked as such texts mark their questions.
    """
    items = [*by_hand.left_out, *outline.drafts(by_hand.blocks, named_faq=True)]
    drafts = [item for item in found if isinstance(item, Draft)]
    typed_drafts = [item for item in items if isinstance(item, Draft)]
    more = _length(typed_drafts) - _length(drafts) if len(typed_drafts) == len(drafts) else 1
    apart = by_hand.apart and more <= 0 and not any(one.tags for one in drafts)
    if surely and sum(is_question(one.question) for one in drafts) * 2 >= len(drafts) > 1:
        many = len(typed_drafts) >= 2 * len(drafts)
        return items if many or apart or (by_hand.left_out and more < 0) else found
    if len(typed_drafts) != len(drafts):
        return items if len(typed_drafts) > len(drafts) else found
    return items if apart or _are_counted(typed_drafts, drafts) else found


def _length(drafts: list[Draft]) -> int:
    return sum(len(one.question.split()) + len(one.answer.split()) for one in drafts)


def _are_counted(short: list[Draft], long: list[Draft]) -> bool:
    """Have most questions a mark before them that others have not, which counts them or is but a sign?"""
    marks = [
        two.question[: -len(one.question)]
        for one, two in zip(short, long, strict=True)
        if two.question.endswith(one.question) and len(one.question) < len(two.question)
    ]
    counts = [found[0] for mark in marks if (found := re.search(r"\w+", mark))]
    values = [int(one) if one.isdecimal() else ord(one[0]) for one in counts]
    in_turn = all(after == before + 1 for before, after in pairwise(values))
    return in_turn and len(marks) * 2 > len(long)


def _questions(items: list[Item]) -> int:
    return sum(isinstance(item, Draft) for item in items)
