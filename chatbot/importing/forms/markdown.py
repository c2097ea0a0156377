"""Markdown pages and plain text: questions as headings, bold lines, ``Q:`` lines, list items, tables or folds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

import msgspec
from markdown_it import MarkdownIt
from markdown_it.common.utils import normalizeReference
from markdown_it.token import Token

from chatbot.importing import outline
from chatbot.importing.drafts import Advance, Draft, Item, Keys, LeftOut, half, ignore, is_question, quoted
from chatbot.importing.keys import fields
from chatbot.importing.outline import Block, Group, Heading, Marked, Text, without_numbering
from chatbot.importing.records import RecordReader
from chatbot.importing.texts import as_markdown, plain_text

CHUNK = 500_000
"""Characters after which a page is cut before a heading: a parser's memory is many times its text."""


def read(text: str, keys: Keys, advance: Advance) -> Iterator[Item]:
    """The questions on a page."""
    yield from read_page(text, advance)


def read_page(text: str, advance: Advance = ignore, first_line: int = 1) -> Iterator[Item]:
    """The questions on a page that begins on a line of its file."""
    page = Page(first_line)
    for start, chunk in _chunks(text):
        page.add(chunk)
        advance(start / (len(text) or 1))
    yield from page.left_out
    for item in outline.drafts(page.blocks):
        yield page.complete(item) if isinstance(item, Draft) else item


def plain(markdown: str) -> str:
    """A line of Markdown as the text that is seen."""
    if not re.search(r"[*_`\[<&\\!~]", markdown):
        return " ".join(markdown.split())
    tokens = _parser().parseInline(markdown)
    return " ".join("".join(map(_visible, tokens[0].children or ())).split())


def _visible(token: Token) -> str:
    if token.type == "image":
        return token.content
    if token.type in ("softbreak", "hardbreak"):
        return " "
    return "" if token.type == "html_inline" else token.content


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark").enable("table")


@cache
def _block_parser() -> MarkdownIt:
    """Finds blocks alone: answers stay as they are written, what is in them need not be known."""
    parser = MarkdownIt("commonmark").enable("table")
    parser.core.ruler.disable(["inline"])
    return parser


_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})(.*)")
_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_ATX = re.compile(r"#{1,6}[ \t]")
_PARAGRAPH = re.compile(r"(?!\d{1,9}[.)])\w|\*\*|__|<details\b")
_PAIRED = re.compile(
    r"(?P<open><!--|<(?:details|pre|script|style|textarea)\b)|-->|</(?:details|pre|script|style|textarea)\b",
    re.IGNORECASE,
)


def _chunks(text: str) -> Iterator[tuple[int, str]]:
    """The page in pieces, each but the last ending before a heading or paragraph outside fences, comments and folds."""
    if len(text) <= CHUNK:
        yield 0, text
        return
    begin = position = balance = 0
    fence, blank = "", True
    for match in _LINE.finditer(text):
        line = match.group()
        starts = position - begin >= CHUNK and (_ATX.match(line) or (blank and _PARAGRAPH.match(line)))
        if starts and not fence and not balance:
            yield begin, text[begin:position]
            begin, balance = position, 0
        blank = not line.strip()
        if line[:1] in "`~ " and (edge := _FENCE.match(line)):
            fence = _fence_after(fence, edge[1], edge[2])
        if "<" in line or "-->" in line:
            for found in _PAIRED.finditer(line):
                balance = balance + 1 if found["open"] else max(balance - 1, 0)
        position += len(line)
    yield begin, text[begin:]


def _fence_after(fence: str, mark: str, rest: str) -> str:
    """The fence that is open after a line with a fence's mark."""
    if not fence:
        return "" if mark[0] == "`" and "`" in rest else mark
    return "" if mark.startswith(fence) and not rest.strip() else fence


# --- blocks ----------------------------------------------------------------------------------

_LABEL = r"(?:[*_]{2}|<b>|<strong>)?"
_Q = re.compile(
    rf"({_LABEL})(?:Q(?:uestion)?|Frage|Pregunta|Domanda|Vraag|Вопрос|问|問)\s?\d{{0,4}}({_LABEL})\s*(?:[:：]|[.)](?=\s))({_LABEL})\s*(.*)",
    re.IGNORECASE,
)
_A = re.compile(
    rf"({_LABEL})(?:A(?:nswer|ns)?|R(?:éponse|esp)?|Antwort|Antwoord|Respuesta|Risposta|Ответ|答)\s?\d{{0,4}}({_LABEL})\s*(?:[:：]|[.)](?=\s))({_LABEL})\s*(.*)",
    re.IGNORECASE,
)
_BOLD = re.compile(
    r"(?:\d{1,3}[.)]\s*)?(?:(\*{2,3}|__)(?=\S)(?P<marked>(?:(?!\1).)+?)\1|<(b|strong)>(?P<tagged>.+?)</\3>)(?P<end>\s*[:?]?)\s*(?P<rest>.*)"
)
_ITEM = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]+(?:\[[ xX]\][ \t]+)?|$)")
_TO_TOP = re.compile(r"\W*(?:\[[^\[\]]*\]\(#[^()]*\)|<a\s+href=[\"']?#[^>]*>.*?</a>)\W*")
_TOP_WORDS = re.compile(
    r"\btop\b|\bup\b|\bback\b|\bcontents\b|\bindex\b|↑|⬆|🔝|\boben\b|\bhaut\b", re.IGNORECASE
)
_LOCAL_LINK = re.compile(r"\[(?:[^\[\]]|\[[^\[\]]*\])*\]\((?:#|[\w./-]*#)[^()]*(?:\([^()]*\)[^()]*)*\)")
_ANCHORS = re.compile(r"\s*(?:<a\s+(?:name|id)=[\"']?([^\"'>\s]+)[\"']?\s*/?>(?:\s*</a>)?\s*)+")
_COMMENT = re.compile(r"\s*(?:<!--(?:(?!-->).)*-->\s*)+", re.DOTALL)
_HEADING_ID = re.compile(r"\{:?\s*#([\w:.-]+)[^{}]*\}\s*$")
_FOOTNOTE = re.compile(r"\[(\^[^\]\s]+)\]:\s*(.*)", re.DOTALL)
_REFERENCE = re.compile(r"\[([^\[\]]+)\](?!\()")
_FOLD = re.compile(r"<details\b[^<>]*>|</details\s*>", re.IGNORECASE)
_SUMMARY = re.compile(r"\s*<summary\b[^<>]*>(.*?)</summary\s*>(.*)", re.DOTALL | re.IGNORECASE)
DEEPEST = 10
"""Folds and lists within each other that are looked into."""


class Page:
    """A page's blocks, gathered piece by piece."""

    def __init__(self, first_line: int, depth: int = 0) -> None:
        self.blocks: list[Block] = []
        self.left_out: list[LeftOut] = []
        self._environment: dict[str, Any] = {}
        self._footnotes: dict[str, str] = {}
        self._line = first_line
        self._depth = depth
        self._lines: list[str] = []
        self._anchor: str | None = None
        self.awaits_answer = False
        """Is a question the last thing on it?"""

    def add(self, text: str) -> None:
        """Take in the next piece of the page."""
        self._lines = text.split("\n")
        tokens = _block_parser().parse(text, self._environment)
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
        references = self._environment.get("references", {})
        if "[" not in draft.answer or not (references or self._footnotes):
            return draft
        added = []
        for label in dict.fromkeys(_REFERENCE.findall(draft.answer)):
            target = references.get(normalizeReference(label))
            if label in self._footnotes:
                added.append(f"[{label}]: {self._footnotes[label]}")
            elif target:
                title = f' "{target["title"]}"' if target.get("title") else ""
                added.append(f"[{label}]: <{target['href']}>{title}")
        return msgspec.structs.replace(draft, answer="\n\n".join([draft.answer, *added])) if added else draft

    def _block(self, tokens: list[Token]) -> None:
        first = tokens[0]
        start, end = first.map or (0, 0)
        source = "\n".join(self._lines[start:end]).rstrip()
        place = f"line {self._line + start}"
        if first.type == "heading_open":
            self._heading(tokens[1].content, int(first.tag[1:]), source, place)
        elif first.type == "paragraph_open":
            self._paragraph(source, place)
        elif first.type in ("bullet_list_open", "ordered_list_open"):
            self._list(tokens, source, place)
        elif first.type == "table_open":
            self._table(tokens, source, place)
        elif first.type == "html_block":
            self._html(source, place)
        else:
            self._text(source, place)

    def _text(self, source: str, place: str) -> None:
        self.blocks.append(Text(lambda: source, place))
        self.awaits_answer = False

    def _heading(self, content: str, level: int, source: str, place: str) -> None:
        if found := _HEADING_ID.search(content):
            self._anchor, content = found[1], content[: found.start()]
        if found := re.search(r"<a\s+(?:name|id)=[\"']?([^\"'>\s]+)", content):
            self._anchor = found[1]
        text = plain(content)
        if text:
            self.blocks.append(Heading(text, level, place, source, self._anchor))
            self.awaits_answer = bool(_Q.match(text))
        self._anchor = None

    # --- paragraphs --------------------------------------------------------------------------

    def _paragraph(self, source: str, place: str) -> None:
        lines = [line.strip() for line in source.split("\n")]
        if found := _FOOTNOTE.match(source):
            self._footnotes[found[1]] = found[2]
        elif found := _ANCHORS.fullmatch(source):
            self._anchor = found[1]
        elif _TO_TOP.fullmatch(source) and (_TOP_WORDS.search(source) or not re.search(r"\w", plain(source))):
            self.left_out.append(
                LeftOut(place, f"{quoted(plain(source) or source)} is a link within the page")
            )
        elif any(map(_Q.match, lines)) or (self.awaits_answer and _A.match(lines[0])):
            self._asked_and_answered(source.split("\n"), place)
        elif len(lines) > 1 and lines[1].startswith((": ", ":\t")) and not lines[0].startswith(":"):
            self._definition(lines, source, place)
        else:
            self._line_that_stands_out(lines, source, place)

    def _line_that_stands_out(self, lines: list[str], source: str, place: str) -> None:
        """A paragraph that may begin with a question, in bold or not; else it is text."""
        rest = "\n".join(source.split("\n")[1:])
        bold = _BOLD.fullmatch(lines[0].rstrip("\\"))
        text = plain((bold["marked"] or bold["tagged"]) + bold["end"].strip()) if bold else ""
        if bold and (not bold["rest"] or is_question(text)):
            after = "\n".join(part for part in (bold["rest"], rest) if part)
            self.blocks.append(Marked(text, "bold", place, source, after))
            self.awaits_answer = not after
        elif (first := _first_lines(source))[0].endswith(("?", "？")) and len(first[0]) < 300:
            self.blocks.append(Marked(plain(first[0]), "line", place, source, first[1]))
        else:
            self._text(source, place)

    def _asked_and_answered(self, lines: list[str], place: str) -> None:
        """A paragraph in which lines begin with ``Q:`` or ``A:``."""
        number = int(place.removeprefix("line "))
        for part in _parts(lines, number):
            if part.question:
                earlier = self.blocks[-1] if self.blocks else None
                if part.again and isinstance(earlier, Marked):  # several questions in a row have one answer
                    self.blocks[-1] = earlier._replace(aliases=(*earlier.aliases, part.text))
                else:
                    self.blocks.append(Marked(part.text, "Q:", f"line {part.line}", f"**{part.text}**"))
                self.awaits_answer = True
            elif part.text:
                self._text(part.text, f"line {part.line}")

    def _definition(self, lines: list[str], source: str, place: str) -> None:
        """A term and its definition, as PHP Markdown Extra and Pandoc write them."""
        answer = "\n".join(re.sub(r"^:[ \t]+", "", line) for line in lines[1:])
        pair = Draft(question=plain(lines[0]), answer=answer, place=place)
        self.blocks.append(Group("definition", (pair,), place, lambda: source))

    # --- lists, tables, HTML -----------------------------------------------------------------

    def _list(self, tokens: list[Token], source: str, place: str) -> None:
        if _is_contents(source):
            self.left_out.append(LeftOut(place, "a table of contents"))
            return
        items = [self._item(token) for token in tokens if token.type == "list_item_open" and token.level == 1]
        if self._depth < DEEPEST and any(_Q.match(text) for _, text in items):
            for line, text in items:
                self._within(text, line)
            return
        pairs = tuple(_item_pair(text, f"line {line}") for line, text in items)
        if sum(is_question(pair.question) and bool(pair.answer) for pair in pairs) * 2 >= len(items):
            self.blocks.append(Group("item", pairs, place, lambda: source))
        else:
            self._text(source, place)

    def _item(self, token: Token) -> tuple[int, str]:
        """The line and text of a list's item, without the mark and indentation that make it one."""
        start, end = token.map or (0, 0)
        lines = self._lines[start:end]
        mark = _ITEM.match(lines[0])
        width = mark.end() if mark else 0
        rest = (line[min(width, len(line) - len(line.lstrip())) :] for line in lines[1:])
        return self._line + start, "\n".join([lines[0][width:], *rest]).strip()

    def _within(self, text: str, line: int) -> None:
        """Take in the blocks of a text that is nested in this one."""
        page = Page(line, self._depth + 1)
        page.awaits_answer = self.awaits_answer
        page.add(text)
        self.blocks += page.blocks
        self.left_out += page.left_out
        self.awaits_answer = page.awaits_answer

    def _table(self, tokens: list[Token], source: str, place: str) -> None:
        rows: list[tuple[int, list[str]]] = []
        for number, token in enumerate(tokens):
            if token.type == "tr_open":
                rows.append(((token.map or (0, 0))[0], []))
            elif token.type == "inline" and tokens[number - 1].type in ("td_open", "th_open"):
                rows[-1][1].append(token.content)
        names = [plain(cell) or f"column {i}" for i, cell in enumerate(rows[0][1], start=1)]
        found = fields(tuple(names))
        if found.weak or found.question is None or found.answer is None or len(rows) < 2:
            self._text(source, place)
            return
        reader = RecordReader(Keys())
        items = [
            item
            for start, cells in rows[1:]
            for item in reader.record(
                dict(zip(names, cells, strict=False)), found, f"line {self._line + start}"
            )
        ]
        self.left_out += [item for item in items if isinstance(item, LeftOut)]
        drafts = [
            msgspec.structs.replace(i, question=plain(i.question)) for i in items if isinstance(i, Draft)
        ]
        self.blocks.append(Group("table", tuple(drafts), place, lambda: source))

    def _html(self, source: str, place: str) -> None:
        if _COMMENT.fullmatch(source):
            self.left_out.append(LeftOut(place, f"a comment: {quoted(source)}"))
        elif found := _ANCHORS.fullmatch(source):
            self._anchor = found[1]
        else:
            self._text(source, place)

    def _folds(self, tokens: list[Token], position: int) -> int:
        """Take in ``<details>`` from where it opens to where it closes; returns the last token of it."""
        start = (tokens[position].map or (0, 0))[0]
        end, depth = position, 0
        while end < len(tokens):
            lines = tokens[end].map or (0, 0)
            source = "\n".join(self._lines[slice(*lines)])
            depth += len(_FOLD.findall(source)) - 2 * len(re.findall(r"</details\s*>", source, re.IGNORECASE))
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
        for begin, end, body in _outer_folds(source):
            self._between(source[at:begin], line)
            line += source.count("\n", at, begin)
            self._fold(source[begin:end], body, f"line {line}")
            line += source.count("\n", begin, end)
            at = end
        self._between(source[at:], line)

    def _between(self, source: str, line: int) -> None:
        if source.strip():
            self._html(source.strip("\n"), f"line {line}")

    def _fold(self, source: str, body: str, place: str) -> None:
        summary = _SUMMARY.fullmatch(body)
        if summary is None:
            self._text(source, place)
            return
        question = plain(plain_text(summary[1]))
        if is_question(question) or self._depth >= DEEPEST or not self._unfolded(question, summary[2], place):
            pair = Draft(question=without_numbering(question), answer=as_markdown(summary[2]), place=place)
            self._pair(pair, source, place)

    def _pair(self, pair: Draft, source: str, place: str) -> None:
        if pair.answer and pair.question:
            self.blocks.append(Group("fold", (pair,), place, lambda: source))
        else:
            self.left_out.append(half(place, pair.question, pair.answer))

    def _unfolded(self, heading: str, body: str, place: str) -> bool:
        """Take in a fold that has questions in it, as a section; False where it has none."""
        page = Page(int(place.removeprefix("line ")), self._depth + 1)
        page.add(body)
        asks = any(
            (isinstance(b, Heading | Marked) and is_question(b.text)) or isinstance(b, Group)
            for b in page.blocks
        )
        if asks:
            level = min((block.level for block in page.blocks if isinstance(block, Heading)), default=7) - 1
            self.blocks.append(Heading(heading, max(level, 1), place, f"**{heading}**"))
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


class _Part(NamedTuple):
    """A question, or a piece of an answer, in lines with ``Q:`` and ``A:``."""

    question: bool
    text: str
    line: int
    again: bool
    """Does it follow a question in the same paragraph right away?"""


def _parts(lines: list[str], first: int) -> Iterator[_Part]:
    """Lines with ``Q:`` and ``A:`` as questions and answers; what follows a question goes on with it up to an ``A:``."""
    starts = [i for i, line in enumerate(lines) if _Q.match(line.strip()) or _A.match(line.strip())]
    if starts[:1] != [0]:
        yield _Part(False, "\n".join(lines[: starts[0]]), first, False)
    asked_before = False
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        question = _Q.match(lines[start].strip())
        if question is None:
            answer = _A.match(lines[start].strip())
            assert answer is not None
            yield _Part(False, "\n".join([_labelled(answer), *lines[start + 1 : end]]), first + start, False)
        else:
            answered = end < len(lines) and not _Q.match(lines[end].strip())
            stop = end if answered else start + 1
            while stop < end and lines[stop][:1].isspace():  # the question goes on, hanging below itself
                stop += 1
            text = plain(" ".join([_labelled(question), *lines[start + 1 : stop]]).strip())
            yield _Part(True, text, first + start, asked_before)
            yield from [_Part(False, "\n".join(lines[stop:end]), first + stop, False)] if stop < end else []
        asked_before = question is not None and stop == end


def _labelled(found: re.Match[str]) -> str:
    """What follows a label, with the bold that begins before the label and goes on after it."""
    opened, closed = found[1], found[2] or found[3]
    return (opened if opened and not closed else "") + found[4]


def _is_contents(source: str) -> bool:
    """Is a list nothing but links into the page?"""
    rest, links = _LOCAL_LINK.subn("", source)
    return links > 0 and not re.search(r"[^\W\d]", rest)


def _item_pair(text: str, place: str) -> Draft:
    """The question and answer in a list's item: what is bold in its first line, or the line itself, and the rest."""
    first, rest = _first_lines(text)
    bold = _BOLD.fullmatch(first.strip().rstrip("\\"))
    if bold:
        question = plain((bold["marked"] or bold["tagged"]) + bold["end"].strip())
        rest = "\n".join(part for part in (bold["rest"], rest) if part)
    else:
        question = plain(first)
    return Draft(question=without_numbering(question), answer=rest.strip("\n").rstrip(), place=place)


def _first_lines(text: str) -> tuple[str, str]:
    """A text's first line, or the few of its first paragraph where they end with a question mark; and the rest."""
    paragraph, _, after = text.partition("\n\n")
    if paragraph.endswith(("?", "？")) and paragraph.count("\n") < 3:
        return " ".join(paragraph.split()), after
    first, _, rest = text.partition("\n")
    return first.rstrip(), rest


def _outer_folds(source: str) -> Iterator[tuple[int, int, str]]:
    """Each outermost ``<details>``: where it begins and ends, and what is inside."""
    depth = begin = inside = 0
    for edge in _FOLD.finditer(source):
        if edge.group().startswith("</"):
            depth -= 1
            if depth == 0:
                yield begin, edge.end(), source[inside : edge.start()]
            depth = max(depth, 0)
        else:
            if depth == 0:
                begin, inside = edge.start(), edge.end()
            depth += 1
    if depth > 0:
        yield begin, len(source), source[inside:]
