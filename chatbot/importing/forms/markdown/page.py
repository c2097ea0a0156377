"""A page's blocks: what may be a question, what stands below it, and sections."""

from __future__ import annotations

import re
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from chatbot.errors import Place
from chatbot.importing.drafts import Draft, LeftOut, half, is_question, quoted
from chatbot.importing.forms.markdown.folds import Fold, depth_after, outer_folds
from chatbot.importing.forms.markdown.inline import plain
from chatbot.importing.forms.markdown.labels import ANSWERS, ASKS, parts
from chatbot.importing.forms.markdown.lines import bold_line, first_lines
from chatbot.importing.forms.markdown.lists import is_contents, item_pair, item_text
from chatbot.importing.forms.markdown.references import References
from chatbot.importing.forms.markdown.tables import table_items
from chatbot.importing.outline import Block, Group, Heading, Marked, Text, without_numbering
from chatbot.importing.texts import as_markdown, plain_text

_TO_TOP = re.compile(r"\W*(?:\[[^\[\]]*\]\(#[^()]*\)|<a\s+href=[\"']?#[^>]*>.*?</a>)\W*")
_TOP_WORDS = re.compile(
    r"\btop\b|\bup\b|\bback\b|\bcontents\b|\bindex\b|↑|⬆|🔝|\boben\b|\bhaut\b", re.IGNORECASE
)
_ANCHORS = re.compile(r"\s*(?:<a\s+(?:name|id)=[\"']?([^\"'>\s]+)[\"']?\s*/?>(?:\s*</a>)?\s*)+")
_COMMENT = re.compile(r"\s*(?:<!--(?:(?!-->).)*-->\s*)+", re.DOTALL)
_HEADING_ID = re.compile(r"\{:?\s*#([\w:.-]+)[^{}]*\}\s*$")
DEEPEST = 10
"""Folds and lists within each other that are looked into."""


@cache
def _block_parser() -> MarkdownIt:
    """Finds blocks alone: answers stay as they are written, what is in them need not be known."""
    parser = MarkdownIt("commonmark").enable("table")
    parser.core.ruler.disable(["inline"])
    return parser


class Page:
    """A page's blocks, gathered piece by piece."""

    def __init__(self, first_line: int, depth: int = 0) -> None:
        self.blocks: list[Block] = []
        self.left_out: list[LeftOut] = []
        self._references = References()
        self._line = first_line
        self._depth = depth
        self._lines: list[str] = []
        self._anchor: str | None = None
        self.awaits_answer = False
        """Is a question the last thing on it?"""

    def add(self, text: str) -> None:
        """Take in the next piece of the page."""
        self._lines = text.split("\n")
        tokens = _block_parser().parse(text, self._references.environment)
        position = 0
        while position < len(tokens):
            end = _end(tokens, position)
            if tokens[position].type == "html_block" and "<details" in tokens[position].content.lower():
                end = self._folds(tokens, position)
            else:
                self._block(tokens[position : end + 1])
            position = end + 1
        self._line += len(self._lines) - 1

    def complete(self, draft: Draft) -> Draft:
        """A draft whose answer has the link targets and footnotes that stand elsewhere on the page."""
        return self._references.complete(draft)

    def _block(self, tokens: list[Token]) -> None:
        first = tokens[0]
        start, end = first.map or (0, 0)
        source = "\n".join(self._lines[start:end]).rstrip()
        line = self._line + start
        if first.type == "heading_open":
            self._heading(tokens[1].content, int(first.tag[1:]), source, line)
        elif first.type == "paragraph_open":
            self._paragraph(source, line)
        elif first.type in ("bullet_list_open", "ordered_list_open"):
            self._list(tokens, source, line)
        elif first.type == "table_open":
            self._table(tokens, source, line)
        elif first.type == "html_block":
            self._html(source, line)
        else:
            self._text(source, line)

    def _text(self, source: str, line: int) -> None:
        self.blocks.append(Text(lambda: source, Place(line)))
        self.awaits_answer = False

    def _heading(self, content: str, level: int, source: str, line: int) -> None:
        if found := _HEADING_ID.search(content):
            self._anchor, content = found[1], content[: found.start()]
        if found := re.search(r"<a\s+(?:name|id)=[\"']?([^\"'>\s]+)", content):
            self._anchor = found[1]
        text = plain(content)
        if text:
            self.blocks.append(Heading(text, level, Place(line), source, self._anchor))
            self.awaits_answer = bool(ASKS.match(text))
        self._anchor = None

    # --- paragraphs --------------------------------------------------------------------------

    def _paragraph(self, source: str, line: int) -> None:
        lines = [line.strip() for line in source.split("\n")]
        if self._references.take_footnote(source):
            return
        if found := _ANCHORS.fullmatch(source):
            self._anchor = found[1]
        elif _TO_TOP.fullmatch(source) and (_TOP_WORDS.search(source) or not re.search(r"\w", plain(source))):
            self.left_out.append(
                LeftOut(Place(line), f"{quoted(plain(source) or source)} is a link within the page")
            )
        elif any(map(ASKS.match, lines)) or (self.awaits_answer and ANSWERS.match(lines[0])):
            self._asked_and_answered(source.split("\n"), line)
        elif len(lines) > 1 and lines[1].startswith((": ", ":\t")) and not lines[0].startswith(":"):
            self._definition(lines, source, line)
        else:
            self._line_that_stands_out(lines, source, line)

    def _line_that_stands_out(self, lines: list[str], source: str, line: int) -> None:
        """A paragraph that may begin with a question, in bold or not; else it is text."""
        rest = "\n".join(source.split("\n")[1:])
        bold = bold_line(lines[0])
        if bold and (not bold.rest or is_question(bold.text)):
            after = "\n".join(part for part in (bold.rest, rest) if part)
            self.blocks.append(Marked(bold.text, "bold", Place(line), source, after))
            self.awaits_answer = not after
        elif (first := first_lines(source))[0].endswith(("?", "？")) and len(first[0]) < 300:
            self.blocks.append(Marked(plain(first[0]), "line", Place(line), source, first[1]))
        else:
            self._text(source, line)

    def _asked_and_answered(self, lines: list[str], line: int) -> None:
        """A paragraph in which lines begin with ``Q:`` or ``A:``."""
        for part in parts(lines, line):
            if part.question:
                earlier = self.blocks[-1] if self.blocks else None
                if part.again and isinstance(earlier, Marked):  # several questions in a row have one answer
                    self.blocks[-1] = earlier._replace(aliases=(*earlier.aliases, part.text))
                else:
                    self.blocks.append(Marked(part.text, "Q:", Place(part.line), f"**{part.text}**"))
                self.awaits_answer = True
            elif part.text:
                self._text(part.text, part.line)

    def _definition(self, lines: list[str], source: str, line: int) -> None:
        """A term and its definition, as PHP Markdown Extra and Pandoc write them."""
        answer = "\n".join(re.sub(r"^:[ \t]+", "", line) for line in lines[1:])
        pair = Draft(question=plain(lines[0]), answer=answer, place=Place(line))
        self.blocks.append(Group("definition", (pair,), pair.place, lambda: source))

    # --- lists, tables, HTML -----------------------------------------------------------------

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
        if sum(is_question(pair.question) and bool(pair.answer) for pair in pairs) * 2 >= len(items):
            self.blocks.append(Group("item", pairs, Place(line), lambda: source))
        else:
            self._text(source, line)

    def _item(self, token: Token) -> tuple[int, str]:
        """The line and text of a list's item."""
        start, end = token.map or (0, 0)
        return self._line + start, item_text(self._lines[start:end])

    def _within(self, text: str, line: int) -> None:
        """Take in the blocks of a text that is nested in this one."""
        page = Page(line, self._depth + 1)
        page.awaits_answer = self.awaits_answer
        page.add(text)
        self.blocks += page.blocks
        self.left_out += page.left_out
        self.awaits_answer = page.awaits_answer

    def _table(self, tokens: list[Token], source: str, line: int) -> None:
        items = table_items(tokens, self._line)
        if items is None:
            self._text(source, line)
            return
        self.left_out += [item for item in items if isinstance(item, LeftOut)]
        drafts = tuple(item for item in items if isinstance(item, Draft))
        self.blocks.append(Group("table", drafts, Place(line), lambda: source))

    def _html(self, source: str, line: int) -> None:
        if _COMMENT.fullmatch(source):
            self.left_out.append(LeftOut(Place(line), f"a comment: {quoted(source)}"))
        elif found := _ANCHORS.fullmatch(source):
            self._anchor = found[1]
        else:
            self._text(source, line)

    def _folds(self, tokens: list[Token], position: int) -> int:
        """Take in ``<details>`` from where it opens to where it closes; returns the last token of it."""
        start = (tokens[position].map or (0, 0))[0]
        end, depth = position, 0
        while end < len(tokens):
            lines = tokens[end].map or (0, 0)
            source = "\n".join(self._lines[slice(*lines)])
            depth += depth_after(source)
            if depth <= 0:
                break
            end = _end(tokens, end) + 1
        last = tokens[min(end, len(tokens) - 1)]
        stop = (last.map or (0, len(self._lines)))[1] if end < len(tokens) else len(self._lines)
        self._fold_source("\n".join(self._lines[start:stop]), self._line + start)
        return min(end, len(tokens) - 1)

    def _fold_source(self, source: str, line: int) -> None:
        """Take in the folds in a piece of source, and what stands between them."""
        at = 0
        for fold in outer_folds(source):
            self._between(source[at : fold.begin], line)
            line += source.count("\n", at, fold.begin)
            self._fold(source[fold.begin : fold.end], fold, line)
            line += source.count("\n", fold.begin, fold.end)
            at = fold.end
        self._between(source[at:], line)

    def _between(self, source: str, line: int) -> None:
        if source.strip():
            self._html(source.strip("\n"), line)

    def _fold(self, source: str, fold: Fold, line: int) -> None:
        if fold.parts is None:
            self._text(source, line)
            return
        summary, body = fold.parts
        question = plain(plain_text(summary))
        if is_question(question) or self._depth >= DEEPEST or not self._unfolded(question, body, line):
            pair = Draft(question=without_numbering(question), answer=as_markdown(body), place=Place(line))
            self._pair(pair, source)

    def _pair(self, pair: Draft, source: str) -> None:
        if pair.answer and pair.question:
            self.blocks.append(Group("fold", (pair,), pair.place, lambda: source))
        else:
            self.left_out.append(half(pair.place, pair.question, pair.answer))

    def _unfolded(self, heading: str, body: str, line: int) -> bool:
        """Take in a fold that has questions in it, as a section; False where it has none."""
        page = Page(line, self._depth + 1)
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


def _end(tokens: list[Token], position: int) -> int:
    """The token that closes the one at a position, which is itself where it is no pair's first."""
    if tokens[position].nesting == 1:
        level = tokens[position].level
        position += 1
        while tokens[position].nesting != -1 or tokens[position].level != level:
            position += 1
    return position
