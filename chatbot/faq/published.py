"""Entries that are not to be published, in an FAQ file that another program has made."""

from __future__ import annotations

import msgspec

from chatbot.errors import WHOLE_FILE, FAQError, Problem
from chatbot.faq.entry import FAQ
from chatbot.faq.left_out import LeftOut, Note
from chatbot.faq.places import entry_place
from chatbot.faq.unpublished import mark
from chatbot.language.printable import one_line


def published(faq: FAQ, data: bytes) -> FAQ:
    """The FAQ without the entries that say, by keys of other programs, that they are drafts, archived and the like.

    Raises:
        FAQError: all of them do.
    """
    content = msgspec.json.decode(data)
    entries = content if isinstance(content, list) else content["entries"]
    marks = {number: said for number, entry in enumerate(entries) if (said := mark(entry))}
    if not marks:
        return faq
    name = faq.path or ""
    if len(marks) == len(entries):
        remedy = f"no entry is published, for each is marked, the first with `{marks[0]}`"
        raise FAQError(name, [Problem(WHOLE_FILE, remedy)])
    notes = [Note(name, _left_out(faq, number, said)) for number, said in marks.items()]
    kept = tuple(entry for number, entry in enumerate(faq.entries) if number not in marks)
    return msgspec.structs.replace(faq, entries=kept, left_out=tuple(notes), kept_back=tuple(marks))


def _left_out(faq: FAQ, number: int, said: str) -> LeftOut:
    return LeftOut(
        entry_place(number), f"“{one_line(faq.entries[number].question)}” is not published: {said}"
    )
