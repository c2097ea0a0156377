"""Pages that Google Docs and Word have saved: their links, lists and comments as those of any page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

import lxml.html

from chatbot.importing.drafts import LeftOut, commented
from chatbot.importing.forms.html.elements import place_of, text_of

_REDIRECTS = re.compile(r"https?://www\.google\.[a-z.]+/url\?")
_COMMENT = re.compile(r"cmnt\d+|_?com_?\d+|_msocom_\d+")
_BOLD = re.compile(r"\.(c\d{1,4})\{[^{}]{0,500}?font-weight:\s?(?:700|bold)")
"""A class by which Google Docs sets words in bold."""
_LEVEL = re.compile(r"\blst-kix_\w+-(\d)\b")
"""How deep a list of Google Docs is set in."""
_COUNTED = re.compile(r"\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]", re.IGNORECASE)


def tidied(root: Any) -> Iterator[LeftOut]:
    """Set a page right, in place; says which comments were in it."""
    sheets = "".join(part.text or "" for part in root.iter("style"))
    bold = set(_BOLD.findall(sheets)) if sheets else set()
    for span in root.iter("span") if bold else ():
        if not bold.isdisjoint((span.get("class") or "").split()):
            span.tag = "b"
    for link in root.iter("a"):
        if _REDIRECTS.match(link.get("href") or ""):
            target = parse_qs(urlsplit(link.get("href")).query).get("q", [""])[0]
            link.set("href", target or link.get("href"))
    yield from _comments(root)
    for part in list(root.iter("ul", "ol")):
        if found := _LEVEL.search(part.get("class") or ""):
            _set_in(part, int(found[1]))
    for mark in root.xpath("//span[contains(translate(@style, ' ', ''), 'mso-list:Ignore')]"):
        _item(mark)


def _set_in(part: Any, level: int) -> None:
    """Put a list that Google Docs has written behind the one that it is within into the last item of that."""
    above = part.getprevious()
    if not level and "start" in (part.get("class") or "").split():
        return
    if above is None or not _LEVEL.search(above.get("class") or "") or (above.tail or "").strip():
        return
    for _ in range(level):
        last = next(above.iterchildren("li", reversed=True), None)
        if last is None:
            break
        below = next(last.iterchildren("ul", "ol", reversed=True), None)
        if below is None:
            last.append(part)
            return
        above = below
    if above.tag == part.tag:
        above.extend(list(part))
        part.getparent().remove(part)


def _comments(root: Any) -> Iterator[LeftOut]:
    """Take away what people have noted beside the text, and the signs that refer to it."""
    for link in list(root.iter("a")):
        name = (link.get("href") or "").lstrip("#")
        named = link.get("id") or link.get("name") or ""
        if link.getparent() is None:
            continue
        if _COMMENT.fullmatch(named):
            note = next((part for part in link.iterancestors("p", "div", "li")), link.getparent())
            link.drop_tree()
            if text := text_of(note):
                yield commented(place_of(note), text)
            note.drop_tree()
        elif _COMMENT.fullmatch(name) and link.getparent() is not None:
            sign = link.getparent()
            (sign if sign.tag == "sup" and len(sign) == 1 else link).drop_tree()


def _item(mark: Any) -> None:
    """Make an item of a list of the paragraph that begins with a mark which Word has drawn."""
    paragraph = next(mark.iterancestors("p"), None)
    kind = "ol" if _COUNTED.fullmatch(text_of(mark).strip("\xa0 ")) else "ul"
    mark.drop_tree()
    if paragraph is None or paragraph.getparent() is None:
        return
    before = paragraph.getprevious()
    if (
        before is not None
        and before.tag == kind
        and before.get("class") == "mso"
        and not (before.tail or "").strip()
    ):
        made = before
    else:
        made = lxml.html.Element(kind)
        made.set("class", "mso")
        paragraph.addprevious(made)
    made.tail, paragraph.tail = paragraph.tail, None
    paragraph.tag = "li"
    made.append(paragraph)
