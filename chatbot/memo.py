"""What was found once, kept for the next time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
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
        self.keep(key, found)
        return found

    def keep(self, key: K, found: V) -> None:
        """Keep what was found for a key."""
        if len(self) >= self._most:
            for old in list(islice(self, (self._most + 1) // 2)):
                self.pop(old, None)
        self[key] = found


class SeveralMemo(Memo[K, V]):
    """The same where several are found at once as fast as one."""

    def __init__(self, find: Callable[[list[K]], Mapping[K, V]], most: int = MOST) -> None:
        """``find`` has a value for each of the keys that it is given."""
        super().__init__(lambda key: find([key])[key], most)
        self._find_several = find

    def expect(self, keys: Iterable[K]) -> None:
        """Find, at once, what is not known yet of some keys."""
        missing = [key for key in dict.fromkeys(keys) if key not in self]
        if missing:
            for key, found in self._find_several(missing).items():
                self.keep(key, found)
