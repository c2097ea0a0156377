"""How far an import is, for whoever shows it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from typing import Protocol, TypeAlias

from chatbot.importing.drafts import Advance
from chatbot.language.printable import one_line

WIDTH = 30
"""Characters of a file's name that are shown."""


class Progress(Protocol):
    """Shows how far something is."""

    def update(self, done: float, doing: str) -> None:
        """Say how much is done, and what is being done."""


Show: TypeAlias = Callable[[float], AbstractContextManager[Progress]]
"""Begins to show how much is done of so much, and ends with its context, as ``chatbot.terminal.progress.Bar`` does."""


def unseen(_: float) -> AbstractContextManager[Progress]:
    """Nobody looks on."""
    return nullcontext(_Unseen())


class _Unseen:
    def update(self, done: float, doing: str) -> None:
        pass


class Files:
    """Files to read, as parts of one whole."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._before = 0.0

    def next(self, name: str, size: int) -> Advance:
        """The next file, of so many bytes, begins; call what is returned with the part of it that has been read."""
        before, self._before = self._before, self._before + weight(size)
        name = one_line(name)
        shown = name if len(name) <= WIDTH else "…" + name[1 - WIDTH :]

        def advance(part: float) -> None:
            self._progress.update(before + weight(size) * min(part, 1.0), shown)

        advance(0.0)
        return advance


def weight(size: int) -> int:
    """What a file counts for: opening it is work, too."""
    return size + 1000
