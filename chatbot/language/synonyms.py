"""What ordinary people say for one another in a few words, where single words do not mean the same: a language's table.

Its folder has it as people write it, in ``synonyms.txt``, a line each: what is said, in small letters, and behind ``=`` what an
FAQ may have for it. Behind ``~`` stands what it is a case of, as boots are clothes: an FAQ that has the word itself means just
that by it. ``scripts/synonyms.py`` makes the table of it, by the first stem of what is said: a question needs few of the lines.
"""

from __future__ import annotations

import os
from functools import lru_cache

import msgspec

from chatbot.files import DATA
from chatbot.language.word_tables import Table

HEADER = b"!chatbot-synonyms\t3\n"
"""How a table begins."""


class Said(msgspec.Struct, frozen=True):
    """A phrase that stands for others."""

    stems: tuple[str, ...]
    """Its stems, by which it is found in a question: to read each phrase takes longer than to answer."""
    text: str
    others: list[str]
    wider: list[str] = []
    """What it is a case of: they stand for it only where an FAQ does not have the phrase itself."""


class SynonymTable:
    """A language's phrases that stand for others."""

    def __init__(self, path: str) -> None:
        """The table in a file.

        Raises:
            DataError: it is of another format.
        """
        self._table = Table(path, HEADER)

    def of(self, stem: str) -> list[Said]:
        """Those whose first stem it is."""
        line = self._table.find(stem)
        if line is None:
            return []
        _, *parts = line.decode().split("\t")
        return [
            Said(tuple(stems.split(" ")), *synonyms_in(said))
            for stems, said in zip(parts[::2], parts[1::2], strict=True)
        ]


@lru_cache(maxsize=4)
def synonyms_for(language: str) -> SynonymTable | None:
    """The table for a language (``en``), None where there is none."""
    path = os.path.join(DATA, f"synonyms-{language}.txt")
    return SynonymTable(path) if language.isalpha() and os.path.exists(path) else None


def synonyms_in(line: str) -> tuple[str, list[str], list[str]]:
    """What a line says is said, what an FAQ may have for it, and what it is a case of."""
    same, _, wider = line.partition(" ~ ")
    said, *others = same.split(" = ")
    return said, others, wider.split(" = ") if wider else []
