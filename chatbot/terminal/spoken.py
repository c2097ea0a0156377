"""Markdown as nothing but text, for ears and for terminals that can do no more: no signs of markup, an address once."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import NamedTuple

from markdown_it.tree import SyntaxTreeNode

from chatbot.language.printable import printable
from chatbot.terminal.markup import tokens

CODE = ("fence", "code_block")
BREAKS = {"softbreak": " ", "hardbreak": "\n"}


class Said(NamedTuple):
    """A block of a text."""

    text: str
    is_code: bool
    """Are its lines to stay as they are?"""


def blocks(markdown: str) -> list[Said]:
    """What Markdown says, block by block."""
    text = printable(markdown)
    reader = _Reader()
    said = [
        Said(printable(reader.block(node)), node.type in CODE)
        for node in SyntaxTreeNode(tokens(text)).children
    ]
    return [one for one in said if one.text] or [Said(text.strip(), False)]


def spoken(markdown: str) -> str:
    """What Markdown says, as text."""
    return "\n\n".join(said.text for said in blocks(markdown))


class _Reader:
    """Reads a text's tree aloud, and remembers which addresses it has said."""

    def __init__(self) -> None:
        self._said: set[str] = set()

    def block(self, node: SyntaxTreeNode) -> str:
        """A block as text; empty where it says nothing."""
        match node.type:
            case "inline":
                return self._line(node)
            case kind if kind in CODE:
                return node.content.rstrip("\n")
            case "bullet_list" | "ordered_list":
                return "\n".join(self._items(node))
            case "table":
                return "\n".join(self._records(node))
            case _:
                return "\n\n".join(self._within(node))

    def _within(self, node: SyntaxTreeNode) -> Iterator[str]:
        return filter(None, map(self.block, node.children))

    def _items(self, node: SyntaxTreeNode) -> Iterator[str]:
        first = int(node.attrs.get("start", 1)) if node.type == "ordered_list" else None
        for number, item in enumerate(node.children):
            mark = "- " if first is None else f"{first + number}. "
            text = "\n".join(self._within(item))
            yield mark + textwrap.indent(text, " " * len(mark)).lstrip()

    def _records(self, node: SyntaxTreeNode) -> Iterator[str]:
        """A line for each row of a table: what the columns are called, and what stands in them."""
        rows = [
            [self.block(cell) for cell in row.children] for part in node.children for row in part.children
        ]
        for row in rows[1:]:
            named = zip(rows[0], row, strict=False)
            yield "; ".join(f"{name}: {cell}" if name else cell for name, cell in named if cell)

    def _line(self, node: SyntaxTreeNode) -> str:
        return "".join(map(self._inline, node.children)).strip()

    def _inline(self, node: SyntaxTreeNode) -> str:
        match node.type:
            case "text" | "code_inline":
                return node.content
            case "softbreak" | "hardbreak":
                return BREAKS[node.type]
            case "link":
                return self._with_address(self._line(node), str(node.attrs.get("href", "")))
            case "image":
                return self._with_address(node.content or "picture", str(node.attrs.get("src", "")))
            case _:
                return self._line(node) if node.children else ""

    def _with_address(self, text: str, address: str) -> str:
        """What a link is called, with its address unless it is called by that or that was said before."""
        bare = address.removeprefix("mailto:")
        again = bare in self._said
        self._said.add(bare)
        if again or not bare or bare.startswith("#") or text in (bare, address):
            return text or bare
        return f"{text} ({bare})" if text else bare
