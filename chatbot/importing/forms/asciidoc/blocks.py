"""A page's blocks: sections, paragraphs, lists, and what stands between two lines that are alike."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from chatbot.errors import Place
from chatbot.importing.drafts import LeftOut, quoted
from chatbot.importing.forms import trees
from chatbot.importing.forms.asciidoc.attributes import ENTRY, Attributes
from chatbot.importing.forms.asciidoc.inline import Inline, picture
from chatbot.importing.forms.asciidoc.lines import Line
from chatbot.importing.forms.asciidoc.lists import ITEM, read_list
from chatbot.importing.forms.asciidoc.marks import ANCHOR, Marks
from chatbot.importing.forms.asciidoc.tables import EDGE, read_table
from chatbot.importing.forms.trees import element

_HEADING = re.compile(r"(={1,6}|#{1,6})[ \t]+(\S.*?)(?:[ \t]+\1)?$")
_UNDERLINES = "=-~^+"
_EDGE = re.compile(r"(?:-{4,}|\.{4,}|={4,}|\*{4,}|_{4,}|\+{4,}|--|`{3,}\w*)$")
"""What opens and closes a block."""
_LABEL = re.compile(r"(NOTE|TIP|IMPORTANT|WARNING|CAUTION):[ \t]+")
_LABELS = {"NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"}
_NAMED = re.compile(r"\[(?:\[|#|id=[\"']?)([\w:.-]+)")
"""What gives a part of the page a name of its own."""
_MACRO = re.compile(r"(image|video|audio|toc|link)::([^\[\]\s]*)\[([^\]]*)\]$")
_AUTHOR = re.compile(r"(?:[\w.'-]+ ){0,3}[\w.'-]+(?: <[^<>]+>)?(?:;|$)|v?\d[\w., :-]*$|\{[\w-]+\}")
DEEPEST = 20
"""Blocks within each other that are looked into."""


class Parser:
    """Makes elements of a page's lines."""

    def __init__(self, lines: Sequence[Line], attributes: Attributes) -> None:
        self.attributes = attributes
        self.left_out: list[LeftOut] = []
        self._inline = Inline()
        self._lines = lines
        self._titles: dict[str, str] = {}
        """What the sections are called, by id."""
        self._anchors = {found[1] for line in lines for found in _NAMED.finditer(line.text)}

    def root(self) -> Any:
        """The page's element."""
        root = element("body", 1, *self.blocks(self._lines, 0, top=True))
        for link, name in self._inline.references:
            if not len(link) and not link.text:
                link.text = self._titles.get(name, name)
            if name not in self._anchors:
                link.drop_tag()
        return root

    def blocks(self, lines: Sequence[Line], depth: int, *, top: bool = False) -> list[Any]:
        """The elements that lines become."""
        if depth > DEEPEST:
            return [element("p", lines[0].number, "\n".join(line.text for line in lines))]
        made: list[Any] = []
        marks = Marks()
        at = 0
        while at < len(lines):
            line = lines[at]
            if self._is_said(line.text, marks):
                at += 1
            else:
                before = at
                found, at = self.block(lines, at, marks, depth, top=top)
                made += found
                marks = Marks()
                assert at > before
        return made

    def _is_said(self, text: str, marks: Marks) -> bool:
        """Is a line no part of a block: blank, an attribute, or said about the block below it?"""
        return text.strip() in ("", "+", "<<<") or self.attributes.take(text) or marks.take(text)

    def block(
        self, lines: Sequence[Line], at: int, marks: Marks, depth: int, *, top: bool = False
    ) -> tuple[list[Any], int]:
        """The elements of the block that begins on a line, and the line after it."""
        line = lines[at]
        heading = self._heading(lines, at, marks, top)
        if heading is not None:
            end = at + (1 if _HEADING.match(line.text) else 2)
            return [heading], self._after_head(lines, end) if heading.tag == "h1" and at < 20 else end
        if EDGE.match(line.text):
            return read_table(self, lines, at, marks, depth)
        if _EDGE.match(line.text):
            return self._delimited(lines, at, marks, depth)
        if ITEM.match(line.text) and marks.style not in ("source", "listing", "literal", "verse"):
            return read_list(self, lines, at, marks, depth)
        if found := _MACRO.match(line.text):
            return self._macro(found, line.number, marks), at + 1
        if re.fullmatch(r"'{3,}|-{3}|\*{3}|- - -", line.text):
            return [element("hr", line.number)], at + 1
        return self._paragraph(lines, at, marks)

    def inline(self, text: str, line: int) -> list[Any]:
        """What is in a line, or a few of them."""
        return self._inline.parts(self.attributes.expand(text), line)

    def with_notes(self, content: list[Any], line: int) -> list[Any]:
        """A block, and after it the footnotes that it refers to."""
        notes, self._inline.notes = self._inline.notes, []
        return content + [
            element("p", line, f"[{number}] ", *self.inline(text, line))
            for number, text in dict.fromkeys(notes)
        ]

    # --- sections ----------------------------------------------------------------------------

    def _heading(self, lines: Sequence[Line], at: int, marks: Marks, top: bool) -> Any | None:
        text, level = _heading_of(lines, at)
        if not text or not top or marks.style in ("source", "listing", "literal"):
            return None
        anchor = marks.id
        if found := ANCHOR.search(text):
            anchor, text = anchor or found[1], ANCHOR.sub("", text)
        content = self.inline(text, lines[at].number)
        heading = element(f"h{min(level, 6)}", lines[at].number, *content, id=anchor)
        title = str(heading.text_content())
        for name in (anchor, "_" + re.sub(r"\W+", "_", title.lower()).strip("_"), title):
            if name:
                self._titles.setdefault(name, title)
        return heading

    def _after_head(self, lines: Sequence[Line], at: int) -> int:
        """The line after those below the page's title that say who wrote it, and when."""
        for end in range(at, min(at + 3, len(lines))):
            if not lines[end].text.strip() or ENTRY.match(lines[end].text):
                if said := " ".join(line.text for line in lines[at:end]):
                    reason = f"who wrote it, and when: {quoted(said)}"
                    self.left_out.append(LeftOut(Place(lines[at].number), reason))
                return end
            if not _AUTHOR.match(lines[end].text):
                break
        return at

    # --- blocks between two lines that are alike ---------------------------------------------

    def _delimited(self, lines: Sequence[Line], at: int, marks: Marks, depth: int) -> tuple[list[Any], int]:
        edge, number = lines[at].text, lines[at].number
        close = "```" if edge.startswith("```") else edge
        end = next((i for i in range(at + 1, len(lines)) if lines[i].text == close), len(lines))
        inside = lines[at + 1 : end]
        return self._titled(marks, self._of_kind(edge, inside, marks, number, depth), number), end + 1

    def _of_kind(self, edge: str, inside: Sequence[Line], marks: Marks, number: int, depth: int) -> list[Any]:
        """What is between two lines, by what these are and what was said above them."""
        text = "\n".join(line.text for line in inside)
        if edge.startswith("```"):
            return [trees.code(text, number, edge.lstrip("`"))]
        if edge[:4] in ("----", "....") or (edge == "--" and marks.style in ("source", "listing", "literal")):
            return [trees.code(_without_callouts(text), number, marks.language)]
        if edge[:4] == "++++":
            return (
                [trees.code(text, number, "math")] if marks.style in _MATH else [trees.fragment(text, number)]
            )
        if marks.style == "verse":
            return [element("blockquote", number, element("pre", number, text), *self._by(marks, number))]
        if marks.style == "comment" or not inside:
            return []
        content = self.blocks(inside, depth + 1)
        if marks.style in _LABELS:
            return [trees.aside(marks.style.capitalize(), content, number)]
        if "collapsible" in marks.options:
            return [trees.fold(marks.take_title() or "More", content, number)]
        if edge[0] == "_" or marks.style == "quote":
            return [element("blockquote", number, *content, *self._by(marks, number))]
        return [element("div", number, *content)]

    def _titled(self, marks: Marks, content: list[Any], number: int) -> list[Any]:
        """Blocks with the title that was given to them, in bold."""
        title = marks.take_title()
        if not title:
            return content
        return [element("p", number, element("strong", number, *self.inline(title, number))), *content]

    def _macro(self, found: re.Match[str], number: int, marks: Marks) -> list[Any]:
        kind, target, attributes = found.groups()
        target = self.attributes.expand(target)
        if kind == "toc":
            return []
        if kind == "image":
            content = [element("p", number, picture(target, self.attributes.expand(attributes), number))]
        else:
            text = attributes.partition(",")[0] or target
            content = [element("p", number, element("a", number, text, href=target))]
        return self._titled(marks, content, number)

    # --- paragraphs --------------------------------------------------------------------------

    def _paragraph(self, lines: Sequence[Line], at: int, marks: Marks) -> tuple[list[Any], int]:
        end = at + 1
        while end < len(lines) and not self._interrupts(lines[end].text):
            end += 1
        number = lines[at].number
        text = "\n".join(line.text for line in lines[at:end])
        return self._titled(marks, self._of_text(text, marks, number), number), end

    def _interrupts(self, text: str) -> bool:
        """Does a line end the paragraph above it?"""
        return not text.strip() or text.strip() == "+" or bool(
            _EDGE.match(text) or EDGE.match(text) or re.match(r"\[[\w\[#.%,=\" :-]+\]$", text)
        )  # fmt: skip

    def _of_text(self, text: str, marks: Marks, number: int) -> list[Any]:
        if marks.style in ("source", "listing", "literal"):
            return [trees.code(_without_callouts(text), number, marks.language)]
        if marks.style in _MATH:
            return [trees.code(text, number, "math")]
        if text[:1] in " \t" and not marks.style:
            return [trees.code(_dedented(text), number)]
        label = marks.style if marks.style in _LABELS else ""
        if found := _LABEL.match(text):
            label, text = found[1], text[found.end() :]
        content = self.with_notes([element("p", number, *self.inline(text, number))], number)
        if label:
            return [trees.aside(label.capitalize(), content, number)]
        if marks.style not in ("quote", "verse"):
            return content
        return [element("blockquote", number, *content, *self._by(marks, number))]

    def _by(self, marks: Marks, number: int) -> list[Any]:
        """Who said what is quoted, and where."""
        by = ", ".join(filter(None, marks.source_of_quote()))
        return [element("p", number, "— ", *self.inline(by, number))] if by else []


_MATH = ("stem", "latexmath", "asciimath")


def _heading_of(lines: Sequence[Line], at: int) -> tuple[str, int]:
    """The text and level of the heading that begins on a line; no text where there is none."""
    text = lines[at].text
    if found := _HEADING.match(text):
        return found[2], len(found[1])
    below = lines[at + 1].text if at + 1 < len(lines) else ""
    if below[:1] not in _UNDERLINES or len(below) < 3 or below.strip(below[:1]):
        return "", 0
    alone = at == 0 or not lines[at - 1].text.strip() or lines[at - 1].text.startswith(("[", ":"))
    if not alone or abs(len(below) - len(text)) > 2 or not re.search(r"\w", text) or text[:1] in " .":
        return "", 0
    return text, _UNDERLINES.index(below[0]) + 1


def _without_callouts(code: str) -> str:
    """Code without the numbers that explanations below it refer to."""
    return re.sub(r"[ \t]*(?:(?://|#|--|;;)[ \t]*)?(?:<(?:\d+|\.)>[ \t]*)+$", "", code, flags=re.MULTILINE)


def _dedented(text: str) -> str:
    import textwrap

    return textwrap.dedent(text.expandtabs(4))
