"""What lists and tables need of whoever reads the blocks that are within them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from chatbot.importing.forms.asciidoc.lines import Line
from chatbot.importing.forms.asciidoc.marks import Marks


class Nested(Protocol):
    """Reads what is within a list or a table."""

    def inline(self, text: str, line: int) -> list[Any]:
        """What is in a line, or a few of them."""

    def with_notes(self, content: list[Any], line: int) -> list[Any]:
        """A block, and after it the footnotes that it refers to."""

    def blocks(self, lines: Sequence[Line], depth: int) -> list[Any]:
        """The elements that lines become."""

    def block(self, lines: Sequence[Line], at: int, marks: Marks, depth: int) -> tuple[list[Any], int]:
        """The elements of the block that begins on a line, and the line after it."""
