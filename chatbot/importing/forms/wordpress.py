"""Exports of WordPress: a page that has several questions in it is read as such, and not as the answer to its title."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from chatbot.errors import Place
from chatbot.importing.drafts import (
    FAQ_TITLE,
    UNREAD,
    About,
    Draft,
    Item,
    Keys,
    LeftOut,
    Source,
    ignore,
    is_question,
    quoted,
    unique,
)
from chatbot.importing.forms import html

_CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
_FEWEST = 2
"""Questions that a page has to have."""


def pages(root: Any, keys: Keys) -> Iterator[Item]:
    """The questions of such pages, which are taken out of the export."""
    for item in list(root.iter("item")):
        title = " ".join((item.findtext("title") or "").split())
        inside = item.find(_CONTENT)
        content = inside.text or "" if inside is not None else ""
        if is_question(title) or "</" not in content or item.findtext("{*}status") not in (None, "publish"):
            continue
        items = list(html.read(Source(content), keys, ignore))
        found = [one for one in items if isinstance(one, Draft | LeftOut)]
        drafts = [one for one in found if isinstance(one, Draft)]
        if len(drafts) < _FEWEST or sum(is_question(one.question) for one in drafts) * 2 <= len(drafts):
            continue
        for said in (one.description for one in items if isinstance(one, About) and one.description):
            yield LeftOut(Place(inside.sourceline), f"{UNREAD}: {quoted(said)}", sort=UNREAD)
        for one in found:
            placed = msgspec.structs.replace(one, place=Place(inside.sourceline + (one.place.line or 1) - 1))
            yield _of(placed, title, item) if isinstance(placed, Draft) else placed
        item.getparent().remove(item)


def _of(draft: Draft, title: str, item: Any) -> Draft:
    """A question with what is said of its page: what it is called, where it is, what it is about."""
    named = [] if FAQ_TITLE.fullmatch(title) else [title]
    about = [" ".join(one.text.split()) for one in item.iterchildren("category") if one.text]
    link = (item.findtext("link") or "").strip()
    tags = unique([*named, *draft.tags, *about])
    return msgspec.structs.replace(draft, tags=tags, source=draft.source or link or None)
