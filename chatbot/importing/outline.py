"""Which parts of a page are questions, which are their answers, and which are sections.

Pages mark their questions in one of several ways. The one that a page uses most is taken; what is marked in another way
is part of an answer.
"""

from __future__ import annotations

import re
import textwrap
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple, TypeAlias

import msgspec

from chatbot.errors import Place
from chatbot.importing.drafts import FAQ_TITLE, About, Draft, Item, LeftOut, half, is_question, quoted, unique


class Heading(NamedTuple):
    """A heading, from level 1."""

    text: str
    level: int
    place: Place
    markdown: str
    anchor: str | None = None


class Marked(NamedTuple):
    """A line that stands out, and may be a question: what follows is then its answer."""

    text: str
    style: str
    """How: ``Q:``, ``marked`` (up as a question), ``bold``, or ``line`` where it only ends with a question mark."""
    place: Place
    markdown: str
    """What it is where it turns out to be no question, ``rest`` included."""
    rest: str = ""
    """What stands below it in the same paragraph."""
    aliases: tuple[str, ...] = ()


class Group(NamedTuple):
    """Questions with their answers: a table, a list, a fold; an ordinary part of a page if it uses another way."""

    style: str
    pairs: tuple[Draft, ...]
    place: Place
    markdown: Callable[[], str]


class Text(NamedTuple):
    """Anything else."""

    markdown: Callable[[], str]
    place: Place


Block: TypeAlias = Heading | Marked | Group | Text

_NUMBERING = re.compile(
    r"(?:Q|Question|Frage)\s*\d*\s*[:.)–—-]\s+|\(?\d{1,3}(?:\.\d{1,3})*[.):]\s+|\d{1,3}(?:\.\d{1,3})+\s+|[-–—•*▶►❓❔>]+\s*"
)
_LIST_MARK = re.compile(r"[-*+>]|\d{1,9}[.)]")
_NO_QUESTION = re.compile(
    r"(?:(?:still|do you|got|have|having|any|more|other|further)\b.{0,20}\bquestions?|(?:table of )?contents|toc|index)\W*",
    re.IGNORECASE,
)
"""What reads like a question and only leads to others."""
_RULE = re.compile(r"\s*([-*_])(?:[ \t]*\1){2,}\s*")
_STYLES = ["fold", "table", "definition", "Q:", "marked", "heading", "bold", "item"]
"""Ways to mark questions; of two that a page uses as often, the first is taken."""
ALWAYS = ("Q:", "marked")
"""Ways to mark questions that are used for nothing else."""
IN_WORDS = {
    "fold": "foldable parts", "table": "a table", "definition": "definition lists", "Q:": "lines beginning with Q and A",
    "marked": "parts marked up as questions", "heading": "headings that are questions", "bold": "bold lines",
    "item": "list items", "line": "lines ending with a question mark", "topic": "headings", "bold topic": "bold lines",
}  # fmt: skip
MAJORITY = 0.5
"""Share of questions among a level's headings from which its other headings are taken for questions, too."""


def without_numbering(question: str) -> str:
    """A question without what counts it."""
    question = " ".join(question.split())
    found = _NUMBERING.match(question)
    return question[found.end() :].strip() or question if found else question


def drafts(blocks: Sequence[Block]) -> Iterator[Item]:
    """The questions of a page."""
    title = _title(blocks)
    style = _style(blocks, title)
    if style is None:
        return
    yield About(title=title.text if title else None, way=IN_WORDS[style])
    yield from _Walk(blocks, title, style).items()


def _title(blocks: Sequence[Block]) -> Heading | None:
    """The page's own heading: its only one of the first level, if there is more to the page than that."""
    tops = [block for block in blocks if isinstance(block, Heading) and block.level == 1]
    if len(tops) != 1:
        return None
    (top,) = tops
    if not any(isinstance(block, Heading | Marked | Group) and block is not top for block in blocks):
        return None
    if FAQ_TITLE.fullmatch(top.text):
        return top
    return None if is_question(top.text) and _has_own_text(blocks, blocks.index(top)) else top


def asks(text: str) -> bool:
    """Does a line read like a question that has an answer of its own?"""
    return is_question(text) and not _NO_QUESTION.fullmatch(text)


def _has_own_text(blocks: Sequence[Block], number: int) -> bool:
    """Is there text right below a block?"""
    return number + 1 < len(blocks) and not isinstance(blocks[number + 1], Heading)


def _style(blocks: Sequence[Block], title: Heading | None) -> str | None:
    """How the page marks its questions; None where there is nothing that could be one."""
    counts: Counter[str] = Counter()
    weak: Counter[str] = Counter()
    for number, block in enumerate(blocks):
        if isinstance(block, Group):
            counts[block.style] += sum(_counts(pair, block.style) for pair in block.pairs)
            weak[block.style] += len(block.pairs)
        elif isinstance(block, Marked) and block.style != "line":
            counts[block.style] += block.style in ALWAYS or asks(block.text)
            weak["bold topic"] += block.style == "bold"
        elif isinstance(block, Marked):
            weak["line"] += 1
        elif isinstance(block, Heading) and block is not title and _has_own_text(blocks, number):
            counts["heading"] += asks(block.text)
            weak["topic"] += 1
    best = max(_STYLES, key=lambda style: counts[style])
    if counts[best]:
        return best
    order = ["line", "fold", "definition", "topic", "bold topic"]
    return next((style for style in order if weak[style]), None)


def _counts(pair: Draft, style: str) -> bool:
    return style == "table" or asks(pair.question)


class _Walk:
    """Goes through a page from top to bottom."""

    def __init__(self, blocks: Sequence[Block], title: Heading | None, style: str) -> None:
        self._blocks = blocks
        self._title = title
        self._style = style
        self._levels = self._question_levels()
        self._sections: list[Heading] = []
        self._question: Heading | Marked | None = None
        self._answer: list[str] = []
        self._loose: list[Text] = []
        self._found = False

    def items(self) -> Iterator[Item]:
        """The page's questions, and what belongs to none."""
        for number, block in enumerate(self._blocks):
            if isinstance(block, Heading):
                yield from self._heading(block, number)
            elif isinstance(block, Marked):
                yield from self._marked(block)
            elif isinstance(block, Group):
                yield from self._group(block)
            else:
                self._text(block)
        yield from self._close()

    def _question_levels(self) -> set[int]:
        """The levels of heading at which most are questions: the others there are taken for some, too."""
        if self._style == "topic":
            return set(range(1, 7))
        asked: Counter[int] = Counter()
        all_: Counter[int] = Counter()
        for number, block in enumerate(self._blocks):
            if (
                isinstance(block, Heading)
                and block is not self._title
                and _has_own_text(self._blocks, number)
            ):
                asked[block.level] += asks(block.text)
                all_[block.level] += 1
        usual = {level for level in asked if asked[level] > 1 and asked[level] >= MAJORITY * all_[level]}
        return usual if self._style == "heading" else set()

    # --- blocks ------------------------------------------------------------------------------

    def _heading(self, heading: Heading, number: int) -> Iterator[Item]:
        if self._asks(heading, number):
            yield from self._close()
            self._leave(heading.level)
            self._question = heading
            if self._style == "topic":  # one that has others below it is their section, too
                self._sections.append(heading)
        elif self._is_part_of_answer(heading, number):
            self._answer.append(heading.markdown)
        else:
            yield from self._close()
            self._leave(heading.level)
            self._sections.append(heading)

    def _asks(self, heading: Heading, number: int) -> bool:
        if heading is self._title or _NO_QUESTION.fullmatch(heading.text):
            return False
        own = _has_own_text(self._blocks, number)
        if asks(heading.text):
            following = self._blocks[number + 1] if number + 1 < len(self._blocks) else None
            deeper = isinstance(following, Heading) and following.level > heading.level
            marks = isinstance(following, Marked | Group) and following.style == self._style
            return not deeper and not (marks and self._style != "heading")
        return own and heading.level in self._levels and not self._is_part_of_answer(heading, number)

    def _is_part_of_answer(self, heading: Heading, number: int) -> bool:
        """Is it a heading within the answer of a question that is itself a heading?"""
        if (
            self._style == "topic"
            or not isinstance(self._question, Heading)
            or heading.level <= self._question.level
        ):
            return False
        following = self._blocks[number + 1] if number + 1 < len(self._blocks) else None
        return not (isinstance(following, Heading) and asks(following.text))

    def _leave(self, level: int) -> None:
        """Leave the sections that a heading of a level ends."""
        while self._sections and self._sections[-1].level >= level:
            self._sections.pop()

    def _marked(self, marked: Marked) -> Iterator[Item]:
        topic = (
            self._style == "bold topic" and marked.style == "bold" and not _NO_QUESTION.fullmatch(marked.text)
        )
        if topic or (marked.style == self._style and (marked.style in ALWAYS or asks(marked.text))):
            yield from self._close()
            self._question = marked
            self._answer = [marked.rest]
        else:
            self._text(Text(lambda: marked.markdown, marked.place))

    def _group(self, group: Group) -> Iterator[Item]:
        """A group in the page's own way; in a page that uses another, it is text, or stands alone in its section."""
        if group.style != self._style and not (
            self._question is None and any(_counts(pair, group.style) for pair in group.pairs)
        ):
            self._text(Text(group.markdown, group.place))
            return
        yield from self._close()
        for pair in group.pairs:
            self._found = True
            if not (pair.question and pair.answer):
                yield half(pair.place, pair.question, pair.answer)
                continue
            yield msgspec.structs.replace(pair, tags=unique([*self._tags(), *pair.tags]))

    def _text(self, text: Text) -> None:
        if self._question is None:
            self._loose.append(text)
        else:
            self._answer.append(text.markdown())

    # --- ends --------------------------------------------------------------------------------

    def _tags(self) -> list[str]:
        return [
            without_numbering(section.text)
            for section in self._sections
            if section is not self._title and section is not self._question
        ]

    def _close(self) -> Iterator[Item]:
        """What has been read since the last question began, or since the last one ended."""
        question, answer, tags = self._question, _joined(self._answer), self._tags()
        self._question, self._answer = None, []
        yield from self._close_loose()
        if question is None:
            return
        self._found = True
        text = without_numbering(question.text)
        if not answer:
            yield half(question.place, text, "")
            return
        if self._style in ("Q:", "line"):
            answer = _unindented(answer)
        yield Draft(
            question=text, answer=answer, tags=unique(tags), place=question.place,
            aliases=unique(list(getattr(question, "aliases", ()))), id=getattr(question, "anchor", None),
        )  # fmt: skip

    def _close_loose(self) -> Iterator[Item]:
        """Text that belongs to no question: what the page is about, or left out."""
        loose, self._loose = self._loose, []
        if not loose:
            return
        text = _joined([part.markdown() for part in loose])
        inside = [section for section in self._sections if section is not self._title]
        if not text:
            return
        if (
            not self._found
            and not inside
            and len(loose) == 1
            and "\n\n" not in text
            and text[:1] not in "<|#>-*+`"
            and text.endswith((".", "!", ":", "…", "。", "！"))
        ):
            yield About(description=" ".join(text.split()))
        else:
            under = f"under {quoted(inside[-1].text)} " if inside else ""
            yield LeftOut(loose[0].place, f"text {under}that belongs to no question: {quoted(text)}")


def _unindented(answer: str) -> str:
    """An answer as plain texts write it: set in, or hanging from its first line, without that being code."""
    first, *rest = answer.split("\n")
    if first[:1].isspace():
        return textwrap.dedent(answer).strip("\n")
    if not rest or not rest[0][:1].isspace() or _LIST_MARK.match(first):
        return answer
    return "\n".join([first, textwrap.dedent("\n".join(rest))])


def _joined(parts: list[str]) -> str:
    """Parts of a text as one, without the rules that set it apart from what is around it."""
    filled = [part for part in parts if part.strip()]
    while filled and _RULE.fullmatch(filled[-1]):
        filled.pop()
    while filled and _RULE.fullmatch(filled[0]):
        filled.pop(0)
    return "\n\n".join(filled).strip("\n").rstrip()
