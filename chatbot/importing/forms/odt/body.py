"""The text of a document of OpenDocument as elements of HTML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from chatbot.importing.drafts import LeftOut, SourceError, commented
from chatbot.importing.forms.odt.styles import DRAW, OFFICE, SVG, TABLE, TEXT, XLINK, Styles, counted
from chatbot.importing.forms.office import paragraph
from chatbot.importing.forms.trees import element, extend

_DEEPEST = 60
"""Elements within each other."""
_LEFT_OUT = {
    TEXT + "table-of-content": "a table of contents",
    TEXT + "alphabetical-index": "an index",
    TEXT + "illustration-index": "an index",
    TEXT + "tracked-changes": "changes that are kept track of: what was deleted",
    DRAW + "object": "a formula or an object of another program",
}
_SILENT = (
    TEXT + "sequence-decls", TEXT + "variable-decls", TEXT + "user-field-decls", OFFICE + "forms", TEXT + "soft-page-break",
    TEXT + "note-citation", SVG + "title", SVG + "desc", DRAW + "object-ole",
)  # fmt: skip
_MOST_REPEATED = 100
"""Cells that one stands for; more are only the rest of a row."""


class Body:
    """Turns a document's text into a tree; its lines are the numbers of paragraphs."""

    def __init__(self, styles: Styles) -> None:
        self.left_out: list[LeftOut] = []
        self._styles = styles
        self._number = 0
        self._notes: list[list[Any]] = []
        self._counted = 0
        self._titled = False

    def root(self, content: Any) -> Any:
        """The whole text.

        Raises:
            SourceError: there is none.
        """
        text = next(content.iter(OFFICE + "text"), None)
        if text is None:
            raise SourceError(
                "has no text in it: it is another document of OpenDocument; save it as .odt or .csv"
            )
        paragraphs = (one.get(TEXT + "style-name") for one in text.iter(TEXT + "p"))
        self._titled = any("Title" in self._styles.called(name) for name in paragraphs)
        return element("body", None, *_with_whole_code(self._blocks(text, 0)))

    def _blocks(self, parent: Iterable[Any], depth: int) -> Iterator[Any]:
        if depth > _DEEPEST:
            raise SourceError("is nested too deeply")
        for one in parent:
            if one.tag in (TEXT + "h", TEXT + "p"):
                yield from self._paragraph(one)
            elif one.tag == TEXT + "list":
                yield self._list(one, None, depth, 0)
            elif one.tag == TABLE + "table":
                yield self._table(one, depth)
            elif one.tag in _LEFT_OUT:
                self.left_out.append(LeftOut(paragraph(self._number + 1), _LEFT_OUT[one.tag]))
            elif one.tag == DRAW + "frame":
                yield element("p", self._number, *self._frame(one, depth))
            elif isinstance(one.tag, str) and one.tag not in _SILENT:
                yield from self._blocks(one, depth + 1)

    def _paragraph(self, one: Any) -> Iterator[Any]:
        self._number += 1
        names = self._styles.called(one.get(TEXT + "style-name"))
        self._notes.append([])
        marks = () if one.tag == TEXT + "h" else tuple(self._styles.marks(one.get(TEXT + "style-name")))
        inside = self._marked(marks, list(self._inline(one)))
        if one.tag == TEXT + "h" or "Title" in names:
            level = 1 if "Title" in names else counted(one, TEXT + "outline-level") + self._titled
            yield element(f"h{min(max(level, 1), 6)}", self._number, *inside)
        elif "Preformatted Text" in names:
            yield element("pre", self._number, *inside)
        elif "Quotations" in names:
            yield element("blockquote", self._number, element("p", self._number, *inside))
        else:
            yield element("p", self._number, *inside)
        yield from self._notes.pop()

    def _marked(self, marks: Iterable[str], inside: list[Any]) -> list[Any]:
        for mark in marks:
            inside = [element(mark, self._number, *inside)]
        return inside

    def _inline(self, parent: Any) -> Iterator[Any]:
        if parent.text:
            yield parent.text
        for one in parent:
            yield from self._piece(one)
            if one.tail:
                yield one.tail

    def _piece(self, one: Any) -> Iterator[Any]:
        tag = one.tag
        if tag == TEXT + "span":
            yield from self._marked(self._styles.marks(one.get(TEXT + "style-name")), list(self._inline(one)))
        elif tag == TEXT + "a":
            yield element("a", self._number, *self._inline(one), href=_target(one.get(XLINK + "href")))
        elif tag == TEXT + "line-break":
            yield element("br", self._number)
        elif tag in (TEXT + "s", TEXT + "tab"):
            yield " " * min(counted(one, TEXT + "c"), _MOST_REPEATED)
        elif tag in (TEXT + "bookmark", TEXT + "bookmark-start"):
            yield element("a", self._number, name=one.get(TEXT + "name"))
        elif tag == TEXT + "note":
            yield from self._note(one)
        elif tag == OFFICE + "annotation":
            text = " ".join(" ".join(part.itertext()) for part in one.iter(TEXT + "p"))
            self.left_out.append(commented(paragraph(self._number), text))
        elif tag == DRAW + "frame":
            yield from self._frame(one, 0)
        elif tag in _LEFT_OUT:
            self.left_out.append(LeftOut(paragraph(self._number), _LEFT_OUT[tag]))
        elif isinstance(tag, str) and tag not in _SILENT:
            yield from self._inline(one)

    def _note(self, note: Any) -> Iterator[Any]:
        """A sign for a note, whose text stands below the paragraph."""
        self._counted += 1
        body: Iterable[Any] = next(note.iter(TEXT + "note-body"), ())
        texts = [part for one in body for part in [*self._inline(one), " "]]
        self._notes[-1].append(element("p", self._number, f"[{self._counted}] ", *texts[:-1]))
        yield f"[{self._counted}]"

    def _frame(self, frame: Any, depth: int) -> Iterator[Any]:
        words = " ".join("".join(part.itertext()) for part in frame.iter(SVG + "title", SVG + "desc"))
        for one in frame:
            if one.tag == DRAW + "text-box":
                for block in self._blocks(one, depth + 1):
                    yield from ([*block, element("br", self._number)] if not block.text else
                                [block.text, *block, element("br", self._number)])  # fmt: skip
            elif one.tag == DRAW + "image" and next(frame.iter(DRAW + "object"), None) is None:
                yield element("img", self._number, src=one.get(XLINK + "href") or "", alt=words)
            elif one.tag in _LEFT_OUT:
                self.left_out.append(LeftOut(paragraph(self._number), _LEFT_OUT[one.tag]))

    def _list(self, one: Any, around: str | None, depth: int, level: int) -> Any:
        name = one.get(TEXT + "style-name") or around
        made = element("ol" if self._styles.numbers(name, level) else "ul", self._number + 1)
        for item in one:
            if item.tag not in (TEXT + "list-item", TEXT + "list-header"):
                continue
            inside: list[Any] = []
            begins = self._number + 1
            for part in item:
                nested = part.tag == TEXT + "list"
                inside += (
                    [self._list(part, name, depth + 1, level + 1)]
                    if nested
                    else self._blocks([part], depth + 1)
                )
            made.append(element("li", begins, *inside))
        return made

    def _table(self, table: Any, depth: int) -> Any:
        made = element("table", self._number + 1)
        for row in table.iter(TABLE + "table-row"):
            if next(row.iterancestors(TABLE + "table")) is not table:
                continue
            heads = next(row.iterancestors(TABLE + "table-header-rows"), None) is not None
            cells: list[Any] = []
            for cell in row.iterchildren(TABLE + "table-cell", TABLE + "covered-table-cell"):
                inside = list(self._blocks(cell, depth + 1))
                count = counted(cell, TABLE + "number-columns-repeated")
                cells.append(element("th" if heads else "td", self._number, *inside))
                cells += [element("td", self._number) for _ in range(min(count, _MOST_REPEATED) - 1)]
            made.append(element("tr", self._number, *cells))
        return made


def _with_whole_code(blocks: Iterable[Any]) -> Iterator[Any]:
    """Blocks with the lines of code that follow each other as one."""
    last: Any = None
    for block in blocks:
        if last is not None and last.tag == block.tag == "pre":
            extend(last, ["\n", block.text or "", *block])
            continue
        if last is not None:
            yield last
        last = block
    if last is not None:
        yield last


def _target(address: str | None) -> str | None:
    """Where a link leads, seen from the document and not from what is in it."""
    return address.removeprefix("../") if address else address
