"""A tree of HTML mended before it is read: what the parser nests wrongly, and what is shown but is no text."""

from __future__ import annotations

import re
from typing import Any

_UNSEEN = re.compile(r"display:\s*none|visibility:\s*hidden")
_COPIES = re.compile(r"\bcop(?:y|ied)\b|clipboard|copy-?(?:btn|button|code)", re.IGNORECASE)


def repaired(root: Any) -> Any:
    """The tree, mended in place."""
    _unnest_definitions(root)
    for frame in list(root.iter("iframe", "video", "audio", "embed", "object")):
        _link_instead(frame)
    for button in list(root.iter("button")):
        if _COPIES.search(" ".join(map(str, button.attrib.values()))):
            button.drop_tree()
    return root


def _unnest_definitions(root: Any) -> None:
    """Terms and definitions that are not closed are beside each other, and not one within the other."""
    last: dict[Any, Any] = {}
    for part in list(root.iter("dt", "dd")):
        parent = part.getparent()
        if parent is not None and parent.tag in ("dt", "dd"):
            last.get(parent, parent).addnext(part)
            last[parent] = part


def _link_instead(frame: Any) -> None:
    """A link to what is played or shown from elsewhere; what a program only measures with is not seen."""
    address = _address(frame)
    if not re.match(r"(?:https?:)?//|[\w./-]+\.\w{2,5}(?:$|[?#])|/", address) or _is_unseen(frame):
        return
    title = frame.get("title") or frame.get("aria-label") or ""
    kind = "picture" if frame.tag in ("object", "embed") else "video"
    name = title or (
        kind if frame.tag in ("video", "audio") else re.sub(r"^(?:https?:)?//|[?#].*$", "", address)
    )
    inside = " ".join(frame.text_content().split())
    tail = frame.tail
    line = frame.sourceline
    frame.clear()
    frame.tag, frame.text, frame.tail = "a", " ".join(name.split()), tail
    frame.set("href", address)
    if line:
        frame.sourceline = line
    if inside:
        frame.tail = f" {inside} {tail or ''}"


def _address(frame: Any) -> str:
    source = frame.get("src") or frame.get("data-src") or frame.get("data") or ""
    if not source:
        source = next((one.get("src") for one in frame.iter("source") if one.get("src")), "")
    return source.strip()


def _is_unseen(frame: Any) -> bool:
    hidden = _UNSEEN.search(frame.get("style") or "") or "hidden" in frame.attrib
    measures = any((frame.get(name) or "").strip() in ("0", "1") for name in ("width", "height"))
    return (
        bool(hidden)
        or measures
        or any(parent.tag in ("noscript", "head") for parent in frame.iterancestors())
    )
