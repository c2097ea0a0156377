"""Items of lists: links of a table of contents, or questions with what stands below them."""

from __future__ import annotations

import re

from chatbot.errors import Place
from chatbot.importing.drafts import Draft, is_question
from chatbot.importing.forms.markdown.inline import plain
from chatbot.importing.forms.markdown.labels import ANSWERS
from chatbot.importing.forms.markdown.lines import bold_line, first_lines, italic_line
from chatbot.importing.outline.blocks import without_numbering

_MARK = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]+(?:\[[ xX]\][ \t]+)?|$)")
_LOCAL_LINK = re.compile(
    r"\[(?:[^\[\]]|\[[^\[\]]*\])*\]\(<?(?:#|[\w./-]*#)[^()]*(?:\([^()]*\)[^()]*)*\)|<a\s+href=[\"']?#[^<>]*>.*?</a>"
)
CODE = 4
"""Spaces that make a line code."""
_ASKING = re.compile(r"\w{1,9}\s?\d*\s?[:：]\s+(?=\S)")
"""What a question is labelled by where its answer is, too, in whatever language."""
_ITEM = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+")


def is_contents(source: str) -> bool:
    """Is a list nothing but links into the page, but for the names of sections?"""
    rest, links = _LOCAL_LINK.subn("", source)
    if not links or not re.search(r"[^\W\d]", rest):
        return links > 0
    named = [line for line in rest.split("\n") if re.search(r"[^\W\d]", line)]
    return len(named) < links and all(
        _ITEM.match(line) and len(line) < 80 and not is_question(line) for line in named
    )


_TO_TOP = re.compile(r"\W*(?:\w+\W+){0,3}?(?:\[[^\[\]]*\]\(#[^()]*\)|<a\s+href=[\"']?#[^>]*>.*?</a>)\W*")
_TOP_WORDS = re.compile(
    r"\btop\b|\bup\b|\bback\b|\bcontents\b|\bindex\b|↑|⬆|🔝|\boben\b|\bhaut\b", re.IGNORECASE
)


def leads_up(source: str) -> bool:
    """Is a paragraph nothing but a link to the top of its page?"""
    return bool(_TO_TOP.fullmatch(source)) and bool(
        _TOP_WORDS.search(source) or not re.search(r"\w", plain(source))
    )


def item_text(lines: list[str]) -> str:
    """An item's text, without the mark and indentation that make it one."""
    mark = _MARK.match(lines[0])
    width = mark.end() if mark else 0
    rest = [line[min(width, len(line) - len(line.lstrip())) :] if line.strip() else "" for line in lines[1:]]
    further = min((len(line) - len(line.lstrip()) for line in rest if line), default=0)
    if further < CODE:  # set in by more than the mark is wide
        rest = [line[further:] for line in rest]
    return "\n".join([lines[0][width:], *rest]).strip()


def item_pair(text: str, place: Place) -> Draft:
    """The question and answer in an item: what is bold in its first line, or the line itself, and the rest."""
    first, rest = first_lines(text)
    stands_out = bold_line(first.strip()) or italic_line(first.strip())
    if stands_out:
        rest = "\n".join(part for part in (stands_out.rest, rest) if part)
    question = stands_out.text if stands_out else plain(first)
    question, answer = _unlabelled(question, rest.strip("\n").rstrip())
    return Draft(question=without_numbering(question), answer=answer, place=place)


def _unlabelled(question: str, answer: str) -> tuple[str, str]:
    """A question and answer without ``F:`` and ``- A:`` before them."""
    first, *more = answer.split("\n")
    mark = _ITEM.match(first)
    found = ANSWERS.match(first[mark.end() :] if mark else first.strip())
    asked = _ASKING.match(question)
    if not found or not asked:
        return question, answer
    if mark and any(_ITEM.match(line) and len(line) - len(line.lstrip()) == 0 for line in more):
        return question[asked.end() :], answer
    whole = first[: mark.end()] + found[4] if mark else found[4]
    text = item_text([whole, *more]) if mark else "\n".join([whole, *more])
    return question[asked.end() :], text


def stands_out(text: str) -> bool:
    """Does an item begin with a line that is bold, in italics, or ends with a question mark?"""
    first, _ = first_lines(text)
    return bool(first.rstrip("*_ ").endswith(("?", "？")) or bold_line(first.strip()))
