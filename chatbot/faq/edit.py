"""Changes to the text of an FAQ file that leave all else as it stands: order, formatting and unknown keys.

A change is made in the file's own style. The result is read again: where it is not exactly what was meant, nothing is changed.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from chatbot.errors import WHOLE_FILE, FAQError, Problem
from chatbot.faq import style
from chatbot.faq.spans import FAQText, Member, Span, elements, members, start_of

Pairs = tuple[tuple[str, Any], ...]
"""An object's members, in their order."""
Value = str | list[str] | None
"""What a field of an entry is to hold; None, or an empty one, to take it out."""
ORDER = ("id", "question", "aliases", "answer", "tags", "source", "related")
"""The fields of an entry, in the order in which new ones are put in."""


class Edit(NamedTuple):
    """Text to be put in the place of what stands from ``start`` to before ``end``."""

    start: int
    end: int
    text: str


def add_alias(text: str, name: str, number: int, alias: str) -> str:
    """The text with another alias for an entry; ``name`` is what errors call the file.

    Raises:
        FAQError: it cannot be done without changing anything else.
    """
    parts = members(text, FAQText(text).entries[number].start)
    there = next((part for part in parts if part.name == "aliases"), None)
    if there is None:
        return set_field(text, name, number, "aliases", [alias])
    edit = _append(text, there.value, parts, style.string(text, alias))
    return _verified(text, name, edit, _in_entry(number, lambda entry: _appended(entry, "aliases", alias)))


def set_field(text: str, name: str, number: int, field: str, value: Value) -> str:
    """The text with another value of an entry's field; ``name`` is what errors call the file.

    Raises:
        FAQError: it cannot be done without changing anything else.
    """
    file = FAQText(text)
    parts = members(text, file.entries[number].start)
    names = [part.name for part in parts]
    at = _place(names, field)
    if field in names:
        new = style.rewritten(file, parts, parts[at].value, value) if value else None
        edit = _removal(parts, at) if new is None else Edit(*parts[at].value, new)
    elif value:
        edit = _insertion(text, parts, at, style.member(file, parts, field, value))
    else:
        return text
    return _verified(text, name, edit, _in_entry(number, lambda entry: _with_field(entry, field, value)))


def add_entry(text: str, name: str, content: Mapping[str, Value]) -> str:
    """The text with another entry at the end; ``name`` is what errors call the file.

    Raises:
        FAQError: it cannot be done without changing anything else.
    """
    file = FAQText(text)
    last = file.entries[-1]
    held = {key: value for key in ORDER if (value := content.get(key))}
    if len(file.entries) > 1:
        separator = text[file.entries[-2].end : last.start]
    else:
        separator = "," + text[(file.list_start or 0) + 1 : last.start]
    edit = Edit(last.end, last.end, separator + style.entry(file, last, held))
    return _verified(text, name, edit, _in_entries(lambda entries: [*entries, tuple(held.items())]))


def remove_entry(text: str, name: str, number: int) -> str:
    """The text without an entry, of which there must be others; ``name`` is what errors call the file.

    Raises:
        FAQError: it cannot be done without changing anything else.
    """
    spans = FAQText(text).entries
    start, end = (
        (spans[0].start, spans[1].start) if number == 0 else (spans[number - 1].end, spans[number].end)
    )
    edit = Edit(start, end, "")
    return _verified(
        text, name, edit, _in_entries(lambda entries: [*entries[:number], *entries[number + 1 :]])
    )


def add_synonym(text: str, name: str, known: str, new: str) -> str:
    """The text that says that a ``new`` word means what a ``known`` one does, in the group that has that one, if any.

    ``name`` is what errors call the file.

    Raises:
        FAQError: it cannot be done without changing anything else, as in a file that is a list alone.
    """
    start = start_of(text)
    if text[start] == "[":
        remedy = 'has no place for synonyms: make it an object, {"synonyms": [], "entries": [...]}'
        raise FAQError(name, [Problem(WHOLE_FILE, remedy)])
    parts = members(text, start)
    at = next((i for i, part in enumerate(parts) if part.name == "synonyms"), None)
    if at is None:
        return _first_synonyms(text, name, parts, [known, new])
    groups = elements(text, parts[at].value.start)
    number = next((i for i, group in enumerate(groups) if known in json.loads(text[slice(*group)])), None)
    if number is None:
        edit = _append(text, parts[at].value, parts, _group(text, [known, new]))
        return _verified(text, name, edit, lambda all_: _appended(all_, "synonyms", [known, new]))
    edit = _append(text, groups[number], parts, style.string(text, new))

    def meant(content: Pairs) -> Pairs:
        groups = content[at][1]
        grown = [*groups[:number], [*groups[number], new], *groups[number + 1 :]]
        return (*content[:at], ("synonyms", grown), *content[at + 1 :])

    return _verified(text, name, edit, meant)


def _first_synonyms(text: str, name: str, parts: list[Member], group: list[str]) -> str:
    """The text with a group of synonyms, before the entries."""
    at = next(i for i, part in enumerate(parts) if part.name == "entries")
    colon = text[parts[0].key.end : parts[0].value.start]
    edit = _insertion(text, parts, at, f'"synonyms"{colon}[{_group(text, group)}]')
    return _verified(text, name, edit, lambda all_: (*all_[:at], ("synonyms", [group]), *all_[at:]))


def _group(text: str, words: list[str]) -> str:
    return f"[{', '.join(style.string(text, word) for word in words)}]"


# --- places ------------------------------------------------------------------------------------


def _place(names: list[str], field: str) -> int:
    """The place of a member, or that which a new one gets: behind those that come before it in order."""
    if field in names:
        return names.index(field)
    before = ORDER[: ORDER.index(field)]
    return max((i + 1 for i, name in enumerate(names) if name in before), default=0)


def _append(text: str, held: Span, parts: list[Member], written: str) -> Edit:
    """Another element of a list."""
    if present := elements(text, held.start):
        end = present[-1].end
        return Edit(end, end, style.element_separator(text, held, present, parts) + written)
    return Edit(held.start + 1, held.start + 1, written)


def _insertion(text: str, parts: list[Member], at: int, written: str) -> Edit:
    """Another member, before which there are ``at``."""
    separator = style.separator(text, parts)
    if at == 0:
        return Edit(parts[0].key.start, parts[0].key.start, written + separator)
    return Edit(parts[at - 1].value.end, parts[at - 1].value.end, separator + written)


def _removal(parts: list[Member], at: int) -> Edit:
    """A member less; an entry has two others at least."""
    if at == 0:
        return Edit(parts[0].key.start, parts[1].key.start, "")
    return Edit(parts[at - 1].value.end, parts[at].value.end, "")


# --- what is meant -----------------------------------------------------------------------------


def _in_entries(change: Callable[[list[Any]], list[Any]]) -> Callable[[Any], Any]:
    """A change of the list of entries, as one of the whole content."""

    def changed(content: Any) -> Any:
        if isinstance(content, list):
            return change(content)
        return tuple((key, change(value) if key == "entries" else value) for key, value in content)

    return changed


def _in_entry(number: int, change: Callable[[Pairs], Pairs]) -> Callable[[Any], Any]:
    """A change of one entry, as one of the whole content."""
    return _in_entries(lambda entries: [*entries[:number], change(entries[number]), *entries[number + 1 :]])


def _appended(pairs: Pairs, name: str, element: Any) -> Pairs:
    return tuple((key, [*value, element] if key == name else value) for key, value in pairs)


def _with_field(entry: Pairs, field: str, value: Value) -> Pairs:
    at = _place([key for key, _ in entry], field)
    there = any(key == field for key, _ in entry)
    return (*entry[:at], *([(field, value)] if value else []), *entry[at + there :])


# --- verification ------------------------------------------------------------------------------


class _RepeatedKeyError(ValueError):
    """An object has a key twice: which of them counts cannot be told."""


def _verified(text: str, name: str, edit: Edit, meant: Callable[[Any], Any]) -> str:
    changed = text[: edit.start] + edit.text + text[edit.end :]
    try:
        content, result = _read(text), _read(changed)
    except _RepeatedKeyError as error:
        raise FAQError(
            name, [Problem(WHOLE_FILE, f"is not changed: {error}; take one of them out first")]
        ) from None
    except (ValueError, RecursionError):
        result, content = None, ()
    if result != meant(content):
        raise FAQError(
            name,
            [Problem(WHOLE_FILE, "is not changed: this cannot be done without changing more than was meant")],
        )
    return changed


def _read(text: str) -> Any:
    """JSON with objects as pairs in their order, and numbers as they are written."""
    return json.loads(
        text.removeprefix("\ufeff"), object_pairs_hook=_pairs, parse_int=_number, parse_float=_number
    )


def _pairs(pairs: list[tuple[str, Any]]) -> Pairs:
    seen: set[str] = set()
    for key, _ in pairs:
        if key in seen:
            raise _RepeatedKeyError(f"an object has the key `{key}` twice")
        seen.add(key)
    return tuple(pairs)


def _number(literal: str) -> tuple[str, str]:
    return ("number", literal)
