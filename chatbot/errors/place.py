"""Where in a file something is."""

from __future__ import annotations

from typing import NamedTuple

Step = str | int
"""A key of an object, or a number in a list, from 0."""


class Place(NamedTuple):
    """A line of a file, the way to a value in it, or both; the file as a whole where it has neither.

    As text it is ``line 2, column 14``, ``entries[3].answer``, ``line 3 [0].answer`` or ``line 4, threshold``.
    """

    line: int | None = None
    """From 1."""
    column: int | None = None
    """From 1, in characters."""
    name: str = ""
    """What stands there, where it is known by its name."""
    steps: tuple[Step, ...] = ()
    """The way to a value from the outermost one: ``("entries", 3, "answer")``."""

    @classmethod
    def at(cls, text: str, offset: int) -> Place:
        """The line and column of an offset in a text."""
        return cls(text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))

    def below(self, *steps: Step) -> Place:
        """The place of a value within the one that is here."""
        return self._replace(steps=self.steps + steps)

    def __bool__(self) -> bool:
        return self != WHOLE_FILE

    def __str__(self) -> str:
        line = "" if self.line is None else f"line {self.line}"
        column = "" if self.column is None else f"column {self.column}"
        way = "".join(
            f"[{step}]" if isinstance(step, int) else f".{step}" for step in self.steps if step != ""
        )
        parts = ", ".join(filter(None, (line, column, self.name))), way.removeprefix(".")
        return " ".join(filter(None, parts))


WHOLE_FILE = Place()
"""The file as a whole."""
