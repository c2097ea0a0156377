"""Tags and components that close themselves: the picture or the texts that their attributes have."""

from __future__ import annotations

import re

_PAIR = re.compile(r"([\w:-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|\{\s*[\"'`]([^\"'`{}]*)[\"'`]\s*\})")
_SOURCE = ("src", "url", "image", "path", "file", "image_path")
_TEXTS = ("title", "heading", "label", "caption", "text", "content", "description", "message", "attr")
_ASKS, _ANSWERS = ("question", "q", "title", "summary", "header"), ("answer", "a", "content", "text", "body")
_PICTURE = re.compile(r"\.(?:png|jpe?g|gif|svg|webp|avif|bmp)(?:$|[?#])", re.IGNORECASE)


def shown_by(name: str, inside: str) -> str | None:
    """What a tag shows, as Markdown, by what it says itself; None where it says nothing."""
    said = {pair[1].lower(): pair[2] or pair[3] or pair[4] or "" for pair in _PAIR.finditer(inside)}
    source = next((said[key] for key in _SOURCE if said.get(key)), "")
    texts = list(dict.fromkeys(said[key] for key in _TEXTS if said.get(key)))
    if _PICTURE.search(source) or (source and name.lower() in ("figure", "img", "image")):
        words = said.get("alt") or ""
        return " ".join([f"![{words}]({source})", *(text for text in texts if text != words)])
    question, answer = (next((said[key] for key in keys if said.get(key)), "") for keys in (_ASKS, _ANSWERS))
    if question and answer:
        return f"**{question}** {answer}"
    shown, leads_to = " ".join(texts), said.get("href") or said.get("to")
    return (f"[{shown}]({leads_to})" if leads_to else shown) if shown else None
