"""reStructuredText pages, those for Sphinx as well."""

from __future__ import annotations

from collections.abc import Iterator

from chatbot.errors import WHOLE_FILE
from chatbot.faq.unpublished import mark
from chatbot.importing.drafts import Advance, Item, Keys, LeftOut, Source
from chatbot.importing.forms.markdown import read_page
from chatbot.importing.forms.rst.elements import Tree
from chatbot.importing.forms.rst.labelled import as_markdown
from chatbot.importing.forms.rst.parsing import parse
from chatbot.importing.forms.trees import items


def read(source: Source, keys: Keys, advance: Advance) -> Iterator[Item]:
    """The questions on a page."""
    if (text := as_markdown(source.text)) is not None:
        yield from read_page(text, advance)
        return
    document = parse(source)
    advance(0.5)
    tree = Tree(document, source.text)
    root = tree.root()
    if said := mark(tree.about):
        yield LeftOut(WHOLE_FILE, f"is not published: {said}")
        return
    yield from tree.left_out
    yield from items(root, advance)
