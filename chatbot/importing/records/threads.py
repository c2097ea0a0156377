"""Topics of forums, as Discourse and phpBB export them: what the title asks, and which post answers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from chatbot.importing.keys import plain_name
from chatbot.importing.records.values import texts
from chatbot.importing.texts import plain_text

_TITLE = ("title", "topictitle", "threadtitle", "topicsubject", "subject")
_TEXT = ("cooked", "posttext", "postbody", "postmessage")
"""What only posts of a forum call their text."""
_BB_PAIRS = {"b": "b", "i": "i", "u": "u", "s": "s", "code": "pre", "quote": "blockquote", "list": "ul"}
_BB = re.compile(r"\[(/?)(b|i|u|s|code|quote|list)(?:=[^\[\]\n]{0,200})?(?::\w+)?\]", re.IGNORECASE)
_BB_LINK = re.compile(
    r"\[url=\"?([^\[\]\"\s]+)\"?\]((?:(?!\[url=).){0,1000}?)\[/url\]", re.IGNORECASE | re.DOTALL
)
_BB_BARE = re.compile(r"\[(url|img)\]([^\[\]\s<>\"]+)\[/\1\]", re.IGNORECASE)
DEEPEST = 3
"""Mappings within each other between a topic and its posts."""


class Thread(NamedTuple):
    """A topic, what begins it, the post that answers, and the others."""

    title: str
    first: str
    answer: str
    others: tuple[str, ...]
    tags: object


def thread(value: Mapping[str, Any]) -> Thread | None:
    """The topic that a mapping is; None where it is none."""
    title = next(
        (text for key, text in value.items() if plain_name(str(key)) in _TITLE and isinstance(text, str)), ""
    )
    if title.strip() and (answered := _answered(value)):
        return answered._replace(title=plain_text(title))
    posts = next(_posts(value, 0), None) if title.strip() else None
    if not posts:
        return None
    first, *replies = posts
    accepted = value.get("accepted_answer")
    number = accepted.get("post_number") if isinstance(accepted, Mapping) else None
    solved = [one for one in replies if _is_accepted(one, number)]
    answer = (solved or replies or [{}])[0]
    others = tuple(_text(one) for one in replies if one is not answer)
    return Thread(title.strip(), _text(first), _text(answer), others, value.get("tags"))


def _answered(value: Mapping[str, Any]) -> Thread | None:
    """A question of Stack Exchange or of GitHub's discussions, whose title is not here, with the answers that it has."""
    given = value.get("answers", value.get("answer"))
    answers = [given] if isinstance(given, Mapping) else given
    if value.get("is_answered") is False and not answers:
        return Thread("", _body(value), "", (), value.get("tags"))
    if not isinstance(answers, list) or not answers or not all(map(_body, answers)):
        return None
    best = max(answers, key=lambda one: (bool(one.get("is_accepted")), _number(one.get("score"))))
    others = tuple(_body(one) for one in answers if one is not best)
    return Thread("", _body(value), _body(best), others, value.get("tags"))


def _body(post: object) -> str:
    text = post.get("body") if isinstance(post, Mapping) else None
    return text.strip() if isinstance(text, str) else ""


def _number(value: object) -> float:
    return value if isinstance(value, int | float) else 0


def _posts(value: Mapping[str, Any], depth: int) -> Iterator[list[Mapping[str, Any]]]:
    for below in value.values():
        if (
            isinstance(below, list)
            and below
            and all(isinstance(one, Mapping) and _text(one) for one in below)
        ):
            yield below
        elif isinstance(below, Mapping) and depth < DEEPEST:
            yield from [[below]] if _text(below) else _posts(below, depth + 1)


def _text(post: Mapping[str, Any]) -> str:
    found = next((text for key, text in post.items() if plain_name(str(key)) in _TEXT), "")
    return _without_bb_code("\n".join(texts(found) or []))


def _is_accepted(post: Mapping[str, Any], number: object) -> bool:
    return str(post.get("accepted_answer", "")).lower() in ("true", "1") or (
        number is not None and post.get("post_number") == number
    )


def _without_bb_code(text: str) -> str:
    """A text in which the marks of forums are those of HTML."""
    if "[/" not in text:
        return text
    text = _BB_LINK.sub(r'<a href="\1">\2</a>', text)
    text = _BB_BARE.sub(
        lambda found: (
            f'<a href="{found[2]}">{found[2]}</a>' if found[1].lower() == "url" else f'<img src="{found[2]}">'
        ),
        text,
    )
    text = re.sub(r"\[\*\]([^\[\n]*)", r"<li>\1</li>", text)
    return _BB.sub(lambda found: f"<{found[1]}{_BB_PAIRS[found[2].lower()]}>", text)
