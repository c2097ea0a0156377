"""Names of sections that stand above questions as lines of their own, and are no headings by any mark."""

from __future__ import annotations

from itertools import pairwise

from chatbot.errors import Place
from chatbot.importing.drafts import is_question
from chatbot.importing.forms.markdown.lines import is_name
from chatbot.importing.outline.blocks import Block, Heading, Marked, Text

_FEWEST, _LEVEL = 2, 6
_MARKS = ("bold", "italic", "Q:")
"""How questions are marked that have such names above them."""


def headed(blocks: list[Block]) -> list[Block]:
    """Blocks in which such names, where there are several and one is above the first question, head what is below them."""
    names = {
        number
        for number, (one, below) in enumerate(pairwise(blocks))
        if isinstance(one, Text)
        and is_name(one.markdown)
        and _asks(below)
        and not _is_bare(blocks, number - 1)
    }
    first = next((number for number, one in enumerate(blocks) if _asks(one)), 0)
    if len(names) < _FEWEST or first - 1 not in names:
        return blocks
    return [
        named(one.markdown, one.place) if number in names and isinstance(one, Text) else one
        for number, one in enumerate(blocks)
    ]


def named(line: str, place: Place) -> Heading:
    """A line as the heading that it means."""
    name = line.strip().rstrip(":：")
    return Heading(name, _LEVEL, place, f"**{name}**")


def _asks(block: Block) -> bool:
    return isinstance(block, Marked) and block.style in _MARKS and is_question(block.text)


def _is_bare(blocks: list[Block], number: int) -> bool:
    """Is a block one that what stands below it answers?"""
    before = blocks[number] if number >= 0 else None
    if isinstance(before, Heading):
        return is_question(before.text)
    return isinstance(before, Marked) and not before.rest
