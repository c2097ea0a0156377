"""The lines that places in a text are on."""

from __future__ import annotations


class LineAt:
    """The lines of a text's offsets, asked for in order: each stretch of the text is counted once."""

    def __init__(self, text: str, first: int = 1) -> None:
        """``first`` is the number of the text's first line."""
        self._text = text
        self._at, self._line = 0, first

    def of(self, offset: int) -> int:
        """The line of an offset that is not before the last one asked for."""
        self._line += self._text.count("\n", self._at, offset)
        self._at = offset
        return self._line
