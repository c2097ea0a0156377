"""FAQ files: their text, and adding to one that is there."""

from __future__ import annotations

import json
import os
import re
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import msgspec

from chatbot.errors import UsageError
from chatbot.faq.building import file_object, with_ids
from chatbot.faq.entry import FAQ, Entry
from chatbot.faq.format import parse_faq
from chatbot.faq.spans import FAQText
from chatbot.files import reason
from chatbot.files.writing import write_unless_changed, write_whole
from chatbot.importing.drafts import Draft
from chatbot.importing.merging import Found, Merge, merge
from chatbot.language.printable import escaped


def as_json(faq: FAQ) -> str:
    """An FAQ as the text of its file; nothing in it can steer a terminal."""
    about: dict[str, object] = {"title": faq.title, "description": faq.description, "language": faq.language}
    own = {"synonyms": faq.synonyms, "fallback": faq.fallback}
    about |= {key: value for key, value in own.items() if value}
    if faq.small_talk is not True:
        about["small_talk"] = faq.small_talk
    content = {key: text for key, text in about.items() if text or text is False} | {
        "entries": list(map(_entry, faq.entries))
    }
    return escaped(msgspec.json.format(msgspec.json.encode(content), indent=2).decode("utf-8")) + "\n"


def with_added(faq: FAQ, text: str, found: list[Found]) -> tuple[str, Merge]:
    """The text of an FAQ's file with those drafts that it has no entry for, and how it compares; the rest stays as it is.

    Raises:
        FAQError: what is added does not go with it.
    """
    result = merge(faq.entries, found)
    if result.added:
        name = faq.path or ""
        text = _inserted(text, [_entry(entry) for entry in _new(faq, result.added, name)])
        parse_faq(text.encode("utf-8"), name)
    return text, result


def deliver(text: str, path: str, *, overwrite: bool) -> bool:
    """Write a file whole or not at all; what is no ordinary file, as /dev/stdout, is written to as it is.

    False, and nothing is written, where it is there and is not to be overwritten.

    Raises:
        UsageError: it cannot be written.
    """
    with _writing(path):
        if os.path.exists(path) and not stat.S_ISREG(os.stat(path).st_mode):
            with open(path, "wb") as stream:
                stream.write(text.encode("utf-8"))
            return True
        try:
            write_whole(path, text.encode("utf-8"), overwrite=overwrite, private=False)
        except FileExistsError:
            return False
        return True


def deliver_over(text: str, path: str, was: bytes) -> bool:
    """Write a file whole in the place of what it was; False, and nothing is written, where that has changed.

    Raises:
        UsageError: it cannot be written.
    """
    with _writing(path):
        return write_unless_changed(path, was, text.encode("utf-8"))


@contextmanager
def _writing(path: str) -> Iterator[None]:
    """What can't be written is a usage error."""
    try:
        yield
    except (OSError, ValueError) as error:
        raise UsageError(f"{path}: cannot be written: {reason(error)}") from None


def _entry(entry: Entry) -> dict[str, Any]:
    """An entry as its file holds it; what says nothing is left out."""
    values = {
        "id": entry.id, "question": entry.question, "aliases": list(entry.aliases), "answer": entry.answer,
        "tags": list(entry.tags), "source": entry.source, "related": list(entry.related),
    }  # fmt: skip
    return {key: value for key, value in values.items() if value}


def _new(faq: FAQ, added: list[Draft], path: str) -> tuple[Entry, ...]:
    """The entries to add, with ids that the file does not have."""
    content = file_object(added, path, title=None, description=None, language=faq.language)
    return with_ids(content.entries, taken=(entry.id for entry in faq.entries))


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
