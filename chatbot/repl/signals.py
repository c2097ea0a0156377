"""Leaving on SIGTERM and SIGHUP with the terminal as it was found."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from prompt_toolkit.application import Application

NAMES = ("SIGTERM", "SIGHUP")


class Terminated(BaseException):
    """A signal asks the program to end."""

    def __init__(self, number: int) -> None:
        self.status = 128 + number
        """The exit status, as a shell reports it."""


@contextmanager
def terminating(app: Application[str] | None) -> Iterator[None]:
    """Raise Terminated where a signal comes; through the application while that holds the terminal."""

    def handle(number: int, _frame: FrameType | None) -> None:
        if app is None or not app.is_running or app.loop is None:
            raise Terminated(number)
        app.loop.call_soon_threadsafe(_leave, app, number)

    numbers = [getattr(signal, name) for name in NAMES if hasattr(signal, name)]
    before = {number: signal.signal(number, handle) for number in numbers}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@contextmanager
def noticed() -> Iterator[int]:
    """A file descriptor that can be read from once a signal has come.

    Whoever waits for it beside the input sleeps through no signal, where a read that began just after one goes on (POSIX's
    "self-pipe").
    """
    woken, wake = os.pipe()
    os.set_blocking(wake, False)
    before = signal.set_wakeup_fd(wake, warn_on_full_buffer=False)
    try:
        yield woken
    finally:
        signal.set_wakeup_fd(before)
        os.close(wake)
        os.close(woken)


def _leave(app: Application[str], number: int) -> None:
    if app.is_running and not app.is_done:
        app.exit(exception=Terminated(number))
