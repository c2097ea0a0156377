"""How a page marks its questions, of the several ways that there are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from chatbot.importing.outline.blocks import Group, Marked, Text, asks, pair_asks
from chatbot.importing.outline.tree import Node

IN_WORDS = {
    "fold": "foldable parts", "table": "a table", "definition": "definition lists", "Q:": "lines beginning with Q and A",
    "marked": "parts marked up as questions", "heading": "headings that are questions", "numbered": "numbered questions",
    "bold": "bold lines", "italic": "lines in italics", "quoted": "quoted lines", "item": "list items",
    "loose-item": "list items", "note": "notes",
    "line": "lines ending with a question mark", "topic": "headings", "bold topic": "bold lines",
    "typed": "lines above their answers",
}  # fmt: skip
"""What reports call each way."""
_STYLES = (
    "typed fold table definition Q: marked heading numbered bold italic quoted item loose-item note".split()
)
"""Ways to mark questions; of two that a page uses as often, the first is taken."""
_WEAK = ["line", "fold", "definition", "topic", "numbered", "bold topic"]
"""What is taken for questions where nothing looks like one, in this order."""
_LINES = ("numbered", "bold", "italic", "quoted", "line", "bold topic")
"""Ways in which a line may as well stand out within an answer."""
ALWAYS = ("Q:", "marked", "typed")
"""Ways to mark questions that are used for nothing else."""
MAJORITY = 0.5
"""Share of questions among the headings of a level from which its other headings are taken for questions, too."""
IN_AN_ANSWER = 0.3
"""What something that looks like a question counts for below a heading that is one: it may be part of the answer."""


def style_of(root: Node) -> str | None:
    """How a page marks its questions, or its part that is called an FAQ; None where there is nothing that could be one."""
    parts = list(faq_parts(root))
    found = _style(parts, surely=root.in_faq) if parts else None
    if root.in_faq and found in _LINES:
        found = None  # each heading is a part of its own, and was not counted: what is bold below asks nothing for that
    if found:
        return found
    found = _style([root])
    return "topic" if found == "heading" and _are_few(root) else found


def _are_few(root: Node) -> bool:
    """Are the questions among a page's headings few beside others of their levels that text stands below, as in a manual?"""
    asked: Counter[int] = Counter()
    every: Counter[int] = Counter()
    for node in root.walk():
        if node.heading is not None and not node.is_title and node.blocks:
            asked[node.heading.level] += node.asks
            every[node.heading.level] += 1
    return asked.total() < MAJORITY * sum(every[level] for level in asked if asked[level])


def faq_parts(node: Node) -> Iterator[Node]:
    """The sections of a page that are called an FAQ, and do not only say where that is."""
    for child in node.children:
        if child.in_faq:
            yield from [child] if child.children or any(not isinstance(b, Text) for b in child.blocks) else []
        else:
            yield from faq_parts(child)


def _style(parts: Iterable[Node], *, surely: bool = False) -> str | None:
    """How parts of a page mark their questions; ``surely``: those that look like such."""
    counts: Counter[str] = Counter()
    weak: Counter[str] = Counter()
    for part in parts:
        _count(part, part.asks, counts, weak)
    best = max(_STYLES, key=lambda style: counts[style])
    if counts[best] or surely:
        return best if counts[best] else None
    if weak["definition"] < weak["topic"] and not weak["fold"] and not weak["line"]:
        return "topic"
    return next((style for style in _WEAK if weak[style]), None)


def _count(part: Node, asked: bool, counts: Counter[str], weak: Counter[str]) -> None:
    """Count what could be a question in a part of a page, but its own heading; ``asked``: is it below one that is?"""
    todo = [(part, asked)]
    while todo:
        node, asked = todo.pop()
        asked = asked or node.asks
        todo += [(child, asked) for child in node.children]
        if node is not part and not node.is_title:
            counts["heading"] += node.asks and node.has_content
            weak["topic"] += bool(node.blocks)
        for block in node.blocks:
            if isinstance(block, Group):
                found = sum(pair_asks(pair, block.style) for pair in block.pairs)
                weak[block.style] += len(block.pairs)
            elif isinstance(block, Marked) and block.style != "line":
                found = int(block.style in ALWAYS or asks(block.text))
                weak["bold topic" if block.style == "bold" else block.style] += 1
            else:
                found = 0
                weak["line"] += isinstance(block, Marked)
            style = getattr(block, "style", "line")
            counts[style] += found * (IN_AN_ANSWER if asked and style not in ALWAYS else 1)  # type: ignore[assignment]
