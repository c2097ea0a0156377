"""What a page shows beside the questions that its data have."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from chatbot.errors import Place
from chatbot.importing.drafts import UNREAD, LeftOut, quoted
from chatbot.importing.outline.blocks import Block, Group, Heading, Marked
from chatbot.importing.texts import words_of

_ADDRESS = re.compile(r"\]\([^()]*\)|<[^<>]*>")


def beside(taken: Iterable[str], blocks: Iterable[Block]) -> Iterator[LeftOut]:
    """The texts of a page that say what is not in those that are ``taken``."""
    known = {word for text in taken for word in _words(text)}
    for block in blocks:
        for text, place in _texts(block):
            if any(word not in known for word in _words(text)):
                more = len(text.split()) - len(quoted(text).split())
                cited = quoted(text) + (f" and {more} words more" if more > 0 else "")
                yield LeftOut(place, f"{cited} is not among the page's schema.org questions", sort=UNREAD)


def _texts(block: Block) -> Iterator[tuple[str, Place]]:
    if isinstance(block, Group):
        for pair in block.pairs:
            yield from ((text, pair.place) for text in (pair.question, *pair.answer.split("\n\n")))
    elif isinstance(block, Heading):
        yield block.text, block.place
    else:
        whole = f"{block.markdown}\n\n{block.rest}" if isinstance(block, Marked) else block.markdown
        yield from ((text, block.place) for text in whole.split("\n\n"))


def _words(text: str) -> list[str]:
    return words_of(_ADDRESS.sub(" ", text)).split()
