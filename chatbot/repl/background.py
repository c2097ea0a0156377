"""Work that goes on while the user reads and types."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from threading import Thread
from typing import TypeVar

Made = TypeVar("Made")


def in_background(make: Callable[[], Made], then: Callable[[], None] | None = None) -> Future[Made]:
    """Make something in a thread that does not keep the program from ending, as those of an executor do.

    ``then`` is what the thread does once that is there.
    """
    future: Future[Made] = Future()

    def work() -> None:
        try:
            future.set_result(make())
        except BaseException as error:  # raised again for whoever asks for the result
            future.set_exception(error)
        if then is not None:
            then()

    Thread(target=work, daemon=True).start()
    return future
