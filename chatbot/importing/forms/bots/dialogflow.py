"""Dialogflow: an exported agent's intents and what users say, in files of their own, or all in one."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from typing import Any

from chatbot.errors import WHOLE_FILE, Place
from chatbot.importing.drafts import About, Asked, Item, LeftOut, Said, Source, quoted
from chatbot.importing.forms.bots.parts import in_turn, listed

NAME = "Dialogflow"
_USERS_SAY = re.compile(r"(.*)_usersays_([\w-]+)\.json$", re.IGNORECASE)


def is_its(data: Any) -> bool:
    """Is it a file of an exported agent?"""
    if isinstance(data, list):
        return bool(data) and (all(map(_is_intent, data)) or _is_of_a_file(data))
    if not isinstance(data, Mapping):
        return False
    if _is_intent(data) or _is_agent(data) or _is_entity(data):
        return True
    return any(map(_is_intent, listed(data.get("intents"))))


def items(data: Any, source: Source) -> Iterator[Item]:
    """The intents of a file, and what users say to them."""
    found = _USERS_SAY.match(os.path.basename(source.path))
    if isinstance(data, list) and found and all(map(_is_phrase, data)):
        texts = tuple(filter(None, map(phrase, data)))
        yield Asked(name=found[1], texts=texts, place=WHOLE_FILE, language=found[2].lower())
        return
    if isinstance(data, list) and _is_of_a_file(data):
        what = (
            "an entity is not taken over"
            if _is_entry(data[0])
            else "belongs to an intent; name the folder of the agent"
        )
        yield LeftOut(WHOLE_FILE, what)
        return
    if isinstance(data, Mapping) and _is_agent(data):
        yield About(language=data.get("language") if isinstance(data.get("language"), str) else None)
        return
    if isinstance(data, Mapping) and _is_entity(data):
        yield LeftOut(WHOLE_FILE, "an entity is not taken over")
        return
    intents = data if isinstance(data, list) else [data] if _is_intent(data) else listed(data.get("intents"))
    for number, intent in enumerate(intents):
        way = (number,) if isinstance(data, list) else ("intents", number)
        if isinstance(intent, Mapping):
            yield from _intent(intent, source.path, WHOLE_FILE if data is intent else Place().below(*way))


def _is_of_a_file(data: list[Any]) -> bool:
    """Are they what users say to an intent, or the words of an entity, each in a file of their own?"""
    return bool(data) and (all(map(_is_phrase, data)) or all(map(_is_entry, data)))


def _is_agent(data: Mapping[str, Any]) -> bool:
    return "defaultMinConfidence" in data or ("supportedLanguages" in data and "language" in data)


def _is_entity(data: Any) -> bool:
    """Is it an entity, which has words and no questions?"""
    return (
        isinstance(data, Mapping) and "name" in data and bool({"isEnum", "automatedExpansion"} & data.keys())
    )


def _is_entry(data: Any) -> bool:
    """Is it one of an entity's words?"""
    return isinstance(data, Mapping) and data.keys() == {"value", "synonyms"}


def _is_intent(data: Any) -> bool:
    """Is it an intent: of an exported agent, or as the API has it?"""
    if not isinstance(data, Mapping):
        return False
    exported = "name" in data and isinstance(data.get("responses"), list) and bool(
        {"auto", "userSays", "fallbackIntent", "webhookUsed"} & data.keys()
    )  # fmt: skip
    return exported or ("displayName" in data and bool({"trainingPhrases", "messages"} & data.keys()))


def _is_phrase(data: Any) -> bool:
    """Is it something that a user says?"""
    if not isinstance(data, Mapping) or not isinstance(data.get("data"), list):
        return False
    return bool({"isTemplate", "count"} & data.keys())


def phrase(data: Mapping[str, Any]) -> str:
    parts = listed(data.get("data", data.get("parts")))
    return " ".join(
        "".join(str(part.get("text") or "") for part in parts if isinstance(part, Mapping)).split()
    )


def _intent(intent: Mapping[str, Any], path: str, place: Place) -> Iterator[Item]:
    name = str(intent.get("displayName") or intent.get("name") or "")
    if "displayName" not in intent and path.lower().endswith(".json") and place == WHOLE_FILE:
        name = os.path.basename(path)[: -len(".json")]  # which the file of what users say is named for
    phrases = [
        one
        for one in listed(intent.get("userSays", intent.get("trainingPhrases")))
        if isinstance(one, Mapping)
    ]
    if phrases or "displayName" in intent:
        languages = {str(one.get("lang") or one.get("languageCode") or "") or None for one in phrases}
        for language in sorted(languages, key=lambda one: one or ""):
            texts = (
                phrase(one)
                for one in phrases
                if (one.get("lang") or one.get("languageCode") or None) == language
            )
            yield Asked(name=name, texts=tuple(filter(None, texts)), place=place, language=language)
    yield from _answers(name, _messages(intent), place)


def _messages(intent: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """All messages of an intent."""
    found = listed(intent.get("messages"))
    for response in listed(intent.get("responses")):
        if isinstance(response, Mapping):
            found = [*found, *listed(response.get("messages"))]
    return [one for one in found if isinstance(one, Mapping)]


def _answers(name: str, messages: list[Mapping[str, Any]], place: Place) -> Iterator[Item]:
    """What an intent says, in each language: message after message, of each the first way to put it."""
    said: dict[str | None, list[tuple[str, ...]]] = {}
    others = 0
    for message in messages:
        texts = texts_of(message)
        language = str(message.get("lang") or "").lower() or None
        if texts:
            said.setdefault(language, []).append(texts)
        else:
            others += bool(message.keys() - {"lang", "type", "platform", "speech", "text"})
    if others:
        yield LeftOut(place, f"{quoted(name)} has messages other than text, as cards; they are left out")
    for language, parts in said.items():
        yield Said(name=name, texts=in_turn(parts), place=place, language=language)


def texts_of(message: Mapping[str, Any]) -> tuple[str, ...]:
    text = message.get("speech", message.get("text"))
    if isinstance(text, Mapping):
        text = text.get("text")
    texts = text if isinstance(text, list) else [text]
    return tuple(one.strip() for one in texts if isinstance(one, str) and one.strip())
