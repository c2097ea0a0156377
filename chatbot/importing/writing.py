"""FAQ files: their text, and adding to one that is there."""

from __future__ import annotations

import json
import os
import re
import stat
from typing import Any

import msgspec

from chatbot.errors import UsageError
from chatbot.faq.entry import FAQ, Entry
from chatbot.faq.file import read_faq
from chatbot.faq.format import parse_faq
from chatbot.faq.spans import FAQText
from chatbot.files import write_whole
from chatbot.importing import make_faq
from chatbot.importing.drafts import About, Draft
from chatbot.importing.merging import Found, Merge, merge
from chatbot.language.printable import escaped


def as_json(faq: FAQ) -> str:
    """An FAQ as the text of its file; nothing in it can steer a terminal."""
    about = {"title": faq.title, "description": faq.description, "language": faq.language}
    content = {key: text for key, text in about.items() if text} | {"entries": list(map(_entry, faq.entries))}
    return escaped(msgspec.json.format(msgspec.json.encode(content), indent=2).decode("utf-8")) + "\n"


def with_added(path: str, found: list[Found]) -> tuple[str, Merge]:
    """The text of an FAQ file with those drafts that it has no entry for, and how it compares; the rest stays as it is.

    Raises:
        FAQError: it is no FAQ file, or what is added does not go with it.
    """
    data = read_faq(path)
    faq = parse_faq(data, path)
    text = data.decode("utf-8")
    result = merge(faq.entries, found)
    if not result.added:
        return text, result
    text = _inserted(text, [_entry(entry) for entry in _new(faq, result.added, path)])
    parse_faq(text.encode("utf-8"), path)
    return text, result


def deliver(text: str, path: str) -> None:
    """Write a file whole or not at all; what is no ordinary file, as /dev/stdout, is written to as it is.

    Raises:
        UsageError: it cannot be written.
    """
    try:
        if os.path.exists(path) and not stat.S_ISREG(os.stat(path).st_mode):
            with open(path, "wb") as stream:
                stream.write(text.encode("utf-8"))
        else:
            write_whole(path, text.encode("utf-8"), overwrite=True, private=False)
    except (OSError, ValueError) as error:
        raise UsageError(f"{path}: cannot be written: {getattr(error, 'strerror', None) or error}") from None


def _entry(entry: Entry) -> dict[str, Any]:
    """An entry as its file holds it; what says nothing is left out."""
    values = {
        "id": entry.id, "question": entry.question, "aliases": list(entry.aliases), "answer": entry.answer,
        "tags": list(entry.tags), "source": entry.source, "related": list(entry.related),
    }  # fmt: skip
    return {key: value for key, value in values.items() if value}


def _new(faq: FAQ, added: list[Draft], path: str) -> list[Entry]:
    """The entries to add, with ids that the file does not have."""
    taken = {entry.id for entry in faq.entries}
    entries = []
    alone = [msgspec.structs.replace(draft, related=()) for draft in added]
    for draft, entry in zip(added, make_faq(alone, About(), path).entries, strict=True):
        name, number = entry.id, 1
        while name in taken:
            number += 1
            name = f"{entry.id}-{number}"
        taken.add(name)
        entries.append(msgspec.structs.replace(entry, id=name, related=draft.related))
    return entries


def _inserted(text: str, entries: list[dict[str, Any]]) -> str:
    """An FAQ file's text with entries after its last one, indented as that is."""
    spans = FAQText(text).entries
    last = spans[-1]
    line = text[text.rfind("\n", 0, last.start) + 1 : last.start]
    between = (
        text[spans[-2].end : last.start] if len(spans) > 1 else ",\n" + (line if not line.strip() else "")
    )
    step = _step(text)
    parts = [_dumps(entry, step) for entry in entries]
    if not line.strip():
        parts = [part.replace("\n", "\n" + line) for part in parts]
    return text[: last.end] + "".join(between + part for part in parts) + text[last.end :]


def _step(text: str) -> str | int | None:
    """By how much a JSON text is indented from level to level; None where it is on one line."""
    found = re.search(r'^([ \t]+)["{\[]', text, re.MULTILINE)
    return found[1] if found else None


def _dumps(content: Any, indent: str | int | None) -> str:
    return escaped(json.dumps(content, ensure_ascii=False, indent=indent))
