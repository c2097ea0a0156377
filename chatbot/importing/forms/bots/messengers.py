"""Conversations as messengers give them out in JSON: Telegram, Slack, Discord."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from chatbot.errors import Place
from chatbot.importing.drafts import Item, LeftOut, Source, quoted
from chatbot.importing.forms import conversations
from chatbot.importing.forms.bots.parts import listed
from chatbot.importing.forms.conversations import Message

NAME = "a conversation"
_LINK = re.compile(r"<(https?://[^|<>\s]+)\|([^<>]+)>")
_ADDRESS = re.compile(r"<(https?://[^|<>\s]+)>")
_MARKS = {"bold": "**", "italic": "*", "code": "`", "strikethrough": "~~"}


def is_its(data: Any) -> bool:
    """Is it a list of messages, or has it one, that say who sent them, and by which name replies call them?"""
    messages = _list_of(data)
    return (
        bool(messages)
        and all(isinstance(one, Mapping) for one in messages)
        and any(map(_is_message, messages))
    )


def items(data: Any, source: Source) -> Iterator[Item]:
    """The messages that ask, each with its replies."""
    found: list[Message] = []
    for number, one in enumerate(_list_of(data)):
        place = Place(steps=("messages", number) if isinstance(data, Mapping) else (number,))
        text = _text(one)
        if _is_message(one) and text and not one.get("subtype"):
            reply = one.get("reply_to_message_id") or one.get("thread_ts") or _reference(one)
            name = str(one.get("id") or one.get("ts") or "")
            found.append(
                Message(_who(one), text, place, name, "" if str(reply or "") == name else str(reply or ""))
            )
        elif text or one.get("type") != "message":
            said = text or str(one.get("action") or one.get("subtype") or one.get("type") or "")
            yield LeftOut(place, f"no message: {quoted(said)}", sort="no message: “…”")
    yield from conversations.items(found, NAME)


def _list_of(data: Any) -> list[Any]:
    return listed(data.get("messages") if isinstance(data, Mapping) else data)


def _is_message(one: Mapping[str, Any]) -> bool:
    named = (
        ("from" in one and "id" in one)
        or ("ts" in one and "user" in one)
        or ("author" in one and "timestamp" in one)
    )
    return named and ("text" in one or "content" in one)


def _who(one: Mapping[str, Any]) -> str:
    author = one.get("author")
    profile = one.get("user_profile")
    named = author.get("name") if isinstance(author, Mapping) else one.get("from")
    if isinstance(profile, Mapping):
        named = named or profile.get("real_name")
    return str(named or one.get("user") or one.get("from_id") or "")


def _reference(one: Mapping[str, Any]) -> object:
    reference = one.get("reference")
    return reference.get("messageId") if isinstance(reference, Mapping) else None


def _text(one: Mapping[str, Any]) -> str:
    """What a message says, in Markdown."""
    said = one.get("text", one.get("content"))
    parts = said if isinstance(said, list) else [said]
    text = "".join(map(_part, parts)).strip()
    return _ADDRESS.sub(r"\1", _LINK.sub(r"[\2](\1)", text))


def _part(part: object) -> str:
    if isinstance(part, str):
        return part
    if not isinstance(part, Mapping) or not isinstance(part.get("text"), str):
        return ""
    text, mark = part["text"], _MARKS.get(str(part.get("type")), "")
    if part.get("type") == "text_link" and isinstance(part.get("href"), str):
        return f"[{text}]({part['href']})"
    return f"{mark}{text}{mark}"
