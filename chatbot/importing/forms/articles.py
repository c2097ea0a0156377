"""Articles in records that are pages of questions: each question of theirs is an entry, not the article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import msgspec

from chatbot.importing.drafts import (
    FAQ_TITLE,
    UNREAD,
    About,
    Draft,
    Item,
    LeftOut,
    is_question,
    quoted,
    unique,
)
from chatbot.importing.forms.markdown import read_page

_ASKING_HEADING = re.compile(r"^#{1,6}[ \t].*[?？][ \t#]*$", re.MULTILINE)
_FEWEST = 2
"""Questions that an article has to have."""


def opened(items: Iterable[Item]) -> Iterator[Item]:
    """What was found, with the questions of such articles in their place; one with other text in it stays whole."""
    for item in items:
        yield from (_questions(item) or [item]) if isinstance(item, Draft) else [item]


def _questions(article: Draft) -> list[Item]:
    """The questions of an article; none where it is one answer to its title."""
    if is_question(article.question) or len(_ASKING_HEADING.findall(article.answer)) < _FEWEST:
        return []
    named = bool(FAQ_TITLE.fullmatch(article.question))
    found = list(read_page(article.answer, named_faq=named))
    drafts = [one for one in found if isinstance(one, Draft)]
    asked = sum(is_question(one.question) for one in drafts)
    if asked < _FEWEST or asked * 2 <= len(drafts) or any(isinstance(one, LeftOut) for one in found):
        return []
    about = [one.description for one in found if isinstance(one, About) and one.description]
    said = [LeftOut(article.place, f"{UNREAD}: {quoted(text)}", sort=UNREAD) for text in about]
    return [*said, *(_of(article, draft, named) for draft in drafts)]


def _of(article: Draft, draft: Draft, named: bool) -> Draft:
    """A question with what is said of the article that it is in."""
    title = [] if named else [article.question]
    return msgspec.structs.replace(
        draft, tags=unique([*article.tags, *title, *draft.tags]), place=article.place, source=article.source,
        order=article.order, language=article.language,
    )  # fmt: skip
