"""AsciiDoc pages: sections, lists of questions and answers, blocks, attributes, files that are taken in."""

from __future__ import annotations

from collections.abc import Iterator

from chatbot.importing.drafts import Advance, Item, Keys, Source
from chatbot.importing.forms.asciidoc.blocks import Parser
from chatbot.importing.forms.asciidoc.lines import Reader
from chatbot.importing.forms.trees import items


def read(source: Source, keys: Keys, advance: Advance) -> Iterator[Item]:
    """The questions on a page."""
    reader = Reader(source)
    parser = Parser(reader.lines(), reader.given)
    root = parser.root()
    yield from sorted([*reader.left_out, *parser.left_out], key=lambda left: left.place.line or 0)
    advance(0.5)
    yield from items(root, advance)
