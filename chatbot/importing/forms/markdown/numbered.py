"""Plain texts whose questions are counted through, as those of Usenet are: ``1.2) …``, ``Subject: [2-1] …``."""

from __future__ import annotations

import re
import textwrap
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from chatbot.errors import Place
from chatbot.importing.drafts import FAQ_TITLE, LeftOut, is_question, quoted
from chatbot.importing.forms.markdown.plain_text import MARKDOWN, RULE, literal
from chatbot.importing.outline.blocks import Block, Heading, Text

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
_END = re.compile(r"[\s*=-]{0,80}End of \S.{0,80}", re.IGNORECASE)
LONGEST_QUESTION = 4
"""Lines that a question may take."""


WRAPPED = 50
"""Characters of a line that goes on in the next one because it is full."""
SELDOM, LONG = 200, 20
"""Lines for each that looks like Markdown, and questions, from which a text is plain for all that."""


class Counted(NamedTuple):
    """A line with a number, and those that go on with it."""

    number: str
    text: str
    line: int
    """From 0."""
    end: int
    """The line after it."""
    apart: bool
    """Does it stand at the beginning of a paragraph?"""
    subject: bool
    margin: int

    @property
    def parts(self) -> tuple[str, ...]:
        """What its number is made of."""
        return tuple(re.findall(r"\d+|[A-Z](?=[.-])", self.number))

    @property
    def depth(self) -> int:
        return len(self.parts)


def blocks_of(text: str, first_line: int) -> tuple[list[Block], list[LeftOut]] | None:
    """The blocks of a text whose questions are counted through, and what was left out; None for any other text."""
    marks = MARKDOWN.search(text)
    if marks and sum(1 for _ in MARKDOWN.finditer(text)) * SELDOM > text.count("\n"):
        return None
    lines = _without_rules(text.expandtabs(8).split("\n"))
    found = list(_counted(lines))
    body = _body(found)
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


def _body(found: list[Counted]) -> list[Counted]:
    """The lines that are questions or sections of their own, without those of a table of contents."""
    if aligned := _aligned(found):
        return aligned
    last = {(one.number, _words(one.text)): one for one in found}
    times = Counter((one.number, _words(one.text)) for one in found)
    listed = _below_contents(found, [last[key] for key, number in times.items() if number > 1])
    begin = min((one.line for one in listed), default=0)
    marked = [one for one in found if one.apart and one.line >= begin and (one.depth > 1 or one.subject)]
    if len(listed) < 2 and sum(is_question(one.text) for one in marked) * 2 < len(marked):
        return []
    named = {one.number for one in found if one.line < begin} if listed else set()
    usual = _asking_depths(marked)
    missing = named - {one.number for one in listed}  # of which the table of contents says more, or less
    otherwise = [
        one
        for one in found
        if one.apart and one.line >= begin and one.number in missing and is_question(one.text)
    ]
    wanted = {one.line for one in [*listed, *otherwise]} | {
        one.line
        for one in marked
        if len(listed) < 2 or is_question(one.text) or one.number in named or one.depth in usual
    }
    body = [one for one in found if one.line in wanted and (one.apart or one in listed)]
    return sorted([*body, *_sections(found, body)], key=lambda one: one.line)


def _aligned(found: list[Counted]) -> list[Counted]:
    """Questions from `` 1.`` to ``10.`` and on, their numbers one below the other as no list of Markdown has them."""
    first = next((one for one in found if one.number == "1" and one.apart and not one.subject), None)
    run: list[Counted] = []
    if first is None:
        return []
    for one in found:
        if one.apart and one.number == str(len(run) + 1) and one.margin + len(one.number) == first.margin + 1:
            run.append(one)
    asked = sum(is_question(one.text) for one in run)
    return run if len(run) > 9 and asked * 2 > len(run) else []


def _asking_depths(marked: list[Counted]) -> set[int]:
    """How deep the numbers are of which at least half ask, and more than one: what states something there counts, too."""
    all_ = Counter(one.depth for one in marked)
    asked = Counter(one.depth for one in marked if is_question(one.text))
    return {depth for depth, count in asked.items() if count > 1 and count * 2 >= all_[depth]}


def _sections(found: list[Counted], body: list[Counted]) -> list[Counted]:
    """The lines that name what the questions below them are part of: the last one above the first ``2.…`` that is ``2.``"""
    number_of = {one.line: number for number, one in enumerate(body)}
    sections: list[Counted] = []
    last: dict[tuple[str, ...], Counted] = {}
    before: tuple[str, ...] = ()
    for one in found:
        if one.line not in number_of:
            last[one.parts] = one
            continue
        above = last.get(one.parts[:-1])
        if above and above.apart and before[: len(above.parts)] != above.parts:
            sections.append(above)
        before, last = one.parts, {}
    return sections


def _below_contents(found: list[Counted], twice: list[Counted]) -> list[Counted]:
    """What stands in a table of contents and again below it, with text of its own; nothing where there is no such table."""
    if not twice:
        return []
    begin = min(one.line for one in twice)
    above = [one for one in found if one.line < begin]
    if not above or sum(one.apart for one in above) * 2 > len(above) + 1:
        return []
    starts = {one.line for one in found}
    followed = sum(one.end not in starts for one in twice)
    return twice if followed * 2 > len(twice) else []


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


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
        self._without_end()
        for one, following in zip(self._body, [*self._body[1:], None], strict=True):
            above = self._section(one, above)
            self._heading(one.text, one.depth, one.line)
            self._text(self._below_headers(one), following.line if following else len(self._lines))
        return self._blocks, [*(self._left(contents, begin) if contents else ()), *self._around]

    def _below_headers(self, one: Counted) -> int:
        """The line that is below what stands above a letter beside its subject."""
        end = one.end
        while one.subject and end < len(self._lines) and _BESIDE_SUBJECT.match(self._lines[end]):
            self._leave(end, "a line above a letter")
            end += 1
        return end

    def _without_end(self) -> None:
        """Leave out the line that says where the text ends, below a rule."""
        filled = [n for n in range(self._body[-1].end, len(self._lines)) if self._lines[n].strip()]
        while filled and RULE.fullmatch(self._lines[filled[-1]]):
            filled.pop()
        if (
            len(filled) > 1
            and _END.fullmatch(self._lines[filled[-1]])
            and RULE.fullmatch(self._lines[filled[-2]])
        ):
            self._leave(filled[-1], "the end of the text")
            self._lines[filled[-1]] = ""

    def _leave(self, line: int, what: str) -> None:
        self._around.append(LeftOut(self._place(line), f"{what}: {quoted(self._lines[line])}"))

    def _left(self, contents: list[Counted], begin: int) -> Iterator[LeftOut]:
        """A table of contents, and what stands between it and the questions."""
        yield LeftOut(self._place(contents[0].line), "a table of contents")
        listed = {line for one in contents for line in range(one.line, one.end)}
        below = f" {_words(' '.join(self._lines[begin:]))} "
        for one in contents:
            if f" {_words(one.text)} " not in below:
                yield LeftOut(
                    self._place(one.line), f"{quoted(one.text)} stands in the table of contents alone"
                )
        for line in range(contents[0].line, begin):
            text = self._lines[line].strip()
            if line not in listed and _words(text).strip("_ ") and f" {_words(text)} " not in below:
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
