"""Texts of other forms as Markdown."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from markdownify import MarkdownConverter

_TAG = re.compile(
    r"</(?:a|b|strong|em|i|u|p|div|span|ul|ol|li|table|tr|td|h[1-6]|code|pre|blockquote|dl|font)\s*>"
    r"|<(?:br|hr|img)\b[^<>]*>",
    re.IGNORECASE,
)
_BLOCK = re.compile(r"</(?:p|div|ul|ol|table|h[1-6]|pre|blockquote|dl)\s*>", re.IGNORECASE)
_BREAK = re.compile(r"</?(?:p|div|br|li|tr|td|th|h[1-6]|ul|ol|table|dt|dd)\b[^<>]*>", re.IGNORECASE)
"""What parts words from each other."""
_LINE_MARK = re.compile(r"[ \t]*(?:(?:[-*+>]|\d{1,9}[.)])[ \t]+)*")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});")


def as_markdown(text: str) -> str:
    """An answer from a table or a record, which may hold HTML or Markdown; Markdown stays as it is.

    Where there is no block of HTML, only the lines with tags are converted: the others may be Markdown.
    """
    if "<" not in text or not _TAG.search(text) or "`" in text:
        return _with_characters(text).strip()
    if _BLOCK.search(text):
        return html_to_markdown(text)
    return "\n".join(
        line_as_markdown(line) if _TAG.search(line) else line for line in text.split("\n")
    ).strip()


def line_as_markdown(line: str) -> str:
    """A line of Markdown with tags in it; what makes it an item of a list stays."""
    mark = _LINE_MARK.match(line)
    start = mark.end() if mark else 0
    return line[:start] + html_to_markdown(line[start:], escape=False)


def plain_text(text: str) -> str:
    """A question from a table or a record, on one line, without tags."""
    if "<" in text and _TAG.search(text):
        text = re.sub(r"<[^<>]*>", "", _BREAK.sub(" ", text))
    if "&" in text:
        import html

        text = _ENTITY.sub(lambda match: html.unescape(match[0]), text)
    return " ".join(text.split())


def _with_characters(text: str) -> str:
    """HTML's names of characters as the characters, outside Markdown's code; ``&lt;`` stays, it would begin a tag."""
    if "&" not in text or "`" in text:
        return text
    import html

    return _ENTITY.sub(lambda m: m[0] if html.unescape(m[0]) in "<&" else html.unescape(m[0]), text)


def html_to_markdown(html: str, *, escape: bool = True) -> str:
    """A piece of HTML as Markdown: links, lists, tables, pictures and code kept; scripts and styles dropped."""
    from bs4 import BeautifulSoup

    soup = BeautifulSoup(html, "lxml")
    for tag in soup(["script", "style", "template", "noscript"]):
        tag.decompose()
    try:
        text: str = _converter(escape).convert_soup(soup)
    except RecursionError:  # nested more deeply than any text is
        text = soup.get_text(" ")
    return _tidy(text.replace("\xa0", " "))


def _tidy(text: str) -> str:
    """The text without blank lines in a row, and without spaces where a line break is one anyway."""
    kept: list[str] = []
    for line in text.split("\n"):
        if line.strip() or (kept and kept[-1]):
            kept.append(line if line.strip() else "")
            if not kept[-1]:
                kept[-2] = kept[-2].rstrip()
    return "\n".join(kept).strip()


@cache
def _converter(escape: bool) -> MarkdownConverter:
    from markdownify import MarkdownConverter

    class Converter(MarkdownConverter):
        convert_td = _escaping(MarkdownConverter.convert_td)  # type: ignore[attr-defined]
        convert_th = _escaping(MarkdownConverter.convert_th)  # type: ignore[attr-defined]

    return Converter(
        heading_style="ATX", bullets="-", autolinks=False, escape_asterisks=escape, escape_underscores=escape,
        code_language_callback=_language_of,
    )  # fmt: skip


def _escaping(convert: Callable[..., str]) -> Callable[..., str]:
    """A table's cell, whose text must not end it."""

    def converted(self: Any, el: Any, text: str, parent_tags: Any) -> str:
        return convert(self, el, text.replace("|", "\\|"), parent_tags)

    return converted


def _language_of(element: Any) -> str:
    """The language of a code block, as most sites write it: ``class="language-python"``."""
    inner = element.find("code")
    classes = [*(element.get("class") or []), *((inner.get("class") or []) if inner else [])]
    names = [name.partition("-")[2] for name in classes if name.startswith(("language-", "lang-"))]
    return names[0] if names else ""
