"""Texts that sites keep as a row of blocks, each with its kind and its text (Prismic, Editor.js, Draft.js, Quill, …), as HTML."""

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
_MARKS = {
    "strong": "b", "em": "i", "label": "span", "bold": "b", "italic": "i", "strikethrough": "s", "strike": "s", "code": "code",
}  # fmt: skip
_DRAFT = {
    "headerone": "h1", "headertwo": "h2", "headerthree": "h3", "headerfour": "h4", "headerfive": "h5", "headersix": "h6",
    "unorderedlistitem": "ul", "orderedlistitem": "ol", "blockquote": "blockquote", "codeblock": "pre",
}  # fmt: skip
"""Kinds of blocks in Draft.js, and what they are in HTML."""
_LISTS = {"ordered": "ol", "bullet": "ul", "checked": "ul", "unchecked": "ul"}
_ADDRESSES = ("url", "link", "source", "src", "embed")


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


# --- Editor.js -------------------------------------------------------------------------------


def editor_as_html(data: Mapping[str, Any], kind: str) -> str:
    """The data of a block of Editor.js, whose texts are HTML already."""
    if isinstance(data.get("items"), list):
        return _listed(data["items"], "ol" if data.get("style") == "ordered" else "ul")
    if isinstance(data.get("content"), list):
        return table_as_html(data["content"], escaped=True, headed=data.get("withHeadings") is True)
    said = [str(data[key]) for key in ("text", "title", "message", "code", "html") if data.get(key)]
    beside, meta = str(data.get("caption") or ""), data.get("meta")
    if isinstance(meta, Mapping):
        said += [str(meta[key]) for key in ("title", "description") if meta.get(key)]
    level = data.get("level") or 3
    if kind == "header":
        return f"<h{level}>{'<br>'.join(said)}</h{level}>"
    file = data.get("file")
    places = [*(file.values() if isinstance(file, Mapping) else ()), *map(data.get, _ADDRESSES)]
    address = next((html.escape(one) for one in places if isinstance(one, str) and one), "")
    if address and kind in ("image", "simpleimage"):
        return f'<p><img src="{address}" alt="{html.escape(beside)}"></p>'
    words = "<br>".join([*said, *([beside] if beside else [])])
    return f'<p><a href="{address}">{words or address}</a></p>' if address else f"<p>{words}</p>"


def _listed(items: list[Any], tag: str) -> str:
    """A list, of which each item may have further ones."""
    parts = []
    for one in items:
        text = one.get("content", one.get("text", "")) if isinstance(one, Mapping) else one
        further = one.get("items") if isinstance(one, Mapping) else None
        parts.append(
            f"<li>{text}{_listed(further, tag) if isinstance(further, list) and further else ''}</li>"
        )
    return f"<{tag}>{''.join(parts)}</{tag}>"


def table_as_html(rows: list[Any], *, escaped: bool = False, headed: bool = False) -> str:
    """Rows of texts as a table; ``escaped``: they are HTML already, ``headed``: the first names the columns."""
    lines: list[str] = []
    for row in (one for one in rows if isinstance(one, list)):
        tag = "th" if headed and not lines else "td"
        cells = (str(one) if escaped else html.escape(str(one), quote=False) for one in row)
        lines.append(f"<tr>{''.join(f'<{tag}>{cell}</{tag}>' for cell in cells)}</tr>")
    return f"<table>{''.join(lines)}</table>"


def _joined(blocks: list[str]) -> str:
    """Blocks one after the other, of which items of a list are one list."""
    return "".join(blocks).replace("</ul><ul>", "").replace("</ol><ol>", "")


# --- Draft.js --------------------------------------------------------------------------------


def draft_as_html(blocks: list[Any], entities: Mapping[str, Any]) -> str:
    """Blocks of Draft.js, whose marks and links stand beside their texts."""
    return _joined([_draft_block(one, entities) for one in blocks if isinstance(one, Mapping)])


def _draft_block(block: Mapping[str, Any], entities: Mapping[str, Any]) -> str:
    spans: list[dict[str, Any]] = []
    shown = ""
    for one in [*_ranges(block, "inlineStyleRanges"), *_ranges(block, "entityRanges")]:
        entity = entities.get(str(one.get("key")))
        data = entity.get("data") if isinstance(entity, Mapping) else None
        data = data if isinstance(data, Mapping) else {}
        kind = str(one.get("style", "link")).lower()
        spans.append(
            {"type": kind, "start": one["offset"], "end": one["offset"] + one["length"], "data": data}
        )
        if isinstance(source := data.get("src"), str):
            shown += f'<img src="{html.escape(source)}" alt="{html.escape(str(data.get("alt") or ""))}">'
    inside = "".join(_with_spans(str(block.get("text") or ""), spans)) + shown
    tag = _DRAFT.get(_kind(block), "p")
    return f"<{tag}><li>{inside}</li></{tag}>" if tag in ("ul", "ol") else f"<{tag}>{inside}</{tag}>"


def _ranges(block: Mapping[str, Any], name: str) -> Iterator[Mapping[str, Any]]:
    for one in block.get(name) or ():
        if (
            isinstance(one, Mapping)
            and isinstance(one.get("offset"), int)
            and isinstance(one.get("length"), int)
        ):
            yield one


# --- Quill -----------------------------------------------------------------------------------


def ops_as_html(ops: list[Any]) -> str:
    """Pieces of text of Quill: what ends a line says what that is."""
    done: list[str] = []
    line = ""
    for op in ops:
        said = op.get("insert") if isinstance(op, Mapping) else op
        attributes = op.get("attributes") if isinstance(op, Mapping) else None
        attributes = attributes if isinstance(attributes, Mapping) else {}
        if isinstance(said, Mapping):
            line += _inserted(said)
            continue
        first, *further = str(said or "").split("\n")
        line += _piece(first, attributes)
        for text in further:
            done.append(_line(line, attributes))
            line = _piece(text, attributes)
    return _joined([*done, _line(line, {})])


def _piece(text: str, attributes: Mapping[str, Any]) -> str:
    piece = html.escape(text, quote=False)
    for name in attributes if text else ():
        piece = f"<{_MARKS[name]}>{piece}</{_MARKS[name]}>" if name in _MARKS else piece
    link = attributes.get("link")
    return f'<a href="{html.escape(str(link))}">{piece}</a>' if link and text else piece


def _inserted(said: Mapping[str, Any]) -> str:
    """What is no text within one: a picture or a film, or else its words."""
    for name in ("image", "video"):
        if isinstance(said.get(name), str):
            return f'<img src="{html.escape(said[name])}" alt="">'
    words = [one.get("value") if isinstance(one, Mapping) else one for one in said.values()]
    return html.escape(" ".join(one for one in words if isinstance(one, str)), quote=False)


def _line(line: str, attributes: Mapping[str, Any]) -> str:
    tag = _LISTS.get(str(attributes.get("list")), "")
    if tag:
        return f"<{tag}><li>{line}</li></{tag}>"
    level = attributes.get("header")
    tag = f"h{level}" if level in range(1, 7) else "blockquote" if attributes.get("blockquote") else "p"
    tag = "pre" if attributes.get("code-block") else tag
    return f"<{tag}>{line}</{tag}>" if line else ""
