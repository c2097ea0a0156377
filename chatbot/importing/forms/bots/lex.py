"""Amazon Lex: intents with what users say and what is said to it, a file each in the second version, all in one before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import PurePath
from typing import Any

from chatbot.errors import WHOLE_FILE, Place
from chatbot.importing.drafts import Asked, Item, Said, Source
from chatbot.importing.forms.bots.dialogflow import in_turn, listed
from chatbot.importing.texts import as_markdown

NAME = "Amazon Lex"
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
    if texts := tuple(filter(None, map(_text, listed(part.get("messages"))))):
        yield texts


def _text(message: Any) -> str:
    """A message's text; of a card its title and what stands below it."""
    if not isinstance(message, Mapping):
        return ""
    if isinstance(message.get("content"), str):
        return as_markdown(message["content"])
    for kind in ("plainTextMessage", "ssmlMessage", "customPayload", "imageResponseCard"):
        one = message.get(kind)
        if isinstance(one, Mapping):
            said = [one.get(key) for key in ("value", "title", "subtitle")]
            if text := " ".join(as_markdown(text) for text in said if isinstance(text, str)):
                return text
    return ""
