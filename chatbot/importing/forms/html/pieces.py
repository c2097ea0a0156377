"""A page in pieces: headings, folds, definition lists and tables, and what is between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any, NamedTuple

from chatbot.importing.forms.html.elements import HEADINGS, LEAVES, has, text_of
from chatbot.importing.forms.html.line_numbers import line_of
from chatbot.importing.from_html.inline import children

SPECIAL = {*HEADINGS, "details", "dl"}
"""What may mark questions wherever it is."""
CONTAINERS = {
    "html", "body", "div", "section", "article", "main", "center", "form", "fieldset", "header", "hgroup", "li", "tr", "td",
    "th", "tbody", "thead", "tfoot", "dd", "dt", "label", "button", "search",
}  # fmt: skip
BLOCKS = SPECIAL | LEAVES | CONTAINERS
_ASKING_CLASS = re.compile(
    r"(?<![a-z])question(?![a-z])|accordion[-_]*(?:item[-_]*)?(?:button|title|head|trigger|toggle)|faq[-_]*(?:q|title|head|toggle)\b"
    r"|elementor-tab-title|toggle[-_]+(?:title|head(?:er|ing)?)\b|collapsible[-_]+(?:title|head(?:er|ing)?|trigger)\b",
    re.IGNORECASE,
)
_QUESTION = re.compile(r"(?<![a-z])question(?![a-z])", re.IGNORECASE)
_ASKING_HEADING = re.compile(
    r"accordion[-_]*(?:item[-_]*)?(?:button|title|head|trigger|toggle)|et_pb_toggle_title", re.IGNORECASE
)
"""What headings are called that open an answer; others are read as headings."""
_ASKING_BUTTON = re.compile(
    r"question|accordion|collaps|faq[-_]*(?:q|title|head|toggle|btn|button)\b", re.IGNORECASE
)
LONGEST_QUESTION = 300
MOST_WITHIN = 300
"""Elements that one is made of which asks: more are a part of the page."""
_IN_LINE = {"strong", "b", "em", "span"}


class Chunk(NamedTuple):
    """A piece of a page with nothing in it that has to be looked into."""

    nodes: list[Any]
    """Elements, and texts between them."""
    line: int
    asks: bool
    """Is it marked up as a question?"""


def pieces(root: Any) -> Iterator[Any]:
    """The page from top to bottom: headings, folds, definition lists and tables as elements, all else as chunks."""
    run: list[Any] = []
    stack = [(root, children(root))]
    while stack:
        parent, nodes = stack[-1]
        node = next(nodes, None)
        block = node is None or (not isinstance(node, str) and (_is_block(node) or _leads(node, run)))
        if not block:
            run.append(node)
            continue
        yield from _chunk_of(run, parent)
        run = []
        if node is None:
            stack.pop()
        elif _is_question(node):
            text = _line_of(node)
            yield Chunk([text], line_of(node) or 0, True)
        elif node.tag in SPECIAL or (node.tag == "table" and not _is_layout(node)):
            yield node
        elif node.tag in LEAVES and node.tag != "table" and not has(node, SPECIAL):
            yield from _chunk_of([node], node)
        else:
            stack.append((node, children(node)))


def _is_question(element: Any) -> bool:
    """Is an element, of whatever kind, marked up as a question alone?"""
    asking = _ASKING_HEADING if element.tag in HEADINGS else _ASKING_CLASS
    if not asking.search(element.get("class") or ""):
        return False
    within = list(islice(element.iter(), MOST_WITHIN + 1))
    if len(within) > MOST_WITHIN or any("answer" in (one.get("class") or "").lower() for one in within):
        return False
    if not 0 < len(text_of(element)) < LONGEST_QUESTION:
        return False
    return not any(_names_question(below) and text_of(below) for below in within[1:])


def _leads(element: Any, before: list[Any]) -> bool:
    """Is it marked up as a question within a line that it begins, as plugins of WordPress do it?"""
    if element.tag not in _IN_LINE or not _names_question(element) or not _is_question(element):
        return False
    return all(isinstance(node, str) and node.isspace() for node in before)


def _names_question(element: Any) -> bool:
    """Is an element called a question as such, and not only what can be opened?"""
    return bool(_QUESTION.search(element.get("class") or ""))


def _line_of(element: Any) -> str:
    """The text in an element, on one line; what is marked up within a word is part of it, all else beside another is not."""
    text = ""
    for part in element.itertext():
        within = text[-1:].isalpha() and part[:1].islower()
        text += part if within else f" {part}"
    return " ".join(text.split())


def _is_layout(table: Any) -> bool:
    """Does a table only set parts of the page side by side?"""
    asking = any(_ASKING_CLASS.search(row.get("class") or "") for row in table.iter("tr"))
    single = all(len(row) <= 1 for row in table.iter("tr"))
    return asking or single or has(table, SPECIAL | {"table"})


def _is_block(element: Any) -> bool:
    return element.tag in BLOCKS or "-" in str(element.tag) or has(element, BLOCKS)


def _chunk_of(run: list[Any], parent: Any) -> Iterator[Chunk]:
    if any(not isinstance(node, str) or not node.isspace() for node in run):
        first = next((node for node in run if not isinstance(node, str)), parent)
        asking = _ASKING_BUTTON if parent.tag == "button" else _ASKING_CLASS
        asks = "aria-controls" in parent.attrib or bool(asking.search(parent.get("class") or ""))
        yield Chunk(run, line_of(parent if isinstance(run[0], str) else first) or 0, asks)
