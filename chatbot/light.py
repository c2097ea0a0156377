"""What keeps Python from spending time on what need not be."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from chatbot.stand_ins import StandIns

THREADS = "OPENBLAS_NUM_THREADS"
"""The variable that says how many threads multiply numpy's matrices."""


def import_msgspec() -> None:
    """Import msgspec by itself.

    Where typing_extensions is installed, it is imported for names that Python's own typing has as well, and takes as long as
    msgspec and half of the matcher together. So it is out of sight meanwhile, for which msgspec is made. Of platform, uuid asks
    for the system's name alone; textwrap and ``msgspec.inspect`` are for schemas, and TOML and YAML are read by others.
    """
    if "typing_extensions" in sys.modules or "msgspec" in sys.modules:
        return
    known = {"platform": {"system": _system}} if sys.platform == "linux" else {}
    sys.modules["typing_extensions"] = None  # type: ignore[assignment]  # which makes the import fail
    try:
        with StandIns(
            {"textwrap": {}, "msgspec.inspect": {}, "msgspec.toml": {}, "msgspec.yaml": {}, **known}
        ):
            import msgspec  # noqa: F401
    finally:
        del sys.modules["typing_extensions"]


def _system() -> str:
    return os.uname().sysname


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


def import_numpy() -> None:
    """Import numpy so that one thread multiplies matrices, unless the environment says how many.

    Of matrices as small as ours several threads wait for one another most of the time, and for ever so long on a busy machine.
    """
    before = os.environ.get(THREADS)
    os.environ.setdefault(THREADS, "1")
    try:
        import numpy  # noqa: F401  # its library looks for the variable as it is loaded
    finally:
        if before is None:
            del os.environ[THREADS]
