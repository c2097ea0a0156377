"""What a page is made of, as far as questions are concerned."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple, TypeAlias

from chatbot.errors import Place
from chatbot.importing.drafts import Draft, is_question
from chatbot.importing.outline.words import ASKING


class Heading(NamedTuple):
    """A heading, from level 1."""

    text: str
    level: int
    place: Place
    markdown: str
    anchor: str | None = None
    """The name that somebody has given it."""
    name: str | None = None
    """What links call it, be it that a program has made that up."""


class Marked(NamedTuple):
    """A line that stands out, and may be a question: what follows is then its answer."""

    text: str
    style: str
    """How: ``Q:``, ``marked`` (up as a question), ``bold``, …, or ``line`` where it only ends with a question mark."""
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

    markdown: str
    place: Place


Block: TypeAlias = Heading | Marked | Group | Text

_NUMBERING = re.compile(
    rf"(?:[^\w\s¿¡\"'“„«(\[<]{{1,3}}\s+)?(?:{ASKING})\s*\d*\s*[:.)–—-]\s+"
    r"|[A-Z]\d{1,3}[.):]\s+|\(\*\)\s+|\(?[A-Za-z]\)\s+|\(?\d{1,3}(?:\.\d{1,3})*(?:[.):]-?|[ºª]\.?-?)\s+|\d{1,3}(?:\.\d{1,3})+\s+|[-–—•*▶►❓❔>■●◆◇□○★☆◎][-–—•*▶►❓❔>■●◆◇□○★☆◎\ufe0e\ufe0f]*\s*"
)
_LABELLED = re.compile(r"Q(?:uestion)?\s?\d{0,3}\s?[:.：．]\s*\S", re.IGNORECASE)
"""What says itself that it asks."""
_CONTENTS = re.compile(
    r"\W*(?:(?:table of )?contents|toc|index|inhalt(?:sverzeichnis)?|table des matières|sommaire|índice"
    r"|(?:tabla de )?contenidos?|indice|sommario|sumário|inhoud(?:sopgave)?|innehåll|indhold|innhold|sisällys|spis treści|obsah"
    r"|tartalom|cuprins|i̇?çindekiler|оглавление|содержание|зміст|目[录錄次]|목차|차례|المحتويات|תוכן העניינים|mục lục"
    r"|daftar isi)\W*",
    re.IGNORECASE,
)
"""What a table of contents is called."""
_NO_QUESTION = re.compile(
    r"(?:still|do you|got|have|having|any|more|other|further)\b.{0,20}\bquestions?\W*", re.IGNORECASE
)
"""What reads like a question and only leads to others."""


def without_numbering(question: str) -> str:
    """A question without what counts it."""
    question = " ".join(question.split())
    found = _NUMBERING.match(question)
    return question[found.end() :].strip() or question if found else question


def leads_on(text: str) -> bool:
    """Does a line only lead to questions, as “Table of contents” and “Still have questions?” do?"""
    return is_contents(text) or bool(_NO_QUESTION.fullmatch(text.strip("*_# ")))


def is_contents(text: str) -> bool:
    """Is a line what a table of contents is called?"""
    return bool(_CONTENTS.fullmatch(text))


def asks(text: str) -> bool:
    """Does a line read like a question that has an answer of its own?"""
    return bool(is_question(text) or _LABELLED.match(text)) and not leads_on(text)


def pair_asks(pair: Draft, style: str) -> bool:
    """Is one of a group's pairs a question by its look? Those of a table are by the names of its columns."""
    return style == "table" or asks(pair.question)
