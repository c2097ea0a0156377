"""What stands on a line of HTML, as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

SILENT = frozenset(
    "script style template noscript head title meta link iframe object svg canvas input select".split()
)
"""What is never seen as text."""
_CODE = frozenset(("code", "kbd", "samp", "tt", "var"))
_MARKS = {"b": "**", "strong": "**", "em": "*", "i": "*", "cite": "*", "del": "~~", "s": "~~", "strike": "~~"}
_STEERING = re.compile(r"(?<![^\W_])_|_(?![^\W_])|\*|<(?=[a-zA-Z/!?])|`")
_TAG = re.compile(r"<(?=[a-zA-Z/!?])")
_BREAK = "  \n"
_SPACES = re.compile(r"\s+")


class Line:
    """Text that is put together piece by piece, with one space where there are several."""

    def __init__(self, escape: bool) -> None:
        self._parts: list[str] = []
        self._escape = escape
        self._steering = _STEERING if escape else _TAG
        self._paragraphs = escape
        """May there be several, as there may not be within marks, and in a line of Markdown?"""
        self._spaced = True
        """Does it end with a space, so that another one would be too much?"""

    def nodes(self, nodes: Iterable[Any]) -> None:
        """Add elements, and texts between them."""
        for node in nodes:
            if isinstance(node, str):
                self.text(node)
            elif isinstance(node.tag, str):
                self._element(node)

    def text(self, text: str) -> None:
        """Add a text, in which nothing is Markdown, unless it was said that it may be."""
        text = _SPACES.sub(" ", text) if self._escape else _SPACES.sub(_space_or_line, text)
        if self._steering.search(text):
            text = self._steering.sub(r"\\\g<0>", text)
        self._add(text)

    def as_text(self) -> str:
        """All of it."""
        return "".join(self._parts).strip()

    def _add(self, text: str) -> None:
        if self._spaced:
            text = text.lstrip(" \n")
        if text:
            self._parts.append(text)
            self._spaced = text[-1] in " \n"

    def _within(self, element: Any) -> str:
        """What is in an element, with the spaces at its ends."""
        line = Line(self._escape)
        line._spaced = line._paragraphs = False
        line.nodes(children(element))
        return "".join(line._parts)

    def _element(self, element: Any) -> None:
        tag = element.tag
        if tag == "br":
            self._break()
        elif tag == "img":
            self._add(_picture(element))
        elif tag == "a":
            self._link(element)
        elif tag in _CODE:
            self._add(code(element.text_content()))
        elif tag in _MARKS:
            self._around(_MARKS[tag], self._within(element))
        elif tag == "q":
            self._add(f'"{self._within(element).strip()}"')
        elif tag == "hr":
            self._add(" ")
        elif tag not in SILENT:
            self.nodes(children(element))

    def _break(self) -> None:
        """Begin a line; where one has just begun, as old pages write it twice, a paragraph."""
        if self._parts and not self._parts[-1].endswith("\n"):
            self._parts[-1] = self._parts[-1].rstrip(" ")
            self._spaced = False
            self._add(_BREAK)
        elif self._parts and self._parts[-1] == _BREAK and self._paragraphs:
            self._parts[-1] = "\n\n"

    def _around(self, mark: str, inside: str) -> None:
        """Add a text between marks, which must not be next to spaces within."""
        text = inside.strip().removesuffix(_BREAK.strip())
        if not text or (mark in text and mark != "*"):
            self._add(inside)
            return
        self._add(" " if inside[0].isspace() else "")
        self._add(f"{mark}{text}{mark}")
        self._add(" " if inside[-1].isspace() else "")

    def _link(self, element: Any) -> None:
        inside = self._within(element)
        text, href = inside.strip(), (element.get("href") or "").strip()
        if not (text and href):
            self._add(inside)
            return
        title = " ".join((element.get("title") or "").split()).replace('"', "'")
        self._add(" " if inside[0].isspace() else "")
        self._add(f"[{text}]({target(href)}{' ' + chr(34) + title + chr(34) if title else ''})")
        self._add(" " if inside[-1].isspace() else "")


def _space_or_line(found: re.Match[str]) -> str:
    """What space becomes in a text that may be Markdown, where lines matter."""
    return "\n" if "\n" in found.group() else " "


def _picture(element: Any) -> str:
    source = (element.get("src") or "").strip()
    words = " ".join((element.get("alt") or "").split())
    return f"![{words}]({target(source)})" if source else words


def target(href: str) -> str:
    """Where a link leads, so that it does not end before its end."""
    href = re.sub(r"\s*\n\s*", "", href)
    return (
        f"<{href}>"
        if re.search(r"[\s()]", href) and not re.fullmatch(r"[^\s()]*(?:\([^\s()]*\)[^\s()]*)*", href)
        else href
    )


def code(text: str) -> str:
    """A text as code in a line."""
    text = _SPACES.sub(" ", text).strip()
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    fence = "`" * (longest + 1)
    space = " " if text[:1] == "`" or text[-1:] == "`" else ""
    return f"{fence}{space}{text}{space}{fence}" if text else ""


def children(element: Any) -> Iterator[Any]:
    """What is directly in an element, text as strings."""
    if element.text:
        yield element.text
    for child in element:
        yield child
        if child.tail:
            yield child.tail
