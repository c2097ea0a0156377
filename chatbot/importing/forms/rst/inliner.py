"""docutils' reader of what is in a line, which takes no time by the square for signs that never close."""

from __future__ import annotations

import re
from typing import Any, cast

from docutils.parsers.rst import states

_ENDS = ("emphasis", "strong", "interpreted_or_phrase_ref", "literal", "target", "substitution_ref")
"""What docutils calls the patterns of how something ends."""


def inliner() -> states.Inliner:
    """As docutils has it, but for ends: those that are not there are looked for once, and not from each beginning.

    It is no class of its own, as docutils sets one up from what the very class has, and not those that it is made of.
    """
    made: Any = states.Inliner()
    set_up = made.init_customizations

    def set_up_with_ends(settings: Any) -> None:
        set_up(settings)
        for name in _ENDS:
            setattr(made.patterns, name, _End(getattr(made.patterns, name)))

    made.init_customizations = set_up_with_ends
    return cast("states.Inliner", made)


class _End:
    """A pattern of how something ends, asked for in what is left of a paragraph."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self._pattern = pattern
        self._without = ""
        """The last text that has no end; what is left of it has none either."""

    def search(self, text: str) -> re.Match[str] | None:
        if self._without.endswith(text):
            return None
        found = self._pattern.search(text)
        if found is None:
            self._without = text
        return found
