"""From the questions that were found in a typed text to its blocks: title, sections, questions, and what stands below them."""

from __future__ import annotations

import re
import textwrap
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from chatbot.errors import Place
from chatbot.importing.drafts import FAQ_TITLE, UNREAD, LeftOut, quoted
from chatbot.importing.forms.markdown.plain_text import RULE, literal
from chatbot.importing.forms.markdown.typed.layout import HEADS, Line, gap
from chatbot.importing.forms.markdown.typed.ways import LONGEST_TITLE, Opener, wonders
from chatbot.importing.outline.blocks import Block, Heading, Marked, Text
from chatbot.importing.outline.words import ANSWERING
from chatbot.importing.texts import words_of

_ANSWER = re.compile(rf"\s*(?:{ANSWERING})\s?\d{{0,3}}\s?[:：.)]\s+", re.IGNORECASE)
STYLE = "typed"
_MOST_IN_A_ROW = 3
"""Questions one below the other that have one answer; more are a list of something."""


class Typed(NamedTuple):
    """A typed text."""

    blocks: list[Block]
    left_out: list[LeftOut]
    apart: int
    """Sections and texts that are seen to belong to no answer, by where they stand."""


class _Making:
    """A text, its lines, and those of them that are questions."""

    def __init__(self, text: str, lines: Sequence[Line], openers: list[Opener], first_line: int) -> None:
        self._raw = text.expandtabs(8).split("\n")
        self._lines = lines
        self._openers = _without_list(openers)
        self._first = first_line
        self._starts = [one.at for one in self._openers] + [len(lines)]
        self._marks = {lines[one.at].mark for one in self._openers}
        self._signs = Counter(
            line.mark for line in lines if line.mark in HEADS and line.mark not in self._marks
        )
        self._sections = self._sections_of()
        self._hangs = self._is_hanging()
        self.left_out: list[LeftOut] = []
        self._set_apart = 0

    @property
    def apart(self) -> int:
        """How much is seen to belong to no answer."""
        return len(self._sections) + self._set_apart

    def _is_hanging(self) -> bool:
        """Is each answer set in below its question?"""
        margins = [
            (self._lines[one.at].margin, self._lines[one.end].margin)
            for one, after in zip(self._openers, self._starts[1:], strict=True)
            if one.end < after and not one.rest
        ]
        return len(margins) > 1 and all(question < answer for question, answer in margins)

    def _beyond(self, begin: int, end: int) -> int:
        """Where an answer ends that hangs from its question: before a paragraph that does not."""
        if not self._hangs or begin >= end:
            return end
        margin = self._lines[begin].margin
        return next(
            (n for n in range(begin + 1, end) if self._lines[n].first and self._lines[n].margin < margin), end
        )

    # --- sections ----------------------------------------------------------------------------

    def _sections_of(self) -> dict[int, Line]:
        """The lines that name what the questions below them are about, by their positions."""
        pairs = zip([None, *self._openers], self._openers, strict=False)
        likely = [n for n in (self._above(one, before) for before, one in pairs) if n is not None]
        sure = {n for n in likely if self._is_drawn(n)}
        known = set(likely)
        headed = self._starts[0] == 1 and bool(likely) and likely[0] > 1 and self._lines[0].names
        if len(likely) + headed > 1:
            sure |= known
        return {n: self._lines[n] for n in sure}

    def _above(self, one: Opener, before: Opener | None) -> int | None:
        """The position of a short line that stands alone above a question, where there is more above it."""
        n = one.at - 1
        if n <= 0 and (n < 0 or before is not None or not self._begins_with_section()):
            return None
        if before is not None and before.end >= n and not before.rest:
            return None  # nothing else answers that one
        line = self._lines[n]
        if n and self._lines[n - 1].whole.endswith((":", ",")):
            return None
        alone = gap(self._lines, n) or self._is_set_off(line)
        return n if alone and line.names and not wonders(line.text) else None

    def _begins_with_section(self) -> bool:
        """Is the first line in capitals or counted, as others further down are, and no name of the whole?"""
        first = self._lines[0]
        counted = first.mark if first.counted and first.mark not in self._marks else None
        others = any(
            line.first and not line.ends and (line.last and line.mark == counted if counted else line.shouts)
            for line in self._lines[1:]
        )
        named = (first.shouts or counted is not None) and others
        return (named or self._is_set_off(first)) and not FAQ_TITLE.fullmatch(first.text)

    def _is_set_off(self, line: Line) -> bool:
        """Has a line a sign before it, or around it, that no list and no question has, and that another one has, too?"""
        return line.mark in self._signs and self._signs[line.mark] > 1

    def _is_drawn(self, n: int) -> bool:
        """Is a line in capitals, wrapped in signs, underlined or counted where questions are not?"""
        line = self._lines[n]
        return line.shouts or line.ruled or (bool(line.mark) and line.mark not in self._marks)

    # --- blocks ------------------------------------------------------------------------------

    def blocks(self) -> Iterator[Block]:
        """The text's blocks."""
        yield from self._preamble()
        at = 0
        while at < len(self._openers):
            one, at, aliases = self._asked(at)
            begin, end = self._openers[at].end, self._starts[at + 1]
            section = next((n for n in range(begin, end) if n in self._sections), None)
            rest = self._openers[at].rest
            stop = self._beyond(begin, end if section is None else section)
            self._leave(stop, end if section is None else section)
            self._tell_alike(one, begin, stop)
            below = self._text(begin, stop)
            between = "\n\n" if begin < stop and self._lines[begin].first else "\n"
            answer, apart = _unlabelled(between.join(part for part in (rest, below) if part))
            place = self._place(one.at)
            yield Marked(one.text, STYLE, place, f"**{one.text}**", answer, aliases)
            if apart:
                self.left_out.append(LeftOut(place, f"{UNREAD}: {quoted(apart)}", sort=UNREAD))
            if section is not None:
                yield self._heading(section, 2)
            at += 1

    def _asked(self, at: int) -> tuple[Opener, int, tuple[str, ...]]:
        """A question with those right below it that have the same answer, and the last one's position."""
        last = at
        while (
            last + 1 < len(self._openers)
            and self._openers[last].end == self._openers[last + 1].at
            and not self._openers[last].rest
            and not gap(self._lines, self._openers[last + 1].at)
        ):
            last += 1
        has_answer = bool(self._openers[last].rest) or self._openers[last].end < self._starts[last + 1]
        if last - at >= _MOST_IN_A_ROW or not has_answer:
            last = at
        return self._openers[at], last, tuple(one.text for one in self._openers[at + 1 : last + 1])

    def _preamble(self) -> Iterator[Block]:
        """What stands above the questions: the title, texts, and the name of the first section."""
        end = self._starts[0]
        section = end - 1 if end - 1 in self._sections else None
        end = end if section is None else section
        begin = 0
        if end and (FAQ_TITLE.fullmatch(self._lines[0].text) or self._titles(end)):
            yield self._heading(0, 1)
            begin = 1
        while begin < end:
            after = next((n for n in range(begin + 1, end) if gap(self._lines, n)), end)
            yield Text(self._text(begin, after), self._place(begin))
            begin = after
        if section is not None:
            yield self._heading(section, 2)

    def _titles(self, end: int) -> bool:
        """Does the first line, of those above the questions, stand alone as a title?"""
        line = self._lines[0]
        return not line.ends and len(line.text) <= LONGEST_TITLE * 1.5 and (line.last or end == 1)

    def _heading(self, n: int, level: int) -> Heading:
        text = self._lines[n].text.rstrip(":：")
        return Heading(text, level, self._place(n), f"**{text}**")

    def _text(self, begin: int, end: int) -> str:
        """The text of some lines, with what is blank or drawn between them."""
        if begin >= end:
            return ""
        raw = self._raw[self._lines[begin].number : self._lines[end - 1].number + 1]
        return literal(textwrap.dedent("\n".join(raw)).strip("\n"))

    def _leave(self, begin: int, end: int) -> None:
        """Note what stands behind an answer, and is none of it."""
        if begin < end:
            text = self._text(begin, end)
            reason = f"{quoted(text)} is not set in as the answers are, and belongs to none"
            self.left_out.append(LeftOut(self._place(begin), reason))
            self._set_apart += 1

    def _tell_alike(self, one: Opener, begin: int, end: int) -> None:
        """Note what is in an answer beside its question, and stands as the questions do."""
        style = self._lines[one.at].style
        for n in range(begin, end) if one.rest and style[0] else ():
            if self._lines[n].style == style:
                reason = f"{quoted(self._lines[n].text)} stands as the questions do, and is part of the answer above"
                self.left_out.append(LeftOut(self._place(n), reason))

    def _place(self, n: int) -> Place:
        return Place(self._first + self._lines[n].number)


def typed_of(text: str, lines: Sequence[Line], openers: list[Opener], first_line: int) -> Typed:
    """What a text is whose questions are known."""
    making = _Making(text, lines, openers, first_line)
    blocks = list(making.blocks())
    return Typed(blocks, making.left_out, making.apart)


def _without_list(openers: list[Opener]) -> list[Opener]:
    """Questions without those that stand one below the other and again further down: a table of contents."""
    texts = [words_of(one.text) for one in openers]
    last = {text: number for number, text in enumerate(texts)}
    bare = [
        number + 1 < len(openers) and one.end == openers[number + 1].at and not one.rest
        for number, one in enumerate(openers)
    ]
    listed = [last[text] > number for number, text in enumerate(texts)]
    return [
        one
        for number, one in enumerate(openers)
        if not (listed[number] and (bare[number] or (number and bare[number - 1] and listed[number - 1])))
    ]


def _unlabelled(answer: str) -> tuple[str, str]:
    """An answer without ``A:`` before it, and what stands behind a rule right below that, and is none."""
    found = _ANSWER.match(answer)
    said = answer[found.end() :] if found else answer
    first, _, below = said.partition("\n")
    return ("", below.strip()) if found and RULE.fullmatch(first) else (said, "")
