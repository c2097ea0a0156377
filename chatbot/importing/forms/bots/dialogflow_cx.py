"""Dialogflow CX: an exported agent, whose intents, training phrases, flows and pages are files of their own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import PurePath
from typing import Any

from chatbot.errors import WHOLE_FILE, Place
from chatbot.importing.drafts import About, Asked, Item, Leads, LeftOut, Said, Source, quoted
from chatbot.importing.forms.bots.dialogflow import phrase, texts_of
from chatbot.importing.forms.bots.parts import in_turn, listed

NAME = "Dialogflow CX"
_INTENT = set(
    "name displayName priority isFallback labels description parameters numTrainingPhrases dtmfPattern".split()
)
_STEPS = {"transitionRoutes", "eventHandlers", "entryFulfillment", "transitionRouteGroups"}


def is_its(data: Any) -> bool:
    """Is it a file of an exported agent?"""
    if not isinstance(data, Mapping):
        return False
    if {"displayName", "defaultLanguageCode"} <= data.keys() or _is_intent(data) or _is_entity(data):
        return True
    if "displayName" not in data:
        return data.keys() == {"trainingPhrases"} and all(map(_has_parts, listed(data["trainingPhrases"])))
    return bool(_STEPS & data.keys())


def _is_intent(data: Mapping[str, Any]) -> bool:
    return {"name", "displayName", "priority"} <= data.keys() <= _INTENT


def _is_entity(data: Mapping[str, Any]) -> bool:
    return "displayName" in data and str(data.get("kind", "")).startswith("KIND_")


def _has_parts(one: Any) -> bool:
    return isinstance(one, Mapping) and isinstance(one.get("parts"), list)


def items(data: Mapping[str, Any], source: Source) -> Iterator[Item]:
    """What a file says of the agent, of an intent, of a flow or of a page."""
    if "defaultLanguageCode" in data:
        yield About(language=str(data["defaultLanguageCode"]))
    elif _is_entity(data):
        yield LeftOut(WHOLE_FILE, "an entity is not taken over")
    elif "trainingPhrases" in data:
        yield from _asked(listed(data["trainingPhrases"]), source.path)
    elif not _is_intent(data):
        yield from _flow(data)


def _asked(phrases: list[Mapping[str, Any]], path: str) -> Iterator[Item]:
    """What users say, in each language; the intent's name is that of the folder above."""
    folders = PurePath(path).parts
    name = folders[-3] if len(folders) > 2 else PurePath(path).stem
    languages = dict.fromkeys(str(one.get("languageCode") or "") or None for one in phrases)
    for language in languages:
        texts = (phrase(one) for one in phrases if (one.get("languageCode") or None) == language)
        yield Asked(name=name, texts=tuple(filter(None, texts)), place=WHOLE_FILE, language=language)


def _flow(data: Mapping[str, Any]) -> Iterator[Item]:
    """What is said to each intent, and where a page is entered."""
    name = str(data["displayName"])
    entry = data.get("entryFulfillment")
    yield from _said(name, entry, Place().below("entryFulfillment"))
    for number, route in enumerate(listed(data.get("transitionRoutes"))):
        place = Place().below("transitionRoutes", number)
        if not isinstance(route, Mapping):
            continue
        if intent := route.get("intent"):
            yield from _said(str(intent), route.get("triggerFulfillment"), place)
            if page := route.get("targetPage"):
                yield Leads(name=str(intent), to=(str(intent), str(page)))
        else:
            yield from _not_asked(
                route, f"under the condition {quoted(str(route.get('condition', '')))}", place
            )
    for number, event in enumerate(listed(data.get("eventHandlers"))):
        if isinstance(event, Mapping):
            place = Place().below("eventHandlers", number)
            yield from _not_asked(event, f"on the event {quoted(str(event.get('event', '')))}", place)


def _said(name: str, fulfillment: Any, place: Place) -> Iterator[Item]:
    """The messages of a fulfillment, in each language."""
    for language, texts in _messages(fulfillment).items():
        yield Said(name=name, texts=in_turn(texts), place=place, language=language)
    if isinstance(fulfillment, Mapping) and _has_others(fulfillment):
        yield LeftOut(
            place, f"{quoted(name)} has messages other than text, as cards or cases; they are left out"
        )


def _has_others(fulfillment: Mapping[str, Any]) -> bool:
    messages = (one for one in listed(fulfillment.get("messages")) if isinstance(one, Mapping))
    return bool(fulfillment.get("conditionalCases")) or any(not texts_of(one) for one in messages)


def _not_asked(route: Mapping[str, Any], when: str, place: Place) -> Iterator[LeftOut]:
    for texts in _messages(route.get("triggerFulfillment")).values():
        yield LeftOut(
            place, f"{quoted(texts[0][0])} is said {when}, to no question", sort="“…” is said to no question"
        )


def _messages(fulfillment: Any) -> dict[str | None, list[tuple[str, ...]]]:
    """The texts of a fulfillment's messages, by language, of each message in the ways to put it."""
    said: dict[str | None, list[tuple[str, ...]]] = {}
    for message in listed(fulfillment.get("messages")) if isinstance(fulfillment, Mapping) else ():
        if isinstance(message, Mapping) and (texts := texts_of(message)):
            said.setdefault(str(message.get("languageCode") or "") or None, []).append(texts)
    return said
