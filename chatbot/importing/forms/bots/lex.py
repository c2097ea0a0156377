"""Amazon Lex: intents with what users say and what is said to it, a file each in the second version, all in one before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import PurePath
from typing import Any

from chatbot.errors import WHOLE_FILE, Place
from chatbot.importing.drafts import Asked, Item, LeftOut, Said, Source, quoted
from chatbot.importing.forms.bots.parts import in_turn, listed
from chatbot.importing.texts import as_markdown

NAME = "Amazon Lex"
_SPOKEN = re.compile(r"</?(?:speak|emphasis|break|prosody|say-as|s|phoneme|lang|amazon:[\w-]+)\b[^<>]*>")
"""Tags that say how a text is to be spoken (SSML)."""
_ANSWERS = (
    ("initialResponseSetting", "initialResponse"),
    ("fulfillmentCodeHook", "postFulfillmentStatusSpecification", "successResponse"),
    ("intentClosingSetting", "closingResponse"),
    ("conclusionStatement",),
)
"""Where an intent says something, in the order of a conversation."""
_MARKS = {"intentClosingSetting", "initialResponseSetting", "fulfillmentCodeHook", "dialogCodeHook", "slots",
          "conclusionStatement", "fulfillmentActivity", "parentIntentSignature"}  # fmt: skip


def is_its(data: Any) -> bool:
    """Is it an intent, or a bot with its intents?"""
    return bool(_intents(data))


def items(data: Any, source: Source) -> Iterator[Item]:
    """What users say to each intent, and what it says."""
    folders = PurePath(source.path).parts
    at = folders.index("BotLocales") + 1 if "BotLocales" in folders else len(folders)
    language = folders[at].replace("_", "-") if at < len(folders) else None
    for place, intent in _intents(data):
        name = str(intent["name"])
        asked = [
            one.get("utterance") if isinstance(one, Mapping) else one
            for one in listed(intent["sampleUtterances"])
        ]
        if texts := tuple(one for one in asked if isinstance(one, str) and one.strip()):
            yield Asked(name=name, texts=texts, place=place, language=language)
        if said := [texts for way in _ANSWERS for texts in _messages(intent, way)]:
            yield Said(name=name, texts=in_turn(said), place=place, language=language)
        for text in dict.fromkeys(_said_otherwise(intent)):
            reason = f"{quoted(text)} is said by {quoted(name)} under a condition, or further on"
            yield LeftOut(place, reason, sort="“…” is said under a condition, or further on")


def _intents(data: Any) -> list[tuple[Place, Mapping[str, Any]]]:
    if isinstance(data, Mapping) and isinstance(data.get("resource"), Mapping):
        inner = data["resource"].get("intents")
        found = [(Place().below("resource", "intents", i), one) for i, one in enumerate(listed(inner))]
        found = found or [(Place().below("resource"), data["resource"])]
    else:
        found = [(WHOLE_FILE, data)]
    return [(place, one) for place, one in found if _is_intent(one)]


def _is_intent(one: Any) -> bool:
    return (
        isinstance(one, Mapping) and {"name", "sampleUtterances"} <= one.keys() and bool(_MARKS & one.keys())
    )


def _messages(intent: Mapping[str, Any], way: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The messages of a part of an intent, each in the ways to put it."""
    part: Any = intent
    for key in way:
        part = part.get(key) if isinstance(part, Mapping) else None
    if not isinstance(part, Mapping):
        return
    for group in listed(part.get("messageGroups")):
        if isinstance(group, Mapping):
            ways = [group.get("message"), *listed(group.get("variations"))]
            if texts := tuple(filter(None, map(_text, ways))):
                yield texts
    groups: dict[str, list[str]] = {}
    for message in listed(part.get("messages")):
        if text := _text(message):
            groups.setdefault(str(message.get("groupNumber")), []).append(text)
    yield from map(tuple, groups.values())


def _said_otherwise(part: Any, way: tuple[str, ...] = ()) -> Iterator[str]:
    """What an intent says elsewhere: where it fails, asks back, or depends on what was said."""
    if isinstance(part, list):
        for one in part:
            yield from _said_otherwise(one, way)
    elif isinstance(part, Mapping):
        if way not in _ANSWERS:
            yield from (texts[0] for texts in _messages(part, ()))
        for key, below in part.items():
            if key not in ("messageGroups", "messages"):
                yield from _said_otherwise(below, (*way, str(key)))


def _text(message: Any) -> str:
    """A message's text; of a card its title, what stands below it, and what can be chosen."""
    if not isinstance(message, Mapping):
        return ""
    if isinstance(message.get("content"), str):
        return as_markdown(message["content"])
    for kind in ("plainTextMessage", "ssmlMessage", "customPayload", "imageResponseCard"):
        one = message.get(kind)
        if isinstance(one, Mapping):
            said = [one.get(key) for key in ("value", "title", "subtitle")]
            text = " ".join(as_markdown(_SPOKEN.sub("", text)) for text in said if isinstance(text, str))
            buttons = (
                button.get("text") for button in listed(one.get("buttons")) if isinstance(button, Mapping)
            )
            if whole := "\n".join([text, "", *(f"- {label}" for label in buttons if label)]).strip():
                return whole
    return ""
