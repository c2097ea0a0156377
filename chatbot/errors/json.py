"""What is wrong with a text that is no JSON: in our own words, whichever parser has refused it."""

from __future__ import annotations

import re
from typing import NamedTuple

from chatbot.errors import WHOLE_FILE, Place, Problem

_ESCAPE = r'\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})'
_STRICT = re.compile(rf'"[^"\\\x00-\x1f]*(?:{_ESCAPE}[^"\\\x00-\x1f]*)*')
_WITH_BREAKS = re.compile(rf'"[^"\\]*(?:{_ESCAPE}[^"\\]*)*')
_PLAIN = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?|true|false|null")
_NO_NUMBER = re.compile(r"NaN|-?Infinity")
_SPACE = re.compile(r"[ \t\n\r]*")
_ANY_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|.)", re.DOTALL)
_CURLY = "“”„‟‘’‚«»‹›″＂"
_PYTHON_AS_JSON = {"None": "null", "True": "true", "False": "false"}
_PYTHON = re.compile("|".join(_PYTHON_AS_JSON))
_CLOSER = {"[": "]", "{": "}"}

_VALUE, _KEY, _COLON, _AFTER = range(4)
"""What may come next."""


class _Fault(Exception):  # noqa: N818  it is found, not raised by mistake
    def __init__(self, at: int, reason: str) -> None:
        self.at = at
        self.reason = reason


def json_problem(text: str, *, breaks: bool = False, lenient: bool = False) -> Problem:
    """The first thing for which a text is no JSON.

    Line breaks in strings are no fault if they are let pass (``breaks``), nor are NaN and half surrogate pairs (``lenient``).
    """
    if not text.strip():
        return Problem(WHOLE_FILE, "this is not valid JSON: it is empty")
    fault = _Scan(text, breaks=breaks, lenient=lenient).fault()
    if fault is None and not lenient and (half := _half_pair(text)) is not None:
        fault = _Fault(half, "half of a surrogate pair")
    if fault is None:
        return Problem(WHOLE_FILE, "this is not valid JSON")
    return Problem(Place.at(text, fault.at), f"this is not valid JSON: {fault.reason}")


class _Scan:
    """Goes over a text from token to token, without recursion."""

    def __init__(self, text: str, *, breaks: bool, lenient: bool) -> None:
        self._text = text
        self._string = _WITH_BREAKS if breaks else _STRICT
        self._lenient = lenient
        self._at = 0
        self._next = _VALUE
        self._closers: list[str] = []
        self._before = ""
        """The sign before this one, where that is a bracket or comma."""
        self._before_at = 0

    def fault(self) -> _Fault | None:
        """The first thing that is wrong."""
        try:
            while self._skip_space():
                self._take(self._text[self._at])
            if self._next != _AFTER or self._closers:
                raise _Fault(self._at, "it ends too early")
        except _Fault as fault:
            return fault
        return None

    def _skip_space(self) -> bool:
        """Go on to the next token; False at the end."""
        found = _SPACE.match(self._text, self._at)
        self._at = found.end() if found else self._at
        return self._at < len(self._text)

    def _take(self, sign: str) -> None:
        """Go over a token that begins with a sign, if it may stand here."""
        expected, start = self._next, self._at
        if expected == _AFTER and not self._closers:
            raise _Fault(start, "more follows after its end")
        if sign in "]}" and self._may_close(sign):
            self._closers.pop()
            self._go_on(1, _AFTER)
        elif expected == _AFTER and sign == ",":
            self._go_on(1, _KEY if self._closers[-1] == "}" else _VALUE)
        elif expected == _COLON and sign == ":":
            self._go_on(1, _VALUE)
        elif expected in (_KEY, _VALUE) and sign == '"':
            self._go_on(self._string_length(), _COLON if expected == _KEY else _AFTER)
        elif expected == _VALUE and sign in _CLOSER:
            self._closers.append(_CLOSER[sign])
            self._go_on(1, _KEY if sign == "{" else _VALUE)
        elif expected == _VALUE and (length := self._plain_length()):
            self._go_on(length, _AFTER)
        else:
            raise self._misplaced(sign)
        self._before, self._before_at = sign, start

    def _go_on(self, length: int, expected: int) -> None:
        self._at += length
        self._next = expected

    def _may_close(self, sign: str) -> bool:
        empty = self._next in (_KEY, _VALUE) and self._before in _CLOSER and self._before != ""
        return bool(self._closers) and sign == self._closers[-1] and (self._next == _AFTER or empty)

    def _plain_length(self) -> int:
        """The length of a number or a name; 0 where none begins."""
        found = _PLAIN.match(self._text, self._at) or (
            _NO_NUMBER.match(self._text, self._at) if self._lenient else None
        )
        return found.end() - self._at if found else 0

    def _string_length(self) -> int:
        found = self._string.match(self._text, self._at)
        end = found.end() if found else self._at
        if end == len(self._text):
            raise _Fault(self._at, "a quote is never closed")
        if self._text[end] == "\\":
            raise _Fault(end, r"a backslash that begins no escape; write \\ for one")
        if self._text[end] == "\n":
            raise _Fault(end, r"a quote is not closed on its line; write \n for a line break")
        if self._text[end] != '"':
            raise _Fault(end, "a control character in quotes; write it as an escape")
        return end + 1 - self._at

    def _misplaced(self, sign: str) -> _Fault:
        if sign in _CURLY:
            return _Fault(self._at, f'{sign} quotes nothing in JSON; write straight quotes, "')
        if self._text.startswith(("//", "/*", "#"), self._at):
            return _Fault(self._at, "it has no comments; take this one out")
        if sign in "]}" and self._before == "," and self._next in (_KEY, _VALUE):
            return _Fault(self._before_at, f"a comma before `{sign}`; take it out")
        if self._next == _AFTER:
            in_text = self._before == '"' and (sign.isalnum() or sign in "\\_(")
            remedy = r"; a quote in a text is written \"" if in_text else ""
            return _Fault(self._at, f"expected a comma or `{self._closers[-1]}`{remedy}")
        if self._next == _COLON:
            return _Fault(self._at, "expected a colon after the key")
        if self._next == _KEY:
            return _Fault(
                self._at,
                f"expected a key in double quotes{', not in single ones' if sign == chr(39) else ''}",
            )
        if _NO_NUMBER.match(self._text, self._at):
            return _Fault(self._at, "NaN and Infinity are no numbers in it")
        if found := _PYTHON.match(self._text, self._at):
            return _Fault(self._at, f"`{found[0]}` is written `{_PYTHON_AS_JSON[found[0]]}`")
        quotes = "; text stands in double quotes" if sign.isalpha() or sign == "'" else ""
        return _Fault(self._at, f"expected a value{quotes}")


class _Half(NamedTuple):
    """The first half of a surrogate pair, and where its second one has to begin."""

    start: int
    end: int


def _half_pair(text: str) -> int | None:
    """Where an escape for half of a surrogate pair is without its other half."""
    first: _Half | None = None
    for found in _ANY_ESCAPE.finditer(text):
        code = int(found[1] or "0", 16)
        if first and not (found.start() == first.end and 0xDC00 <= code < 0xE000):
            return first.start
        if not first and 0xDC00 <= code < 0xE000:
            return found.start()
        first = _Half(found.start(), found.end()) if 0xD800 <= code < 0xDC00 else None
    return first.start if first else None
