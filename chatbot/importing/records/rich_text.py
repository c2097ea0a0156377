"""Texts that editors keep as trees of paragraphs, lists and marks (Strapi, Sanity, Contentful, ProseMirror, Quill, …) as HTML."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from typing import Any

from chatbot.importing.records.flat_blocks import (
    draft_as_html,
    editor_as_html,
    flat_as_html,
    is_flat,
    ops_as_html,
    table_as_html,
)

DEEPEST = 50
"""Nodes within each other that are read as what they are; of what is deeper the words are."""
_WORDS = ("text", "value", "insert", "plain_text")
"""Keys of what a node says."""
_KINDS = set(
    "paragraph heading list quote code blockquote bulletlist orderedlist bulletedlist numberedlist p ul ol h1 h2 h3".split()
)
_TAGS = {
    "paragraph": "p", "p": "p", "blockquote": "blockquote", "quote": "blockquote", "listitem": "li", "li": "li", "taskitem": "li",
    "bulletlist": "ul", "unorderedlist": "ul", "bulletedlist": "ul", "ul": "ul", "tasklist": "ul", "orderedlist": "ol",
    "numberedlist": "ol", "ol": "ol", "code": "pre", "codeblock": "pre", "table": "table", "tablerow": "tr", "tablecell": "td",
    "tableheader": "th", "tableheadercell": "th", "tr": "tr", "td": "td", "th": "th",
    "hr": "hr", "horizontalrule": "hr", "hardbreak": "br", "linebreak": "br",
}  # fmt: skip
_MARKS = {
    "bold": "b", "strong": "b", "italic": "i", "em": "i", "code": "code", "strike": "s", "strikethrough": "s",
}  # fmt: skip
_LINKS = ("link", "hyperlink", "a", "assethyperlink")
_SHOWN = {"img", "image", "picture", "video", "audio", "youtube", "iframe", "embed", "mediaembed"}
"""Kinds of nodes whose address is that of what they show."""


def is_rich(value: object) -> bool:
    """Is a value such a tree?"""
    if isinstance(value, list):
        return (
            bool(value)
            and all(isinstance(one, Mapping) for one in value)
            and (any(map(_is_block, value)) or all(map(is_flat, value)))
        )
    if not isinstance(value, Mapping):
        return False
    if isinstance(value.get("ops"), list) or isinstance(value.get("root"), Mapping):
        return len(value) == 1 or "children" in (value.get("root") or ())
    if isinstance(value.get("blocks"), list):
        return "version" in value or "time" in value or "entityMap" in value
    return _kind(value) in ("doc", "document", "root") and _below(value) is not None


def as_html(value: Any, depth: int = 0) -> str:
    """A tree as HTML."""
    if isinstance(value, str):
        return html.escape(value, quote=False)
    if depth > DEEPEST:
        return f"<p>{html.escape(' '.join(_words(value)), quote=False)}</p>"
    if isinstance(value, list) and not depth and not any(map(_is_block, value)):
        return "".join(
            flat_as_html(one) if isinstance(one, Mapping) and is_flat(one) else as_html(one, depth + 1)
            for one in value
        )
    if isinstance(value, list):
        return "".join(as_html(one, depth + 1) for one in value)
    if not isinstance(value, Mapping):
        return ""
    if isinstance(value.get("ops"), list):
        return ops_as_html(value["ops"])
    if isinstance(value.get("entityMap"), Mapping) and isinstance(value.get("blocks"), list):
        return draft_as_html(value["blocks"], value["entityMap"])
    below = next(
        (value[key] for key in ("root", "blocks") if isinstance(value.get(key), list | Mapping)), None
    )
    return _node(value, depth) if below is None else as_html(below, depth + 1)


def nodes(value: Any) -> Iterator[Mapping[str, Any]]:
    """The nodes of a tree, in their order, however deep."""
    todo = [value]
    while todo:
        node = todo.pop()
        if isinstance(node, list):
            todo += reversed(node)
        elif isinstance(node, Mapping):
            yield node
            todo += [one for one in reversed(list(node.values())) if isinstance(one, list | Mapping)]


def _words(value: Any) -> Iterator[str]:
    return (node[key] for node in nodes(value) for key in _WORDS if isinstance(node.get(key), str))


def _node(node: Mapping[str, Any], depth: int) -> str:
    text = next((node[key] for key in _WORDS if isinstance(node.get(key), str)), None)
    below = _linked(node) or _below(node)
    if text is not None and not below:
        return _framed(node, _marked(node, html.escape(text, quote=False).replace("\n", "<br>")))
    if isinstance(node.get("data"), Mapping) and "nodeType" not in node and not below:  # Editor.js
        return editor_as_html(node["data"], _kind(node))
    shown = ("url",) if _kind(node) in _SHOWN else ()
    if _kind(node) not in _LINKS and (address := _address(node, ("src", "image", "asset", "file", *shown))):
        return f'<img src="{html.escape(address)}" alt="{html.escape(_alt(node))}">'
    if isinstance(node.get("code"), str):
        return f"<pre>{html.escape(node['code'], quote=False)}</pre>"
    if isinstance(rows := node.get("rows"), list):
        return table_as_html([row.get("cells") if isinstance(row, Mapping) else row for row in rows])
    return _framed(node, as_html(below, depth) if below else html.escape(_alt(node), quote=False))


def _linked(node: Mapping[str, Any]) -> list[Any]:
    """What is below a node that says for its texts where their marks lead (Sanity), each with that itself."""
    marks, below = node.get("markDefs"), _below(node)
    links = (
        {one.get("_key"): one for one in marks if isinstance(one, Mapping)} if isinstance(marks, list) else {}
    )
    if not links or not below:
        return []
    return [
        {**one, "marks": [links.get(mark, mark) if isinstance(mark, str) else mark for mark in one["marks"]]}
        if isinstance(one, Mapping) and isinstance(one.get("marks"), list)
        else one
        for one in below
    ]


def _framed(node: Mapping[str, Any], inside: str) -> str:
    """What is in a node, within the element that it is in HTML."""
    kind = _kind(node)
    if kind in _LINKS and (address := _address(node, ("url", "href", "uri", "file"))):
        return f'<a href="{html.escape(address)}">{inside}</a>'
    if kind == "block" and node.get("listItem"):
        listed = "ol" if node["listItem"] == "number" else "ul"
        return f"<{listed}><li>{inside}</li></{listed}>"
    if kind == "block":
        style = str(node.get("style") or "normal")
        return _tagged("p" if style == "normal" else style, inside)
    if kind == "list":
        kind = "ol" if node.get("format", node.get("listType")) in ("ordered", "number") else "ul"
    if kind.startswith("heading"):
        level = str(node.get("level") or _within(node).get("level") or node.get("tag") or kind)
        kind = f"h{(re.findall('[1-6]', level) or ['3'])[0]}"
    return _tagged(_TAGS.get(kind, kind if re.fullmatch("h[1-6]", kind) else ""), inside)


def _tagged(tag: str, inside: str) -> str:
    tag = _TAGS.get(tag, tag)
    return f"<{tag}>{inside}</{tag}>" if tag and tag not in ("hr", "br") else f"<{tag}>" if tag else inside


def _marked(node: Mapping[str, Any], text: str) -> str:
    marks = node["marks"] if isinstance(node.get("marks"), list) else []
    attributes = node.get("attributes")
    names = [
        one if isinstance(one, str) else str(one.get("type", ""))
        for one in marks
        if isinstance(one, str | Mapping)
    ]
    names += [name for name in _MARKS if node.get(name) is True]
    if isinstance(attributes, Mapping):
        names += [name for name in attributes if name in _MARKS]
    for tag in dict.fromkeys(_MARKS[name] for name in names if name in _MARKS):
        text = f"<{tag}>{text}</{tag}>"
    links = [_address(one, ("href", "url")) for one in [*marks, attributes or {}] if isinstance(one, Mapping)]
    address = next(filter(None, links), None) or (
        attributes.get("link") if isinstance(attributes, Mapping) else None
    )
    return f'<a href="{html.escape(str(address))}">{text}</a>' if address else text


def _is_block(node: Any) -> bool:
    return isinstance(node, Mapping) and _kind(node) in (*_KINDS, "block") and _below(node) is not None


def _kind(node: Mapping[str, Any]) -> str:
    kind = next((node[key] for key in ("nodeType", "_type", "type") if isinstance(node.get(key), str)), "")
    return re.sub(r"[\W_]+", "", kind).lower()


def _below(node: Mapping[str, Any]) -> list[Any] | None:
    return next((node[key] for key in ("children", "content") if isinstance(node.get(key), list)), None)


def _within(node: Mapping[str, Any]) -> Mapping[str, Any]:
    return next((node[key] for key in ("attrs", "data", "fields") if isinstance(node.get(key), Mapping)), {})


def _address(node: Mapping[str, Any], keys: tuple[str, ...]) -> str:
    for part in (node, _within(node), _target(node)):
        for key in keys:
            found = part.get(key)
            found = found.get("url") or found.get("_ref") if isinstance(found, Mapping) else found
            if isinstance(found, str) and found:
                return found
    return ""


def _target(node: Mapping[str, Any]) -> Mapping[str, Any]:
    """The fields of what a node refers to (Contentful), with what they are in one language."""
    target = _within(node).get("target")
    fields = target.get("fields") if isinstance(target, Mapping) else None
    return fields if isinstance(fields, Mapping) else {}


def _alt(node: Mapping[str, Any]) -> str:
    beside = (one for one in node.values() if isinstance(one, Mapping))
    for part in (node, _within(node), _target(node), *beside):
        for key in ("alt", "alternativeText", "caption", "title", "label", "name", "description"):
            said = part.get(key)
            words = " ".join(_words(said)) if isinstance(said, list) else said
            if isinstance(words, str) and words:
                return words
    return ""
