"""Plain texts whose questions are counted through, as those of Usenet are: ``1.2) …``, ``Subject: [2-1] …``."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator

from chatbot.errors import Place
from chatbot.importing.drafts import FAQ_TITLE, LeftOut, quoted
from chatbot.importing.forms.markdown.counted import Counted, body_of
from chatbot.importing.forms.markdown.plain_text import MARKDOWN, RULE, literal
from chatbot.importing.outline.blocks import Block, Heading, Text
from chatbot.importing.texts import words_of

_NUMBERED = re.compile(
    r"(?P<before>\s{0,12}(?P<subject>Subject:\s*)?(?:\*+\s)?[\[(*]*)(?:(?:Q|Question|Section|Part|Chapter)\.?\s?)?"
    r"(?P<number>(?:[A-Z][.-]?)?\d{1,3}(?:[.-]\d{1,3}){0,3}[a-z]?)(?P<close>[\]).:*]*-?)(?:\s+[-–—:]+\s+|\s+)(?P<text>\S.*)",
    re.IGNORECASE,
)
_ANSWER = re.compile(r"\s*(?:A|Answer)\s?[\d.-]*\s?[:.)]\s+", re.IGNORECASE)
_SUBJECT = re.compile(r"Subject:\s*", re.IGNORECASE)
_HEADER = re.compile(r"[A-Z][\w-]+: ")
"""How a line above a letter begins."""
_BESIDE_SUBJECT = re.compile(
    r"(?:Date|From|Sender|Newsgroups|Message-ID|Organization|Reply-To|Followup-To|Archive-name|Last-modified|Version): ",
    re.IGNORECASE,
)
_IN_RULE = re.compile(r"([-=*])\1{3,} (?P<text>\S.*) \1{4,}[ \t]*")
LONGEST_QUESTION = 4
"""Lines that a question may take."""


WRAPPED = 50
"""Characters of a line that goes on in the next one because it is full."""
SELDOM, LONG = 200, 20
"""Lines for each that looks like Markdown, and questions, from which a text is plain for all that."""


def blocks_of(text: str, first_line: int) -> tuple[list[Block], list[LeftOut]] | None:
    """The blocks of a text whose questions are counted through, and what was left out; None for any other text."""
    marks = MARKDOWN.search(text)
    if marks and sum(1 for _ in MARKDOWN.finditer(text)) * SELDOM > text.count("\n"):
        return None
    lines = _without_rules(text.expandtabs(8).split("\n"))
    found = list(_counted(lines))
    body = body_of(found)
    if len(body) < (LONG if marks else 2):
        return None
    return _Numbered(lines, body, first_line).blocks(found)


def _without_rules(lines: list[str]) -> list[str]:
    """Lines of which those that go on with a question within a rule, ``---- in this? ----``, hang from it."""
    return [
        f"    {found['text']}"
        if above and (found := _IN_RULE.fullmatch(line)) and _NUMBERED.fullmatch(above)
        else line
        for above, line in zip(["", *lines], lines, strict=False)
    ]


def _counted(lines: list[str]) -> Iterator[Counted]:
    position, end = 0, 0
    while position < len(lines):
        found = _NUMBERED.fullmatch(lines[position])
        if found is None:
            position += 1
            continue
        apart = position == 0 or not lines[position - 1].strip() or bool(RULE.fullmatch(lines[position - 1]))
        text, end = _text_of(lines, position, found)
        yield Counted(
            found["number"].strip(".-"),
            text,
            position,
            end,
            apart,
            bool(found["subject"]),
            len(found["before"]),
        )
        position = end


def _text_of(lines: list[str], position: int, found: re.Match[str]) -> tuple[str, int]:
    """What a numbered line says, with the lines that go on with it: those set in, or all that end with a question mark."""
    margin = len(found["before"])
    end = position + 1
    while (
        end < len(lines)
        and lines[end].strip()
        and not RULE.fullmatch(lines[end])
        and not _NUMBERED.fullmatch(lines[end])
    ):
        end += 1
    whole = lines[position + 1 : end]
    asked = next(
        (
            n
            for n, line in enumerate([found["text"], *whole][:LONGEST_QUESTION])
            if line.rstrip().endswith("?")
        ),
        0,
    )
    hanging = 0
    if not found["text"].rstrip().endswith(("?", ".")):
        while hanging < len(whole) and len(whole[hanging]) - len(whole[hanging].lstrip()) > margin + 1:
            hanging += 1
    more = asked or (hanging if hanging < LONGEST_QUESTION else 0)
    if not more and _goes_on(lines[position]) and len(whole) < LONGEST_QUESTION - 1 and end < len(lines):
        more = 0 if lines[end].strip() else len(whole)
    text = " ".join([found["text"], *whole[:more]])
    text = re.sub(r"[\s.]{4,}\d+$", "", " ".join(text.split())).strip("* ")
    stop = position + 1 + more
    if stop < len(lines) and RULE.fullmatch(lines[stop]):
        stop += 1
    return text, stop


def _goes_on(line: str) -> bool:
    """Is a line full, and no sentence at its end?"""
    return len(line.rstrip()) >= WRAPPED and not line.rstrip().endswith(("?", ".", "!", ":"))


class _Numbered:
    """A text, and the lines of it that begin its questions and sections."""

    def __init__(self, lines: list[str], body: list[Counted], first_line: int) -> None:
        self._lines = lines
        self._body = body
        self._first = first_line
        self._blocks: list[Block] = []
        self._around: list[LeftOut] = []

    def blocks(self, found: list[Counted]) -> tuple[list[Block], list[LeftOut]]:
        """The text's blocks, and what was left out."""
        begin = self._body[0].line
        contents = [one for one in found if one.line < begin]
        self._names = {one.parts: one.text for one in reversed(found)}
        self._top = min(one.depth for one in self._body)
        start = contents[0].line if contents else begin
        self._above(start)
        above: tuple[str, ...] = ()
        for one, following in zip(self._body, [*self._body[1:], None], strict=True):
            above = self._section(one, above)
            self._heading(one.text, one.depth, one.line)
            self._text(self._below_headers(one), following.line if following else len(self._lines))
        return self._blocks, [*(self._left(contents, begin) if contents else ()), *self._around]

    def _below_headers(self, one: Counted) -> int:
        """The line that is below what stands above a letter beside its subject."""
        end = one.end
        while one.subject and end < len(self._lines) and _BESIDE_SUBJECT.match(self._lines[end]):
            reason = f"a line above a letter: {quoted(self._lines[end])}"
            self._around.append(LeftOut(self._place(end), reason))
            end += 1
        return end

    def _left(self, contents: list[Counted], begin: int) -> Iterator[LeftOut]:
        """A table of contents, and what stands between it and the questions."""
        yield LeftOut(self._place(contents[0].line), "a table of contents")
        listed = {line for one in contents for line in range(one.line, one.end)}
        below = f" {words_of(' '.join(self._lines[begin:]))} "
        for one in contents:
            if f" {words_of(one.text)} " not in below:
                yield LeftOut(
                    self._place(one.line), f"{quoted(one.text)} stands in the table of contents alone"
                )
        for line in range(contents[0].line, begin):
            text = self._lines[line].strip()
            if line not in listed and words_of(text).strip("_ ") and f" {words_of(text)} " not in below:
                yield LeftOut(self._place(line), f"{quoted(text)} stands beside the table of contents")

    def _section(self, one: Counted, above: tuple[str, ...]) -> tuple[str, ...]:
        """The number of the section that a line is in; begins it where only a table of contents names it."""
        if one.depth == self._top:
            return one.parts if self._top == 1 else self._named(one, one.parts[:-1], above)
        return self._named(one, one.parts[: self._top], above)

    def _named(self, one: Counted, number: tuple[str, ...], above: tuple[str, ...]) -> tuple[str, ...]:
        if number != above and (number in self._names or above):
            self._heading(self._names.get(number, ""), len(number), one.line)
        return number

    def _heading(self, text: str, depth: int, line: int) -> None:
        level = 2 + max(depth - self._top + (self._top > 1), 0)
        self._blocks.append(Heading(text, level, self._place(line), f"**{text}**" if text else ""))

    def _above(self, end: int) -> None:
        """Take in what stands above the questions: the title, and a text."""
        filled = [number for number in range(end) if self._lines[number].strip()]
        title = next((number for number in filled[:15] if self._title(number)), None)
        if title is not None:
            self._blocks.append(Heading(self._title(title), 1, self._place(title), ""))
            self._lines[title] = ""
        self._text(0, end)

    def _title(self, number: int) -> str:
        """What a line calls an FAQ; nothing where it does not."""
        line = _SUBJECT.sub("", self._lines[number].strip())
        return line if FAQ_TITLE.fullmatch(line) and not _HEADER.match(line) else ""

    def _text(self, begin: int, end: int) -> None:
        """Take in the text on some lines."""
        lines = self._lines[begin:end]
        while lines and (not lines[-1].strip() or RULE.fullmatch(lines[-1])):
            lines.pop()
        while lines and (not lines[0].strip() or RULE.fullmatch(lines[0])):
            del lines[0]
            begin += 1
        if lines:
            text = literal(textwrap.dedent("\n".join(_unlabelled(lines))).strip("\n"))
            self._blocks.append(Text(text, self._place(begin)))

    def _place(self, line: int) -> Place:
        return Place(self._first + line)


def _unlabelled(lines: list[str]) -> list[str]:
    """An answer's lines without an ``A1.2:`` before the first, and what they are set in for it."""
    found = _ANSWER.match(lines[0])
    if found is None:
        return lines
    width = found.end()
    rest = [line[min(width, len(line) - len(line.lstrip())) :] for line in lines[1:]]
    return [lines[0][width:], *rest]
