"""Pages of MediaWiki, DokuWiki, MoinMoin, Trac, Jira and Textile: their lines as the Markdown that they mean, read as a page."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator

import msgspec

from chatbot.importing.drafts import Advance, Draft, Item, Keys, LeftOut, Source
from chatbot.importing.forms.markdown import read_page
from chatbot.importing.forms.wiki import dokuwiki, dotted, jira, mediawiki, moin, textile, wordpress
from chatbot.importing.forms.wiki.lines import Page

_HEADING = re.compile(r"^(={2,6})[^=\n].*?\1[ \t]*$", re.MULTILINE)
_DOKUWIKI = re.compile(
    r"^ {2,}[*-] \S|^\^.*\^[ \t]*$|\{\{ ?:|\(\(|(?<!:)//\w|^<(?:code|file|note)\b|\*\*\w", re.MULTILINE
)
_MEDIAWIKI = re.compile(
    r"'''|^[*#:;]+ ?\S|^\{\||^__\w+__|\[\[(?:File|Image|Category):|<ref\b|\{\{\w|\[https?://", re.MULTILINE
)


_NAMED: dict[str, Callable[[str], Page]] = {
    ".mediawiki": mediawiki.as_markdown,
    ".dokuwiki": dokuwiki.as_markdown,
    ".moin": moin.as_markdown,
    ".textile": textile.as_markdown,
    ".jira": jira.as_markdown,
}
"""Languages that the name of a file tells."""


def is_wiki(text: str) -> bool:
    """Does a text have headings and other marks as MediaWiki or DokuWiki write them?"""
    marked = _DOKUWIKI.search(text) or _MEDIAWIKI.search(text) or moin.is_its(text)
    return len(_HEADING.findall(text)) > 1 and bool(marked)


def is_dotted(text: str) -> bool:
    """Is a text plainly in the language of Jira and Confluence, in Textile, or a readme of WordPress?"""
    return wordpress.is_its(text) or dotted.is_jira(text) or dotted.is_textile(text)


def read(source: Source, keys: Keys, advance: Advance) -> Iterator[Item]:
    """The questions on a page."""
    named = os.path.splitext(source.path)[1].lower()
    page = (_NAMED.get(named) or _language(source.text))(source.text)
    yield from page.left_out
    text = page.text()
    numbers = page.numbers()
    for item in read_page(text, advance):
        if isinstance(item, Draft | LeftOut) and item.place.line:
            line = numbers[min(item.place.line, len(numbers)) - 1]
            item = msgspec.structs.replace(item, place=item.place._replace(line=line))
        yield item


def _language(text: str) -> Callable[[str], Page]:
    """What turns a text into Markdown, by how it looks."""
    if wordpress.is_its(text):
        return wordpress.as_markdown
    if moin.is_its(text) and _HEADING.search(text):
        return moin.as_markdown
    if dotted.is_jira(text):
        return jira.as_markdown
    if dotted.is_textile(text):
        return textile.as_markdown
    first = _HEADING.search(text)
    steps_down = first is not None and len(first[1]) > 4
    marks = len(_DOKUWIKI.findall(text)) - len(_MEDIAWIKI.findall(text))
    return dokuwiki.as_markdown if steps_down or marks > 0 else mediawiki.as_markdown
