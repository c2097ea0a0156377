"""Which parts of a page are questions, which are their answers, and which are sections.

Pages mark their questions in one of several ways. The one that a page uses most is taken; what is marked in another way
is part of an answer, or, where there is no question that it could belong to, a question as well.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from chatbot.importing.drafts import About, Item, half
from chatbot.importing.outline.blocks import Block, without_numbering
from chatbot.importing.outline.contents import without_contents
from chatbot.importing.outline.styles import IN_WORDS, style_of
from chatbot.importing.outline.tree import title_of, tree_of
from chatbot.importing.outline.walk import Walk


def drafts(blocks: Sequence[Block], named_faq: bool = False) -> Iterator[Item]:
    """The questions of a page; ``named_faq``: it is called an FAQ elsewhere than in its headings."""
    root = tree_of(blocks, named_faq)
    style = style_of(root)
    if style is None:
        yield from (
            half(node.heading.place, without_numbering(node.heading.text), "")
            for node in root.walk()
            if node.heading is not None and node.asks
        )
        return
    title = title_of(root)
    yield About(title=title, way=IN_WORDS[style])
    yield from without_contents(Walk(root, style).items(), titled=title is not None)
