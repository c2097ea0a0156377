"""Watson Assistant: a dialog skill with its intents, and the nodes that say something to each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from chatbot.errors import Place
from chatbot.importing.drafts import About, Asked, Item, LeftOut, Said, Source, quoted
from chatbot.importing.forms.bots.parts import in_turn, listed
from chatbot.importing.texts import as_markdown

NAME = "Watson Assistant"
_KNOWN = {"values", "source", "title", "description"}
"""What a part of a node has that is shown."""
_INTENT = re.compile(r"(?<![!\w])#([\w.-]+)")
"""What a condition asks for, unless it asks for the opposite."""


def is_its(data: Any) -> bool:
    """Is it a dialog skill?"""
    return isinstance(data, Mapping) and isinstance(data.get("dialog_nodes"), list) and "intents" in data


def items(data: Mapping[str, Any], source: Source) -> Iterator[Item]:
    """What users say, and what is said to it."""
    if isinstance(data.get("language"), str):
        yield About(language=data["language"])
    for number, intent in enumerate(listed(data["intents"])):
        if isinstance(intent, Mapping) and intent.get("intent"):
            texts = [
                str(one["text"])
                for one in listed(intent.get("examples"))
                if isinstance(one, Mapping) and one.get("text")
            ]
            yield Asked(
                name=str(intent["intent"]), texts=tuple(texts), place=Place().below("intents", number)
            )
    for entity in listed(data.get("entities")):
        if isinstance(entity, Mapping):
            yield LeftOut(
                Place(name="entities"), f"the entity {quoted(str(entity.get('entity')))} is not taken over"
            )
    yield from _answers(listed(data["dialog_nodes"]))


def _answers(nodes: list[Any]) -> Iterator[Item]:
    """What nodes say; of several for one intent that whose condition is the shortest is taken."""
    said: dict[str, list[tuple[int, str, Said]]] = {}
    for number, node in enumerate(nodes):
        place = Place().below("dialog_nodes", number)
        shown = list(_shown(node)) if isinstance(node, Mapping) else []
        if unsaid := _others(node):
            reason = f"has something other than text, which is left out: {', '.join(unsaid)}"
            yield LeftOut(place, reason, sort="has something other than text, which is left out")
        if not shown:
            continue
        condition = str(node.get("conditions") or "")
        intents = dict.fromkeys(_INTENT.findall(condition))
        under, texts = quoted(condition), in_turn(shown)
        for name in intents:
            answer = Said(name=name, texts=texts, place=place)
            said.setdefault(name, []).append((len(condition), under, answer))
        if not intents:
            when = f"under the condition {under}" if condition else "further on in a conversation"
            yield LeftOut(
                place,
                f"{quoted(shown[0][0])} is said {when}, to no question",
                sort="“…” is said to no question",
            )
    for name, several in said.items():
        (_, _, taken), *others = sorted(several, key=lambda one: one[0])
        yield taken
        for _, under, other in others:
            reason = f"the answer “{name}” is another under the condition {under}: {quoted(other.texts[0])}"
            yield LeftOut(other.place, reason, sort="the answer “…” is another under a condition")


def _shown(node: Mapping[str, Any]) -> Iterator[tuple[str, ...]]:
    """What a node shows one after the other, each in the ways to put it."""
    output = node.get("output")
    if not isinstance(output, Mapping):
        return
    if text := output.get("text"):
        yield from (
            _texts(text.get("values"), text.get("selection_policy"))
            if isinstance(text, Mapping)
            else _texts([text])
        )
    for part in listed(output.get("generic")):
        if not isinstance(part, Mapping):
            continue
        title = " ".join(str(part[key]) for key in ("title", "description") if part.get(key))
        if "values" in part:
            yield from _texts(part["values"], part.get("selection_policy"))
        elif part.get("source"):
            yield (f"![{title}]({part['source']})",)
        elif title:
            options = [one.get("label") for one in listed(part.get("options")) if isinstance(one, Mapping)]
            yield (
                "\n".join([as_markdown(title), "", *(f"- {label}" for label in options if label)]).strip(),
            )


def _others(node: Any) -> list[str]:
    """The kinds of what a node shows that is neither a text nor a picture nor a choice."""
    output = node.get("output") if isinstance(node, Mapping) else None
    parts = listed(output.get("generic")) if isinstance(output, Mapping) else []
    others = [one for one in parts if isinstance(one, Mapping) and not _KNOWN & one.keys()]
    kinds = dict.fromkeys(str(one.get("response_type")) for one in others)
    return [quoted(kind) for kind in kinds if kind != "pause"]


def _texts(values: Any, policy: object = None) -> Iterator[tuple[str, ...]]:
    found = [one.get("text") if isinstance(one, Mapping) else one for one in listed(values)]
    texts = [as_markdown(one) for one in found if isinstance(one, str) and one.strip()]
    yield from [("\n\n".join(texts),)] if texts and policy == "multiline" else [tuple(texts)] if texts else []
