"""Texts of other forms as Markdown."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lxml.html import HTMLParser

_TAG = re.compile(
    r"</(?:a|b|strong|em|i|u|p|div|span|ul|ol|li|table|tr|td|h[1-6]|code|tt|pre|blockquote|dl|font)\s*>"
    r"|<(?:br|hr|img)\b[^<>]*>",
    re.IGNORECASE,
)
_OVER_LINES = re.compile(
    r"<(a|b|strong|em|i|u|code|span)\b[^<>]*>(?:(?!</\1>|<\1\b).){0,2000}?</\1\s*>", re.DOTALL | re.IGNORECASE
)
"""What is marked up within a line, be it broken or not."""
_BLOCK = re.compile(r"</(?:p|div|ul|ol|table|h[1-6]|pre|blockquote|dl)\s*>", re.IGNORECASE)
_BREAK = re.compile(r"</?(?:p|div|br|li|tr|td|th|h[1-6]|ul|ol|table|dt|dd)\b[^<>]*>", re.IGNORECASE)
"""What parts words from each other."""
_LINE_MARK = re.compile(r"[ \t]*(?:(?:[-*+>]|\d{1,9}[.)])[ \t]+)*")
_CONTROL = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});")
_NAMED = re.compile(r"#?\w{1,31};")
"""What would be the name of a character behind an ampersand."""

_NUMBERED = re.compile(r"<(\d{1,3})>((?:(?!<\1>).)*?)</\1>|<\d{1,3}\s*/>", re.DOTALL)
"""Places that a program puts its own elements in, as files of translations have them: ``<0>here</0>``."""


def as_markdown(text: str) -> str:
    """An answer from a table or a record, which may hold HTML or Markdown; Markdown stays as it is.

    Where there is no block of HTML, only the lines with tags are converted: the others may be Markdown.
    """
    text = _NUMBERED.sub(r"\2", text) if "<" in text else text
    if "<" not in text or not _TAG.search(text) or "`" in text:
        return _with_characters(text).strip()
    if _BLOCK.search(text):
        return html_to_markdown(text)
    if "\n" in text:
        text = _OVER_LINES.sub(lambda one: re.sub(r"[ \t]*\n[ \t]*", " ", one[0]), text)
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
    text = _NUMBERED.sub(r"\2", text) if "<" in text else text
    if "<" in text and _TAG.search(text):
        text = re.sub(r"<[^<>]*>", "", _BREAK.sub(" ", text))
    if "&" in text:
        import html

        text = _ENTITY.sub(lambda match: html.unescape(match[0]), text)
    return " ".join(text.split())


def words_of(text: str) -> str:
    """What a text says, however it is set: its words in small letters."""
    return " ".join(re.findall(r"\w+", text.casefold()))


def without_overstrikes(text: str) -> str:
    """Text in which no letter is struck over another one, as manual pages make bold and underlined ones."""
    return re.sub(r"[^\n\b]\x08|\x08", "", text) if "\b" in text else text


def _with_characters(text: str) -> str:
    """HTML's names of characters as the characters, outside Markdown's code; ``&lt;`` stays, it would begin a tag."""
    if "&" not in text or "`" in text:
        return text
    import html

    def seen(name: re.Match[str]) -> str:
        sign = html.unescape(name[0])
        stays = sign == "<" or (sign == "&" and _NAMED.match(name.string, name.end()))
        return name[0] if stays else sign

    return _ENTITY.sub(seen, text)


def whole_letters(text: str) -> str:
    """Text without control characters and halves of letters, as JSON can have them: HTML's reader stops there."""
    text = _CONTROL.sub("", text.replace("\f", " "))
    return text if text.isascii() else text.encode("utf-8", "replace").decode()


def writable(root: Any) -> Any:
    """A tree of HTML without the control characters that are written as numbers, which no element can be given again."""
    for element in root.iter():
        if element.text and _CONTROL.search(element.text):
            element.text = _CONTROL.sub("", element.text)
        if element.tail and _CONTROL.search(element.tail):
            element.tail = _CONTROL.sub("", element.tail)
        for name, value in element.items():
            if _CONTROL.search(value):
                element.attrib[name] = _CONTROL.sub("", value)
    return root


def html_to_markdown(html: str, *, escape: bool = True) -> str:
    """A piece of HTML as Markdown; ``escape``: what is text in it holds no Markdown itself."""
    import lxml.etree
    import lxml.html

    from chatbot.importing.from_html import markdown_of
    from chatbot.importing.from_html.repair import repaired

    try:
        root = lxml.html.fragment_fromstring(whole_letters(html), create_parent="div", parser=_parser())
    except (lxml.etree.LxmlError, ValueError, AssertionError):
        return html
    return markdown_of([repaired(writable(root))], escape=escape)


@cache
def _parser() -> HTMLParser:
    import lxml.html

    return lxml.html.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
