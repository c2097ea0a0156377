"""What was found once, kept for the next time."""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice
from typing import TypeVar

K = TypeVar("K")
V = TypeVar("V")

MOST = 4_000
"""Values that are kept where nothing else is said: more than the words that questions to one FAQ share."""


class Memo(dict[K, V]):
    """What a function found for each key; the older half of it is forgotten when there are too many."""

    def __init__(self, find: Callable[[K], V], most: int = MOST) -> None:
        self._find = find
        self._most = most

    def __missing__(self, key: K) -> V:
        found = self._find(key)
        if len(self) >= self._most:
            for old in list(islice(self, (self._most + 1) // 2)):
                self.pop(old, None)
        self[key] = found
        return found
