"""Lists: of items, numbered or not, and of terms with what is said of them, as questions with their answers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from chatbot.importing.forms.asciidoc.lines import Line
from chatbot.importing.forms.asciidoc.marks import ANCHOR, Marks
from chatbot.importing.forms.asciidoc.nested import Nested
from chatbot.importing.forms.html.line_numbers import line_of
from chatbot.importing.forms.trees import element

ITEM = re.compile(
    r"[ \t]*(?:(?P<mark>\*{1,10}|-|\.{1,5}|\d{1,4}\.|[a-zA-Z]\.|<(?:\d{1,3}|\.)>)[ \t]+(?P<text>\S.*)"
    r"|(?P<term>(?!//)\S.{0,1000}?)(?P<colons>:{2,4}|;;)(?:[ \t]+(?P<said>\S.*))?)$"
)
_OPENS = re.compile(
    r"(?:-{4,}|\.{4,}|={4,}|\*{4,}|_{4,}|--|`{3,}\w*|[|,:!]===)$"
    r"|\[[^\]]*\]$|\[\[[^\]]*\]\]$|\.[A-Z¿]|={2,6} "
)
_CHECK = re.compile(r"\[[ xX*]\][ \t]+")


class _Kind(NamedTuple):
    """What the items of a list have in common, so that one of another kind is a list within it, or around it."""

    tag: str
    mark: str


def read_list(
    parser: Nested, lines: Sequence[Line], at: int, marks: Marks, depth: int
) -> tuple[list[Any], int]:
    """The list that begins on a line, and the line after it."""
    return _List(parser, lines, depth).read(at, (), marks)


class _List:
    """Reads a list and those within it."""

    def __init__(self, parser: Nested, lines: Sequence[Line], depth: int) -> None:
        self._parser = parser
        self._lines = lines
        self._depth = depth

    def read(self, at: int, around: tuple[_Kind, ...], marks: Marks) -> tuple[list[Any], int]:
        """A list within those that are around it."""
        kind = _kind(self._text(at))
        assert kind is not None
        made = element(kind.tag, self._lines[at].number)
        anchor = marks.id
        while at < len(self._lines) and _kind(self._text(at)) == kind:
            at = self._item(made, kind, at, around, anchor)
            anchor = None
        title = marks.take_title()
        head = [element("p", line_of(made), element("strong", line_of(made), title))] if title else []
        return [*head, made], at

    def _text(self, at: int) -> str:
        return self._lines[at].text if at < len(self._lines) else ""

    def _item(self, made: Any, kind: _Kind, at: int, around: tuple[_Kind, ...], anchor: str | None) -> int:
        found, number = ITEM.match(self._text(at)), self._lines[at].number
        assert found is not None
        content: list[Any] = []
        if kind.tag == "dl":
            self._term(made, found["term"], number, anchor)
            text = found["said"] or ""
        else:
            text = _CHECK.sub("", found["text"])
        at += 1
        if text:
            at = self._principal(content, text, number, at)
        at = self._attached(content, at, (*around, kind), described=kind.tag == "dl" and not text)
        if kind.tag != "dl":
            made.append(element("li", number, *content))
        elif content:
            made.append(element("dd", number, *content))
        return at

    def _term(self, made: Any, term: str, number: int, anchor: str | None) -> None:
        if found := ANCHOR.match(term):
            anchor, term = found[1], term[found.end() :]
        made.append(element("dt", number, *self._parser.inline(term, number), id=anchor))

    def _principal(self, content: list[Any], text: str, number: int, at: int) -> int:
        """The text of an item, which goes on to a blank line or a block; returns the line after it."""
        lines = [text]
        while at < len(self._lines) and not self._ends_text(at):
            lines.append(self._text(at).strip())
            at += 1
        paragraph = element("p", number, *self._parser.inline("\n".join(lines), number))
        content += self._parser.with_notes([paragraph], number)
        return at

    def _ends_text(self, at: int) -> bool:
        text = self._text(at)
        return not text.strip() or text.strip() == "+" or bool(ITEM.match(text)) or _opens_block(text)

    def _attached(self, content: list[Any], at: int, kinds: tuple[_Kind, ...], *, described: bool) -> int:
        """What else belongs to an item: lists within it, blocks joined to it by ``+``; returns the line after."""
        while at < len(self._lines):
            here = self._after_blank(at)
            text, blank = self._text(here), here > at
            if text.strip() == "+":
                if blank and len(kinds) > 1:
                    return here
                at = self._joined(content, here + 1, kinds)
            elif (kind := _kind(text)) is not None:
                if kind in kinds or (blank and kinds[-1].mark == "<"):
                    return here
                found, at = self.read(here, kinds, Marks())
                content += found
            elif described and text.strip() and not (blank and _opens_section(self._lines, here)):
                at = self._description(content, here, kinds)
            elif blank and text[:1] in " \t" and text.strip():
                at = self._joined(content, here, kinds)
            else:
                return at
            described = described and not content
        return at

    def _description(self, content: list[Any], at: int, kinds: tuple[_Kind, ...]) -> int:
        """What is said of a term below it; returns the line after."""
        if _opens_block(self._text(at)):
            return self._joined(content, at, kinds)
        return self._principal(content, self._text(at).strip(), self._lines[at].number, at + 1)

    def _after_blank(self, at: int) -> int:
        while at < len(self._lines) and not self._text(at).strip():
            at += 1
        return at

    def _joined(self, content: list[Any], at: int, kinds: tuple[_Kind, ...]) -> int:
        """The block that is joined to an item, with what is said about it above; returns the line after it.

        A list ends where one of ``kinds``, which are around it, goes on.
        """
        marks, below = Marks(), at
        at = self._after_blank(at)
        if below < at < len(self._lines) and _opens_section(self._lines, at):
            return at
        while at < len(self._lines) and (not self._text(at).strip() or marks.take(self._text(at))):
            at += 1
        if at >= len(self._lines):
            return at
        kind = _kind(self._text(at))
        if kind is not None and kind not in kinds and not _opens_block(self._text(at)):
            found, at = self.read(at, kinds, marks)
            content += found
            return at
        plain = not _opens_block(self._text(at)) and not ITEM.match(self._text(at))
        end = (
            next((i for i in range(at + 1, len(self._lines)) if self._ends_text(i)), None) if plain else None
        )
        found, at = self._parser.block(self._lines[:end], at, marks, self._depth + 1)
        content += found
        return at


def _kind(text: str) -> _Kind | None:
    """The kind of list that a line is an item of."""
    found = ITEM.match(text)
    if found is None:
        return None
    if found["colons"]:
        return _Kind("dl", found["colons"])
    mark = found["mark"]
    if mark[0] in "*-":
        return _Kind("ul", mark)
    if mark[0] == ".":
        return _Kind("ol", mark)
    return _Kind("ol", "1" if mark[0].isdigit() else "<" if mark[0] == "<" else "a")


def _opens_block(text: str) -> bool:
    """Does a line begin a block of its own, or say something about one?"""
    return bool(_OPENS.match(text))


def _opens_section(lines: Sequence[Line], at: int) -> bool:
    return bool(re.match(r"={1,6} \S", lines[at].text))
