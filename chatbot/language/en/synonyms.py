"""What ordinary people say for one another in a few words, where single words do not mean the same."""

from __future__ import annotations

import os

_FILE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "synonyms.txt")


def _read() -> tuple[tuple[str, ...], ...]:
    with open(_FILE, encoding="utf-8") as file:
        return tuple(tuple(phrase.strip() for phrase in line.split("=")) for line in file)


SYNONYMS = _read()
"""Each line of the file: what is said, and what an FAQ may have for it."""
