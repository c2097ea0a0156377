"""Changes to the text of an FAQ file that leave all else as it stands: order, formatting and unknown keys.

A change is an insertion in the file's own style. The result is read again: where it is not exactly what was meant, nothing
is changed.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, NamedTuple

from chatbot.errors import WHOLE_FILE, FAQError, Problem
from chatbot.faq.spans import FAQText, Member, Span, elements, members

Pairs = tuple[tuple[str, Any], ...]
"""An object's members, in their order."""
NEAR = 100
"""Entries, from the end, in which a list is looked for that shows how the file sets lists."""


class Edit(NamedTuple):
    """Text to be put in at an offset."""

    at: int
    text: str


class ListStyle(NamedTuple):
    """The white space of a list, and what stands between its elements."""

    lead: str
    separator: str
    trail: str


def add_alias(text: str, name: str, number: int, alias: str) -> str:
    """The text with another alias for an entry; ``name`` is what errors call the file.

    Raises:
        FAQError: it cannot be done without changing anything else.
    """
    file = FAQText(text)
    parts = members(text, file.entries[number].start)
    written = _string(text, alias)
    there = next((part for part in parts if part.name == "aliases"), None)
    edit = _new_list(file, parts, written) if there is None else _append(text, there.value, parts, written)

    def meant(entries: list[Any]) -> list[Any]:
        changed = _with_alias(entries[number], alias)
        return [*entries[:number], changed, *entries[number + 1 :]]

    return _verified(text, name, edit, meant)


def add_entry(
    text: str, name: str, question: str, aliases: list[str], answer: str, identifier: str | None
) -> str:
    """The text with another entry at the end; ``name`` is what errors call the file.

    Raises:
        FAQError: it cannot be done without changing anything else.
    """
    file = FAQText(text)
    last = file.entries[-1]
    content = {"id": identifier, "question": question, "aliases": aliases, "answer": answer}
    content = {key: value for key, value in content.items() if value}
    if len(file.entries) > 1:
        separator = text[file.entries[-2].end : last.start]
    else:
        separator = "," + text[(file.list_start or 0) + 1 : last.start]
    edit = Edit(last.end, separator + _object(file, members(text, last.start), last, content))
    return _verified(text, name, edit, lambda entries: [*entries, tuple(content.items())])


# --- style -------------------------------------------------------------------------------------


def _append(text: str, held: Span, parts: list[Member], written: str) -> Edit:
    """Another element of a list."""
    there = elements(text, held.start)
    if not there:
        return Edit(held.start + 1, written)
    return Edit(there[-1].end, _style(text, held, there, parts).separator + written)


def _new_list(file: FAQText, parts: list[Member], written: str) -> Edit:
    """A list of aliases below the question."""
    text = file.text
    at = next(i for i, part in enumerate(parts) if part.name == "question")
    colon = text[parts[at].key.end : parts[at].value.start]
    style = _usual_style(file, parts)
    return Edit(
        parts[at].value.end,
        f'{_separator(text, parts)}"aliases"{colon}[{style.lead}{written}{style.trail}]',
    )


def _object(file: FAQText, parts: list[Member], like: Span, content: dict[str, Any]) -> str:
    """An entry, set like another one."""
    text = file.text
    colon = text[parts[0].key.end : parts[0].value.start]
    style = _usual_style(file, parts)

    def value(content: str | list[str]) -> str:
        if isinstance(content, str):
            return _string(text, content)
        inner = style.separator.join(_string(text, element) for element in content)
        return f"[{style.lead}{inner}{style.trail}]"

    lead = text[like.start + 1 : parts[0].key.start]
    trail = text[parts[-1].value.end : like.end - 1]
    inner = _separator(text, parts).join(
        f"{_string(text, key)}{colon}{value(held)}" for key, held in content.items()
    )
    return f"{{{lead}{inner}{trail}}}"


def _separator(text: str, parts: list[Member]) -> str:
    """What stands between the first two members of an entry; it has a question and an answer at least."""
    return text[parts[0].value.end : parts[1].key.start]


def _usual_style(file: FAQText, parts: list[Member]) -> ListStyle:
    """How the file sets lists within entries: like the last one that has elements, else on one line."""
    for entry in reversed(file.entries[-NEAR:]):
        for part in members(file.text, entry.start):
            if file.text[part.value.start] == "[" and (there := elements(file.text, part.value.start)):
                return _style(file.text, part.value, there, parts)
    return ListStyle("", _on_one_line(file.text, parts), "")


def _style(text: str, held: Span, there: list[Span], parts: list[Member]) -> ListStyle:
    """How a list that has elements is set."""
    lead, trail = text[held.start + 1 : there[0].start], text[there[-1].end : held.end - 1]
    if len(there) > 1:
        return ListStyle(lead, text[there[-2].end : there[-1].start], trail)
    return ListStyle(lead, "," + lead if "\n" in lead else _on_one_line(text, parts), trail)


def _on_one_line(text: str, parts: list[Member]) -> str:
    separator = _separator(text, parts)
    return ", " if "\n" in separator else separator


def _string(text: str, value: str) -> str:
    """A string as JSON; with escapes for what is not ASCII where the file has those."""
    return json.dumps(value, ensure_ascii=text.isascii() and "\\u" in text)


# --- verification ------------------------------------------------------------------------------


class _RepeatedKeyError(ValueError):
    """An object has a key twice: which of them counts cannot be told."""


def _verified(text: str, name: str, edit: Edit, meant: Callable[[list[Any]], list[Any]]) -> str:
    changed = text[: edit.at] + edit.text + text[edit.at :]
    try:
        content, result = _read(text), _read(changed)
    except _RepeatedKeyError as error:
        raise FAQError(
            name, [Problem(WHOLE_FILE, f"is not changed: {error}; take one of them out first")]
        ) from None
    except (ValueError, RecursionError):
        result, content = None, ()
    if result != _with_entries(content, meant):
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


def _with_entries(content: Any, change: Callable[[list[Any]], list[Any]]) -> Any:
    if isinstance(content, list):
        return change(content)
    return tuple((key, change(value) if key == "entries" else value) for key, value in content)


def _with_alias(entry: Pairs, alias: str) -> Pairs:
    if any(key == "aliases" for key, _ in entry):
        return tuple((key, [*value, alias] if key == "aliases" else value) for key, value in entry)
    at = next(i for i, (key, _) in enumerate(entry) if key == "question") + 1
    return (*entry[:at], ("aliases", [alias]), *entry[at:])
