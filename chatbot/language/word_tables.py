"""A table of a language: a text file, a line with its format and then one line a word in byte order.

It is searched where it lies: nothing is loaded at the start.
"""

from __future__ import annotations

import mmap
import re
from bisect import bisect_right
from functools import cached_property

from chatbot.errors import DataError
from chatbot.memo import Memo

MANY, BYTES = 1_000, 100
"""Words after which it pays to know where each of them lies, and bytes of a table for each of which it is one more: that takes as
long as so many searches."""
BLOCK = 2_048
"""Bytes of a table that are searched at once: to look for the right line by halves takes longer."""
AFTER_ALL = b"\xff"
"""What comes behind every word in byte order."""


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
        self._blocks = range(1, -(-len(self._text) // BLOCK))
        self._first = Memo(self._first_in)

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
        start = BLOCK * bisect_right(self._blocks, key, key=self._first.__getitem__)
        before = max(start - 1, 0)  # the end of the line before the first that begins in the block
        at = self._text[before : start + BLOCK + len(key)].find(b"\n" + key)
        if at < 0:
            return None
        at += before + 1
        return self._text[at : self._text.find(b"\n", at)]

    def _first_in(self, block: int) -> bytes:
        """The word of the first line that begins in a block or behind it."""
        start = self._text.find(b"\n", BLOCK * block - 1) + 1
        tab = self._text.find(b"\t", start) if start else -1
        return self._text[start : tab + 1] if tab >= 0 else AFTER_ALL
