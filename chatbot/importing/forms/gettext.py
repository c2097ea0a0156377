"""Translations of gettext (``.po``) whose texts go by keys, as ``faq.q1.question``: those of the language of the file."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chatbot.errors import Place
from chatbot.importing.drafts import (
    About,
    Advance,
    Draft,
    Half,
    Item,
    Keys,
    LeftOut,
    Source,
    SourceError,
    quoted,
)
from chatbot.importing.forms.bots import read_structured
from chatbot.importing.markup import TRANSLATIONS
from chatbot.importing.records import Record

_FIELD = re.compile(r"(#~ ?)?(msgctxt|msgid|msgid_plural|msgstr(?:\[\d+\])?)\s+\"(.*)\"\s*")
_GOES_ON = re.compile(r"(?:#~ ?)?\s*\"(.*)\"\s*")
_KEY = re.compile(r"[._-]*[^\W_]+(?:[.:/_-]+[^\W_]+)+[_-]*|[a-z]+\d+")
_ESCAPE = re.compile(r"\\(.)")
_ESCAPED = {"n": "\n", "t": "\t", "r": ""}


def read(source: Source, keys: Keys, advance: Advance) -> Iterator[Item]:
    """The questions among the translations.

    Raises:
        SourceError: its texts go by no keys, or none of them asks.
    """
    texts, told = Record(1), list[LeftOut]()
    for line, entry, fuzzy in _entries(source.text):
        original, said = entry.get("msgid", ""), entry.get("msgstr") or entry.get("msgstr[0]", "")
        key = entry.get("msgctxt") or original
        if not original and not entry.get("msgctxt"):
            if language := re.search(r"^Language: *([A-Za-z]{2,3})", said, re.MULTILINE):
                yield About(language=language[1].lower())
        elif not _KEY.fullmatch(key):
            told.append(
                LeftOut(Place(line), f"{quoted(said or original)} goes by no key", sort="“…” goes by no key")
            )
        elif fuzzy or not said.strip():
            why = "a translation that nobody has looked at" if fuzzy and said else "no translation"
            told.append(LeftOut(Place(line), f"{quoted(key)} has {why}: {quoted(said or original)}"))
        else:
            texts.add(key, said)
    if not texts:
        raise SourceError(TRANSLATIONS)
    items = list(read_structured(texts, source, keys, advance))
    if not any(isinstance(item, Draft | Half) for item in items):
        raise SourceError(TRANSLATIONS)  # what looks like a key may be a word, as `e-mail`
    yield from told
    yield from items


def _entries(text: str) -> Iterator[tuple[int, dict[str, str], bool]]:
    """Each entry with its line, and whether a program has guessed it; those that are kept for later are passed over."""
    begin, entry, name, fuzzy, next_fuzzy = 1, dict[str, list[str]](), "", False, False
    for number, line in enumerate([*text.split("\n"), 'msgid ""'], start=1):
        if found := _FIELD.fullmatch(line.strip()):
            if found[2] in ("msgctxt", "msgid") and "msgid" in entry:
                yield begin, {key: _unescaped("".join(parts)) for key, parts in entry.items()}, fuzzy
                entry = {}
            if not entry:
                begin, fuzzy, next_fuzzy = number, next_fuzzy, False
            name = "" if found[1] else found[2]
            if name:
                entry[name] = [found[3]]
        elif name and (more := _GOES_ON.fullmatch(line)):
            entry[name].append(more[1])
        elif line.startswith("#,"):
            next_fuzzy = "fuzzy" in line


def _unescaped(text: str) -> str:
    return _ESCAPE.sub(lambda one: _ESCAPED.get(one[1], one[1]), text)
