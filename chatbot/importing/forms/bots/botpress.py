"""Botpress: the questions and answers of its Q&A module, in one file or one each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from chatbot.errors import WHOLE_FILE, Place
from chatbot.importing.drafts import (
    ASIDE,
    QUESTION,
    Draft,
    Item,
    LeftOut,
    Source,
    half,
    quoted,
    several,
    unique,
)
from chatbot.importing.forms.bots.parts import listed
from chatbot.importing.texts import as_markdown

NAME = "Botpress"
_MARKS = {"enabled", "action", "redirectFlow", "contexts", "category"}


def is_its(data: Any) -> bool:
    """Is it an export of Botpress, or a question of one?"""
    entries = _entries(data)
    return bool(entries) and all(_is_entry(entry) for _, entry in entries)


def items(data: Any, source: Source) -> Iterator[Item]:
    """The questions, each in all its languages."""
    for place, entry in _entries(data):
        inner = entry.get("data", entry)
        yield from _items(inner, str(entry["id"]) if entry.get("id") else None, place)


def _entries(data: Any) -> list[tuple[Place, Mapping[str, Any]]]:
    if isinstance(data, Mapping) and isinstance(data.get("qnas"), list):
        found = enumerate(data["qnas"])
        return [(Place().below("qnas", i), one) for i, one in found if isinstance(one, Mapping)]
    if isinstance(data, list):
        return [(Place().below(i), one) for i, one in enumerate(data) if isinstance(one, Mapping)]
    return [(WHOLE_FILE, data)] if isinstance(data, Mapping) else []


def _is_entry(entry: Mapping[str, Any]) -> bool:
    inner = entry.get("data", entry)
    return (
        isinstance(inner, Mapping)
        and {"questions", "answers"} <= inner.keys()
        and len(_MARKS & inner.keys()) > 1
    )


def _items(entry: Mapping[str, Any], name: str | None, place: Place) -> Iterator[Item]:
    asked, said = _by_language(entry["questions"]), _by_language(entry["answers"])
    first = next((texts[0] for texts in asked.values() if texts), "")
    if entry.get("enabled") in (False, "false"):
        yield LeftOut(
            place,
            f"{quoted(first)} is not published (enabled: false)",
            sort="“…” is not published (enabled: false)",
        )
        return
    tags = [*_list(entry.get("contexts")), *_list(entry.get("category"))]
    for language in dict.fromkeys([*asked, *said]):
        questions, answers = asked.get(language, ()), said.get(language, ())
        if not (questions and answers):
            yield half(place, questions[0] if questions else "", answers[0] if answers else "")
            continue
        if len(answers) > 1:
            yield several(place, questions[0], answers, ASIDE)
        if str(entry.get("redirectFlow") or ""):
            yield LeftOut(
                place, f"{quoted(questions[0])} leads to a flow as well, which is left out", QUESTION
            )
        yield Draft(
            question=questions[0], answer=answers[0], aliases=questions[1:], id=name, language=language, place=place,
            tags=unique([tag for tag in tags if tag not in ("global", "default")]),
        )  # fmt: skip


def _list(value: Any) -> list[str]:
    return [value] if isinstance(value, str) else [one for one in listed(value) if isinstance(one, str)]


def _by_language(value: Any) -> dict[str | None, tuple[str, ...]]:
    """Texts by their language; those of older versions have none."""
    if not isinstance(value, Mapping):
        return {None: _texts(value)}
    return {str(language): _texts(texts) for language, texts in value.items() if _texts(texts)}


def _texts(value: Any) -> tuple[str, ...]:
    return unique([as_markdown(text) for text in _list(value)])
