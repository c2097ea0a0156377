"""What of a page is its own text, and what stands around it."""

from __future__ import annotations

import re
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

_TO_ITSELF = re.compile(r"[#¶§🔗↩⤴]?|toc|link|permalink|anchor|edit", re.IGNORECASE)
"""What a link of a heading to itself says."""
_CONTENTS = re.compile(r"(?:^|[\s_-])toc(?:$|[\s_-])|table-?of-?contents", re.IGNORECASE)
_NAVIGATION = re.compile(
    r"(?:^|\s)(?:nav-?(?:header|footer|bar|links)|navigation|breadcrumbs?)(?:$|\s)", re.IGNORECASE
)
MOSTLY_LINKS = 0.7
"""Share of its text that is links into the page from which something is a table of contents."""


def cleaned(root: Any) -> Iterator[LeftOut]:
    """Take away what is not the page's own text; says what stood around it."""
    lxml.etree.strip_elements(root, *SILENT, with_tail=False)
    for sign in root.xpath(
        "//*[@aria-hidden='true' or contains(@class, 'icon') or contains(@class, 'editsection')]"
    ):
        if len(text_of(sign)) < 3 or "editsection" in (sign.get("class") or ""):
            sign.drop_tree()
    yield from _without_surroundings(root)
    for link in list(root.iter("a")):
        if (link.get("href") or "").startswith("#") and _TO_ITSELF.fullmatch(text_of(link)):
            link.drop_tag() if len(link) else link.drop_tree()
    yield from _without_contents(root)
    for picture in list(root.iter("img")):
        if (picture.get("src") or "").startswith("data:"):
            yield LeftOut(place_of(picture), "a picture that is written into the page")
            picture.drop_tree()


def _without_contents(root: Any) -> Iterator[LeftOut]:
    """Take away lists of links into the page that are no lists by their element, or that are marked up as such."""
    for element in [*root.iter("dl"), *root.xpath("//*[contains(@class, 'toc') or contains(@id, 'toc')]")]:
        marked = _CONTENTS.search(f"{element.get('class') or ''} {element.get('id') or ''}")
        if not (element.tag == "dl" or marked) or root not in element.iterancestors():
            continue
        linked = sum(len(text_of(link)) for link in element.iter("a") if "#" in (link.get("href") or ""))
        if linked > MOSTLY_LINKS * len(text_of(element)):
            yield LeftOut(place_of(element), "a table of contents")
            element.drop_tree()


def _without_surroundings(root: Any) -> Iterator[LeftOut]:
    for element in root.xpath("//*[contains(@class, 'nav') or contains(@class, 'crumb')]"):
        if _NAVIGATION.search(element.get("class")) and element.tag not in ("body", "html", "main"):
            yield LeftOut(place_of(element), f"navigation: {quoted(text_of(element))}")
            element.drop_tree()
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
