"""What Confluence stores of a page (``<ac:…>``, ``<ri:…>``) as the HTML that it shows."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import Any

import lxml.html

from chatbot.importing.drafts import LeftOut, quoted
from chatbot.importing.forms.html.elements import place_of, text_of

LOOKS = re.compile(r"<(?:ac|ri):[a-z-]+[\s>/]")
"""What such a page has in it."""
_CDATA = re.compile(r"<!\[CDATA\[(.*?)(?:\]\]>|\Z)", re.DOTALL)
_QUOTES = ("info", "note", "tip", "warning", "panel")
_CODE = ("code", "noformat")
_BODIES = ("ac:rich-text-body", "ac:plain-text-body", "ac:link-body", "ac:plain-text-link-body")
_NAMES = ("ri:content-title", "ri:filename", "ri:value", "ri:space-key", "ri:username", "ri:account-id")
"""What a link or picture leads to, by the likeliest."""


def without_cdata(text: str) -> str:
    """The text with what is written as it stands as text of HTML."""
    return _CDATA.sub(lambda found: html.escape(found[1], quote=False), text)


def as_shown(root: Any) -> Iterator[LeftOut]:
    """Make HTML of a page's own elements, in place; says what macros show that is not in the page."""
    for task in list(root.iter("ac:task")):
        done = any(text_of(status) == "complete" for status in task.iter("ac:task-status"))
        for part in [*task.iter("ac:task-id", "ac:task-status", "ac:task-uuid")]:
            part.drop_tree()
        task.tag, task.text = "li", ("[x] " if done else "[ ] ") + (task.text or "").strip()
    for found in list(root.iter("ac:task-list")):
        found.tag = "ul"
    for macro in list(root.iter("ac:structured-macro", "ac:macro")):
        yield from _macro(macro)
    for link in list(root.iter("ac:link")):
        yield from _link(link)
    for picture in list(root.iter("ac:image")):
        _picture(picture)
    for emoticon in list(root.iter("ac:emoticon")):
        emoticon.text, emoticon.tag = emoticon.get("ac:emoji-fallback") or "", "span"
    for placeholder in list(root.iter("ac:placeholder")):
        placeholder.drop_tree()
    for part in list(root.iter("ac:layout", "ac:layout-section", "ac:layout-cell", *_BODIES, "ac:task-body")):
        part.tag = "div" if part.tag.startswith("ac:layout") or "rich" in part.tag else "span"


def _macro(macro: Any) -> Iterator[LeftOut]:
    name = macro.get("ac:name") or "macro"
    said = {one.get("ac:name") or "": one for one in macro.iterchildren("ac:parameter")}
    title = text_of(said["title"]) if "title" in said else ""
    language = text_of(said["language"]) if "language" in said else ""
    beside = [text_of(one) for key, one in said.items() if key not in ("title", "language")]
    for one in said.values():
        one.drop_tree()
    if name in _CODE:
        code = macro.text_content()
        _emptied(macro, "pre", code)
        macro.set("class", f"language-{language}" if language else "")
        _titled(macro, title)
    elif name == "expand":
        macro.tag = "details"
        summary = lxml.html.Element("summary")
        summary.text = title or "More"
        macro.insert(0, summary)
    elif name == "status" and title:
        _emptied(macro, "strong", title)
    elif macro.find(".//*") is None and not text_of(macro):
        shown = f" ({quoted(', '.join(filter(None, [title, *beside])))})" if title or any(beside) else ""
        yield LeftOut(place_of(macro), f"what the macro “{name}” shows is not in the page{shown}")
        macro.drop_tree()
    else:
        macro.tag = "blockquote" if name in _QUOTES else "div"
        _titled(macro, title, within=True)


def _emptied(element: Any, tag: str, text: str) -> None:
    tail, line = element.tail, element.sourceline
    element.clear()
    element.tag, element.text, element.tail = tag, text, tail
    if line:
        element.sourceline = line


def _titled(element: Any, title: str, within: bool = False) -> None:
    """Put a title in bold above an element, or at its beginning."""
    if not title:
        return
    paragraph, strong = lxml.html.Element("p"), lxml.html.Element("strong")
    strong.text = title
    paragraph.append(strong)
    paragraph.sourceline = element.sourceline or 1
    if within:
        paragraph.tail, element.text = element.text, None
        element.insert(0, paragraph)
    else:
        element.addprevious(paragraph)


def _link(link: Any) -> Iterator[LeftOut]:
    text = text_of(link) or _leads_to(link)
    if not text:
        yield LeftOut(place_of(link), "a link to a person or a page whose name is not in the page")
    _emptied(link, "span", text)


def _leads_to(element: Any) -> str:
    for part in element.iter("*"):
        for name in _NAMES:
            if part.get(name):
                return str(part.get(name))
    return str(element.get("ac:anchor") or "")


def _picture(picture: Any) -> None:
    caption = " ".join(text_of(one) for one in picture.iter("ac:caption"))
    source, words = _leads_to(picture), picture.get("ac:alt") or picture.get("ac:title") or ""
    _emptied(picture, "img", "")
    for name in list(picture.attrib):
        del picture.attrib[name]
    picture.set("src", source)
    picture.set("alt", words or caption)
    if caption and words:
        picture.tail = f" {caption}{picture.tail or ''}"
