"""Rasa: intents with examples, responses, and the rules and stories that say which leads to which."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from chatbot.errors import WHOLE_FILE, Place
from chatbot.importing.drafts import QUESTION, Asked, Item, Leads, LeftOut, Said, Source, quoted
from chatbot.importing.forms.bots.parts import listed

NAME = "Rasa"
_ENTITY = re.compile(r"\[([^\[\]]*)\](?:\([^()]*\)|\{[^{}]*\})")
_SLOT = re.compile(r"\{[A-Za-z_]\w*\}")


def is_its(data: Any) -> bool:
    """Is it a file of a Rasa project?"""
    if not isinstance(data, Mapping):
        return False
    said = data.get("responses", data.get("templates"))
    if isinstance(said, Mapping) and any(str(name).startswith("utter_") for name in said):
        return True
    if isinstance(data.get("rasa_nlu_data"), Mapping) or data.keys() & {
        "pipeline",
        "policies",
        "action_endpoint",
    }:
        return True
    return any(
        isinstance(part, Mapping) and mark & part.keys()
        for key, mark in _MARKS.items()
        for part in listed(data.get(key))
    )


_MARKS = {"nlu": {"intent", "synonym", "lookup", "regex"}, "rules": {"steps"}, "stories": {"steps"}}


def items(data: Mapping[str, Any], source: Source) -> Iterator[Item]:
    """The intents, responses and rules of a file."""
    yield from _intents(data.get("nlu"))
    yield from _old_intents(data.get("rasa_nlu_data"))
    leads: list[Leads] = []
    said = data.get("responses", data.get("templates"))
    for name, variants in (said if isinstance(said, Mapping) else {}).items():
        yield from _response(str(name), variants)
    for part in (*listed(data.get("rules")), *listed(data.get("stories"))):
        if isinstance(part, Mapping):
            leads += _steps(listed(part.get("steps")))
    yield from surest_first(leads)


def _place(value: Any) -> Place:
    line = getattr(value, "line", None)
    return Place(line) if line else WHOLE_FILE


# --- what is asked ---------------------------------------------------------------------------


def _intents(nlu: Any) -> Iterator[Item]:
    for part in listed(nlu):
        if not isinstance(part, Mapping):
            continue
        if "intent" in part:
            examples = tuple(filter(None, map(example, _examples(part.get("examples")))))
            yield Asked(name=str(part["intent"]), texts=examples, place=_place(part))
        elif kind := next((key for key in ("synonym", "lookup", "regex") if key in part), None):
            yield LeftOut(_place(part), f"a {kind}, {quoted(str(part[kind]))}, is not taken over")


def _examples(examples: Any) -> list[str]:
    """The examples, in a text with a list in it, or in a list of texts or of objects with one."""
    if isinstance(examples, str):
        return [
            line.strip().removeprefix("-") for line in examples.split("\n") if line.strip().startswith("-")
        ]
    texts = [one.get("text") if isinstance(one, Mapping) else one for one in listed(examples)]
    return [text.strip().removeprefix("- ") for text in texts if isinstance(text, str)]


def example(text: str) -> str:
    """An example without what is said about its words."""
    return " ".join(_ENTITY.sub(r"\1", text).split())


def _old_intents(data: Any) -> Iterator[Item]:
    """The examples of ``rasa_nlu_data``, each with its intent."""
    examples: dict[str, list[str]] = {}
    for one in listed(data.get("common_examples")) if isinstance(data, Mapping) else ():
        if isinstance(one, Mapping) and isinstance(one.get("text"), str):
            examples.setdefault(str(one.get("intent", "")), []).append(example(one["text"]))
    for name, texts in examples.items():
        yield Asked(name=name, texts=tuple(texts), place=WHOLE_FILE)


# --- what is said ----------------------------------------------------------------------------


def _response(name: str, variants: Any) -> Iterator[Item]:
    if not isinstance(variants, list):
        variants = [variants]
    place = next((_place(one) for one in variants if isinstance(one, Mapping)), WHOLE_FILE)
    usual = [
        one for one in variants if not (isinstance(one, Mapping) and one.keys() & {"condition", "channel"})
    ]
    texts = tuple(filter(None, map(_text, usual or variants)))
    yield from _remarks(name, texts, variants, usual, place)
    yield Said(name=name, texts=texts, place=place)


def _remarks(
    name: str, texts: tuple[str, ...], variants: list[Any], usual: list[Any], place: Place
) -> Iterator[LeftOut]:
    """What of a response is not taken as it stands."""
    if slot := next((found[0] for text in texts if (found := _SLOT.search(text))), None):
        reason = f"the answer {quoted(name)} has a slot to be filled in, `{slot}`; it stays as it is"
        yield LeftOut(place, reason, sort="an answer has a slot to be filled in; it stays as it is")
    others = [one for one in variants if usual and one not in usual]
    if others:
        cited = ", ".join(quoted(_text(one)) for one in others[:3])
        reason = f"the answer {quoted(name)} is another under a condition, or on a channel: {cited}"
        yield LeftOut(place, reason, sort="an answer is another under a condition, or on a channel")
    if any(isinstance(one, Mapping) and one.keys() & {"custom", "elements"} for one in variants):
        reason = f"the answer {quoted(name)} has something other than text, which is left out"
        yield LeftOut(
            place, reason, QUESTION, sort="an answer has something other than text, which is left out"
        )


def _text(variant: Any) -> str:
    """A response with its buttons and its picture as Markdown."""
    if not isinstance(variant, Mapping):
        return str(variant).strip() if variant else ""
    parts = [str(variant.get("text") or "").strip()]
    buttons = [one for one in listed(variant.get("buttons")) if isinstance(one, Mapping) and one.get("title")]
    parts.append("\n".join(f"- {str(button['title']).strip()}" for button in buttons))
    picture = variant.get("image") or variant.get("attachment")
    if isinstance(picture, str) and picture and not picture.startswith("data:"):
        parts.append(f"![]({picture})" if variant.get("image") else f"<{picture}>")
    return "\n\n".join(filter(None, parts))


def _steps(steps: list[Any]) -> Iterator[Leads]:
    """What each intent of a rule or story leads to: the responses up to the next one."""
    intents: tuple[str, ...] = ()
    to: list[str] = []
    for step in (*steps, {"intent": None}):
        if not isinstance(step, Mapping):
            continue
        action = step.get("action")
        if isinstance(action, str) and action.startswith("utter_"):
            to.append(action)
        elif "intent" in step or "or" in step or isinstance(action, str):
            yield from leads_of(intents, to)
            if "intent" in step or "or" in step:
                either = [step, *(one for one in listed(step.get("or")) if isinstance(one, Mapping))]
                intents, to = tuple(str(one["intent"]) for one in either if one.get("intent")), []
            else:
                to = []


def leads_of(intents: Sequence[str], to: Sequence[str]) -> list[Leads]:
    """What each of some intents leads to, of which any is said."""
    return [Leads(name=name, to=tuple(to), among=len(intents)) for name in intents] if to else []


def surest_first(leads: list[Leads]) -> list[Leads]:
    """What an intent leads to alone before what it leads to as one of several."""
    return sorted(leads, key=lambda one: one.among)
