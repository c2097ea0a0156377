"""Files written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress


def write_whole(path: str | os.PathLike[str], data: bytes, *, overwrite: bool) -> None:
    """Write a file that only its owner can read; whoever opens it meanwhile finds it as it was, or all of the new.

    Raises:
        FileExistsError: it is there and not to be overwritten.
        OSError: it cannot be written; what was there is untouched.
    """
    target = os.path.abspath(path)
    handle, temporary = tempfile.mkstemp(prefix=".chatbot-", dir=os.path.dirname(target))
    try:
        with open(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if overwrite:
            os.replace(temporary, target)
        else:
            _move_to_free_name(temporary, target)
    finally:
        with suppress(FileNotFoundError):
            os.unlink(temporary)


def _move_to_free_name(temporary: str, target: str) -> None:
    try:
        os.link(temporary, target)  # in one step, where renaming would put it in the place of another
    except FileExistsError:
        raise
    except OSError:  # a file system without links
        if os.path.lexists(target):
            raise FileExistsError(target) from None
        os.rename(temporary, target)
