"""INI: sections of keys and texts, each with a question, or one with many that are numbered."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from chatbot.errors import Place
from chatbot.importing.drafts import BROKEN, Advance, Item, Keys, LeftOut, Source, SourceError, quoted
from chatbot.importing.forms.bots import read_structured
from chatbot.importing.keys import fields
from chatbot.importing.records import Record, is_record

_SECTION = re.compile(r"\s*\[([^\[\]]+)\]\s*")
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
    entries = []
    data: dict[str, Any] = {}
    for name, section in sections.items():
        if is_record(section, fields(tuple(section), keys)):
            section.setdefault("id", name)
            entries.append(section)
        elif name.casefold() not in _OF_ALL:
            data[name] = section
        else:
            data.update(section)
    yield from read_structured({**data, "entries": entries} if entries else data, source, keys, advance)


def _sections(text: str) -> tuple[dict[str, Record], list[LeftOut]]:
    """The keys and texts of each section, those above the first one under no name; comments, and lines that are neither."""
    sections: dict[str, Record] = {"": Record(1)}
    told: list[LeftOut] = []
    section, key, lines = sections[""], "", list[str]()
    for number, line in enumerate(text.split("\n"), start=1):
        if key and line[:1].isspace() and line.strip():
            lines.append(line.strip())
            continue
        if key and line.strip():
            section.add(key, "\n".join(lines).strip())
            key = ""
        if line.lstrip().startswith((";", "#")):
            if line.strip(" ;#-="):
                told.append(LeftOut(Place(number), f"a comment: {quoted(line.strip(' ;#'))}"))
        elif found := _SECTION.fullmatch(line):
            section = sections.setdefault(found[1].strip(), Record(number))
        elif found := _KEY.fullmatch(line):
            key, lines = found["key"].strip(), [found["text"].strip()]
        elif line.strip():
            told.append(LeftOut(Place(number), f"{quoted(line)} has no key", BROKEN))
    if key:
        section.add(key, "\n".join(lines).strip())
    return sections, told
