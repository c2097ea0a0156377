"""A line of Markdown as the text that is seen."""

from __future__ import annotations

import re
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

_PLACEHOLDER = re.compile(r"<([A-Za-z][\w-]*)>")
"""What stands for something else, as ``<name>`` does, where that is nothing of HTML."""
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_HTML = set(
    "a abbr acronym address article aside b bdi bdo big blockquote br button center cite code dd del details dfn div dl dt em"
    " figure font footer form h1 h2 h3 h4 h5 h6 header hr i img input ins kbd label li main mark nav nobr ol p picture pre q rp"
    " rt ruby s samp section select small span strike strong sub summary sup svg table tbody td th thead time tr tt u ul var"
    " video wbr".split()
)


def plain(markdown: str) -> str:
    """A line of Markdown as the text that is seen."""
    if not re.search(r"[*_`\[<&\\!~]", markdown):
        return " ".join(markdown.split())
    tokens = _parser().parseInline(markdown)
    return " ".join("".join(map(_visible, tokens[0].children or ())).split())


def _visible(token: Token) -> str:
    if token.type == "image":
        return token.content
    if token.type in ("softbreak", "hardbreak") or _BREAK.fullmatch(token.content):
        return " "
    if token.type == "html_inline":
        name = _PLACEHOLDER.fullmatch(token.content)
        return token.content if name and name[1].lower() not in _HTML else ""
    return token.content


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark").enable("table")
