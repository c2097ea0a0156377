"""Lists of sections beside the records that refer to them by number: ``{"articles": [{"section_id": 5}], "sections": […]}``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from chatbot.importing.keys import plain_name
from chatbot.importing.records.repeated import Record
from chatbot.importing.records.values import NAME_KEYS

GROUPS = {
    "sections": "sectionid",
    "categories": "categoryid",
    "folders": "folderid",
    "collections": "collectionid",
    "topics": "topicid",
    "groups": "groupid",
}
"""What such lists are called, and what refers to one of them is."""
AMONG = "sections"
"""The key that the name is put under, which is one for tags."""


def named_by_number(value: Mapping[str, Any]) -> tuple[Mapping[str, Any], list[str]]:
    """The mapping with the names of sections in the records that refer to them, and the keys of the lists that had them."""
    used = {}
    for key in value:
        reference = GROUPS.get(plain_name(str(key)))
        if reference and any(_refers(one, reference) for name, one in value.items() if name != key):
            used[key] = (reference, dict(_names(value[key])))
    if not used:
        return value, []
    kept = {key: below for key, below in value.items() if key not in used}
    for reference, names in used.values():
        kept = {key: _with_names(below, reference, names) for key, below in kept.items()}
    return kept, list(used)


def _mappings(value: object) -> list[Mapping[str, Any]]:
    return [one for one in value if isinstance(one, Mapping)] if isinstance(value, list) else []


def _refers(value: object, reference: str) -> bool:
    return any(plain_name(str(key)) == reference for one in _mappings(value) for key in one)


def _names(groups: object) -> Iterator[tuple[str, str]]:
    for group in _mappings(groups):
        name = next((group[key] for key in NAME_KEYS if isinstance(group.get(key), str)), "")
        if name and "id" in group:
            yield str(group["id"]), name


def _with_names(value: Any, reference: str, names: dict[str, str]) -> Any:
    return [_named(one, reference, names) for one in value] if _mappings(value) else value


def _named(record: Any, reference: str, names: dict[str, str]) -> Any:
    if not isinstance(record, Mapping):
        return record
    key = next((key for key in record if plain_name(str(key)) == reference), None)
    name = names.get(str(record[key])) if key is not None else None
    if name is None:
        return record
    new = Record(getattr(record, "line", None))
    for other, text in record.items():
        if other != key:
            new[other] = text
    before = record.get(AMONG)
    new[AMONG] = [*(before if isinstance(before, list) else [before] if before else []), name]
    return new
