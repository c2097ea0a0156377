"""How far an import is."""

from __future__ import annotations

from chatbot.importing.drafts import Advance
from chatbot.language.printable import one_line
from chatbot.terminal.progress import Bar

WIDTH = 30
"""Characters of a file's name that are shown."""


class Files:
    """Files to read, as parts of one bar."""

    def __init__(self, bar: Bar) -> None:
        self._bar = bar
        self._before = 0.0

    def next(self, name: str, size: int) -> Advance:
        """The next file, of so many bytes, begins; call what is returned with the part of it that has been read."""
        before, self._before = self._before, self._before + weight(size)
        name = one_line(name)
        shown = name if len(name) <= WIDTH else "…" + name[1 - WIDTH :]

        def advance(part: float) -> None:
            self._bar.update(before + weight(size) * min(part, 1.0), shown)

        advance(0.0)
        return advance


def weight(size: int) -> int:
    """What a file counts for: opening it is work, too."""
    return size + 1000
