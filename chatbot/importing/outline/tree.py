"""A page as a tree: each heading with what stands below it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from chatbot.importing.drafts import FAQ_TITLE, is_question
from chatbot.importing.outline.blocks import Block, Group, Heading, Marked, Text, asks


class Node:
    """A heading, the blocks right below it, and the headings below it; the page itself has no heading."""

    __slots__ = ("asks", "blocks", "children", "heading", "in_faq", "is_title", "parent")

    def __init__(self, heading: Heading | None, parent: Node | None) -> None:
        self.heading = heading
        self.parent = parent
        self.blocks: list[Marked | Group | Text] = []
        self.children: list[Node] = []
        self.is_title = False
        self.asks = heading is not None and asks(heading.text)
        named = heading is not None and bool(FAQ_TITLE.fullmatch(heading.text))
        self.in_faq: bool = named or (parent is not None and parent.in_faq)
        """Is it a section, or in one, that is called an FAQ?"""

    def walk(self) -> Iterator[Node]:
        """The node and all below it, from top to bottom."""
        todo = [self]
        while todo:
            node = todo.pop()
            yield node
            todo += reversed(node.children)

    @property
    def has_content(self) -> bool:
        """Is there more below it than headings?"""
        return any(node.blocks for node in self.walk())


def tree_of(blocks: Sequence[Block], named_faq: bool = False) -> Node:
    """The tree of a page's blocks; ``named_faq``: the page is called an FAQ elsewhere than in its headings."""
    root = node = Node(None, None)
    root.in_faq = named_faq
    for block in blocks:
        if not isinstance(block, Heading):
            node.blocks.append(block)
            continue
        while node.heading is not None and node.heading.level >= block.level:
            node = node.parent or root
        child = Node(block, node)
        node.children.append(child)
        node = child
    if title := _title(root):
        title.is_title, title.asks = True, False
    return root


def _title(root: Node) -> Node | None:
    """The page's own heading: its only one of the first level, if there is more to the page than that."""
    nodes = list(root.walk())
    tops = [node for node in nodes if node.heading is not None and node.heading.level == 1]
    if len(tops) != 1:
        return None
    (top,) = tops
    assert top.heading is not None
    marks = any(not isinstance(block, Text) for node in nodes for block in node.blocks)
    if len(nodes) == 2 and not marks:
        return None
    if FAQ_TITLE.fullmatch(top.heading.text):
        return top
    return None if is_question(top.heading.text) and top.blocks else top


def title_of(root: Node) -> str | None:
    """What the page is called by its own heading."""
    return next((node.heading.text for node in root.walk() if node.is_title and node.heading), None)
