"""What ordinary people say for one another in a few words, where single words do not mean the same: a language's table.

Its folder has it as people write it, in ``synonyms.txt``: what is said, in small letters, and what an FAQ may have for it, a
line each. ``scripts/synonyms.py`` makes the table of it, by the first stem of what is said: a question needs few of the lines.
"""

from __future__ import annotations

import os
from functools import lru_cache

from chatbot.files import DATA
from chatbot.language.table import Table

HEADER = b"!chatbot-synonyms\t1\n"
"""How a table begins."""


class SynonymTable:
    """A language's phrases that stand for others."""

    def __init__(self, path: str) -> None:
        """The table in a file.

        Raises:
            DataError: it is of another format.
        """
        self._table = Table(path, HEADER)

    def of(self, stem: str) -> list[list[str]]:
        """Those whose first stem it is, each with what an FAQ may have for it."""
        line = self._table.find(stem)
        return [] if line is None else [synonyms_in(one) for one in line.decode().split("\t")[1:]]


@lru_cache(maxsize=4)
def synonyms_for(language: str) -> SynonymTable | None:
    """The table for a language (``en``), None where there is none."""
    path = os.path.join(DATA, f"synonyms-{language}.txt")
    return SynonymTable(path) if language.isalpha() and os.path.exists(path) else None


def synonyms_in(line: str) -> list[str]:
    """The phrases of a line, that which is said first."""
    return line.split(" = ")
