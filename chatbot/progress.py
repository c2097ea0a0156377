"""A progress bar on standard error, for a person who waits."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator, Sized
from typing import TYPE_CHECKING, Protocol, TypeVar

from chatbot.output import is_styled

if TYPE_CHECKING:
    from rich.progress import Progress

PATIENCE = 1.0
"""Seconds without a bar."""
ROOM_FOR_INTERRUPT = 4
"""Columns for the ``^C`` that a terminal shows: where it wrapped, the bar would stay behind."""

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class Counted(Sized, Iterable[T_co], Protocol[T_co]):
    """What can be gone through, and how much there is of it."""


def progress(things: Counted[T], doing: str) -> Iterator[T]:
    """Go through things; where that takes longer than a second, and standard error is a terminal, with a bar there."""
    if not (sys.stderr.isatty() and is_styled(sys.stderr)):
        yield from things
        return
    start, bar = time.monotonic(), None
    try:
        for done, thing in enumerate(things):
            if bar is None and time.monotonic() - start > PATIENCE:
                bar = _bar()
                task = bar.add_task(doing, total=len(things))
                bar.start()
            if bar is not None:
                bar.update(task, completed=done)
            yield thing
    finally:
        if bar is not None:
            bar.stop()


def _bar() -> Progress:
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

    console = Console(stderr=True)
    console.width = max(ROOM_FOR_INTERRUPT, console.width - ROOM_FOR_INTERRUPT)
    return Progress(
        TextColumn("{task.description}"), BarColumn(bar_width=30), TaskProgressColumn(), TimeRemainingColumn(),
        console=console, transient=True,
    )  # fmt: skip
