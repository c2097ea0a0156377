"""A page as blocks, which Markdown pages are as well: what may be a question, and what stands below it."""

from __future__ import annotations

import re
from typing import Any

import msgspec

from chatbot.errors import Place
from chatbot.importing import from_html
from chatbot.importing.drafts import Draft, LeftOut, half, is_question, unique
from chatbot.importing.forms.html.elements import HEADINGS, id_of, markdown_of, name_of, place_of, text_of
from chatbot.importing.forms.html.line_numbers import line_of
from chatbot.importing.forms.html.pieces import Chunk, pieces
from chatbot.importing.forms.html.tables import questions_in_table
from chatbot.importing.forms.markdown.inline import plain
from chatbot.importing.forms.markdown.labels import ASKS
from chatbot.importing.forms.markdown.page import Page
from chatbot.importing.outline.blocks import Block, Group, Heading, Marked, Text, without_numbering

_ICON = re.compile(r"\s+[+\-×▼▾▸▶⌄›»−–✕]$")
"""What shows that a question can be opened."""
_SIGN = re.compile(r"\\?[?+×✕❓❔▼▾▸▶⌄›»−–]")
"""What stands beside a question as its picture, and says nothing."""
SHORT = 2_000
"""Characters up to which texts are put together."""
_MAY_ASK = re.compile(
    r"[?？؟;](?:[^\w\n?？؟;]|_)*+$|^[^\w\n]*(?:\*\*|__|\*\w|_\w)|^[ \t]*(?:\||: )|\]\(#|<[a-zA-Z]|\A\d{1,3}\. [^\n]+\Z",
    re.MULTILINE,
)
"""What questions, tables of contents and tables have, and a counted line that is alone."""


def _may_ask(markdown: str) -> bool:
    """May there be a question in a piece of a page, or what leads to one?"""
    return bool(_MAY_ASK.search(markdown)) or any(ASKS.match(line) for line in markdown.split("\n"))


class Blocks:
    """The blocks of a page."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.left_out: list[LeftOut] = []
        self._awaits_answer = False

    def add(self, element: Any) -> None:
        """Take in an element and what is in it."""
        for piece in pieces(element):
            if isinstance(piece, Chunk):
                self._chunk(piece)
            elif piece.tag == "details":
                self._fold(piece)
            elif piece.tag == "dl":
                self._definitions(piece)
            elif piece.tag == "table":
                self._table(piece)
            elif text := re.sub(r"\s*[¶#§🔗]+$", "", text_of(piece)):
                level = HEADINGS[piece.tag]
                self.blocks.append(
                    Heading(
                        text, level, place_of(piece), f"{'#' * level} {text}", id_of(piece), name_of(piece)
                    )
                )

    def _chunk(self, chunk: Chunk) -> None:
        """A piece without headings, read as Markdown is."""
        place, markdown = Place(chunk.line), from_html.markdown_of(chunk.nodes)
        if _SIGN.fullmatch(markdown):
            return
        if chunk.asks and markdown and "\n" not in markdown:
            self.blocks.append(Marked(_ICON.sub("", plain(markdown)), "marked", place, markdown))
            return
        if not (self._awaits_answer or _may_ask(markdown)):  # most of a page: what is in it need not be known
            self._text(markdown, place)
            return
        page = Page(chunk.line)
        page.awaits_answer = self._awaits_answer
        page.add(markdown)
        self._awaits_answer = page.awaits_answer
        self._take(page, place)

    def _text(self, markdown: str, place: Place) -> None:
        """Take in text; short pieces in a row are one."""
        last = self.blocks[-1] if self.blocks else None
        if (
            isinstance(last, Text)
            and len(last.markdown) < SHORT
            and "---" not in (last.markdown[-3:], markdown)
            and markdown
        ):
            self.blocks[-1] = Text(f"{last.markdown}\n\n{markdown}", last.place)
        elif markdown:
            self.blocks.append(Text(markdown, place))

    def _fold(self, fold: Any) -> None:
        summary = fold.find("summary")
        question = without_numbering(text_of(summary)) if summary is not None else ""
        if summary is not None:
            summary.drop_tree()
        if question and not is_question(question) and fold.find(".//details") is not None:
            level = min((HEADINGS[below.tag] for below in fold.iter(*HEADINGS)), default=7) - 1
            self.blocks.append(Heading(question, max(level, 1), place_of(fold), f"**{question}**"))
            self.add(fold)
        else:
            self._pairs("fold", [(([question] if question else []), markdown_of(fold), fold)])

    def _definitions(self, definitions: Any) -> None:
        pairs: list[tuple[list[str], str, Any]] = []
        has_terms = definitions.find(".//dt") is not None
        for element in definitions.iter("dt", "dd"):
            if next((parent for parent in element.iterancestors("dl")), None) is not definitions:
                continue
            if element.tag == "dd" and not pairs:
                if has_terms:
                    self._text(markdown_of(element), place_of(element))
            elif element.tag == "dd":
                pairs[-1] = (
                    pairs[-1][0],
                    "\n\n".join(filter(None, (pairs[-1][1], markdown_of(element)))),
                    pairs[-1][2],
                )
            elif element.tag == "dt" and pairs and not pairs[-1][1]:  # several terms have one definition
                pairs[-1][0].append(without_numbering(text_of(element)))
            elif element.tag == "dt":
                pairs.append(([without_numbering(text_of(element))], "", element))
        if not pairs:  # indented text, as wikis have it
            self._text(markdown_of(definitions), place_of(definitions))
        self._pairs("definition", pairs)

    def _pairs(self, style: str, found: list[tuple[list[str], str, Any]]) -> None:
        """Questions, each with the other ways to ask it, its answer, and where it is."""
        pairs = []
        for questions, answer, element in found:
            asked = unique(questions)
            if asked and answer:
                pair = Draft(question=asked[0], answer=answer, aliases=asked[1:], place=place_of(element))
                named = {"id": id_of(element), "anchor": name_of(element)}
                pairs.append(msgspec.structs.replace(pair, **named))
            elif asked or answer:
                self.left_out.append(half(place_of(element), asked[0] if asked else "", answer))
        if pairs:
            self.blocks.append(Group(style, tuple(pairs), pairs[0].place, lambda: _as_text(pairs)))

    def _table(self, table: Any) -> None:
        if (items := questions_in_table(table)) is not None:
            self.left_out += [item for item in items if isinstance(item, LeftOut)]
            pairs = tuple(item for item in items if isinstance(item, Draft))
            self.blocks.append(Group("table", pairs, place_of(table), lambda: markdown_of(table)))
            return
        page = Page(line_of(table) or 0)
        page.add(markdown_of(table))
        self._take(page, place_of(table))

    def _take(self, page: Page, place: Place) -> None:
        """Take over what a piece holds; lines of Markdown that was made of it say nothing."""
        self.left_out += [msgspec.structs.replace(left, place=place) for left in page.left_out]
        self.blocks += [block._replace(place=place) for block in page.blocks]


def _as_text(pairs: list[Draft]) -> str:
    """Pairs that are no questions of the page, as part of an answer."""
    parts = [
        "\n\n".join((*(f"**{term}**" for term in (pair.question, *pair.aliases)), pair.answer))
        for pair in pairs
    ]
    return "\n\n".join(parts)
