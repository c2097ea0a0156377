"""Answers that leave people without one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from markdown_it.token import Token

from chatbot.checking.finding import Finding, Severity
from chatbot.checking.subject import Subject
from chatbot.language.printable import one_line, printable
from chatbot.terminal.markup import tokens, visible

LONGEST = 600
"""Words of an answer that are read willingly: about two screens."""

_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_INVISIBLE = "\u200b\u2060\u00ad"
_FENCE = re.compile(r"`{3,}|~{3,}")
_OPEN_LINK = re.compile(r"\[[^\[\]\n]*\]\([^()\n]*\Z")
_UNFINISHED = re.compile(r"(?:[,;:(\[{，、；：（]|[^\W\d_][-–—]|\s[-–—])\Z")
_DANGLING = re.compile(r"(?<![\w'’.])(?:a|an|the|and|or|of|because|if|with|your|our|their)\Z")
_MAY_HIDE = re.compile(r"[<&\[]")
_URL = r"<?(?:https?://|mailto:|www\.)\S+"
_LINK = rf"!?\[[^\]]*\]\([^)]*\)|!?\[[^\]]*\]\[[^\]]*\]|{_URL}"
_FILLER = r"(?:[\W_]|\b(?:see|click|here|more|read|visit|go|to|at|the|this|link|page)\b)*"
_ONLY_LINK = re.compile(rf"{_FILLER}(?:{_LINK})[\W_]*", re.I)
_ELSEWHERE = (
    r"(?=.*(?:\d|above|below|previous|next|before|earlier|last))(?:(?:please|pls)\s+)?(?:see|read|cf|as|same(?:\s+\w+)?\s+as)\b(?:\s+(?:the|our))?"
    r"(?:\s+(?:answers?|questions?|entry|entries|points?|sections?|item|one))?(?:\s+(?:to\s+)?(?:question\s+)?(?:no\.?\s*)?#?\d+)?"
    r"(?:\s+(?:above|below|previous|next|before|earlier|last))?(?:\s+(?:answer|question|entry|point|section|item|one))?",
    r"ditto|idem|dito|d\.\s?o\.",
    r"s\.\s?[ou]\.|siehe?\s+(?:bitte\s+)?(?:oben|unten|vorige\s+frage|frage\s+\d+|punkt\s+\d+)|wie\s+oben(?:\s+beschrieben)?",
    r"voir\s+(?:ci-dessus|ci-dessous|plus\s+haut|plus\s+bas|(?:la\s+)?question\s+\d+)|comme\s+ci-dessus",
    r"(?:ver|vea|véase|consulte)\s+(?:más\s+)?(?:arriba|abajo|(?:la\s+)?pregunta\s+\d+|(?:la\s+)?(?:pregunta|respuesta)\s+anterior)|ídem",
    "同上|上記(?:を)?(?:ご)?参照(?:ください)?|上記の通り",
)
"""What an answer says that says nothing but where one stands."""
_POINTS_ELSEWHERE = re.compile(rf"[\W_]*(?:{'|'.join(_ELSEWHERE)})[\W_]*", re.I)


def blank_answer(subject: Subject) -> Iterator[Finding]:
    """An answer of which nothing is shown."""
    for number, answer in _answers(subject):
        if not any(map(_says_something, visible(answer) if _MAY_HIDE.search(answer) else answer)):
            yield _finding(
                subject,
                "blank-answer",
                "error",
                number,
                "nothing of the answer is shown",
                "write one in words",
            )


def cut_off_answer(subject: Subject) -> Iterator[Finding]:
    """An answer that stops in the middle."""
    for number, answer in _answers(subject):
        if why := _cut_off(_without_comments(answer)):
            yield _finding(
                subject,
                "cut-off-answer",
                "warning",
                number,
                f"the answer looks cut off: it {why}",
                "write its end",
            )


def only_link(subject: Subject) -> Iterator[Finding]:
    """An answer that is nothing but a link: at a terminal that is no answer."""
    for number, answer in _answers(subject):
        if len(answer) < 1000 and _ONLY_LINK.fullmatch(_shown(answer)):
            remedy = "say in a sentence what stands there"
            yield _finding(subject, "only-link", "warning", number, "the answer is only a link", remedy)


def points_elsewhere(subject: Subject) -> Iterator[Finding]:
    """An answer that only says where one stands on the page that it comes from: nobody who asks sees that page."""
    for number, answer in _answers(subject):
        if len(answer) < 100 and _POINTS_ELSEWHERE.fullmatch(_shown(answer)):
            message = "the answer only points to another place, which is not shown with it"
            yield _finding(
                subject, "points-elsewhere", "warning", number, message, "say here what stands there"
            )


def long_answer(subject: Subject) -> Iterator[Finding]:
    """An answer that fills screens."""
    for number, answer in _answers(subject):
        if len(answer) > LONGEST and (words := len(answer.split())) > LONGEST:
            message = f"the answer has {words:,} words; more than {LONGEST} are seldom read"
            yield _finding(
                subject,
                "long-answer",
                "warning",
                number,
                message,
                "begin with a short answer, and link to the rest",
            )


def _cut_off(answer: str) -> str | None:
    """What an answer breaks off with, None where it does not."""
    if _FENCE.search(answer):
        fences = [_is_closed(token, answer.split("\n")) for token in tokens(answer) if token.type == "fence"]
        if not all(fences):
            return "has a code block that is never closed"
        if fences and _FENCE.search(answer.splitlines()[-1]):
            return None
    if _OPEN_LINK.search(answer):
        return "ends within a link"
    last = answer.split()[-1] if answer.split() else ""
    if _UNFINISHED.search(answer) and not last.startswith(("`", "http")):
        return f"ends with “{one_line(last[-20:])}”"
    if _DANGLING.search(answer):
        return f"ends with “{one_line(last)}”"
    return None


def _is_closed(fence: Token, lines: list[str]) -> bool:
    """Does a block of code end with a line of its own, as it began?"""
    start, end = fence.map or (0, 0)
    last = lines[end - 1].lstrip(" \t>").rstrip()
    return end - start > 1 and len(last) >= len(fence.markup) and set(last) == {fence.markup[0]}


def _says_something(character: str) -> bool:
    """Is it a letter, a digit or a symbol, and no mark of Markdown?"""
    return character.isalnum() or unicodedata.category(character) in ("So", "Sc")


def _answers(subject: Subject) -> Iterator[tuple[int, str]]:
    return ((number, entry.answer) for number, entry in enumerate(subject.faq.entries))


def _shown(answer: str) -> str:
    """The answer without comments and invisible characters at its ends."""
    return _without_comments(answer).strip().strip(_INVISIBLE).strip()


def _without_comments(answer: str) -> str:
    """The answer without comments; its first line stays indented."""
    return _COMMENT.sub("", printable(answer)).strip("\n").rstrip().strip(_INVISIBLE)


def _finding(
    subject: Subject, rule: str, severity: Severity, number: int, message: str, remedy: str
) -> Finding:
    return subject.finding(rule, severity, subject.place(number, "answer"), message, remedy, number)
