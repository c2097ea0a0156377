"""Where the package's own files are; files written whole or not at all."""

from __future__ import annotations

import os
import stat
from contextlib import suppress

DATA = os.path.join(os.path.dirname(os.path.abspath(__file__)), "data")
"""The folder of what comes with the package beside its code."""


def reason(error: OSError | ValueError) -> str:
    """Why a file cannot be read or written: in the system's words, or in ours where its name is none that a file can have."""
    if isinstance(error, OSError):
        return error.strerror or "the system does not say why"
    return "no file can have such a name"


def write_whole(path: str | os.PathLike[str], data: bytes, *, overwrite: bool, private: bool = True) -> None:
    """Write a file; whoever opens it meanwhile finds it as it was, or all of the new.

    A private one can be read by its owner only. Any other keeps the rights that it has, or gets those of a new file; where
    the path is a link, the file that it leads to is written.

    Raises:
        FileExistsError: it is there and not to be overwritten.
        OSError: it cannot be written; what was there is untouched.
    """
    import tempfile

    target = os.path.abspath(path) if private else os.path.realpath(path)
    handle, temporary = tempfile.mkstemp(prefix=".chatbot-", dir=os.path.dirname(target))
    try:
        with open(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if not private:
            os.chmod(temporary, _rights(target))
        if overwrite:
            os.replace(temporary, target)
        else:
            _move_to_free_name(temporary, target)
    finally:
        with suppress(FileNotFoundError):
            os.unlink(temporary)


def _rights(target: str) -> int:
    """The rights of a file, or those that a new one gets."""
    try:
        return stat.S_IMODE(os.stat(target).st_mode)
    except FileNotFoundError:
        usual = os.umask(0)
        os.umask(usual)
        return 0o666 & ~usual


def _move_to_free_name(temporary: str, target: str) -> None:
    try:
        os.link(temporary, target)  # in one step, where renaming would put it in the place of another
    except FileExistsError:
        raise
    except OSError:  # a file system without links
        if os.path.lexists(target):
            raise FileExistsError(target) from None
        os.rename(temporary, target)
