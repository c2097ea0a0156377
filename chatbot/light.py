"""What keeps the start of a process short."""

from __future__ import annotations

import sys


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
