"""What keeps Python from spending time on what need not be."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager


def import_msgspec() -> None:
    """Import msgspec by itself.

    Where typing_extensions is installed, it is imported for names that Python's own typing has as well, and takes as long as
    msgspec and half of the matcher together. So it is out of sight meanwhile, for which msgspec is made.
    """
    if "typing_extensions" in sys.modules or "msgspec" in sys.modules:
        return
    sys.modules["typing_extensions"] = None  # type: ignore[assignment]  # which makes the import fail
    try:
        import msgspec  # noqa: F401
    finally:
        del sys.modules["typing_extensions"]


@contextmanager
def no_garbage_collection() -> Iterator[None]:
    """Look for no cyclic garbage meanwhile: to look through what many entries leave, which has no cycles, takes long."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
