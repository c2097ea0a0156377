"""A page's blocks: what may be a question, what stands below it, and sections."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from markdown_it.token import Token

from chatbot.errors import Place
from chatbot.importing.drafts import (
    Advance,
    Draft,
    Item,
    LeftOut,
    commented,
    half,
    ignore,
    is_question,
    quoted,
)
from chatbot.importing.forms.markdown import headings, labels
from chatbot.importing.forms.markdown.callouts import Callout, callout_in
from chatbot.importing.forms.markdown.containers import Container, as_markdown, parts
from chatbot.importing.forms.markdown.inline import plain
from chatbot.importing.forms.markdown.labels import ANSWERS, ASKS, Commands, whole_question
from chatbot.importing.forms.markdown.lines import bold_line, first_lines, is_name, italic_line, set_in
from chatbot.importing.forms.markdown.lists import is_contents, item_pair, item_text, leads_up, stands_out
from chatbot.importing.forms.markdown.mixed import as_markdown_alone, block_parser, end_of
from chatbot.importing.forms.markdown.pieces import cut
from chatbot.importing.forms.markdown.references import References
from chatbot.importing.forms.markdown.scripts import without_unseen
from chatbot.importing.forms.markdown.sections import named
from chatbot.importing.forms.markdown.tables import table_items
from chatbot.importing.forms.markdown.templates import cleaned, with_fences, without_attributes
from chatbot.importing.line_numbers import LineAt
from chatbot.importing.outline.blocks import Block, Group, Heading, Marked, Text, without_numbering
from chatbot.importing.texts import html_to_markdown

_COMMENT = re.compile(r"\s*(?:<!--(?:(?!-->).)*-->\s*)+", re.DOTALL)
_MYST_TARGET = re.compile(r"\(([\w-]+)\)=")
_QUOTE_MARK = re.compile(r"\A {0,3}> ?")
LONGEST_QUESTION, MOST_IN_A_ROW, DEEPEST = 300, 100, 10
"""Characters of a question; questions in a row with one answer; folds and lists within each other that are looked into."""


class Page:
    """A page's blocks, gathered piece by piece."""

    def __init__(self, first_line: int, depth: int = 0, references: References | None = None) -> None:
        self.blocks: list[Block] = []
        self.left_out: list[LeftOut] = []
        self._references = references or References()
        self._line = first_line
        self._depth = depth
        self._lines: list[str] = []
        self._commands = Commands(self.blocks)
        self._anchor: str | None = None
        self.awaits_answer = False
        """Is a question the last thing on it?"""
        self._asked: int | None = None
        """Which block is a ``Q:`` that no ``A:`` has followed yet."""

    def add(self, text: str, advance: Advance = ignore) -> None:
        """Take in the next piece of the page."""
        text = with_fences(text)
        line = LineAt(text, self._line)
        for part in parts(text):
            if isinstance(part, Container):
                self._line = line.of(part.start)
                self._container(part, line.of(part.begin))
                continue
            for start, piece in cut(text[slice(*part)]):
                self._line = line.of(part[0] + start)
                self._markdown(cleaned(piece, self._line, self.left_out.append))
                advance((part[0] + start) / (len(text) or 1))
        self._line = line.of(len(text))

    def complete(self, items: Iterable[Item]) -> Iterator[Item]:
        """What was found, the answers with the link targets and footnotes that stand elsewhere on the page."""
        yield from (self._references.complete(one) if isinstance(one, Draft) else one for one in items)
        yield from self._references.left_out()

    def _markdown(self, text: str) -> None:
        self._lines = text.split("\n")
        tokens = block_parser().parse(text, self._references.environment)
        position = 0
        while position < len(tokens):
            end = end_of(tokens, position)
            self._block(tokens[position : end + 1])
            position = end + 1

    def _block(self, tokens: list[Token]) -> None:
        first = tokens[0]
        start, end = first.map or (0, 0)
        source = "\n".join(self._lines[start:end]).rstrip()
        line = self._line + start
        if first.type == "heading_open" and not self._commands.has(self._lines, start):
            self._heading(headings.seen(tokens[1].content), int(first.tag[1:]), source, line)
        elif first.type == "paragraph_open":
            pieces = set_in(source)
            if len(pieces) > 1 and is_name(pieces[0][1]):
                self.blocks.append(named(pieces.pop(0)[1], Place(line)))
            for below, piece in pieces:
                self._paragraph(piece, line + below)
        elif first.type in ("bullet_list_open", "ordered_list_open"):
            self._list(tokens, source, line)
        elif first.type == "table_open":
            self._table(tokens, source, line)
        elif first.type == "blockquote_open":
            self._quote(source, line)
        elif first.type == "html_block":
            self._html(source, line)
        else:
            self._text(source, line)

    def _text(self, source: str, line: int) -> None:
        self.blocks.append(Text(source, Place(line)))
        self.awaits_answer = False

    def _heading(self, seen: headings.Seen, level: int, source: str, line: int) -> None:
        if seen.text:
            text, place = self._references.asked(seen.text, Place(line)), Place(line)
            shown = source if "\n" in source else without_attributes(source)[0]
            self.blocks.append(Heading(text, level, place, shown, seen.anchor or self._anchor))
            self.awaits_answer = bool(ASKS.match(seen.text))
        self._anchor = None

    def _paragraph(self, source: str, line: int) -> None:
        lines = [line.strip() for line in source.split("\n")]
        if self._references.take_footnote(source, Place(line)):
            return
        if len(lines) > 1 and (named := headings.ANCHORS.fullmatch(lines[0])):
            self._anchor = named[1]
            self._paragraph(source.partition("\n")[2], line + 1)
            return
        if (found := headings.ANCHORS.fullmatch(source)) or (found := _MYST_TARGET.fullmatch(source)):
            self._anchor = found[1]
        elif leads_up(source):
            reason = f"{quoted(plain(source) or source)} is a link within the page"
            self.left_out.append(LeftOut(Place(line), reason))
        elif any(map(ASKS.match, lines)) or (
            ANSWERS.match(lines[0]) and (self.awaits_answer or self._goes_on())
        ):
            self._asked_and_answered(source.split("\n"), line)
        else:
            self._line_that_stands_out(lines, source, line)

    def _line_that_stands_out(self, lines: list[str], source: str, line: int) -> None:
        """A paragraph that may begin with a question, in bold, in italics or neither; else it is text."""
        rest = "\n".join(source.split("\n")[1:])
        bold, italic = bold_line(lines[0]), italic_line(lines[0])
        found = bold if bold and (not bold.rest or is_question(bold.text)) else italic
        if found:
            after = "\n".join(part for part in (found.rest, rest) if part)
            self._marked(found.text, "bold" if found is bold else "italic", source, line, after)
        elif (first := first_lines(source))[0].endswith(("?", "？")) and len(first[0]) < LONGEST_QUESTION:
            self._marked(plain(first[0]), "line", source, line, first[1])
        else:
            self._text(source, line)

    def _marked(self, text: str, style: str, source: str, line: int, rest: str) -> None:
        place = Place(line)
        self.blocks.append(Marked(self._references.asked(text, place), style, place, source, rest))
        self.awaits_answer = style != "line" and not rest

    def _asked_and_answered(self, lines: list[str], line: int) -> None:
        """A paragraph in which lines begin with ``Q:`` or ``A:``."""
        for part in labels.parts(lines, line):
            self._asked = None
            if part.question:
                earlier = self.blocks[-1] if self.blocks else None
                if part.again and isinstance(earlier, Marked) and len(earlier.aliases) < MOST_IN_A_ROW:
                    self.blocks[-1] = labels.asked_again(earlier, part.text)
                else:
                    self._asked = len(self.blocks)
                    self.blocks.append(Marked(part.text, "Q:", Place(part.line), f"**{part.text}**"))
                self.awaits_answer = True
            elif part.text:
                self._text(part.text, part.line)

    def _goes_on(self) -> bool:
        """Does a ``Q:`` that is no whole question go on in the paragraphs before this ``A:``? They become part of it."""
        if self._asked is None or (whole := whole_question(self.blocks[self._asked :])) is None:
            return False
        self.blocks[self._asked :] = [whole]
        return True

    def _quote(self, source: str, line: int) -> None:
        """A quotation, which may be a question that is set off, and what stands below it."""
        lines = [_QUOTE_MARK.sub("", line) for line in source.split("\n")]
        inside = "\n".join(lines).strip()
        first, rest = first_lines(inside)
        bold = bold_line(first.strip()) or italic_line(first.strip())
        if callout := callout_in(lines):
            self._callout(callout, line)
        elif any(ASKS.match(line.strip()) for line in lines):
            self._within(inside, line)
        elif (bold and is_question(bold.text)) or (
            first.endswith(("?", "？")) and len(first) < LONGEST_QUESTION
        ):
            after = "\n".join(part for part in (bold.rest if bold else "", rest) if part).strip("\n")
            self._marked(bold.text if bold else plain(first.lstrip("# ")), "quoted", source, line, after)
        else:
            self._text(source, line)

    def _callout(self, callout: Callout, line: int) -> None:
        if not callout.asks:
            self._text(str(callout), line)
        elif callout.body:
            pair = Draft(question=callout.title, answer=callout.body, place=Place(line))
            self._pair(pair, str(callout), "fold")
        else:
            self._marked(callout.title, "bold", str(callout), line, "")

    def _list(self, tokens: list[Token], source: str, line: int) -> None:
        if is_contents(source):
            self.left_out.append(LeftOut(Place(line), "a table of contents"))
            return
        items = [self._item(token) for token in tokens if token.type == "list_item_open" and token.level == 1]
        if self._depth < DEEPEST and any(ASKS.match(text) for _, text in items):
            for start, text in items:
                self._within(text, start)
            return
        pairs = tuple(item_pair(text, Place(start)) for start, text in items)
        asked = sum(
            is_question(pair.question) and stands_out(text)
            for pair, (_, text) in zip(pairs, items, strict=True)
        )
        answered = sum(bool(pair.answer) for pair in pairs)
        if len(pairs) == 1 and not answered and (asked or tokens[0].type == "ordered_list_open"):
            self._apart(tokens, pairs)  # its answer may not be set in
        elif answered * 2 >= len(items) and asked * 2 >= len(items):
            if tokens[0].type == "ordered_list_open":
                self._apart(tokens, pairs)
            else:
                self.blocks.append(Group("item", pairs, Place(line), lambda: source))
        else:
            self._text(source, line)

    def _apart(self, tokens: list[Token], pairs: tuple[Draft, ...]) -> None:
        """Each item of a list as a line that stands out: what follows the list may belong to the last one."""
        items = [token for token in tokens if token.type == "list_item_open" and token.level == 1]
        style = "numbered" if tokens[0].type == "ordered_list_open" else "loose-item"
        for token, pair in zip(items, pairs, strict=True):
            start, end = token.map or (0, 0)
            markdown = "\n".join(self._lines[start:end]).rstrip()
            self.blocks.append(Marked(pair.question, style, pair.place, markdown, pair.answer))
        self.awaits_answer = not pairs[-1].answer

    def _item(self, token: Token) -> tuple[int, str]:
        """The line and text of a list's item."""
        start, end = token.map or (0, 0)
        return self._line + start, item_text(self._lines[start:end])

    def _within(self, text: str, line: int) -> None:
        """Take in the blocks of a text that is nested in this one."""
        page = Page(line, self._depth + 1, self._references)
        page.awaits_answer = self.awaits_answer
        page.add(text)
        self.blocks += page.blocks
        self.left_out += page.left_out
        self.awaits_answer = page.awaits_answer

    def _table(self, tokens: list[Token], source: str, line: int) -> None:
        items = table_items(tokens, self._lines, self._line)
        if items is None:
            self._text(source, line)
            return
        self.left_out += [item for item in items if isinstance(item, LeftOut)]
        drafts = tuple(item for item in items if isinstance(item, Draft))
        self.blocks.append(Group("table", drafts, Place(line), lambda: source))

    def _html(self, source: str, line: int) -> None:
        """Headings in HTML, and what is between them as the Markdown that it means."""
        if _COMMENT.fullmatch(source):
            self.left_out.append(commented(Place(line), source))
            return
        at, lines = 0, LineAt(source, line)
        for heading in headings.tagged(source):
            self._tagged(source[at : heading.begin], lines.of(at))
            start = lines.of(heading.begin)
            self._heading(heading.seen, heading.level, f"{'#' * heading.level} {heading.seen.text}", start)
            at = heading.end
        self._tagged(source[at:], lines.of(at))

    def _tagged(self, source: str, line: int) -> None:
        if found := headings.ANCHORS.fullmatch(source):
            self._anchor = found[1]
        elif source.strip() and self._depth < DEEPEST:
            self._within(html_to_markdown(source, escape=False), line)
        elif source.strip():
            self._text(source, line)

    def _container(self, container: Container, below: int) -> None:
        """A part with a title is a question where that asks or the part is folded; without one, it is only a frame.

        ``below`` is the line that its body begins on.
        """
        title, line = without_numbering(container.title), self._line
        if container.kind == "comment":
            self.left_out.append(commented(Place(line), container.body))
        elif self._depth >= DEEPEST:
            self._text(as_markdown(container, str), line)
        elif not title:
            self._within(container.body, below)
        elif is_question(title) or not self._unfolded(title, container.body, line):
            body = self.shown(container.body, below)
            shown = as_markdown(container, lambda _: body)
            if container.folds or is_question(title):
                self._pair(Draft(question=title, answer=body, place=Place(line)), shown, container.style)
            else:
                self._text(shown, line)

    def _pair(self, pair: Draft, source: str, style: str) -> None:
        if pair.answer and pair.question:
            self.blocks.append(Group(style, (pair,), pair.place, lambda: source))
        else:
            self.left_out.append(half(pair.place, pair.question, pair.answer))

    def shown(self, body: str, line: int) -> str:
        """What is in a container, or in a text with some, as Markdown; ``line`` is its first one's."""
        shown: list[str] = []
        lines = LineAt(body, line)
        for part in parts(body):
            if isinstance(part, Container):
                below = lines.of(part.begin)
                shown.append(as_markdown(part, lambda inner, below=below: self.shown(inner, below)))  # type: ignore[misc]
            else:
                start = lines.of(part[0])
                text = without_unseen(body[slice(*part)], start, self.left_out.append)
                text = cleaned(text, start, self.left_out.append)
                shown.append(as_markdown_alone(text).strip("\n"))
        return "\n\n".join(part for part in shown if part.strip())

    def _unfolded(self, heading: str, body: str, line: int) -> bool:
        """Take in a container that has questions in it, as a section; False where it has none."""
        page = Page(line, self._depth + 1, self._references)
        page.add(body)
        asks = any(
            (isinstance(b, Heading | Marked) and is_question(b.text)) or isinstance(b, Group)
            for b in page.blocks
        )
        if asks:
            level = min((block.level for block in page.blocks if isinstance(block, Heading)), default=7) - 1
            self.blocks.append(Heading(heading, max(level, 1), Place(line), f"**{heading}**"))
            self.blocks += page.blocks
            self.left_out += page.left_out
        return asks
