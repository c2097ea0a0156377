"""What only points to questions: lists of them at the top of a page, and links."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from chatbot.errors import Place
from chatbot.importing.drafts import FAQ_ALONE, FAQ_TITLE, UNREAD, About, Draft, Item, LeftOut, half
from chatbot.importing.outline.blocks import leads_on, without_numbering
from chatbot.importing.outline.walk import Loose, Unanswered

_MARK = re.compile(r"\s*(?:[-*+•]\s+|\d+(?:\.\d+)*[.)]?\s+)*")
_LINK = re.compile(r"\[([^\[\]]*)\]\([^()\s]*\)|<[^<>]*>")


def without_contents(items: Iterable[Item | Unanswered | Loose], titled: bool) -> Iterator[Item]:
    """What was found on a page; a question that is answered further down and one in a table of contents are no loss."""
    found = list(items)
    answered = {_words(item.question) for item in found if isinstance(item, Draft)}
    said = False
    for item in found:
        if isinstance(item, Unanswered) and _words(item.question) not in answered:
            yield half(item.place, item.question, "")
        elif isinstance(item, Loose) and not _lists(item.text, answered):
            if FAQ_TITLE.fullmatch(item.text) and not titled:
                yield About(title=item.text)
                titled = True
            elif not leads_on(item.text) and not FAQ_ALONE.fullmatch(item.text):
                yield LeftOut(item.place, str(item), sort=UNREAD)
        elif isinstance(item, Unanswered | Loose):
            yield from [] if said else [_contents(item.place)]
            said = True
        else:
            yield item


def _contents(place: Place) -> LeftOut:
    return LeftOut(place, "a table of contents")


def _lists(text: str, answered: set[str]) -> bool:
    """Is a text a list of questions that are answered elsewhere, and of the sections that they are in?"""
    lines = [
        _words(_MARK.sub("", _LINK.sub(r"\1", line), count=1)) for line in text.split("\n") if line.strip()
    ]
    known = sum(line in answered for line in lines)
    return known > 1 and known * 2 >= len(lines)


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", without_numbering(text).casefold()))
