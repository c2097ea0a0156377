"""A page's blocks: headlines, paragraphs, lists, tables, and what stands between ``#+begin`` and ``#+end``."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from chatbot.errors import Place
from chatbot.importing.drafts import QUESTION, LeftOut, Source, SourceError, commented, quoted
from chatbot.importing.forms import trees
from chatbot.importing.forms.including import Inclusions
from chatbot.importing.forms.org.inline import Inline
from chatbot.importing.forms.org.lines import (
    BEGIN,
    DRAWER,
    HEADLINE,
    ITEM,
    KEYWORD,
    NOTE,
    PLANNING,
    PROPERTY,
    Line,
    end_of_drawer,
    end_of_item,
    end_of_note,
    ends_paragraph,
    headlines,
    properties,
    set_in,
    while_like,
)
from chatbot.importing.forms.trees import element

_TAGS = re.compile(r"[ \t]+:([\w@#%:]+):[ \t]*$")
_TERM = re.compile(r"(.*?\S)[ \t]+::(?:[ \t]+(.*))?$")
_STATES = "TODO DONE NEXT WAITING WAIT HOLD CANCELLED CANCELED STARTED INPROGRESS SOMEDAY FIXME".split()
_HIDDEN_DRAWERS = ("PROPERTIES", "LOGBOOK")
"""What is there for Org itself, and in no export."""
_NOTES = ("note", "tip", "warning", "important", "caution")
DEEPEST = 20
"""Blocks within each other that are looked into."""


class Parser:
    """Makes elements of a page's lines, and keeps account of what was left out."""

    def __init__(self, source: Source) -> None:
        self.left_out: list[LeftOut] = []
        self.about: dict[str, str] = {}
        """What the page says about itself."""
        self.tags: dict[int, list[str]] = {}
        """The tags of headlines, by line."""
        self._source = source
        self._inclusions = Inclusions(source)
        self._inline = Inline()
        self._states = set(_STATES)
        self._noted: dict[str, int] = {}
        """The lines on which footnotes are, by their names."""

    def root(self) -> Any:
        """The page's element."""
        text = self._source.text.split("\n")
        lines = list(self._taken_in([Line(line.rstrip(), i) for i, line in enumerate(text, start=1)], None))
        self._look_ahead(lines)
        root = element("body", 1, *self._page(lines))
        for name, number in self._noted.items():
            if not self._inline.has_met(name):
                reason = f"a footnote that no answer refers to: {quoted(self._inline.said[name])}"
                self.left_out.append(LeftOut(Place(number), reason))
        return root

    def _taken_in(self, lines: Sequence[Line], path: str | None) -> Iterator[Line]:
        """The lines, with those of the files that they take in."""
        for line in lines:
            found = KEYWORD.match(line.text)
            if found is None or found[1].lower() != "include":
                yield line
                continue
            name = re.match(r"\"([^\"]+)\"|(\S+)", found[2])
            try:
                inner, text = self._inclusions.text((name[1] or name[2]) if name else "", path)
            except SourceError as error:
                self.left_out.append(LeftOut(Place(line.number), error.reason, QUESTION))
                continue
            inside = [Line(part.rstrip(), line.number) for part in text.split("\n")]
            kind = found[2][name.end() :].split() if name else []
            if kind[:1] in (["src"], ["example"]):
                yield Line(f"#+begin_{' '.join(kind[:2])}", line.number)
                yield from inside
                yield Line(f"#+end_{kind[0]}", line.number)
            else:
                yield from self._taken_in(inside, inner)

    def _look_ahead(self, lines: Sequence[Line]) -> None:
        """What may be referred to before it stands there: states, footnotes, headlines and their ids."""
        title = ""
        for at, line in enumerate(lines):
            if found := KEYWORD.match(line.text):
                if found[1].lower() in ("todo", "seq_todo", "typ_todo"):
                    self._states.update(re.sub(r"\([^()]*\)", "", found[2]).replace("|", " ").split())
            elif found := NOTE.match(line.text):
                more = (one.text.strip() for one in lines[at + 1 : end_of_note(lines, at)])
                self._inline.said[found[1]] = " ".join([found[2], *more]).strip()
                self._noted[found[1]] = line.number
            elif found := HEADLINE.match(line.text):
                title = self._plain(self._headline(found[2])[0])
                self._inline.headlines.setdefault(title, title)
            elif (found := PROPERTY.match(line.text)) and found[1].lower() in ("custom_id", "id"):
                self._inline.headlines.setdefault(found[2].strip(), title)

    # --- headlines ---------------------------------------------------------------------------

    def _page(self, lines: Sequence[Line]) -> list[Any]:
        """The elements of the page: its title, and each headline with what is below it."""
        edges = headlines(lines)
        head = lines[: edges[0]] if edges else lines
        content = self._blocks(head, 0)
        title = self.about.get("title")
        made = [element("h1", 1, title)] if title else []
        made += self._with_notes(content, 1)
        hidden = 0
        for at, end in pairwise([*edges, len(lines)]):
            found = HEADLINE.match(lines[at].text)
            assert found is not None
            level = len(found[1])
            if hidden and level > hidden:
                continue
            hidden = 0
            if why := self._why_not(found[2]):
                self.left_out.append(LeftOut(Place(lines[at].number), why))
                hidden = level
                continue
            made += self._section(found, lines[at].number, lines[at + 1 : end], bool(title))
        return made

    def _why_not(self, headline: str) -> str:
        """Why a headline, with all below it, is left out; nothing where it is not."""
        text, tags = self._headline(headline)
        if re.match(r"COMMENT\b", text):
            return f"a comment: {quoted(text.removeprefix('COMMENT'))}"
        return f"{quoted(text)} is marked as not to be exported" if "noexport" in tags else ""

    def _section(self, found: re.Match[str], number: int, lines: Sequence[Line], titled: bool) -> list[Any]:
        text, tags = self._headline(found[2])
        own, lines = properties(lines)
        if tags:
            self.tags[number] = tags
        level = min(len(found[1]) + titled, 6)
        heading = element(f"h{level}", number, *self._inline.parts(text, number), id=own.get("custom_id"))
        return [heading, *self._with_notes(self._blocks(lines, 0), number)]

    def _headline(self, text: str) -> tuple[str, list[str]]:
        """A headline's text without state and priority, and its tags."""
        found = _TAGS.search(text)
        tags = [tag for tag in found[1].split(":") if tag] if found else []
        text = text[: found.start()] if found else text
        first, _, rest = text.partition(" ")
        text = rest if first in self._states and rest else text
        return re.sub(r"^\[#\w\]\s*", "", text.strip()), [tag for tag in tags if tag != "export"]

    def _plain(self, text: str) -> str:
        """A line of markup as the text that is seen."""
        return str(element("p", 1, *Inline().parts(text, 1)).text_content())

    def _with_notes(self, content: list[Any], line: int) -> list[Any]:
        """Blocks, and after them the footnotes that they refer to."""
        notes, self._inline.notes = self._inline.notes, []
        return content + [
            element("p", line, f"[{number}] ", *self._inline.parts(text, line))
            for number, text in dict.fromkeys(notes)
            if text
        ]

    # --- blocks ------------------------------------------------------------------------------

    def _blocks(self, lines: Sequence[Line], depth: int) -> list[Any]:
        """The elements that lines become; those that are nested too deeply are read as text."""
        if depth >= DEEPEST:
            text = "\n".join(line.text.strip() for line in lines).strip()
            return [element("p", lines[0].number, *self._inline.parts(text, lines[0].number))] if text else []
        made: list[Any] = []
        at = 0
        while at < len(lines):
            found, at = self._block(lines, at, depth)
            made += found
        return made

    def _block(self, lines: Sequence[Line], at: int, depth: int) -> tuple[list[Any], int]:
        text, number = lines[at].text, lines[at].number
        if not text.strip() or PLANNING.match(text):
            return [], at + 1
        if found := BEGIN.match(text):
            return self._delimited(found, lines, at, depth)
        if found := KEYWORD.match(text):
            return self._keyword(found[1].lower(), found[2], number), at + 1
        if re.match(r"[ \t]*#(?: |$)", text):
            return self._comment(lines, at)
        if (found := DRAWER.match(text)) and (end := end_of_drawer(lines, at)) > at + 1:
            hidden = found[1].upper() in _HIDDEN_DRAWERS
            return [] if hidden else self._blocks(lines[at + 1 : end - 1], depth + 1), end
        if text.lstrip().startswith("|"):
            return self._table(lines, at)
        if re.match(r"[ \t]*: |[ \t]*:$", text):
            end = while_like(lines, at, r"[ \t]*:(?: |$)")
            code = "\n".join(re.sub(r"^[ \t]*: ?", "", line.text) for line in lines[at:end])
            return [trees.code(code, number)], end
        if re.fullmatch(r"[ \t]*-{5,}", text):
            return [element("hr", number)], at + 1
        if ITEM.match(text):
            return self._list(lines, at, depth)
        if NOTE.match(text):
            return [], end_of_note(lines, at)
        return self._paragraph(lines, at)

    def _paragraph(self, lines: Sequence[Line], at: int) -> tuple[list[Any], int]:
        end = at + 1
        while end < len(lines) and lines[end].text.strip() and not ends_paragraph(lines[end].text):
            end += 1
        text = "\n".join(line.text.strip() for line in lines[at:end])
        return [element("p", lines[at].number, *self._inline.parts(text, lines[at].number))], end

    def _keyword(self, name: str, value: str, number: int) -> list[Any]:
        if name in ("title", "description", "language") and value:
            self.about[name] = f"{self.about[name]} {value}" if name in self.about else value
        if name == "html" and value:
            return [trees.fragment(value, number)]
        if name == "caption" and value:
            return [element("p", number, element("strong", number, *self._inline.parts(value, number)))]
        return []

    def _comment(self, lines: Sequence[Line], at: int) -> tuple[list[Any], int]:
        end = while_like(lines, at, r"[ \t]*#(?: |$)")
        words = " ".join(line.text.strip().lstrip("#").strip() for line in lines[at:end]).strip()
        if words and "-*-" not in words:
            self.left_out.append(commented(Place(lines[at].number), words))
        return [], end

    def _delimited(
        self, found: re.Match[str], lines: Sequence[Line], at: int, depth: int
    ) -> tuple[list[Any], int]:
        kind, said = found[1].lower(), found[2] or ""
        close = re.compile(rf"[ \t]*#\+end_{re.escape(kind)}[ \t]*$", re.IGNORECASE)
        end = next((i for i in range(at + 1, len(lines)) if close.match(lines[i].text)), len(lines))
        return self._of_kind(kind, said, lines[at + 1 : end], lines[at].number, depth), end + 1

    def _of_kind(self, kind: str, said: str, inside: Sequence[Line], number: int, depth: int) -> list[Any]:
        """What is between ``#+begin`` and ``#+end``, by what these say."""
        text = textwrap.dedent("\n".join(re.sub(r"^([ \t]*),(?=[*#,])", r"\1", line.text) for line in inside))
        if kind in ("src", "example"):
            return [trees.code(text, number, said.split()[0] if kind == "src" and said.split() else "")]
        if kind == "export" or kind in ("html", "latex"):
            if "html" in (kind, *said.lower().split()):
                return [trees.fragment(text, number)]
            self.left_out.append(LeftOut(Place(number), f"what is meant for {said or kind} alone"))
            return []
        if kind == "comment":
            self.left_out.append(commented(Place(number), text))
            return []
        if kind == "verse":
            parts = [
                part
                for line in inside
                for part in (*self._inline.parts(line.text.strip(), line.number), element("br", number))
            ]
            return [element("p", number, *parts)]
        content = self._blocks(inside, depth + 1)
        if kind in _NOTES:
            return [trees.aside(kind.capitalize(), content, number)]
        return [element("blockquote" if kind == "quote" else "div", number, *content)]

    def _table(self, lines: Sequence[Line], at: int) -> tuple[list[Any], int]:
        end = while_like(lines, at, r"[ \t]*\|")
        rows = lines[at:end]
        rule = next((i for i, line in enumerate(rows) if re.match(r"[ \t]*\|-", line.text)), 0)
        table = element("table", rows[0].number)
        for index, row in enumerate(rows):
            if not re.match(r"[ \t]*\|-", row.text):
                table.append(self._row(row, "th" if index < rule else "td"))
        return [table], end

    def _row(self, row: Line, tag: str) -> Any:
        cells = re.split(r"(?<!\\)\|", row.text.strip().strip("|"))
        made = [element(tag, row.number, *self._inline.parts(cell.strip(), row.number)) for cell in cells]
        return element("tr", row.number, *made)

    # --- lists -------------------------------------------------------------------------------

    def _list(self, lines: Sequence[Line], at: int, depth: int) -> tuple[list[Any], int]:
        """A list: items that are set in as far as its first, each with the lines that are set in further."""
        first = ITEM.match(lines[at].text)
        assert first is not None
        width, number = set_in(first[1]), lines[at].number
        described = bool(first[2] or first[3]) and _TERM.match(first[5]) is not None
        made = element("dl" if described else "ol" if first[4] else "ul", number)
        while at < len(lines) and (found := ITEM.match(lines[at].text)) and set_in(found[1]) == width:
            end = end_of_item(lines, at, width)
            self._item(made, found, lines[at:end], described, depth)
            at = end
            while (
                at < len(lines)
                and not lines[at].text.strip()
                and at + 1 < len(lines)
                and ITEM.match(lines[at + 1].text)
            ):
                at += 1
        return [made], at

    def _item(
        self, made: Any, found: re.Match[str], lines: Sequence[Line], described: bool, depth: int
    ) -> None:
        number, text = lines[0].number, found[5]
        term = _TERM.match(text) if described else None
        if term:
            made.append(element("dt", number, *self._inline.parts(term[1], number)))
            text = term[2] or ""
        rest = textwrap.dedent("\n".join(line.text.expandtabs(8) for line in lines[1:])).split("\n")
        inside = [
            Line(text, number),
            *(Line(part, line.number) for part, line in zip(rest, lines[1:], strict=False)),
        ]
        made.append(element("dd" if described else "li", number, *self._blocks(inside, depth + 1)))
