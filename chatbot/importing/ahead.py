"""What closes what a text opens."""

from __future__ import annotations

import re


class Ahead:
    """The next place of a text that fits a pattern; that there is none further on is found out once."""

    def __init__(self, text: str, pattern: re.Pattern[str]) -> None:
        self._text = text
        self._pattern = pattern
        self._none = False

    def of(self, at: int) -> re.Match[str] | None:
        """The first one from a place on, which is not before the last one asked for."""
        found = None if self._none else self._pattern.search(self._text, at)
        self._none = found is None
        return found
