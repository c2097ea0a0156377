"""Texts of records that were escaped once too often on their way out of another program."""

from __future__ import annotations

import html
import re

_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_ESCAPED_TAG = re.compile(
    r"&lt;/(?:p|div|span|ul|ol|li|table|tr|td|h[1-6]|blockquote|dl|strong|em|a)\s*&gt;|&lt;br\s*/?\s*&gt;",
    re.IGNORECASE,
)
_BREAK = re.compile(r"(?!(?<=\b[A-Za-z]:)\\n[a-z])(?<!\\)(?:\\r)?\\n")
_OTHER_ESCAPE = re.compile(r"\\(?![nrt\"'/])")


def unescaped(text: str) -> str:
    """A text with the line breaks that it writes as ``\\n``, and the HTML that it writes as ``&lt;p&gt;``."""
    text = with_line_breaks(text)
    if "&lt;" in text and "`" not in text and not _TAG.search(text) and _ESCAPED_TAG.search(text):
        return html.unescape(text)
    return text


def with_line_breaks(text: str) -> str:
    """A text with the line breaks that it writes as ``\\n``; code and paths of Windows stay."""
    if "\\n" not in text or "`" in text or _OTHER_ESCAPE.search(text):
        return text
    return _BREAK.sub("\n", text)
