"""Markdown with HTML in it, as Markdown alone."""

from __future__ import annotations

import html
import re
import textwrap
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token

from chatbot.faq.footnotes import with_footnotes
from chatbot.importing.forms.markdown.labels import ASKS
from chatbot.importing.texts import html_to_markdown, line_as_markdown

_EDGE = r"(?:\s*</?(?:br|b|strong|p|div|i|em|span|center|blockquote|font)\b[^<>]*>)+"
_LEFT_OPEN = re.compile(rf"\A{_EDGE}[ \t]*(?=\n|\Z)")
_LEFT_CLOSED = re.compile(rf"(?:\n|\A){_EDGE}\s*\Z")
_CODE = re.compile(r"(`+)(?!`)(.*?)(?<!`)\1(?!`)")
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")


@cache
def block_parser() -> MarkdownIt:
    """Finds blocks alone: answers stay as they are written, what is in them need not be known."""
    parser = with_footnotes(MarkdownIt("commonmark").enable("table"))
    parser.core.ruler.disable(["inline"])
    parser.block.ruler.before("paragraph", "asked", _asked, {"alt": ["paragraph"]})
    return parser


def _asked(state: StateBlock, line: int, _: int, silent: bool) -> bool:
    """A ``Q:`` right below a list begins a paragraph: it does not go on with the last item."""
    if not silent or state.sCount[line] >= state.blkIndent:
        return False
    return bool(ASKS.match(state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]))


def end_of(tokens: list[Token], position: int) -> int:
    """The token that closes the one at a position, which is itself where it is no pair's first."""
    if tokens[position].nesting == 1:
        level = tokens[position].level
        position += 1
        while tokens[position].nesting != -1 or tokens[position].level != level:
            position += 1
    return position


def as_markdown_alone(text: str) -> str:
    """A text in which blocks and lines of HTML have become Markdown; code stays as it is."""
    if "<" not in text or not _TAG.search(text):
        return text
    opened = _LEFT_OPEN.sub("", text)
    closed = _LEFT_CLOSED.sub("", opened)
    text = closed if opened == text else textwrap.dedent(closed)  # what is set in below a tag is no code
    lines = text.split("\n")
    for token in block_parser().parse(text):
        if token.level or token.map is None or token.type not in ("html_block", "paragraph_open"):
            continue
        start, end = token.map
        if token.type == "html_block":
            source = html_to_markdown("\n".join(lines[start:end]), escape=False)
            lines[start:end] = [source] + [""] * (end - start - 1)
        else:
            lines[start:end] = [_line(line) for line in lines[start:end]]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n")


def _line(line: str) -> str:
    if not _TAG.search(_CODE.sub("", line)):
        return line
    return line_as_markdown(_CODE.sub(lambda code: f"<code>{html.escape(code[2].strip())}</code>", line))
