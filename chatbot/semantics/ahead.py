"""What is made in the background before it is asked for, and left off once it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from threading import Event, Lock
from typing import Generic, TypeVar

from chatbot.callbacks import Watch

PAUSE = 0.5
"""Seconds before it begins: what is typed at once is shown and answered first."""

_WORKING = Lock()
"""Held by the one that works: another begins when it has left off."""
Made = TypeVar("Made")


class Ahead(Generic[Made]):
    """Makes something, until it is told to leave off."""

    def __init__(self, make: Callable[[Watch], Made]) -> None:
        """``make`` goes through its batches with what it is given."""
        self._make = make
        self._left = Event()
        self._made: Made | None = None

    def begin(self) -> None:
        """Make it, in the thread that this is called in."""
        self._left.wait(PAUSE)
        with _WORKING, suppress(BaseException):  # whoever asks for it meets what is wrong, and is told
            if not self._left.is_set():
                self._made = self._make(self._until_left)

    def leave_off(self) -> None:
        """Make no further batch."""
        self._left.set()

    def take(self) -> Made | None:
        """Leave off; what was made, once the last batch is done; None where that is not all."""
        self.leave_off()
        with _WORKING:
            return self._made

    def _until_left(self, batches: range) -> Iterator[int]:
        for batch in batches:
            if self._left.is_set():
                raise _Left
            yield batch


class _Left(BaseException):
    """It was left off; no error."""
