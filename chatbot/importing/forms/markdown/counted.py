"""Which of a plain text's lines with numbers are its questions and sections."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from chatbot.importing.drafts import is_question
from chatbot.importing.texts import words_of

FEW = 5
"""Questions that are no list."""


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


def body_of(found: list[Counted]) -> list[Counted]:
    """The lines that are questions or sections of their own, without those of a table of contents."""
    if run := _aligned(found) or _lettered(found):
        return run
    last = {(one.number, words_of(one.text)): one for one in found}
    times = Counter((one.number, words_of(one.text)) for one in found)
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
    wanted = {one.line for one in [*listed, *otherwise, *_beyond(found, listed)]} | {
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


def _lettered(found: list[Counted]) -> list[Counted]:
    """Questions from ``1)`` on, some of which stand beside each other as ``3a)`` and ``3b)``, or ``4)`` and ``4.2)``."""
    run: list[Counted] = []
    last = (0, 0, "")
    for one in found:
        parts = re.fullmatch(r"(\d{1,3})(?:\.(\d{1,2}))?([a-z]?)", one.number)
        if (
            parts
            and one.apart
            and not one.subject
            and (run or parts[1] == "1")
            and one.margin == (run or [one])[0].margin
        ):
            here = (int(parts[1]), int(parts[2] or 0), parts[3])
            run, last = ([*run, one], here) if last < here else (run, last)
    deeper = sum(one.depth > 1 for one in run)
    if deeper and deeper * 3 <= len(run) and all(is_question(one.text) for one in run):
        return run
    run = [one for one in run if one.depth == 1]
    asked = sum(is_question(one.text) for one in run)
    lettered = sum(one.number[-1].isalpha() for one in run)
    return run if len(run) > FEW and lettered > 1 and asked * 5 >= len(run) * 2 else []


def _beyond(found: list[Counted], listed: list[Counted]) -> list[Counted]:
    """What goes on counting behind the last question of a table of contents, and has a rule below it as that has."""
    more = listed[-1:]
    for one in found:
        goes_on = (
            more and one.line > more[-1].line and one.apart and one.depth == 1 and one.end > one.line + 1
        )
        if goes_on and one.number == str(int(more[-1].number) + 1 if more[-1].number.isdigit() else 0):
            more.append(one)
    return more[1:]


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
