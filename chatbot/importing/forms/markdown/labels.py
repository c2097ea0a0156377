"""Lines that say themselves that they ask or answer: ``Q:`` and ``A:``, in several languages."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from chatbot.importing.drafts import is_question
from chatbot.importing.forms.markdown.inline import plain
from chatbot.importing.outline.blocks import Block, Marked, Text
from chatbot.importing.outline.words import ANSWERING, ASKING, SOLVING

_LABEL = r"(?:[*_]{2}|<b>|<strong>)?"
_SIGN = r"(?:[:：]|[.)](?=\s|$|\*\*|__|</))"
_LINE = rf"({_LABEL})(?:%s)\s?\d{{0,4}}({_LABEL})\s*{_SIGN}({_LABEL})\s*(.*)"
ASKS = re.compile(_LINE % ASKING, re.IGNORECASE)
ANSWERS = re.compile(_LINE % ANSWERING, re.IGNORECASE)


_LETTERS = [
    ("В", "О"),
    ("P", "R"),
    ("P", "O"),
    ("D", "R"),
    ("S", "C"),
    ("F", "A"),
    ("O", "V"),
    ("V", "A"),
    ("س", "ج"),
    ("ש", "ת"),
    ("П", "В"),
    ("Ε", "Α"),
    ("Հ", "Պ"),
    ("K", "V"),
    ("T", "J"),
]
"""How questions and answers are labelled in Russian, Spanish, Polish, Italian, Turkish, German, …: by first letters."""
PAIRS = frozenset([("Q", "A"), ("Q", "R"), *_LETTERS])
"""Letters of questions with those of answers, in any language."""
_UNDERLINE = re.compile(r"^ {0,3}(?:-{2,}|={2,})[ \t]*$", re.MULTILINE)
_LABELLED = re.compile(
    rf"^[ \t]*{_LABEL}(?P<name>{ASKING}|{ANSWERING})\s?\d{{0,4}}{_LABEL}[ \t]*{_SIGN}",
    re.IGNORECASE | re.MULTILINE,
)
_SET_IN = re.compile(
    rf"^( *){_LABEL}(?:{ASKING}|{ANSWERING})\s?\d{{0,4}}{_LABEL}[ \t]*{_SIGN}", re.IGNORECASE | re.MULTILINE
)
LEAST_OF_CODE = 4
"""Spaces that make code of a line; and labels that have to be set in so far, for them not to be code."""
_MARK = r"(?:[*_]{2}|</?b>|</?strong>)?"
_LETTER = rf"^(?P<before>[ \t>]*{_MARK})(?P<letter>[%s])(?=\s?\d{{0,3}}{_MARK}\s?[:.)])"


def in_english(text: str) -> str:
    """A text with ``Q:`` and ``A:`` for the letters of another language, where these stand in turn, and for wide ones."""
    if _WIDE.search(text):
        text = _WIDE.sub(lambda one: unicodedata.normalize("NFKC", one[1]).replace(".", ":") + " ", text)
    text = _with_spaces(_to_the_margin(text))
    if len(_BARE.findall(text)) > 1:
        text = _BARE.sub(r"Q: \1\2A: ", text)
    text = _by_own_names(_with_lines(text))
    angled = [one[1].upper() for one in _ANGLED.finditer(text)]
    if angled[:2] == ["Q", "A"] and angled.count("Q") > 1:
        text = _ANGLED.sub(lambda one: f"{one[1].upper()}: ", text)
    begins = {one["name"][0].casefold() for one in _LABELLED.finditer(text) if len(one["name"]) > 1}
    for asks, answers in _LETTERS:
        letter = re.compile(_LETTER % (asks + answers), re.MULTILINE)
        found = [one["letter"] for one in letter.finditer(text)]
        in_turn = sum(pair == (asks, answers) for pair in pairwise(found))
        least = (
            1 if asks.casefold() in begins else 2
        )  # where words label others, one pair of letters is no chance
        if in_turn >= least and in_turn * 5 >= len(found) * 2:
            names = {asks: "Q", answers: "A"}
            return letter.sub(lambda one, names=names: one["before"] + names[one["letter"]], text)  # type: ignore[misc]
    return text


def _with_spaces(text: str) -> str:
    """A text in which labels that lack something are as the others are.

    They lack the space behind them (``Q.Why``), or the label of the question is a number (``1.是？``) above one of an answer;
    ``a)`` where others are capitals is none.
    """
    if len(_SPACED.findall(text)) > 1:
        text = _TIGHT.sub(r"\1. ", text)
    if len(_COUNTED.findall(text)) > 1:
        text = _COUNTED.sub(r"Q: \1\n", text)
    return _ITEM.sub(r"\1\\)", text) if _CAPITAL.search(text) else text


def _to_the_margin(text: str) -> str:
    """A text whose labels are all set in as code would be, with its lines that much further left."""
    margins = {len(one[1]) for one in _SET_IN.finditer(text)}
    if len(margins) != 1 or min(margins) < LEAST_OF_CODE or len(_LABELLED.findall(text)) < LEAST_OF_CODE:
        return text
    margin = min(margins)
    return re.sub(rf"^ {{1,{margin}}}", "", text, flags=re.MULTILINE)


def _with_lines(text: str) -> str:
    """A text in which headings that are but ``Q1`` and ``Answer 1`` are labels of what stands below them, line for line."""
    kinds = [bool(ASKS.fullmatch(f"{one[1]}:")) for one in _BARE_HEADING.finditer(text)]
    if sum(pair == (True, False) for pair in pairwise(kinds)) < 2:
        return text
    lines, asks = text.split("\n"), False
    for number, line in enumerate(lines):
        if found := _BARE_HEADING.fullmatch(line):
            asks = bool(ASKS.fullmatch(f"{found[1]}:"))
            lines[number] = "" if asks else "A:"
        elif asks and line.strip():
            lines[number], asks = f"Q: {line.strip()}", False
    return "\n".join(lines)


def _by_own_names(text: str) -> str:
    """A text with ``Q:`` and ``A:`` for two words of its own that stand in turn, as ``Problem:`` and ``Fix:`` do."""
    names = [" ".join(one["name"].casefold().split()) for one in _NAMED.finditer(text)]
    pairs = Counter(pairwise(names)).most_common(1)
    if not pairs or pairs[0][1] < _FEWEST_NAMED:
        return text
    (asks, answers), number = pairs[0]
    if any(one["name"].casefold() != answers for one in _LABELLED.finditer(text)):
        return text
    asked = [one["said"] for one in _NAMED.finditer(text) if one["name"].casefold() == asks]
    labelled = bool(ANSWERS.match(f"{answers}:"))
    solves = labelled or _SOLVES.fullmatch(answers) or sum(map(is_question, asked)) * 2 > len(asked)
    if asks == answers or not solves or number * 2 < names.count(asks) + names.count(answers) - 2:
        return text
    new = {asks: "Q", answers: "A"}
    return _NAMED.sub(
        lambda one: f"{new.get(one['name'].casefold(), one['name'])}:{one['between']}{one['said']}", text
    )


def apart(text: str) -> str:
    """A text in which a line of hyphens right below one with ``A:`` is a rule, and does not make a heading of that."""
    labels = [one["name"].casefold() for one in _LABELLED.finditer(text)] if _UNDERLINE.search(text) else []
    if len(set(labels)) == len(labels):  # headings that are counted by letters have each once
        return text
    lines, inside = text.split("\n"), False
    for number, line in enumerate(lines):
        if _UNDERLINE.fullmatch(line) and inside:
            lines[number] = "***"
        inside = bool(line.strip()) and (inside or bool(_LABELLED.match(line)))
    return "\n".join(lines)


_WIDE = re.compile(r"^[ \t\u3000]*([ＱＡQA][０-９0-9]{0,3}[．：.:])(?=[^\x00-\x7f])[ \u3000]*", re.MULTILINE)
_NAMED = re.compile(
    r"^(?P<name>[^\W\d_][^\W\d_]{2,19}(?: [^\W\d_]{1,12}){0,2})[:：](?P<between>[ \t]+)(?P<said>\S.*)$",
    re.MULTILINE,
)
"""A line that begins with what it is called."""
_FEWEST_NAMED = 2
_SOLVES = re.compile(SOLVING, re.IGNORECASE)
_BARE = re.compile(r"^[QＱ]\d{0,3}[ \t\u3000]+(\S[^\n]*)(\n+)[AＡ]\d{0,3}[ \t\u3000]+(?=\S)", re.MULTILINE)
"""A question and an answer behind letters alone."""
_BARE_HEADING = re.compile(
    rf"^#{{1,6}}[ \t]+((?:{ASKING}|{ANSWERING})[ \t]?#?\d{{0,4}})[.: \t#]*$", re.IGNORECASE | re.MULTILINE
)
_SPACED = re.compile(r"^[ \t]*Q\.[ \t]", re.MULTILINE)
_TIGHT = re.compile(r"^([ \t]*Q|(?<=\n)(?:(?<=[?？]\n)|(?<=[?？] \n))A)\.(?=[^\W\d_])", re.MULTILINE)
_COUNTED = re.compile(
    rf"^\d{{1,3}}[.、．)](?=\S)([^\n]+[?？])[ \t]*\n(?=[ \t]*(?:{ANSWERING})\s?[:：])",
    re.MULTILINE | re.IGNORECASE,
)
_CAPITAL = re.compile(r"^[ \t]*A[:.]\s", re.MULTILINE)
_ITEM = re.compile(r"^([ \t]*[aq])\)(?=[ \t]\S[^\n]*\n[ \t]*[br]\)[ \t])", re.MULTILINE)
_ANGLED = re.compile(r"^([QA])>[ \t]+", re.MULTILINE | re.IGNORECASE)


class Part(NamedTuple):
    """A question, or a piece of an answer, in lines with ``Q:`` and ``A:``."""

    question: bool
    text: str
    line: int
    again: bool
    """Does it follow a question in the same paragraph right away?"""


def parts(lines: list[str], first: int) -> Iterator[Part]:
    """Lines with ``Q:`` and ``A:`` as questions and answers; what follows a question goes on with it up to an ``A:``."""
    starts = [i for i, line in enumerate(lines) if ASKS.match(line.strip()) or ANSWERS.match(line.strip())]
    if starts[:1] != [0]:
        yield Part(False, "\n".join(lines[: starts[0]]), first, False)
    asked_before = False
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        question = ASKS.match(lines[start].strip())
        if question is None:
            answer = ANSWERS.match(lines[start].strip())
            assert answer is not None
            yield Part(False, "\n".join([_labelled(answer), *lines[start + 1 : end]]), first + start, False)
        else:
            answered = end < len(lines) and not ASKS.match(lines[end].strip())
            stop = end if answered else start + 1
            bold = bool(question[1]) and question[1] not in " ".join([question[2] or "", question[4]])
            while stop < end and (
                lines[stop][:1].isspace() or bold
            ):  # the question goes on, hanging below itself
                bold = bold and question[1] not in lines[stop]
                stop += 1
            text = plain(" ".join([_labelled(question), *lines[start + 1 : stop]]).strip())
            yield Part(True, text, first + start, asked_before)
            yield from [Part(False, "\n".join(lines[stop:end]), first + stop, False)] if stop < end else []
        asked_before = question is not None and stop == end


def _labelled(found: re.Match[str]) -> str:
    """What follows a label, with the bold that begins before the label and goes on after it."""
    opened, closed = found[1], found[2] or found[3]
    return (opened if opened and not closed else "") + found[4]


def asked_again(question: Marked, text: str) -> Marked:
    """A question with the one right below it, which has the same answer; where it has no text itself, that is the question."""
    if question.text:
        return question._replace(aliases=(*question.aliases, text))
    return question._replace(text=text, markdown=f"**{text}**")


def whole_question(blocks: list[Block]) -> Marked | None:
    """The question that the first block begins and the others go on; None where they are something else."""
    asked, *more = blocks
    texts = [plain(block.markdown) for block in more if isinstance(block, Text)]
    if not isinstance(asked, Marked) or is_question(asked.text) or len(texts) < len(more):
        return None
    question = " ".join([asked.text, *texts])
    return asked._replace(text=question, markdown=f"**{question}**")


class Commands:
    """Tells lines that begin with ``#`` and are to be typed from headings, on one page."""

    def __init__(self, blocks: list[Block]) -> None:
        """``blocks`` are the page's, to which others are added as it is read; each is looked at once."""
        self._blocks = blocks
        self._looked_at = 0
        self._has_labels = False

    def has(self, lines: list[str], start: int) -> bool:
        """Is a line with ``#`` right below one of an answer, in a text with ``Q:`` and ``A:``, one to type?"""
        below = start > 0 and lines[start].startswith("# ") and bool(lines[start - 1].strip())
        return below and self._labelled()

    def _labelled(self) -> bool:
        new = self._blocks[self._looked_at :]
        self._looked_at = len(self._blocks)
        self._has_labels |= any(isinstance(block, Marked) and block.style == "Q:" for block in new)
        return self._has_labels
