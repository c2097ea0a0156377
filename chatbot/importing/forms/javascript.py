"""Data in programs of JavaScript and TypeScript: lists and objects that are written down, as ``export const faqs = […]``."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Any

from chatbot.errors import WHOLE_FILE, Place
from chatbot.importing.drafts import (
    Advance,
    Draft,
    Item,
    Keys,
    LeftOut,
    Source,
    SourceError,
    quoted,
)
from chatbot.importing.forms import html, jsx
from chatbot.importing.records import read_data
from chatbot.importing.records.asking import asking_nothing
from chatbot.importing.records.repeated import Record

_SPACE = re.compile(r"(?:\s|//[^\n]*|/\*.*?\*/)*", re.DOTALL)
_COMMENT = re.compile(r"//([^\n]*)|/\*+(.*?)\*/", re.DOTALL)
_FOR_TOOLS = re.compile(r"eslint|prettier|tslint|biome|istanbul|@ts-|#(?:end)?region|i18n|=+$|-+$")
_NAME = re.compile(r"[A-Za-z_$][\w$]*")
_NUMBER = re.compile(r"-?\d[\d_.eE+-]*(?![\w$])")
_STRING = re.compile(r"\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*'", re.DOTALL)
_ESCAPE = re.compile(
    r"\\(?:u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(\r?\n)|(.))", re.DOTALL
)
_ESCAPED = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", "v": "\v", "0": "\0"}
_WORDS = {"true": True, "false": False, "null": None, "undefined": None}
_TRANSLATED = re.compile(r"(?:[\w$]+\.)*(?:\$?t|_{1,2}|tr|trans|translate|gettext|i18n)\(")
_NAMED = re.compile(r"([A-Za-z_$][\w$]*)\s*(?::[^=;\n]{0,120})?=\s*$")
_ELEMENT = re.compile(r"<(/?)(?:[^<>\"'{}]|\"[^\"]*\"|'[^']*'|\{[^{}]*\})*?(/?)>")
MOST_UNCLOSED = 20
"""Brackets without their end that are read over, each to the end of the file; then the rest is given up."""
LONGEST_ELEMENT = 20_000
"""Characters in which the end of an element is looked for."""
_DEEPEST = 32
"""Lists and objects within each other."""


def read(source: Source, keys: Keys, advance: Advance) -> Iterator[Item]:
    """The questions in the lists and objects of a program."""
    program = _Program(jsx.script_of(source.text))
    found = dict(program.literals(0, len(program.text)))
    others = asking_nothing(found)
    found = {name: value for name, value in found.items() if name not in others}
    items = (
        list(read_data(next(iter(found.values())) if len(found) == 1 else found, keys, advance))
        if found
        else []
    )
    if any(isinstance(item, Draft) for item in items):
        yield from items
        for name in others:
            yield LeftOut(WHOLE_FILE, f"“{name}” is a list in which nothing asks")
        yield from dict.fromkeys(program.told)
        yield LeftOut(
            WHOLE_FILE,
            "of the program the lists and objects that are written down are read, and nothing else",
        )
        return
    told: list[LeftOut] = []
    page = jsx.shown_by(source.text, told.append)
    shown = list(html.read(Source(page, b"", source.path), keys, advance)) if page and page.strip() else []
    if any(isinstance(item, Draft) for item in shown):
        yield from [*shown, *told]
    elif found:
        yield from [*items, *dict.fromkeys(program.told)]
    else:
        raise SourceError("has no lists or objects with texts in them; save what the page shows as .html")


class _NoLiteralError(Exception):
    """Something is no literal."""


class _Program:
    """A program's text, read for what is written down in it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._line_ends = [found.start() for found in re.finditer("\n", text)]
        self.told: list[LeftOut] = []
        self._comments: dict[int, str] = {}
        """Comments, and the space around them, that were read over since the last value, by where they begin."""
        self._unclosed = 0
        """How often the end of the text was reached within brackets."""
        self._no_literals: set[int] = set()
        """Where brackets begin something else: what stands within others would be tried again for each of them."""

    def literals(self, at: int, end: int, depth: int = 0) -> Iterator[tuple[str, Any]]:
        """The lists and objects between two places, by the names that they are given."""
        names = 0
        while self._unclosed < MOST_UNCLOSED and (at := self._next(at, end)) < end:
            if at in self._no_literals:
                at += 1
                continue
            try:
                value, after = self._value(at, depth)
            except _NoLiteralError:
                self._no_literals.add(at)
                at += 1
                continue
            name = _NAMED.search(self.text, max(at - 200, 0), at)
            if _has_text(value):
                names += 1
                yield (name[1] if name else f"data {names}"), value
                if not depth:
                    self._tell_comments(at)
            at = after
        if self._unclosed >= MOST_UNCLOSED:
            self._tell(at, "too many brackets are never closed; nothing is read from here on")

    def _next(self, at: int, end: int) -> int:
        """Where the next list or object may begin, outside of strings and comments."""
        while at < end:
            at = self._space(at)
            if found := _STRING.match(self.text, at):
                at = found.end()
            elif self.text[at : at + 1] == "`":
                at = self._template(at, 1)[1]
            elif self.text[at : at + 1] in ("[", "{"):
                return at
            else:
                at += 1
        return end

    def _space(self, at: int) -> int:
        found = _SPACE.match(self.text, at)
        if found and "/" in found[0]:
            self._comments[at] = found[0]
        return found.end() if found else at

    def _tell_comments(self, begin: int) -> None:
        """Name the comments in a value that begins at a place; those of the program around it are none of its data."""
        for at, space in self._comments.items():
            text = " ".join(_COMMENT.sub(_inside, space).split())
            if at >= begin and text and not _FOR_TOOLS.match(text):
                self._tell(at + len(space) - len(space.lstrip()), f"a comment: {quoted(text)}")
        self._comments.clear()

    # --- values ------------------------------------------------------------------------------

    def _value(self, at: int, depth: int) -> tuple[Any, int]:
        at = self._space(at)
        sign = self.text[at : at + 1]
        if depth > _DEEPEST or not sign:
            raise _NoLiteralError
        if sign == "[":
            return self._list(at + 1, depth)
        if sign == "{":
            return self._object(at + 1, depth)
        start = at
        value, at = self._simple(at)
        while value is not _NOTHING and self.text[self._space(at) : self._space(at) + 1] == "+":
            more, at = self._simple(self._space(self._space(at) + 1))
            value = value + more if isinstance(value, str) and isinstance(more, str) else _NOTHING
        rest = self._space(at)
        if value is not _NOTHING and self.text[rest : rest + 1] in (",", "]", "}", ")", ";", ""):
            return value, at
        if value is not _NOTHING and re.match(r"as\b|satisfies\b", self.text[rest : rest + 10]):
            return value, self._skipped(rest)
        return self._expression(start)

    def _simple(self, at: int) -> tuple[Any, int]:
        """A string, number or word; nothing where it is something else."""
        if found := _STRING.match(self.text, at):
            return _unescaped(found[0][1:-1]), found.end()
        if self.text[at : at + 1] == "`":
            return self._template(at)
        if found := _NUMBER.match(self.text, at):
            return found[0], found.end()
        if (found := _NAME.match(self.text, at)) and found[0] in _WORDS:
            return _WORDS[found[0]], found.end()
        inner = self._space(at + 1) if self.text[at : at + 1] == "(" else at
        if self.text[inner : inner + 1] == "<" and (end := self._element(inner)):
            after = self._space(end) + 1 if inner != at else end
            return jsx.markup(self.text[inner:end], self._line(inner), self.told.append), after
        return _NOTHING, at

    def _template(self, at: int, inside: int = 0) -> tuple[str, int]:
        """What stands between backquotes, with the places of values as they are."""
        start, depth, at = at + 1, 0, at + 1
        while at < len(self.text) and inside < _DEEPEST:
            sign = self.text[at]
            if sign == "\\":
                at += 1
            elif self.text.startswith("${", at):
                depth += 1
                at += 1
            elif sign == "}" and depth:
                depth -= 1
            elif sign == "`" and depth:
                at = self._template(at, inside + 1)[1] - 1
            elif sign == "`":
                text = self.text[start:at]
                if "${" in text and not inside:
                    self._tell(start, f"the program puts values into {quoted(text)}")
                return _unescaped(text), at + 1
            at += 1
        return self.text[start:], len(self.text)

    def _element(self, at: int) -> int:
        """Where an element of JSX ends; 0 where it does not."""
        depth = 0
        for found in _ELEMENT.finditer(self.text, at, at + LONGEST_ELEMENT):
            depth += 0 if found[2] else -1 if found[1] else 1
            if depth <= 0:
                return found.end()
        return 0

    def _list(self, at: int, depth: int) -> tuple[list[Any], int]:
        values: list[Any] = []
        while True:
            at = self._space(at)
            if self.text[at : at + 1] == "]":
                return values, at + 1
            if self.text[at : at + 1] == ",":
                at += 1
            elif self.text.startswith("...", at):
                end = self._skipped(at + 3)
                values += [value for _, value in self.literals(at + 3, end, depth + 1)]
                self._tell(
                    at, f"the program makes {quoted(self.text[at:end])}; what is written down in it is read"
                )
                at = end
            else:
                value, at = self._value(at, depth + 1)
                values += [] if value is _NOTHING else [value]

    def _object(self, at: int, depth: int) -> tuple[Record, int]:
        record = Record(self._line(at))
        while True:
            at = self._space(at)
            sign = self.text[at : at + 1]
            if sign == "}":
                return record, at + 1
            if sign == ",":
                at += 1
                continue
            if self.text.startswith("...", at):
                at = self._skipped(at)
                continue
            key, at = self._key(at)
            value, at = self._value(at, depth + 1)
            if value is not _NOTHING:
                record.add(key, value)

    def _key(self, at: int) -> tuple[str, int]:
        if found := _STRING.match(self.text, at):
            key, at = _unescaped(found[0][1:-1]), found.end()
        elif found := _NAME.match(self.text, at) or _NUMBER.match(self.text, at):
            key, at = found[0], found.end()
        else:
            raise _NoLiteralError
        at = self._space(at)
        if self.text[at : at + 1] != ":":
            raise _NoLiteralError
        return key, at + 1

    def _expression(self, at: int) -> tuple[Any, int]:
        """Something that the program works out, which is told of."""
        end = self._skipped(at)
        text = self.text[at:end].strip()
        if (called := _TRANSLATED.match(text)) and (said := self._default(at + called.end(), end)):
            return said, end
        if not text:
            raise _NoLiteralError
        if not re.fullmatch(r"[\w$.]+", text):
            self._tell(at, f"the program makes {quoted(text)}")
        return _NOTHING, end

    def _default(self, at: int, end: int) -> str:
        """The text that a call for a translation has for want of one: of its texts the last, which is no mere key."""
        texts: list[str] = []
        while at < end:
            value, after = self._simple(self._space(at))
            if isinstance(value, str) and after <= end:
                texts.append(value)
            at = max(after, at) + 1
        return texts[-1] if texts and re.search(r"\s", texts[-1].strip()) else ""

    def _skipped(self, at: int) -> int:
        """Where an expression ends: at a comma or bracket that is none of its own."""
        depth = 0
        while at < len(self.text):
            at = self._space(at)
            sign = self.text[at : at + 1]
            if found := _STRING.match(self.text, at):
                at = found.end()
                continue
            if sign == "`":
                at = self._template(at, 1)[1]
                continue
            if sign in ("(", "[", "{"):
                depth += 1
            elif sign in (")", "]", "}"):
                if not depth:
                    return at
                depth -= 1
            elif sign in (",", ";") and not depth:
                return at
            at += 1
        self._unclosed += 1
        raise _NoLiteralError

    def _tell(self, at: int, what: str) -> None:
        self.told.append(LeftOut(Place(self._line(at)), what))

    def _line(self, at: int) -> int:
        return bisect_left(self._line_ends, at) + 1


def _inside(comment: re.Match[str]) -> str:
    return comment[1] or comment[2] or ""


_NOTHING = object()
"""What is no text."""


def _has_text(value: object) -> bool:
    if isinstance(value, dict):
        return any(map(_has_text, value.values()))
    return any(map(_has_text, value)) if isinstance(value, list) else isinstance(value, str)


def _unescaped(text: str) -> str:
    def plain(found: re.Match[str]) -> str:
        code = found[1] or found[2] or found[3]
        if code:
            return chr(min(int(code, 16), 0x10FFFF))
        return "" if found[4] else _ESCAPED.get(found[5], found[5])

    if "\\" not in text:
        return text
    # What is beyond 16 bits is written in two halves.
    return _ESCAPE.sub(plain, text).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
