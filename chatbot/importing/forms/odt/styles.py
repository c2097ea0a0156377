"""What the names of styles mean in a document of OpenDocument, and what its pages have around the text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from chatbot.importing.drafts import LeftOut
from chatbot.importing.forms.office import around

OFFICE, TEXT, TABLE, DRAW, STYLE, FO, XLINK, SVG = (
    f"{{{address}}}"
    for address in (
        *(
            f"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"
            for name in "office text table drawing style".split()
        ),
        "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
        "http://www.w3.org/1999/xlink",
        "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
    )
)
"""How names of elements and attributes begin."""
_NUMBERED = TEXT + "list-level-style-number"
_MOST_DIGITS = 9
_DEEPEST = 20
"""Styles that a style may go back to."""


class Styles:
    """The styles of a document, by their names."""

    def __init__(self, roots: list[Any]) -> None:
        styles = [style for root in roots for style in root.iter(STYLE + "style")]
        self._parents = {
            style.get(STYLE + "name"): style.get(STYLE + "parent-style-name") for style in styles
        }
        self._shown = {
            style.get(STYLE + "name"): list(style.iter(STYLE + "text-properties")) for style in styles
        }
        self._lists = {
            one.get(STYLE + "name"): [level.tag == _NUMBERED for level in one if level.get(TEXT + "level")]
            for root in roots
            for one in root.iter(TEXT + "list-style")
        }

    def called(self, name: str | None) -> list[str]:
        """The names that a style goes back to, as they are seen."""
        found: list[str] = []
        while name and len(found) < _DEEPEST:
            found.append(name.replace("_20_", " ").replace("_", " "))
            name = self._parents.get(name)
        return found

    def marks(self, name: str | None) -> Iterator[str]:
        """The elements of HTML that text of a style is in."""
        shown = self._shown.get(name, [])
        if any(one.get(FO + "font-weight") in ("bold", "700", "800", "900") for one in shown):
            yield "strong"
        if any(one.get(FO + "font-style") == "italic" for one in shown):
            yield "em"
        if any(one.get(STYLE + "text-line-through-style", "none") != "none" for one in shown):
            yield "del"
        if any(one in ("Source Text", "Teletype") for one in self.called(name)):
            yield "code"

    def numbers(self, name: str | None, level: int) -> bool:
        """Are the items of a list's level counted?"""
        levels = self._lists.get(name, [])
        return level < len(levels) and levels[level]


def counted(one: Any, attribute: str) -> int:
    """What an attribute counts; 1 where it says nothing, or no number."""
    said = one.get(attribute) or ""
    return max(int(said), 1) if said.isdecimal() and len(said) <= _MOST_DIGITS else 1


def headers_and_footers(root: Any) -> Iterator[LeftOut]:
    """Headers and footers, each once."""
    yield from around(
        (tag, " ".join("".join(part.itertext()).split()))
        for tag in ("header", "footer")
        for part in root.iter(STYLE + tag)
    )
