"""The readme of a plugin or theme of WordPress: Markdown, but for its headings, of which the largest has most signs."""

from __future__ import annotations

import re

from chatbot.importing.forms.wiki.lines import Page

_HEADING = re.compile(r"^(={1,3})[ \t]*([^=\s].*?)[ \t]*(?:\1)?[ \t]*$", re.MULTILINE)
_FIELD = re.compile(r"^(?:Contributors|Stable tag|Requires at least|Tested up to|Donate link):", re.MULTILINE)
START = 2_000


def is_its(text: str) -> bool:
    """Does a text begin as such a readme does?"""
    start = text.lstrip()[:START]
    return start.startswith("===") and _FIELD.search(start) is not None


def as_markdown(text: str) -> Page:
    """A readme with headings of Markdown."""
    page = Page()
    for line in _HEADING.sub(lambda found: f"{'#' * (4 - len(found[1]))} {found[2]}", text).split("\n"):
        page.begin()
        page.lines.append(line)
    return page
