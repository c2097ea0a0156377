"""What was found once, kept for the next time."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

K = TypeVar("K")
V = TypeVar("V")

MOST = 100_000
"""Values that are kept where nothing else is said."""


class Memo(dict[K, V]):
    """What a function found for each key; all of it is forgotten when there are too many."""

    def __init__(self, find: Callable[[K], V], most: int = MOST) -> None:
        self._find = find
        self._most = most

    def __missing__(self, key: K) -> V:
        found = self._find(key)
        if len(self) >= self._most:
            self.clear()
        self[key] = found
        return found
