"""Outlines (``.opml``): what asks is a question, what stands below it or is noted beside it its answer."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import Any

import msgspec

from chatbot.errors import Place
from chatbot.importing.drafts import (
    About,
    Advance,
    Draft,
    Item,
    Keys,
    LeftOut,
    Source,
    SourceError,
    is_question,
)
from chatbot.importing.forms.markdown import read_page
from chatbot.importing.forms.xml_text import comments_in, parsed
from chatbot.importing.texts import as_markdown

_DEEPEST = 60
"""Lines within each other."""
_NOTES = ("_note", "note", "description")


def read(source: Source, keys: Keys, advance: Advance) -> Iterator[Item]:
    """The questions in an outline.

    Raises:
        SourceError: it is none.
    """
    outline = parsed(source.text)
    yield from comments_in(source.text)
    body = outline.find("body")
    if body is None:
        raise SourceError("is no outline in OPML; save it as Markdown or HTML")
    yield About(title=" ".join((outline.findtext("head/title") or "").split()) or None)
    page = _Page(any(is_question(_text(one)) for one in body.iter("outline")))
    page.below(body, 2)  # the first level would be the title of a page
    for item in read_page("\n".join(page.lines), advance):
        if isinstance(item, Draft | LeftOut) and item.place.line:
            item = msgspec.structs.replace(item, place=Place(page.numbers[item.place.line - 1]))
        yield item


class _Page:
    """The lines of an outline as Markdown, and where in its file each is from."""

    def __init__(self, any_asks: bool) -> None:
        self.lines: list[str] = []
        self.numbers: list[int] = []
        self._any_asks = any_asks

    def below(self, parent: Any, depth: int) -> None:
        """Take in what is right below a line, headings down to those that ask, and then lists."""
        lines = list(parent.iterchildren("outline"))
        among = any(is_question(_text(one)) for one in lines)
        for one in lines:
            leads = any(is_question(_text(line)) for line in one.iterdescendants("outline"))
            if is_question(_text(one)) or leads or (_says_more(one) and (among or not self._any_asks)):
                self._add(f"{'#' * min(depth, 6)} {_text(one)}", one)
                self._noted(one, "")
                self.below(one, depth + 1)
            elif len(lines) == 1 and not len(one) and depth > 2:
                self._add(_shown(one), one)
                self._noted(one, "")
            else:
                self._item(one, 0)

    def _item(self, one: Any, depth: int) -> None:
        if depth > _DEEPEST:
            raise SourceError("is nested too deeply")
        margin = "  " * depth
        self._add(f"{margin}- {textwrap.indent(_shown(one), f'{margin}  ').strip()}", one, blank=False)
        self._noted(one, f"{margin}  ")
        for line in one.iterchildren("outline"):
            self._item(line, depth + 1)

    def _noted(self, one: Any, margin: str) -> None:
        """What is noted beside a line."""
        for key in _NOTES:
            if note := (one.get(key) or "").strip():
                self._add("", one, blank=False)
                self._add(textwrap.indent(as_markdown(note), margin), one)

    def _add(self, text: str, one: Any, blank: bool = True) -> None:
        lines = [*text.split("\n"), *([""] if blank else [])]
        self.lines += lines
        self.numbers += [one.sourceline or 1] * len(lines)


def _says_more(one: Any) -> bool:
    return len(one) > 0 or any(one.get(key) for key in _NOTES)


def _text(one: Any) -> str:
    return as_markdown(str(one.get("text") or one.get("title") or "")).replace("\n", " ").strip()


def _shown(one: Any) -> str:
    """A line's text, and the address that it leads to."""
    address = one.get("url") or one.get("htmlUrl") or one.get("xmlUrl")
    return f"[{_text(one)}]({address})" if address else _text(one)
