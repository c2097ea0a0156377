"""A table of a language: a text file, a line with its format and then one line a word in byte order.

It is searched where it lies: nothing is loaded at the start.
"""

from __future__ import annotations

import mmap
import re
from functools import cached_property

from chatbot.errors import DataError

MANY, BYTES = 1_000, 1_000
"""Words after which it pays to know where each of them lies, and bytes of a table for each of which it is one more: that takes as
long as so many searches."""
MOST_LINES = 2_000
"""Lines that were looked at in a search and are kept for the next one: all searches begin with the same few."""


class Table:
    """The lines of a file, each a word, a tab and what is known of it."""

    def __init__(self, path: str, header: bytes) -> None:
        """The table in a file that begins with a line which no word comes before in byte order.

        Raises:
            DataError: it is of another format.
        """
        with open(path, "rb") as file:
            self._text = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        if self._text[: len(header)] != header:
            raise DataError(path, "is no table of this version's format; install the program anew")
        self._asked = 0
        self._many = max(MANY, len(self._text) // BYTES)
        self._lines: dict[int, tuple[bytes, int, int]] = {}

    def find(self, word: str) -> bytes | None:
        """A word's line, without its end; None where there is none."""
        key = word.encode("utf-8", "replace") + b"\t"
        self._asked += 1
        return self._known(key) if self._asked > self._many else self._searched(key)

    def _known(self, key: bytes) -> bytes | None:
        start = self._starts.get(key)
        return None if start is None else self._text[start : self._text.find(b"\n", start)]

    @cached_property
    def _starts(self) -> dict[bytes, int]:
        """Where each word's line begins."""
        return {
            match.group(): match.start() for match in re.finditer(rb"^[^\t\n]+\t", self._text, re.MULTILINE)
        }

    def _searched(self, key: bytes) -> bytes | None:
        low, high = 0, len(self._text)
        while low < high:  # the line sought begins in [low, high)
            middle = (low + high) // 2
            word, start, end = self._lines.get(middle) or self._line(middle, low)
            if word == key:
                return self._text[start:end]
            if word < key:
                low = end + 1
            else:
                high = start
        return None

    def _line(self, place: int, least: int) -> tuple[bytes, int, int]:
        """The line around a place, that begins at the least there or behind it: its word, its start and its end."""
        text = self._text
        start = text.rfind(b"\n", least, place) + 1 or least
        tab = text.find(b"\t", start)
        found = text[start : tab + 1], start, text.find(b"\n", tab)
        if len(self._lines) < MOST_LINES:
            self._lines[place] = found
        return found
