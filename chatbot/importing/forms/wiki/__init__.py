"""Pages of MediaWiki and DokuWiki: their lines as the Markdown that they mean, which is read as any page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chatbot.importing.drafts import Advance, Item, Keys, Source
from chatbot.importing.forms.markdown import read_page
from chatbot.importing.forms.wiki import dokuwiki, mediawiki

_HEADING = re.compile(r"^(={2,6})[^=\n].*?\1[ \t]*$", re.MULTILINE)
_DOKUWIKI = re.compile(
    r"^ {2,}[*-] \S|^\^.*\^[ \t]*$|\{\{ ?:|\(\(|//\w|^<(?:code|file|note)\b|\*\*\w", re.MULTILINE
)
_MEDIAWIKI = re.compile(
    r"'''|^[*#:;]+ ?\S|^\{\||^__\w+__|\[\[(?:File|Image|Category):|<ref\b|\{\{\w|\[https?://", re.MULTILINE
)


def is_wiki(text: str) -> bool:
    """Does a text have headings and other marks as wikis write them?"""
    return len(_HEADING.findall(text)) > 1 and bool(_DOKUWIKI.search(text) or _MEDIAWIKI.search(text))


def read(source: Source, keys: Keys, advance: Advance) -> Iterator[Item]:
    """The questions on a page."""
    first = _HEADING.search(source.text)
    steps_down = first is not None and len(first[1]) > 4
    marks = len(_DOKUWIKI.findall(source.text)) - len(_MEDIAWIKI.findall(source.text))
    wiki = dokuwiki if steps_down or marks > 0 else mediawiki
    text, left_out = wiki.as_markdown(source.text)
    yield from left_out
    yield from read_page(text, advance)
