"""Texts that sites keep as a row of blocks, each with its kind and its text (Prismic, and many of their own), as HTML."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from typing import Any

_TAGS = {
    "text": "p", "paragraph": "p", "p": "p", "note": "p", "heading": "h3", "subheading": "h4", "quote": "blockquote",
    "listitem": "li", "olistitem": "li", "code": "pre", "preformatted": "pre", "html": "div", "list": "ul", "ul": "ul",
    "ol": "ol", "orderedlist": "ol", "unorderedlist": "ul", "image": "", "img": "", **{f"h{n}": f"h{n}" for n in range(1, 7)},
    **{f"heading{n}": f"h{n}" for n in range(1, 7)},
}  # fmt: skip
"""Kinds of blocks, and what they are in HTML."""
_TEXT, _SOURCE = ("text", "value", "content", "html", "code"), ("src", "url", "image")
_BESIDE = set(
    "type spans items alt caption level style language lang ordered id key dimensions direction".split()
)
_MARKS = {"strong": "b", "em": "i", "label": "span"}


def is_flat(node: Mapping[str, Any]) -> bool:
    """Is it such a block: a kind that is known, its text or list or picture, and nothing that could ask by itself?"""
    if _kind(node) not in _TAGS or not node.keys() <= _BESIDE | {*_TEXT, *_SOURCE}:
        return False
    return bool(_texts(node) or _source(node)) and not (
        "content" in node and not isinstance(node["content"], str)
    )


def flat_as_html(node: Mapping[str, Any]) -> str:
    """A block as HTML."""
    tag = "ol" if node.get("ordered") is True else _TAGS[_kind(node)]
    if source := _source(node):
        words = next((node[key] for key in ("alt", "caption", *_TEXT) if isinstance(node.get(key), str)), "")
        return f'<p><img src="{html.escape(source)}" alt="{html.escape(words)}"></p>'
    if isinstance(node.get("items"), list):
        return (
            f"<{tag}>{''.join(f'<li>{html.escape(text, quote=False)}</li>' for text in _texts(node))}</{tag}>"
        )
    (text,) = _texts(node)
    inside = text if _kind(node) == "html" else "".join(_with_spans(text, node.get("spans")))
    listed = "ol" if _kind(node).startswith("o") else "ul"
    return f"<{listed}><li>{inside}</li></{listed}>" if tag == "li" else f"<{tag}>{inside}</{tag}>"


def _kind(node: Mapping[str, Any]) -> str:
    kind = node.get("type")
    return re.sub(r"[\W_]+", "", kind).lower() if isinstance(kind, str) else ""


def _texts(node: Mapping[str, Any]) -> list[str]:
    items = node.get("items")
    if isinstance(items, list):
        return items if items and all(isinstance(one, str) for one in items) else []
    return [text for key in _TEXT if isinstance(text := node.get(key), str)][:1]


def _source(node: Mapping[str, Any]) -> str:
    if _TAGS[_kind(node)]:
        return ""
    return next((node[key] for key in _SOURCE if isinstance(node.get(key), str)), "")


def _with_spans(text: str, spans: object) -> Iterator[str]:
    """A text with the marks and links that stand beside it, each from one character to another."""
    known = [one for one in spans if isinstance(one, Mapping)] if isinstance(spans, list) else []
    signs: list[tuple[int, str]] = []
    for span in known:
        start, end, data = span.get("start"), span.get("end"), span.get("data")
        address = data.get("url") if isinstance(data, Mapping) else None
        tag = _MARKS.get(str(span.get("type")), "a" if isinstance(address, str) else "")
        if tag and isinstance(start, int) and isinstance(end, int) and start < end:
            href = f' href="{html.escape(str(address))}"' if tag == "a" else ""
            signs += [(start, f"<{tag}{href}>"), (end, f"</{tag}>")]
    at = 0
    for place, sign in sorted(signs, key=lambda one: (one[0], not one[1].startswith("</"))):
        yield html.escape(text[at:place], quote=False).replace("\n", "<br>") + sign
        at = place
    yield html.escape(text[at:], quote=False).replace("\n", "<br>")
