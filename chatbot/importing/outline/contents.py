"""What only points to questions: lists of them at the top of a page, and links."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from chatbot.errors import Place
from chatbot.importing.drafts import FAQ_ALONE, FAQ_TITLE, UNREAD, About, Draft, Item, LeftOut, half, quoted
from chatbot.importing.further_help import LONGEST, further_help, is_further_help
from chatbot.importing.outline.blocks import is_contents, leads_on, without_numbering
from chatbot.importing.outline.walk import Found, Loose, Section, Unanswered
from chatbot.importing.texts import words_of

_MARK = re.compile(r"\s*(?:[-*+•]\s+|\d+(?:\.\d+)*[.)]?\s+)*")
_LINK = re.compile(r"\[([^\[\]]*)\]\([^()\s]*\)|<[^<>]*>")


def without_contents(items: Iterable[Found], titled: bool) -> Iterator[Item]:
    """What was found on a page; a question that is answered further down and one in a table of contents are no loss."""
    found = list(items)
    answered = {_words(item.question) for item in found if isinstance(item, Draft)}
    named = answered | {_words(name) for item in found for name in _sections_of(item)}
    said = False
    for item in found:
        if isinstance(item, Unanswered) and _words(item.question) not in answered:
            yield half(item.place, item.question, "")
        elif isinstance(item, Section):
            yield from [] if _words(item.text) in named or is_contents(item.text) else [_bare(item)]
        elif isinstance(item, Loose) and not _lists(item.text, answered):
            if FAQ_TITLE.fullmatch(item.text) and not titled and not leads_on(item.text):
                yield About(title=item.text.strip())
                titled = True
            elif not is_contents(item.text):
                yield from further_help(item.place, item.text) if _helps_further(item) else [_loose(item)]
        elif isinstance(item, Unanswered | Loose):
            yield from [] if said else [_contents(item.place)]
            yield from _beside(item, named) if isinstance(item, Loose) else []
            said = True
        else:
            yield item


def _sections_of(item: Found) -> tuple[str, ...]:
    """The sections that something is in, by what it says."""
    return item.tags if isinstance(item, Draft) else (item.under or "",) if isinstance(item, Loose) else ()


def _bare(section: Section) -> LeftOut:
    """Why the heading of a section is left out."""
    if FAQ_ALONE.fullmatch(section.text):
        return _frame(section.text, section.place)
    return LeftOut(section.place, f"{quoted(section.text)} is a heading that belongs to no question")


def _loose(item: Loose) -> LeftOut:
    """Why text is left out; what only says that questions follow is no loss to whom checks."""
    if FAQ_ALONE.fullmatch(item.text) or leads_on(item.text):
        return _frame(item.text, item.place)
    return LeftOut(item.place, str(item), sort=UNREAD)


def _helps_further(item: Loose) -> bool:
    """Does a text say where to turn with other questions: by how it begins, or by the section that it is in?"""
    if len(item.text) > LONGEST or leads_on(item.text):
        return False
    return is_further_help(item.text) or (item.under is not None and is_further_help(item.under))


def _frame(text: str, place: Place) -> LeftOut:
    return LeftOut(place, f"{quoted(text)} only leads to questions")


def _contents(place: Place) -> LeftOut:
    return LeftOut(place, "a table of contents")


def _beside(listed: Loose, named: set[str]) -> Iterator[LeftOut]:
    """What a table of contents says beside the questions and sections that it lists."""
    for line in listed.text.split("\n"):
        if _listed(line) and _listed(line) not in named:
            yield LeftOut(listed.place, f"{quoted(line)} stands in a table of contents")


def _lists(text: str, answered: set[str]) -> bool:
    """Is a text a list of questions that are answered elsewhere, and of the sections that they are in?"""
    lines = [_listed(line) for line in text.split("\n") if line.strip()]
    known = sum(line in answered for line in lines)
    return known > 1 and known * 2 >= len(lines)


def _listed(line: str) -> str:
    return _words(_MARK.sub("", _LINK.sub(r"\1", line), count=1))


def _words(text: str) -> str:
    return words_of(without_numbering(text))
