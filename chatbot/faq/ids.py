"""Ids of entries: made from their questions where a file gives none, each once."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable


def slug(question: str) -> str:
    """An id made from a question: its words in lower case, joined by hyphens."""
    words = re.findall(r"\w+", unicodedata.normalize("NFKC", question).casefold())
    return "-".join(words) or "entry"


class Ids:
    """Ids that are taken, and new ones that are not."""

    def __init__(self, taken: Iterable[str]) -> None:
        self._taken = set(taken)
        self._count: dict[str, int] = {}

    def unique(self, base: str) -> str:
        """``base``, or that with a number behind it where it is taken; it is taken from then on."""
        name = base
        while name in self._taken:
            self._count[base] = self._count.get(base, 1) + 1
            name = f"{base}-{self._count[base]}"
        self._taken.add(name)
        return name
