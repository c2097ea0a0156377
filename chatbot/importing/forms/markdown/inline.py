"""A line of Markdown as the text that is seen."""

from __future__ import annotations

import re
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token


def plain(markdown: str) -> str:
    """A line of Markdown as the text that is seen."""
    if not re.search(r"[*_`\[<&\\!~]", markdown):
        return " ".join(markdown.split())
    tokens = _parser().parseInline(markdown)
    return " ".join("".join(map(_visible, tokens[0].children or ())).split())


def _visible(token: Token) -> str:
    if token.type == "image":
        return token.content
    if token.type in ("softbreak", "hardbreak"):
        return " "
    return "" if token.type == "html_inline" else token.content


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark").enable("table")
