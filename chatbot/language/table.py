"""A table of a language: a text file, a line with its format and then one line a word in byte order.

It is searched where it lies: nothing is loaded at the start.
"""

from __future__ import annotations

import mmap
import re
from functools import cached_property

from chatbot.errors import DataError

MANY = 1_000
"""Words after which it pays to know where each of them lies: that takes as long as a thousand searches."""


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

    def find(self, word: str) -> bytes | None:
        """A word's line, without its end; None where there is none."""
        key = word.encode("utf-8", "replace") + b"\t"
        self._asked += 1
        return self._known(key) if self._asked > MANY else self._searched(key)

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
        text = self._text
        low, high = 0, len(text)
        while low < high:  # the line sought begins in [low, high)
            middle = text.rfind(b"\n", low, (low + high) // 2) + 1 or low
            end = text.find(b"\n", middle)
            line = text[middle:end]
            if line.startswith(key):
                return line
            if line[: line.find(b"\t") + 1] < key:
                low = end + 1
            else:
                high = middle
        return None
