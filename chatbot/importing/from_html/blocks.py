"""Paragraphs, lists, tables and code of HTML as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

import lxml.etree

from chatbot.importing.from_html.grid import grid_of
from chatbot.importing.from_html.inline import SILENT, Line, children

_FRAMES = frozenset(
    "html body div section article main center form fieldset header hgroup footer aside nav p address figure figcaption li dd dt"
    " td th tr tbody thead tfoot caption label button search details summary legend menu".split()
)
"""What parts a text in blocks, and means nothing more."""
_BLOCKS = _FRAMES | frozenset("h1 h2 h3 h4 h5 h6 ul ol dl table pre textarea blockquote hr".split())
_STARTS = re.compile(r"(?:#{1,6}|>|[-+])(?=\s|$)")
MOST_REPEATED = 200
"""Characters of a cell over several rows that are there again in each."""


class Converter:
    """Makes Markdown of elements."""

    def __init__(self, escape: bool) -> None:
        self._escape = escape

    def markdown(self, nodes: Iterable[Any]) -> str:
        """What some nodes hold."""
        return "\n\n".join(self._blocks(nodes))

    def _blocks(self, nodes: Iterable[Any]) -> list[str]:
        found: list[str] = []
        run: list[Any] = []
        for node in nodes:
            if isinstance(node, str) or (node.tag not in _BLOCKS and not _holds_blocks(node)):
                run.append(node)
                continue
            found += self._paragraph(run)
            run = []
            found += self._block(node)
        return found + self._paragraph(run)

    def _paragraph(self, run: list[Any]) -> list[str]:
        text = self._line(run)
        if self._escape and _STARTS.match(text):
            text = "\\" + text
        return [text] if text else []

    def _line(self, nodes: Iterable[Any]) -> str:
        line = Line(self._escape)
        line.nodes(nodes)
        return line.as_text()

    def _block(self, element: Any) -> list[str]:
        tag = element.tag
        if not isinstance(tag, str) or tag in SILENT:
            return []
        if tag in ("ul", "ol"):
            return self._list(element)
        if tag == "table":
            return self._table(element)
        if tag in ("pre", "textarea"):
            return _code_block(element)
        if tag == "hr":
            return ["---"]
        inside = self._blocks(children(element))
        if tag == "blockquote":
            return [_set_in("\n\n".join(inside), "> ", "> ").replace("> \n", ">\n")] if inside else []
        if tag == "dl":
            return self._definitions(element)
        if tag in ("summary", "dt", "legend"):
            return [f"**{text}**" if "**" not in text else text for text in inside]
        if re.fullmatch(r"h[1-6]", tag):
            text = " ".join(" ".join(inside).split()).replace("\\#", "#")
            return [f"{'#' * int(tag[1])} {text}"] if text else []
        return inside

    # --- lists -------------------------------------------------------------------------------

    def _list(self, element: Any) -> list[str]:
        number = int(element.get("start")) if (element.get("start") or "").isdecimal() else 1
        items: list[str] = []
        for node in children(element):
            if (
                not isinstance(node, str) and node.tag in ("ul", "ol") and items
            ):  # below an item, and not in it
                items[-1] += "\n" + _set_in("\n".join(self._list(node)), "  ", "  ")
                continue
            inside = self._blocks(
                children(node) if not isinstance(node, str) and node.tag == "li" else [node]
            )
            if inside:
                mark = f"{number}. " if element.tag == "ol" else "- "
                items.append(_set_in(_item(inside), mark, " " * len(mark)))
                number += 1
        return ["\n".join(items)] if items else []

    def _definitions(self, element: Any) -> list[str]:
        """Terms, each an item of a list with its definition below it."""
        items: list[list[str]] = []
        for part in element.iter("dt", "dd"):
            if next(part.iterancestors("dl"), None) is not element:
                continue
            inside = self._blocks(children(part))
            terms = [f"**{text}**" for text in inside] if part.tag == "dt" else inside
            if part.tag == "dt" or not items:
                items.append(terms)
            else:
                items[-1] += terms
        filled = [_set_in(_item(item), "- ", "  ") for item in items if item]
        return ["\n".join(filled)] if filled else []

    # --- tables ------------------------------------------------------------------------------

    def _table(self, table: Any) -> list[str]:
        cells = grid_of(table)
        caption = [text for part in table.iterchildren("caption") for text in self._blocks(children(part))]
        if max(map(len, cells), default=0) < 2:  # nothing is beside anything
            alone = dict.fromkeys(cell for row in cells for cell in row)
            return caption + [text for cell in alone for text in self._blocks(children(cell))]
        texts = self._rows(cells)
        named = (
            all(cell.tag == "th" for cell in cells[0]) or cells[0][0].getparent().getparent().tag == "thead"
        )
        width = max(map(len, texts))
        head, body = (texts[0], texts[1:]) if named else ([""] * width, texts)
        lines = [head, ["---"] * width, *body]
        return [*caption, "\n".join(f"| {' | '.join(row + [''] * (width - len(row)))} |" for row in lines)]

    def _rows(self, cells: list[list[Any]]) -> list[list[str]]:
        """The texts of each row: of a cell over several columns in the first, over several rows in each, where it is short."""
        known: dict[Any, str] = {}
        rows: list[list[str]] = []
        for row in cells:
            texts: list[str] = []
            for number, cell in enumerate(row):
                text = known.get(cell)
                if number and row[number - 1] is cell:
                    text = ""
                elif text is None:
                    text = known[cell] = self._cell(cell)
                elif len(text) > MOST_REPEATED:
                    text = ""
                texts.append(text)
            rows.append(texts)
        return rows

    def _cell(self, cell: Any) -> str:
        inside = "<br>".join(self._blocks(children(cell)))
        return re.sub(r" {2}\n|\n(?=\n)", "<br>", inside).replace("\n", " ").replace("|", "\\|")


def _holds_blocks(element: Any) -> bool:
    """Is there a block in what is no block?"""
    return len(element) > 0 and next(element.iterdescendants(*_BLOCKS), None) is not None


def _item(blocks: list[str]) -> str:
    """An item's blocks: a list follows a line at once."""
    text = blocks[0]
    for block in blocks[1:]:
        follows = re.match(r"(?:[-*+]|\d+\.) ", block) and "\n\n" not in text
        text += ("\n" if follows else "\n\n") + block
    return text


def _set_in(text: str, first: str, rest: str) -> str:
    """A text with a mark before its first line, the others set in."""
    lines = text.split("\n")
    return "\n".join(
        [first + lines[0], *(rest + line if line else (rest if rest.strip() else "") for line in lines[1:])]
    )


def _code_block(element: Any) -> list[str]:
    text = _code(element).strip("\n").rstrip()
    longest = max((len(run) for run in re.findall("`{3,}", text)), default=2)
    fence = "`" * (longest + 1)
    return [f"{fence}{_language(element)}\n{text}\n{fence}"] if text.strip() else []


def _code(element: Any) -> str:
    """The text of code, in which lines may be broken by elements."""
    parts: list[str] = []
    for event, part in lxml.etree.iterwalk(element, events=("start", "end")):
        if event == "start":
            parts.append("\n" if part.tag == "br" else part.text or "")
        elif part is not element:
            parts.append(part.tail or "")
    return "".join(parts)


def _language(element: Any) -> str:
    """The language of a code block, as most sites write it: ``class="language-python"``."""
    inner = element.find("code")
    classes = (element.get("class") or "").split() + (
        (inner.get("class") or "").split() if inner is not None else []
    )
    names = [name.partition("-")[2] for name in classes if name.startswith(("language-", "lang-"))]
    return names[0] if names else ""
