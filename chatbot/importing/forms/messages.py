"""Texts of programs, by their keys: Java's ``.properties``, Apple's ``.strings``, Android's ``strings.xml``, .NET's ``.resx``."""

from __future__ import annotations

import html
import re
import textwrap
from collections.abc import Iterator
from typing import Any

import lxml.etree

from chatbot.errors import Place
from chatbot.importing.drafts import (
    BROKEN,
    QUESTION,
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
from chatbot.importing.line_numbers import LineAt
from chatbot.importing.records import Record

_STRING = re.compile(
    r"/\*(?P<comment>.*?)(?:\*/|\Z)|//(?P<line>[^\n]*)|(?P<key>\"(?:[^\"\\]|\\.)*\"|(?<![\w.-])[\w.-]+)\s*=\s*\"(?P<text>(?:[^\"\\]|\\.)*)\"\s*;",
    re.DOTALL,
)
_MESSAGE = re.compile(
    r"^#{1,3} (?P<comment>.*)|^(?:-?(?P<key>[a-zA-Z][\w-]*)|[ \t]+\.(?P<part>[\w-]+))[ \t]*=[ \t]*"
    r"(?P<text>[^\n]*(?:\n(?:[ \t]+[^\n.\s][^\n]*|[ \t]*(?=\n[ \t]+[^.\s])))*)",
    re.MULTILINE,
)
"""A text of Fluent, or a comment."""
_PROPERTY = re.compile(r"(?P<key>(?:[^\\\s:=]|\\.)+)[ \t\f]*(?:[:=][ \t\f]*)?(?P<text>.*)", re.DOTALL)
_PARTED = re.compile(r"(?:[^\\\s:=]|\\.)+(?:[ \t\f]*[:=]|[ \t\f]+\S)", re.DOTALL)
_GOES_ON = re.compile(r"(?<!\\)(?:\\\\)*\\\Z")
_ESCAPE = re.compile(r"\\(?:[uU]([0-9a-fA-F]{4})|(.))", re.DOTALL)
_PLURAL = re.compile(r"(?<=question)s|(?<=answer)s", re.IGNORECASE)
"""What makes of a text's name that of a list."""
_ESCAPED = {"n": "\n", "t": "\t", "r": "", "f": ""}


def read(source: Source, keys: Keys, advance: Advance) -> Iterator[Item]:
    """The questions among the texts of a program.

    Raises:
        SourceError: there are no texts by keys.
    """
    comments: list[LeftOut] = []
    apple = re.search(
        r"^[ \t]*\"?[\w.-][\w. -]{0,100}\"?[ \t]*=[ \t]*\"[^\n]*\"[ \t]*;", source.text, re.MULTILINE
    )
    fluent = source.path.lower().endswith(".ftl")
    texts = (_strings if apple else _fluent if fluent else _properties)(source.text, comments)
    if not texts:
        raise SourceError("has no texts by keys, as `faq.q1 = Is it free?`")
    yield from comments
    yield from read_structured(texts, source, keys, advance)


def of_android(root: Any) -> Record:
    """The texts of ``<string name="…">``."""
    texts = Record(root.sourceline)
    for one in root.iterchildren("string"):
        texts.add(one.get("name") or "", _of_string(one))
    for array in root.iterchildren("string-array"):
        for number, item in enumerate(array.iterchildren("item"), start=1):
            name = _PLURAL.sub("", array.get("name") or "")
            texts.add(f"{name}_{number}", _of_string(item))
    return texts


def _of_string(element: Any) -> str:
    """A text, which may have HTML in it."""
    inner = html.escape(element.text or "", quote=False) if len(element) else element.text or ""
    inner += "".join(lxml.etree.tostring(part, encoding="unicode") for part in element)
    return _unescaped(" ".join(inner.split()))


def of_resources(root: Any) -> Record:
    """The texts of ``<data name="…"><value>…</value></data>``, as .NET keeps them (``.resx``)."""
    texts = Record(root.sourceline)
    for one in root.iterchildren("data"):
        text = one.findtext("value")
        if one.get("name") and one.get("mimetype") is None and text and text.strip():
            texts.add(one.get("name"), text.strip())
    return texts


def _properties(text: str, comments: list[LeftOut]) -> Record:
    texts, number = Record(1), 0
    lines = text.split("\n")
    while number < len(lines):
        at, parts = number + 1, [lines[number].lstrip()]
        while _GOES_ON.search(parts[-1]) and not parts[0].startswith(("#", "!")) and number + 1 < len(lines):
            number += 1
            parts[-1] = parts[-1][:-1]
            parts.append(lines[number].lstrip())
        number += 1
        line = "".join(parts)
        if line.startswith(("#", "!")):
            comments += [commented(Place(at), line[1:])] if line[1:].strip(" #!-=") else []
        elif line.strip() and (line[0] in ":=" or not _PARTED.match(line)):
            comments.append(LeftOut(Place(at), f"{quoted(line)} has no key and text", QUESTION))
        elif found := _PROPERTY.fullmatch(line):
            texts.add(_unescaped(found["key"]), _unescaped(found["text"].rstrip()))
    return texts


def _fluent(text: str, comments: list[LeftOut]) -> Record:
    """Texts of Fluent, as Mozilla's programs have them: what is set in below one goes on with it."""
    texts, lines, key = Record(1), LineAt(text), ""
    for found in _MESSAGE.finditer(text):
        key = found["key"] or key
        said = textwrap.dedent(f"    {found['text'] or ''}").strip()
        if found["comment"]:
            comments.append(commented(Place(lines.of(found.start())), found["comment"]))
        elif said:
            texts.add(f"{key}.{found['part']}" if found["part"] else key, said)
    return texts


def _strings(text: str, comments: list[LeftOut]) -> Record:
    texts, at, line = Record(1), 0, 1
    for found in _STRING.finditer(text):
        comments += _beside(text[at : found.start()], line)
        line += text.count("\n", at, found.start())
        said = found["comment"] or found["line"]
        if found["key"] is None:
            comments += [commented(Place(line), said)] if said and said.strip(" *-=") else []
        else:
            texts.add(_unescaped(found["key"].strip('"')), _unescaped(found["text"]))
        line += found[0].count("\n")
        at = found.end()
    comments += _beside(text[at:], line)
    return texts


def _beside(text: str, line: int) -> list[LeftOut]:
    """What stands between two texts and is none, as one without its semicolon."""
    if not text.strip(" \t\n;"):
        return []
    begin = line + text[: len(text) - len(text.lstrip())].count("\n")
    return [LeftOut(Place(begin), f"{quoted(text)} is no key with a text; each ends with `;`", BROKEN)]


def _unescaped(text: str) -> str:
    if "\\" not in text:
        return text
    text = _ESCAPE.sub(lambda one: chr(int(one[1], 16)) if one[1] else _ESCAPED.get(one[2], one[2]), text)
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")  # a letter may be two escapes
