"""A progress bar on standard error, for a person who waits."""

from __future__ import annotations

import math
import sys
import time
from collections.abc import Iterable, Iterator, Sized
from types import TracebackType
from typing import TYPE_CHECKING, Protocol, TypeVar

from chatbot.terminal.output import is_styled

if TYPE_CHECKING:
    from rich.progress import Progress

PATIENCE = 1.0
"""Seconds without a bar."""
EVERY = 0.05
"""Seconds between two looks of it."""
ROOM_FOR_INTERRUPT = 4
"""Columns for the ``^C`` that a terminal shows: where it wrapped, the bar would stay behind."""

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class Counted(Sized, Iterable[T_co], Protocol[T_co]):
    """What can be gone through, and how much there is of it."""


def progress(things: Counted[T], doing: str, *, quiet: bool = False) -> Iterator[T]:
    """Go through things; where that takes longer than a second, and standard error is a terminal, with a bar there."""
    with Bar(len(things), quiet=quiet) as bar:
        for done, thing in enumerate(things):
            bar.update(done, doing)
            yield thing


class Bar:
    """A bar that appears where somebody has waited for more than a second at a terminal; leaving the context ends it."""

    def __init__(self, total: float, *, quiet: bool = False) -> None:
        self._total = total
        self._shown: Progress | None = None
        seen = not quiet and sys.stderr.isatty() and is_styled(sys.stderr)
        self._due = time.monotonic() + PATIENCE if seen else math.inf

    def __enter__(self) -> Bar:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._shown is not None:
            self._shown.stop()

    def update(self, done: float, doing: str) -> None:
        """Say how much is done, and what is being done."""
        if self._due == math.inf or time.monotonic() < self._due:
            return
        if self._shown is None:
            self._shown = _bar()
            self._shown.add_task(doing, total=self._total)
            self._shown.start()
        self._due = time.monotonic() + EVERY
        self._shown.update(self._shown.task_ids[0], completed=done, description=doing)


def _bar() -> Progress:
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

    console = Console(stderr=True)
    console.width = max(ROOM_FOR_INTERRUPT, console.width - ROOM_FOR_INTERRUPT)
    return Progress(
        TextColumn("{task.description}", markup=False), BarColumn(bar_width=30), TaskProgressColumn(), TimeRemainingColumn(),
        console=console, transient=True,
    )  # fmt: skip
