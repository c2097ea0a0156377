"""INI: sections of keys and texts, each with a question, or one with many that are numbered."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chatbot.errors import Place
from chatbot.importing.drafts import (
    BROKEN,
    Advance,
    Item,
    Keys,
    LeftOut,
    Source,
    SourceError,
    commented,
    quoted,
)
from chatbot.importing.forms.bots import read_structured
from chatbot.importing.keys import fields
from chatbot.importing.records import Record, is_record

_SECTION = re.compile(r"\s*\[([^\[\]]+)\]\s*(?:[;#].*)?")
_KEY = re.compile(r"\s*(?P<key>[^\s=:;#\[][^=:]*)[=:](?P<text>.*)")

_OF_ALL = {"", "general", "default", "main", "settings", "meta", "info", "about", "faq"}
"""Sections that say something of all of the file."""


def read(source: Source, keys: Keys, advance: Advance) -> Iterator[Item]:
    """The questions in the sections.

    Raises:
        SourceError: there are no keys with texts.
    """
    sections, told = _sections(source.text)
    if not any(sections.values()):
        raise SourceError("has no keys with texts, as `question = Is it free?`")
    yield from told
    data, entries = Record(), list[Record]()
    for name, section in sections.items():
        if is_record(section, fields(tuple(section), keys)):
            section.setdefault("id", name)
            entries.append(section)
        elif name.casefold() in _OF_ALL and data.keys().isdisjoint(section):
            data.update(section)
        else:
            data.add(name, section)
    if entries:
        data["entries"] = [*([data["entries"]] if "entries" in data else []), *entries]
    yield from read_structured(data, source, keys, advance)


def _sections(text: str) -> tuple[dict[str, Record], list[LeftOut]]:
    """The keys and texts of each section, those above the first one under no name; comments, and lines that are neither."""
    sections: dict[str, Record] = {"": Record(1)}
    told: list[LeftOut] = []
    section, key, lines, margin = sections[""], "", list[str](), 0
    for number, line in enumerate([*text.split("\n"), "[]"], start=1):  # the last one ends the text above it
        words, indent = line.strip(), len(line) - len(line.lstrip())
        if not words:
            continue
        if words.startswith((";", "#")):
            if words.strip(" ;#-="):
                told.append(commented(Place(number), words.strip(" ;#")))
            continue
        if key and indent > margin:
            lines.append(words)
            continue
        if key:
            section.add(key, _unquoted("\n".join(lines).strip()))
            key = ""
        if found := _SECTION.fullmatch(line):
            section = sections.setdefault(found[1].strip(), Record(number))
        elif found := _KEY.fullmatch(line):
            key, lines, margin = found["key"].strip(), [found["text"].strip()], indent
        elif words != "[]":
            told.append(LeftOut(Place(number), f"{quoted(line)} has no key", BROKEN))
    return sections, told


def _unquoted(text: str) -> str:
    """A text without the quotation marks around the whole of it."""
    return text[1:-1] if re.fullmatch(r'"[^"]*"', text) else text
