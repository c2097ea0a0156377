"""Answers of records and tables that are written as Jira and Confluence have it, as Markdown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from chatbot.importing.drafts import Draft, Item
from chatbot.importing.forms.markdown.inline import plain
from chatbot.importing.forms.wiki import dotted, jira
from chatbot.importing.markup import LONGEST


def in_markdown(items: Sequence[Item]) -> Iterator[Item]:
    """The items of a file; where its answers are plainly in that language, all of them are read so."""
    if not dotted.is_jira("\n\n".join(_some(items))):
        yield from items
        return
    for item in items:
        if not isinstance(item, Draft):
            yield item
            continue
        answer, question = jira.as_markdown(item.answer), plain(jira.as_markdown(item.question).text())
        yield msgspec.structs.replace(item, answer=answer.text().strip(), question=question or item.question)
        yield from (msgspec.structs.replace(left, place=item.place) for left in answer.left_out)


def _some(items: Sequence[Item]) -> Iterator[str]:
    """As many of the answers as are looked at."""
    length = 0
    for item in items:
        if isinstance(item, Draft) and length < LONGEST:
            length += len(item.answer)
            yield item.answer
