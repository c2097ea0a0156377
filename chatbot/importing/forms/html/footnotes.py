"""Footnotes at the end of a page: each is put below the block that refers to it, as Markdown writes it."""

from __future__ import annotations

import re
from typing import Any

import lxml.html

from chatbot.importing.forms.html.elements import HEADINGS, text_of
from chatbot.importing.from_html.inline import children

_MARK = re.compile(r"\W{0,2}(\d{1,3}|[a-z]{1,2}|[ivx]{1,5}|note \d{1,3}|[*†‡§¶]{1,3})\W{0,2}", re.IGNORECASE)
"""What refers to a footnote says no more."""
_NAME = re.compile(r"\[?[\w-]{1,30}\]?")
"""The same where the page says that it refers to one."""
_TARGET = re.compile(
    r"#(?:user-content-)?_?(?:fn|ftn|foot|cite|cmnt|note|ref|end|f\d|id\d|r\d|sdfoot|cit)", re.IGNORECASE
)
_BACK = re.compile(r"[\[\]()^↑↩⤴︎\ufe0e\ufe0f\s.:*\d]*|\[?(?:[a-z]|[ivx]{1,4})\]?", re.IGNORECASE)
"""What leads back from a footnote says no more."""
LONGEST = 2_000
"""Characters of a footnote; what is longer is more than that."""
_HOLDS = {"div", "section", "details", "dd", "article", "main", "body", "td", "th", "aside", "html"}
_NOTES = {"li", "p", "div", "aside", "tr", "dd", "section", "td", "blockquote"}
_TITLE = re.compile(
    r"(?:foot|end)?notes?|references?|fußnoten|anmerkungen|notas|einzelnachweise", re.IGNORECASE
)


class _Placing:
    """Where footnotes have been put."""

    def __init__(self) -> None:
        self.done: set[tuple[Any, Any]] = set()
        """Elements that hold blocks, each with a footnote that is in it."""
        self.last: dict[Any, Any] = {}
        """The last footnote below each block."""


def put_below(root: Any) -> None:
    """Put the footnotes of a page where they are referred to."""
    links = [link for link in root.iter("a") if _refers(link)]
    if not links:
        return
    order: dict[Any, int] = {}
    named: dict[str, Any] = {}
    for number, element in enumerate(root.iter("*")):
        order[element] = number
        for name in (element.get("id"), element.get("name") if element.tag == "a" else None):
            if name:
                named.setdefault(name, element)
    notes: dict[Any, tuple[str, list[Any]]] = {}
    placing = _Placing()
    for link in links:
        target = named.get(link.get("href")[1:])
        note = target if target in notes else _note_at(target, order, order[link])
        if note is not None:
            label, text = notes.setdefault(note, (f"{len(notes) + 1}", []))
            text = text or _text(note)
            notes[note] = label, text
            _put(link, label, text, placing, note)
    _take_away(list(notes))


def _refers(link: Any) -> bool:
    text = text_of(link)
    if not _TARGET.match(link.get("href") or ""):
        return False
    return bool(_MARK.fullmatch(text) or (_is_mark(link, text) and _NAME.fullmatch(text)))


def _is_mark(link: Any, text: str) -> bool:
    """Does a page say of a link that it is none to be read, but a footnote's sign? Such are raised, or stand in brackets."""
    parent = link.getparent()
    raised = parent is not None and parent.tag == "sup"
    said = link.get("role") == "doc-noteref" or "data-footnote-ref" in link.attrib
    return raised or said or "footnote" in link.get("class", "") or text[:1] == "["


def _note_at(target: Any, order: dict[Any, int], after: int) -> Any:
    """The footnote that a link leads to; None where it leads to something else."""
    if target is None or order[target] < after or target.tag in HEADINGS:
        return None
    while target is not None and target.tag not in _NOTES:
        target = target.getparent()
    if target is None or order[target] < after:
        return None
    text = text_of(target)
    return target if len(text) <= LONGEST and re.search(r"\w{2}", text) else None


def _text(note: Any) -> list[Any]:
    """What a footnote says, without what leads back to its reference."""
    for back in list(note.iter("a")):
        if (back.get("href") or "").startswith("#") and _BACK.fullmatch(text_of(back)):
            back.drop_tree()
    for label in note.xpath(".//*[contains(@class, 'label') or contains(@class, 'backlink')] | .//sup"):
        if _BACK.fullmatch(text_of(label)) and label.getparent() is not None:
            label.drop_tree()
    nodes: list[Any] = []
    for node in children(note):
        if not isinstance(node, str) and node.tag in ("p", "div") and not nodes:
            nodes += [*children(node), " "]
        elif not isinstance(node, str) or node.strip():
            nodes.append(node)
    if nodes and isinstance(nodes[0], str):
        nodes[0] = re.sub(r"^[\s\xa0]*(?:\[\d+\]|[.:])?[\s\xa0]*", "", nodes[0])
    return nodes


def _put(link: Any, label: str, text: list[Any], placing: _Placing, note: Any) -> None:
    """A sign in the place of a link, and the footnote below the block that it is in."""
    block = _block_of(link)
    asks = block.tag in (*HEADINGS, "summary", "dt")
    tail = link.tail
    link.clear()
    link.tag, link.text, link.tail = "span", "" if asks else f"[^{label}]", tail
    _strip_brackets(link)
    where = block.getparent()
    if (where, note) in placing.done:
        return
    placing.done.add((where, note))
    paragraph = lxml.html.Element("p")
    paragraph.sourceline = block.sourceline or 1
    paragraph.text = f"[^{label}]: "
    for node in text:
        _append(paragraph, node)
    below = block.getnext()
    if block.tag == "dt" and below is not None and below.tag == "dd":
        below.append(paragraph)
        return
    last = placing.last.get(block, block)
    placing.last[block] = paragraph
    paragraph.tail, last.tail = last.tail, None
    last.addnext(paragraph)


def _block_of(link: Any) -> Any:
    """The outermost block below what holds several, or the heading that a link is in."""
    block = link
    for parent in link.iterancestors():
        if parent.tag in _HOLDS or block.tag in HEADINGS or block.tag in ("summary", "dt"):
            break
        block = parent
    return block


def _strip_brackets(sign: Any) -> None:
    """Without brackets around a reference that stand outside of its link, as ``[<a>1</a>]``."""
    parent = sign.getparent()
    if (parent.text or "").strip() == "[" and (sign.tail or "").strip() == "]" and len(parent) == 1:
        parent.text, sign.tail = None, None


def _append(paragraph: Any, node: Any) -> None:
    if not isinstance(node, str):
        from copy import deepcopy

        node = deepcopy(node)
        node.tail = None
        paragraph.append(node)
    elif len(paragraph):
        paragraph[-1].tail = (paragraph[-1].tail or "") + node
    else:
        paragraph.text = (paragraph.text or "") + node


def _take_away(notes: list[Any]) -> None:
    """Remove footnotes from where they stood, and what is empty then, with its heading."""
    parents = dict.fromkeys(note.getparent() for note in notes)
    for note in notes:
        if note.getparent() is not None:
            note.drop_tree()
    for parent in parents:
        while parent is not None and parent.tag not in ("body", "html", "main") and not text_of(parent):
            above, before = parent.getparent(), parent.getprevious()
            if above is None:
                break
            parent.drop_tree()
            _take_away_title(before)
            parent = above


def _take_away_title(before: Any) -> None:
    """Remove rules and a heading that stood above footnotes."""
    while before is not None and before.tag == "hr":
        rule, before = before, before.getprevious()
        rule.drop_tree()
    if before is not None and before.tag in HEADINGS and _TITLE.fullmatch(text_of(before)):
        before.drop_tree()
