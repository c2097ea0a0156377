"""Plain texts whose questions are titles: marked (``Subject: …``, ``[3] …``, ``*** … ***``), or with an answer that is set in."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from typing import NamedTuple

from chatbot.errors import Place
from chatbot.importing.drafts import FAQ_TITLE, is_question
from chatbot.importing.forms.markdown.plain_text import MARKDOWN, RULE, literal
from chatbot.importing.outline.blocks import Block, Heading, Text

_MARKS = {
    "subject": re.compile(r"Subject:\s+(?P<text>\S.*)", re.IGNORECASE),
    "bracket": re.compile(r"\[\d{1,3}\]\s+(?P<text>\S.*)"),
    "stars": re.compile(r"\*{3,}\s+(?P<text>\S.*?)\s+\*{3,}"),
    "bullet": re.compile(r"[-+*o]\s+(?P<text>\S.*)"),
    "": re.compile(r"(?P<text>\S.*)"),
}
"""How a title is marked, the surest first; the last two tell one only by an answer that is set in further."""
_FOLDS = re.compile(r"^ {0,3}(?:\?\?\?|!!!|:::|===)[+ ]", re.MULTILINE)
_LABELLED = re.compile(r"^[ \t]*Q\d{1,3}[:.)]?[ \t]+\S", re.MULTILINE)
_ANSWER = re.compile(r"A\d{1,3}[:.)]?\s+")
_COUNT = re.compile(r"(?:Q|\d{1,3})[.)]\s")
"""A mark from which more of a title may hang than asks, where its first line is full."""
_FULL = 50
"""Characters of a line that goes on in the next one because it is full."""
_CODE = 4
"""Spaces from which a bullet is none of Markdown's."""
LONGEST_TITLE = 4
"""Lines that a title may take."""
WIDEST_TITLE = 120
"""Characters of a line of one."""


class Title(NamedTuple):
    """A line at the beginning of a paragraph, and those that go on with it, that may be a title."""

    kind: str
    margin: int
    text: str
    line: int
    """From 0."""
    end: int
    """The line after it."""
    hangs: bool
    """Is what follows it set in further?"""

    @property
    def style(self) -> tuple[str, int]:
        return self.kind, self.margin


def blocks_of(text: str, first_line: int) -> list[Block] | None:
    """The blocks of a text of that kind; None for any other."""
    if MARKDOWN.search(text) or _FOLDS.search(text) or len(_LABELLED.findall(text)) > 1:
        return None
    lines = text.expandtabs(8).split("\n")
    found = list(_titles(lines))
    style = _style(found)
    return None if style is None else list(_blocks(lines, found, style, first_line))


def _titles(lines: list[str]) -> Iterator[Title]:
    begin = _below_name(lines)
    for number, line in enumerate(lines):
        if not _is_filled(line) or len(line) > WIDEST_TITLE or not _is_apart(lines, number, begin):
            continue
        margin = _margin(line)
        end = _end(lines, number, margin)
        whole = " ".join(part.strip() for part in lines[number:end])
        following = next((n for n in range(end, len(lines)) if _is_filled(lines[n])), None)
        if following is None:
            continue
        hangs = _margin(lines[following]) > margin + 1
        kind, title = _marked(whole)
        if kind != "bullet" or margin >= _CODE:  # else it is a list of Markdown
            yield Title(kind, margin, title, number, end, hangs)


def _marked(line: str) -> tuple[str, str]:
    """How a line is marked, and what it says."""
    found = ((kind, mark.fullmatch(line)) for kind, mark in _MARKS.items())
    return next((kind, match["text"]) for kind, match in found if match)


def _below_name(lines: list[str]) -> int:
    """The line below what a text begins with, where that names the FAQ; else 0."""
    first = next((number for number, line in enumerate(lines) if _is_filled(line)), 0)
    return first + 1 if lines and FAQ_TITLE.fullmatch(lines[first].strip()) else 0


def _is_apart(lines: list[str], number: int, begin: int) -> bool:
    """Does a paragraph begin on a line, or right above it with a line that is set in less?

    ``begin`` is where the text does.
    """
    for above in (number - 1, number - 2):
        if above < begin or not _is_filled(lines[above]):
            return True
        if _margin(lines[above]) >= _margin(lines[above + 1]):
            return False
    return False


def _end(lines: list[str], number: int, margin: int) -> int:
    """The line after a title, which goes on only to where it asks, or hangs from a number."""
    counted = _COUNT.match(lines[number].strip()) and len(lines[number].rstrip()) >= _FULL
    for end in range(number + 1, min(number + LONGEST_TITLE, len(lines)) + 1):
        if lines[end - 1].rstrip().endswith("?"):
            return end
        if end == len(lines) or not _is_filled(lines[end]) or _margin(lines[end]) < margin:
            break
        hangs = _margin(lines[end]) > margin and not _marked(lines[number].strip())[0]
        if hangs and not counted:
            return number + 1
    goes_on = counted and not lines[number].rstrip().endswith((".", "!", ":"))
    return end if goes_on and end < len(lines) and not lines[end].strip() else number + 1


def _margin(line: str) -> int:
    return len(line) - len(line.lstrip())


def _is_filled(line: str) -> bool:
    return bool(line.strip()) and not RULE.fullmatch(line)


def _style(found: list[Title]) -> tuple[str, int] | None:
    """How the questions of a text stand out: two at least, and most of what stands out so."""
    for kind in _MARKS:
        styles = dict.fromkeys(one.style for one in found if one.kind == kind)
        asked = {style: sum(is_question(one.text) for one in found if one.style == style) for style in styles}
        best = max(asked, key=lambda style: asked[style], default=None)
        if best and asked[best] > 1 and _is_way(best, [one for one in found if one.style == best]):
            return best
    return None


def _is_way(style: tuple[str, int], titles: list[Title]) -> bool:
    if style[0] not in ("bullet", ""):
        return sum(is_question(one.text) for one in titles) * 2 >= len(titles)
    asking = [one for one in titles if is_question(one.text)]
    return sum(one.hangs for one in asking) * 5 >= len(asking) * 4


def _blocks(lines: list[str], found: list[Title], style: tuple[str, int], first_line: int) -> Iterator[Block]:
    """Sections, titles, and what stands below them."""
    starts = _starts(found, style)
    at = 0
    for one in [*starts, None]:
        end = one.line if one else len(lines)
        yield from _text(lines, at, end, first_line)
        if one:
            level = 3 if one.style == style else 1 if not at and FAQ_TITLE.fullmatch(one.text) else 2
            yield Heading(one.text, level, Place(first_line + one.line), f"**{one.text}**")
            at = one.end


def _starts(found: list[Title], style: tuple[str, int]) -> list[Title]:
    """The titles of a style, and those of sections: the line right above the first, and what is set in less."""
    kind, margin = style
    own = [one for one in found if one.style == style and (one.hangs or kind not in ("bullet", ""))]
    before = [one for one in found if one.line < own[0].line][-1:]
    others = [
        one
        for one in found
        if one.kind == "" and one.style != style and not is_question(one.text)
        and (one.margin < margin or (one in before and one.margin == margin))
    ]  # fmt: skip
    return sorted([*own, *others], key=lambda one: one.line)


def _text(lines: list[str], begin: int, end: int, first_line: int) -> Iterator[Text]:
    """The text on some lines, without rules around it and the label of an answer."""
    while begin < end and not _is_filled(lines[begin]):
        begin += 1
    while end > begin and not _is_filled(lines[end - 1]):
        end -= 1
    if begin < end:
        text = textwrap.dedent("\n".join(lines[begin:end]))
        yield Text(
            literal(_ANSWER.sub("", text, count=1) if _ANSWER.match(text) else text),
            Place(first_line + begin),
        )
