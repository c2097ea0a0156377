"""A source as an attack reads it: not for ever, and a fault of the program is no error of the source."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager

from chatbot.errors import FAQError
from chatbot.importing.drafts import ignore
from chatbot.importing.gathering import Wanted, read_bytes

PATIENCE = 60
"""Seconds of processor time for one small source."""


class HangError(Exception):
    """Reading has not ended after so long."""


def read(data: bytes, form: str | None, name: str = "source") -> None:
    """Read a source; that it cannot be read is no fault, unless the program says that it is one of its own."""
    with _patience():
        try:
            read_bytes(data, name, Wanted(form), ignore, name=name)
        except FAQError as error:
            if isinstance(error.__cause__, HangError):  # it looks like a fault in one file
                raise error.__cause__ from None
            if "a fault of the program" in str(error):
                raise RuntimeError(str(error)) from error


@contextmanager
def _patience() -> Iterator[None]:
    def alarm(*_: object) -> None:
        raise HangError

    signal.signal(signal.SIGPROF, alarm)
    signal.setitimer(signal.ITIMER_PROF, PATIENCE)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
