"""What each heading of a page is: a question, a part of an answer, or the name of a section."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from enum import Enum

from chatbot.importing.outline.blocks import Group, Marked, leads_on, pair_asks
from chatbot.importing.outline.styles import MAJORITY, faq_parts
from chatbot.importing.outline.tree import Node


class Role(Enum):
    """What a heading is."""

    SECTION = "section"
    ENTRY = "entry"
    PART = "part"


def roles_of(root: Node, style: str) -> dict[int, Role]:
    """The role of each heading, by the ``id`` of its node."""
    return _Roles(root, style).found


class _Roles:
    def __init__(self, root: Node, style: str) -> None:
        self.found: dict[int, Role] = {}
        self._style = style
        nodes = list(root.walk())
        self._only = nodes[1] if len(nodes) == 2 else None
        """The page's heading, if it has no other."""
        parts = list(faq_parts(root)) or [root]
        self._faq_alone = style == "topic" and parts != [root]
        self._usual = _usual_levels(parts) if style == "heading" else set()
        self._everywhere = parts == [root]
        """Is all of the page an FAQ, as far as one can say?"""
        todo = [(child, Role.SECTION) for child in root.children]
        while todo:
            node, above = todo.pop()
            role = self.found[id(node)] = self._role(node, above)
            todo += [(child, role) for child in node.children]

    def _role(self, node: Node, above: Role) -> Role:
        assert node.heading is not None
        if above is Role.PART or (above is Role.ENTRY and not self._apart(node.parent)):
            return Role.PART
        if node.is_title or leads_on(node.heading.text):
            return Role.SECTION
        if self._style == "topic":
            wanted = bool(node.blocks) and (node.in_faq or node.asks or not self._faq_alone)
            frame = self._faq_alone and self._names_the_faq(node)
            return Role.ENTRY if wanted and not frame else Role.SECTION
        if self._holds_questions(node):
            return Role.SECTION
        if node.asks or (node.has_content and self._is_among_questions(node)):
            return Role.ENTRY
        return Role.SECTION

    def _apart(self, node: Node | None) -> bool:
        """Are the headings below one that is a question questions of their own?"""
        if node is None:
            return True
        if self._style == "topic" and not node.asks:
            return not node.in_faq
        return _share(node.children) > MAJORITY

    def _names_the_faq(self, node: Node) -> bool:
        """Is it the heading of the FAQ, and no part of it?"""
        return node.in_faq and not (node.parent and node.parent.in_faq) and node is not self._only

    def _holds_questions(self, node: Node) -> bool:
        """Is it the questions below a heading that are meant, and not the heading?"""
        if any(self._is_marked(block) for block in node.blocks[: 1 if node.asks else None]):
            return True
        below = node.children
        assert node.heading is not None
        if not below or (node.asks and node.blocks):
            return False
        if node.asks:
            return len(node.heading.text.split()) == 1 or _share(below) > MAJORITY  # “Problems?” asks nothing
        if not node.blocks and self._style == "heading":
            return True
        return _share(below) >= MAJORITY or any(self._holds_questions(child) for child in below)

    def _is_marked(self, block: object) -> bool:
        """Is it a question in the way of the page?"""
        if isinstance(block, Marked):
            return block.style == self._style and self._style != "line"
        return (
            isinstance(block, Group)
            and block.style == self._style
            and any(pair_asks(pair, block.style) for pair in block.pairs)
        )

    def _is_among_questions(self, node: Node) -> bool:
        """Is it a statement where others are questions, or in a part that is called an FAQ?"""
        if self._style != "heading" or node.heading is None:
            return False
        if node.parent is not None and node.parent.in_faq and not self._names_the_faq(node):
            return True
        usual = node.heading.level in self._usual and (self._everywhere or node.in_faq)
        return usual and bool(node.blocks)


def _share(nodes: Iterable[Node]) -> float:
    """The share of questions among headings."""
    asked = [node.asks for node in nodes]
    return sum(asked) / len(asked) if asked else 0.0


def _usual_levels(parts: Iterable[Node]) -> set[int]:
    """The levels of heading at which most are questions."""
    asked: Counter[int] = Counter()
    all_: Counter[int] = Counter()
    for node in (node for part in parts for node in part.walk()):
        if node.heading is not None and not node.is_title and node.blocks:
            asked[node.heading.level] += node.asks
            all_[node.heading.level] += 1
    return {level for level in asked if asked[level] > 1 and asked[level] >= MAJORITY * all_[level]}
