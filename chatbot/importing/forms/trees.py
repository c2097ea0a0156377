"""Pages of other markup, parsed into HTML's elements that know their lines: they are read as HTML pages are."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any

import lxml.html

from chatbot.importing import outline
from chatbot.importing.drafts import Advance, Item
from chatbot.importing.forms.html.blocks import Blocks
from chatbot.importing.forms.html.line_numbers import line_of, set_line
from chatbot.importing.forms.html.links import resolve_links
from chatbot.importing.forms.html.own_text import cleaned
from chatbot.importing.forms.html.tables import asks_in_columns

_BLOCKS = ("pre", "ul", "ol", "dl", "blockquote", "hr")
"""What no cell of a table of Markdown can hold."""
_UNWRITABLE = dict.fromkeys([*range(9), 11, 12, *range(14, 32), 127, 0xFFFE, 0xFFFF])
"""Characters that no element can hold."""


def element(tag: str, line: int | None, *content: Any, **attributes: str | None) -> Any:
    """An element with what is in it: texts and elements."""
    made = lxml.html.Element(tag)
    if line:
        set_line(made, line)
    for name, value in attributes.items():
        if value is not None:
            made.set(name.rstrip("_"), clean(value))
    extend(made, content)
    return made


def extend(parent: Any, content: Any) -> None:
    """Add texts and elements to the end of an element; texts that follow one another at once, for what is there is copied."""
    for are_texts, parts in groupby(content, lambda part: isinstance(part, str)):
        if not are_texts:
            parent.extend(parts)
            continue
        text = "".join(map(clean, parts))
        last = next(parent.iterchildren(reversed=True), None)
        if last is not None:
            last.tail = (last.tail or "") + text
        else:
            parent.text = (parent.text or "") + text


def code(text: str, line: int | None, language: str = "") -> Any:
    """A block of code."""
    inner = element("code", line, text, class_=f"language-{language}" if language else None)
    return element("pre", line, inner)


def aside(label: str, content: list[Any], line: int | None) -> Any:
    """A note or warning, which says by a label what it is."""
    return element("blockquote", line, *labelled(element("strong", line, f"{label}:"), content, line))


def labelled(label: Any, content: list[Any], line: int | None) -> list[Any]:
    """Blocks with a label, a text or an element, before the first paragraph."""
    if not content or content[0].tag != "p":
        return [element("p", line, label), *content]
    first, *rest = content
    parts = [first.text or "", *first]
    made = element("p", line_of(first) or line, label, " ")
    extend(made, parts)
    return [made, *rest]


def fold(summary: str, content: list[Any], line: int | None) -> Any:
    """A part of a page that unfolds."""
    return element("details", line, element("summary", line, summary), *content)


def fragment(html: str, line: int | None) -> Any:
    """HTML that is written into a page of another form."""
    try:
        made = lxml.html.fragment_fromstring(clean(html), create_parent="div")
    except (lxml.etree.ParserError, ValueError, AssertionError):
        return element("p", line, html)
    for part in made.iter():
        set_line(part, line)
    return made


def items(root: Any, advance: Advance) -> Iterator[Item]:
    """The questions of a page, and what was left out of it."""
    resolve_links(root)
    yield from cleaned(root)
    for table in list(root.iter("table")):
        if next(table.iter(*_BLOCKS), None) is not None and not asks_in_columns(table):
            _unroll(table)
    blocks = Blocks()
    blocks.add(root)
    advance(1.0)
    yield from blocks.left_out
    yield from outline.drafts(blocks.blocks)


def _unroll(table: Any) -> None:
    """Put what is in a table's cells below each other, with the columns' names: no table of Markdown has lists or code in it."""
    rows = [row for row in table.iter("tr") if next(row.iterancestors("table")) is table]
    names = (
        [cell.text_content().strip() for cell in rows[0]]
        if rows and all(c.tag == "th" for c in rows[0])
        else []
    )
    for row in rows[1:] if names else rows:
        for number, cell in enumerate(row):
            name = names[number] if number < len(names) else ""
            label = (
                [element("p", line_of(cell), element("strong", line_of(cell), f"{name}:"))] if name else []
            )
            for part in (*label, _as_block(cell)):
                table.addprevious(part)
    table.drop_tree()


def _as_block(cell: Any) -> Any:
    cell.tag = "div"
    return cell


def clean(text: str) -> str:
    """A text without what no element can hold."""
    return text.translate(_UNWRITABLE).encode("utf-8", "replace").decode()
