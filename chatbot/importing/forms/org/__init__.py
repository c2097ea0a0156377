"""Org pages: headlines, lists, tables, blocks, properties, files that are taken in."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from chatbot.importing.drafts import About, Advance, Draft, Item, Keys, Source, unique
from chatbot.importing.forms.org.blocks import Parser
from chatbot.importing.forms.trees import items


def read(source: Source, keys: Keys, advance: Advance) -> Iterator[Item]:
    """The questions on a page; a headline's own tags are its question's."""
    parser = Parser(source)
    root = parser.root()
    yield from sorted(parser.left_out, key=lambda left: left.place.line or 0)
    said = parser.about
    yield About(title=said.get("title"), description=said.get("description"), language=said.get("language"))
    advance(0.5)
    for item in items(root, advance):
        if isinstance(item, Draft) and (tags := parser.tags.get(item.place.line or 0)):
            item = msgspec.structs.replace(item, tags=unique([*item.tags, *tags]))
        yield item
