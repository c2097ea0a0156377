"""What of a page is its own text, and what stands around it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import lxml.etree

from chatbot.importing.drafts import LeftOut, quoted
from chatbot.importing.forms.html.elements import place_of, text_of

SILENT = [
    "script",
    "style",
    "template",
    "noscript",
    "iframe",
    "object",
    "svg",
    "canvas",
    "input",
    "select",
    "textarea",
    "head",
]
"""What is never seen as text."""
AROUND = {"nav": "navigation", "aside": "a sidebar", "footer": "a footer", "dialog": "a dialogue"}
"""What stands around a page's own text."""


def cleaned(root: Any) -> Iterator[LeftOut]:
    """Take away what is not the page's own text; says what stood around it."""
    lxml.etree.strip_elements(root, *SILENT, with_tail=False)
    yield from _without_surroundings(root)
    for link in list(root.iter("a")):
        if text_of(link) in ("#", "¶", "§", "🔗", "") and (link.get("href") or "").startswith("#"):
            link.drop_tag() if len(link) else link.drop_tree()
    for picture in list(root.iter("img")):
        if (picture.get("src") or "").startswith("data:"):
            yield LeftOut(place_of(picture), "a picture that is written into the page")
            picture.drop_tree()


def _without_surroundings(root: Any) -> Iterator[LeftOut]:
    for element in list(root.iter(*AROUND, "header")):
        if _is_around(element):
            if text := text_of(element):
                yield LeftOut(place_of(element), f"{AROUND.get(element.tag, 'a header')}: {quoted(text)}")
            element.drop_tree()


def _is_around(element: Any) -> bool:
    """Does an element stand around the page's own text? What is in another such one goes, or stays, with that."""
    parents = {parent.tag for parent in element.iterancestors()}
    if parents & {*AROUND, "header"}:
        return False
    if element.tag != "header":
        return True
    has_title = element.find(".//nav") is None and element.find(".//h1") is not None
    return not (parents & {"main", "article"} or has_title)


def content_of(root: Any) -> Any:
    """The page's main part, if it says which that is."""
    mains = root.findall(".//main") or root.findall(".//*[@role='main']")
    if len(mains) == 1 and text_of(mains[0]):
        return mains[0]
    return root.find("body") if root.find("body") is not None else root
