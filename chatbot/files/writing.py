"""Files written whole or not at all."""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from errno import EACCES
from io import BufferedReader

from chatbot.files import reason

PATIENCE, PAUSE = 10.0, 0.02
"""Seconds to wait for other programs that write a file, and between two tries."""


def write_whole(path: str | os.PathLike[str], data: bytes, *, overwrite: bool, private: bool = True) -> None:
    """Write a file; whoever opens it meanwhile finds it as it was, or all of the new.

    A private one can be read by its owner only. Any other keeps its rights, owner and names, or gets what a new one gets; where
    the path is a link, the file that it leads to is written. What may not be written is left as it is.

    Raises:
        FileExistsError: it is there and not to be overwritten.
        OSError: it cannot be written; what was there is untouched.
    """
    target = os.path.abspath(path) if private else os.path.realpath(path)
    there = _there(target) if overwrite and not private else None
    temporary = _laid_down(target, data)
    try:
        if there is None and not private:
            os.chmod(temporary, 0o666 & ~_umask())
        if not overwrite:
            _move_to_free_name(temporary, target)
        elif there is None or _is_as(temporary, there):
            os.replace(temporary, target)
        else:
            _pour(data, target, temporary)
    finally:
        with suppress(FileNotFoundError):
            os.unlink(temporary)


def write_unless_changed(path: str | os.PathLike[str], was: bytes | None, data: bytes) -> bool:
    """Write a file, not a private one, in the place of what it was; None for nothing.

    False, and nothing is written, where another program has changed it since.

    Raises:
        OSError: it cannot be written; what was there is untouched.
    """
    if was is None:
        try:
            write_whole(path, data, overwrite=False, private=False)
        except FileExistsError:
            return False
        return True
    with _alone_with(path):
        with open(path, "rb") as file:
            if file.read() != was:
                return False
        write_whole(path, data, overwrite=True, private=False)
    return True


def _there(target: str) -> os.stat_result | None:
    """The file that is to be written over, None where there is none.

    Raises:
        PermissionError: it is not to be written.
    """
    try:
        found = os.stat(target)
    except FileNotFoundError:
        return None
    if not (found.st_mode & 0o222 and os.access(target, os.W_OK)):
        raise PermissionError(EACCES, "it is read-only; give yourself the right to write it first", target)
    return found


def _laid_down(target: str, data: bytes) -> str:
    """A new file with the data, on the disk for sure, in the folder that it is for."""
    import tempfile

    handle, temporary = tempfile.mkstemp(prefix=".chatbot-", dir=os.path.dirname(target))
    try:
        with open(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        os.unlink(temporary)
        raise
    return temporary


def _umask() -> int:
    usual = os.umask(0)
    os.umask(usual)
    return usual


def _is_as(temporary: str, there: os.stat_result) -> bool:
    """Give a file the rights and the owner of another; False where it can't take its place in all respects."""
    if there.st_nlink > 1:
        return False
    try:
        mine = os.stat(temporary)
        if (mine.st_uid, mine.st_gid) != (there.st_uid, there.st_gid):
            os.chown(temporary, there.st_uid, there.st_gid)
    except (OSError, AttributeError):
        return False
    os.chmod(temporary, stat.S_IMODE(there.st_mode))
    return True


def _pour(data: bytes, target: str, copy: str) -> None:
    """Write over a file as it stands, for what has several names or is another's; the copy is kept until that is done.

    Raises:
        OSError: it cannot be written whole; the message names the copy.
    """
    try:
        with open(target, "r+b") as file:
            file.write(data)
            file.truncate()
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        kept = f"{target}.new"
        os.replace(copy, kept)
        raise OSError(error.errno, f"{reason(error)}; what was to be written is whole in {kept}") from None


@contextmanager
def _alone_with(path: str | os.PathLike[str]) -> Iterator[None]:
    """Keep others out who write a file so; where the system can't, nobody is kept out.

    Raises:
        OSError: it can't be opened, or another program does not let go of it.
    """
    try:
        import fcntl
    except ImportError:
        yield
        return
    with _locked(path, lambda handle: fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)):
        yield


def _locked(path: str | os.PathLike[str], lock: Callable[[int], None]) -> BufferedReader:
    """The file, opened and locked, unless its file system has no locks."""
    for _ in range(int(PATIENCE / PAUSE)):
        file = open(path, "rb")  # noqa: SIM115  it is closed by whoever has it
        try:
            lock(file.fileno())
            if os.path.samestat(
                os.fstat(file.fileno()), os.stat(path)
            ):  # no other has taken its place meanwhile
                return file
        except BlockingIOError:
            pass
        except OSError:
            return file
        file.close()
        time.sleep(PAUSE)
    raise OSError("another program does not let go of it")


def _move_to_free_name(temporary: str, target: str) -> None:
    try:
        os.link(temporary, target)  # in one step, where renaming would put it in the place of another
    except FileExistsError:
        raise
    except OSError:  # a file system without links
        if os.path.lexists(target):
            raise FileExistsError(target) from None
        os.rename(temporary, target)
