"""What of a page is its own text, and what stands around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import lxml.etree

from chatbot.importing.drafts import LeftOut, quoted
from chatbot.importing.forms.html.elements import HEADINGS, place_of, text_of

SILENT = "script style template iframe object svg canvas input head".split()
"""What is never seen as text."""
_ELSEWHERE = {"noscript": "shown only where no scripts run", "select": "a choice"}
"""What is left out, and has text that some readers of the page have seen."""
AROUND = {"nav": "navigation", "aside": "a sidebar", "footer": "a footer", "dialog": "a dialogue"}
"""What stands around a page's own text."""

_TO_ITSELF = re.compile(r"[#¶§🔗↩⤴]?|toc|link|permalink|anchor|edit", re.IGNORECASE)
"""What a link of a heading to itself says."""
_CONTENTS = re.compile(r"(?:^|[\s_-])toc(?:$|[\s_-])|table-?of-?contents", re.IGNORECASE)
_NAVIGATION = re.compile(
    r"(?:^|\s)(?:nav-?(?:header|footer|bar|links)|navigation|breadcrumbs?)(?:$|\s)", re.IGNORECASE
)
_CHROME = (
    "//*[@role='navigation' or @role='contentinfo' or @role='search' or @id='footer' or @id='footer-text' or @id='catlinks'"
    " or @id='siteSub' or @id='contentSub' or @id='siteNotice' or @id='mw-navigation'"
    " or contains(@class, 'navbox') or contains(@class, 'printfooter') or contains(@class, 'jump-link')"
    " or contains(@class, 'sphinxsidebar') or contains(@class, 'skip-link') or contains(@class, 'skipToContent')]"
)
"""What programs that make pages put around the text of each."""
_OWN_ASIDE = re.compile(
    r"admonition|\bnote|tip\b|warn|caution|danger|hint|callout|alert|\baside|footnote|\btopic|important|\binfo|doc-"
)
"""What an element beside the text is called that belongs to it."""
MOSTLY_LINKS = 0.7
"""Share of its text that is links into the page from which something is a table of contents."""


def cleaned(root: Any) -> Iterator[LeftOut]:
    """Take away what is not the page's own text; says what stood around it."""
    lxml.etree.strip_elements(root, *SILENT, with_tail=False)
    for element in root.iter(*_ELSEWHERE):
        if text := " ".join(element.itertext()).strip():
            yield LeftOut(place_of(element), f"{_ELSEWHERE[element.tag]}: {quoted(text)}")
    lxml.etree.strip_elements(root, *_ELSEWHERE, with_tail=False)
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
        if not (element.tag == "dl" or marked) or root not in element.iterancestors() or _leads_back(element):
            continue
        linked = sum(len(text_of(link)) for link in element.iter("a") if "#" in (link.get("href") or ""))
        if linked > MOSTLY_LINKS * len(text_of(element)):
            yield LeftOut(place_of(element), "a table of contents")
            element.drop_tree()


def _leads_back(element: Any) -> bool:
    """Is it a heading's link to where it stands in the table of contents?"""
    return element.tag == "a" and any(parent.tag in HEADINGS for parent in element.iterancestors())


def _without_surroundings(root: Any) -> Iterator[LeftOut]:
    for element in root.xpath(_CHROME):
        contents = _CONTENTS.search(f"{element.get('class') or ''} {element.get('id') or ''}")
        if not contents and element.tag not in ("body", "html", "main") and root in element.iterancestors():
            if text := text_of(element):
                yield LeftOut(place_of(element), f"{_kind_of(element)}: {quoted(text)}")
            element.drop_tree()
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
    if "blockquote" in parents or (element.tag == "aside" and _is_own_aside(element)):
        return False
    if parents & {*AROUND, "header"}:
        return False
    if element.tag == "nav" and not any(
        True for _ in element.iter("a", "button")
    ):  # what a question opens (Webflow)
        return False
    if element.tag != "header":
        return True
    has_title = element.find(".//nav") is None and element.find(".//h1") is not None
    return not (parents & {"main", "article"} or has_title)


def _is_own_aside(element: Any) -> bool:
    return bool(_OWN_ASIDE.search(f"{element.get('class') or ''} {element.get('role') or ''}".lower()))


def _kind_of(element: Any) -> str:
    foot = element.get("role") == "contentinfo" or "foot" in f"{element.get('id')}{element.get('class')}"
    return "a footer" if foot else "navigation"


def beside_content(root: Any, content: Any, title: str) -> Iterator[LeftOut]:
    """What a page shows outside of its main part."""
    body = root.find("body")
    within = {content, *content.iterancestors()}
    if body is None or content is body or body not in within:
        return
    for element in [
        element for parent in within if parent is not content for element in parent.iterchildren("*")
    ]:
        if element in within or next(element.iterancestors("body"), None) is None:
            continue
        text = text_of(element)
        if text and text not in title:
            yield LeftOut(place_of(element), f"outside of the page's main part: {quoted(text)}")


def content_of(root: Any) -> Any:
    """The page's main part, if it says which that is."""
    mains = root.findall(".//main") or root.findall(".//*[@role='main']")
    if len(mains) == 1 and text_of(mains[0]):
        return mains[0]
    return root.find("body") if root.find("body") is not None else root
