"""The lines of this and earlier conversations."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import islice
from pathlib import Path

import platformdirs
from prompt_toolkit.history import FileHistory, History, InMemoryHistory

from chatbot.files.addresses import has_password
from chatbot.files.writing import write_whole
from chatbot.settings import Settings

SLACK = 10
"""A history is cut when it holds more than it may by one part in so many: seldom, as all of it is written for that."""
HEADING = b"\n# "
"""What each line of the history begins with, in the form of ``FileHistory``."""
PATIENCE = 2.0
"""Seconds to wait for other conversations; a line is not worth more."""


def open_history(settings: Settings) -> History:
    """The history that is kept in the user's state directory; one in memory where that can't or shall not be written."""
    if not settings.history:
        return SessionHistory()
    path = platformdirs.user_state_path("chatbot") / "history"
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        _claim(path)
    except OSError:
        return SessionHistory()
    return KeptHistory(path, settings.history_size)


class SessionHistory(InMemoryHistory):
    """Lines that are forgotten at the end."""

    def append_string(self, string: str) -> None:
        """Take a line, unless it is not for keeping."""
        if _is_for_keeping(string):
            super().append_string(string)


class KeptHistory(FileHistory):
    """The newest lines, in a file that only its owner can read. Conversations at the same time write to it in turn."""

    def __init__(self, path: Path, size: int) -> None:
        self._path = path
        self._size = size
        super().__init__(path)

    def append_string(self, string: str) -> None:
        """Take a line, unless it is not for keeping."""
        if _is_for_keeping(string):
            super().append_string(string.encode("utf-8", "replace").decode())

    def load_history_strings(self) -> Iterator[str]:
        """The lines that are kept, newest first; blank ones of other programs are passed over."""
        return islice(filter(str.strip, super().load_history_strings()), self._size)

    def store_string(self, string: str) -> None:
        """Write a line; a full disk is no reason to end the conversation."""
        with suppress(OSError), self._alone():
            _claim(self._path)
            super().store_string(string)
            if self._path.read_bytes().count(HEADING) > self._size + self._size // SLACK:
                self._cut()

    def _cut(self) -> None:
        """Let go of the oldest lines."""
        kept = list(self.load_history_strings())
        lines = ("".join(f"+{part}\n" for part in line.split("\n")) for line in reversed(kept))
        write_whole(self._path, "".join(f"\n# kept\n{line}" for line in lines).encode(), overwrite=True)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Keep other conversations from writing: a file that is cut must not lose what they add meanwhile."""
        from filelock import FileLock

        with FileLock(f"{self._path}.lock", timeout=PATIENCE, mode=0o600):
            yield


def _is_for_keeping(line: str) -> bool:
    """Lines that begin with a space, or have a password, are private; blank ones and picked numbers are of no use later."""
    is_private = line.startswith(" ") or has_password(line)
    return not is_private and bool(line.strip()) and not line.strip().isdecimal()


def _claim(path: Path) -> None:
    """See to it that the file exists, can be written, and is its owner's alone.

    Raises:
        OSError: it can't be written, or is a pipe or the like, at which reading would wait for ever.
    """
    handle = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NONBLOCK", 0), 0o600)
    try:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise OSError("it is not a regular file")
    finally:
        os.close(handle)
    path.chmod(0o600)
