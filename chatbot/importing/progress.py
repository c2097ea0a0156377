"""How far an import is: a bar on standard error, where a person waits at a terminal for more than a second."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable
from types import TracebackType
from typing import TYPE_CHECKING

from chatbot.importing.drafts import Advance, ignore

if TYPE_CHECKING:
    from rich.progress import Progress as RichProgress
    from rich.progress import TaskID

PATIENCE = 1.0
"""Seconds before the bar appears."""
EVERY = 0.05
"""Seconds between two looks at the clock's bar."""


class NoProgress:
    """Shows nothing."""

    def begin(self, sizes: Iterable[int]) -> None:
        """How large the files are, in bytes."""

    def file(self, name: str) -> Advance:
        """The next file begins."""
        return ignore


class Bar(NoProgress):
    """A bar on standard error, gone when all is read."""

    def __init__(self) -> None:
        self._began = time.monotonic()
        self._shown = 0.0
        self._sizes: list[int] = []
        self._number = -1
        self._before = 0
        self._bar: RichProgress | None = None
        self._task: TaskID | None = None

    def __enter__(self) -> Bar:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self._bar.stop()

    def begin(self, sizes: Iterable[int]) -> None:
        self._sizes = [max(size, 1) for size in sizes]

    def file(self, name: str) -> Advance:
        if self._number >= 0:
            self._before += self._sizes[self._number]
        self._number += 1
        size = self._sizes[self._number]

        def advance(part: float) -> None:
            self._show(name, self._before + size * min(part, 1.0))

        advance(0.0)
        return advance

    def _show(self, name: str, done: float) -> None:
        now = time.monotonic()
        if now - self._began < PATIENCE or now - self._shown < EVERY:
            return
        self._shown = now
        if self._bar is None:
            self._start()
        assert self._bar is not None
        assert self._task is not None
        self._bar.update(self._task, completed=done, description=_short(name))

    def _start(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

        self._bar = Progress(
            TextColumn("{task.description}", markup=False), BarColumn(), TaskProgressColumn(), TimeRemainingColumn(),
            console=Console(stderr=True), transient=True,
        )  # fmt: skip
        self._task = self._bar.add_task("", total=sum(self._sizes))
        self._bar.start()


def bar() -> Bar | None:
    """A bar, if standard error is a terminal."""
    return Bar() if sys.stderr.isatty() else None


def _short(name: str) -> str:
    from chatbot.render.text import one_line

    name = one_line(name)
    return name if len(name) <= 30 else "…" + name[-29:]
