"""The lines of this and earlier conversations."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

import platformdirs
from prompt_toolkit.history import FileHistory, History, InMemoryHistory


def open_history() -> History:
    """The history that is kept in the user's state directory; one in memory where that can't be written."""
    path = platformdirs.user_state_path("chatbot") / "history"
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        _claim(path)
    except OSError:
        return SessionHistory()
    return KeptHistory(path)


class SessionHistory(InMemoryHistory):
    """Lines that are forgotten at the end."""

    def append_string(self, string: str) -> None:
        """Take a line, unless it is not for keeping."""
        if _is_for_keeping(string):
            super().append_string(string)


class KeptHistory(FileHistory):
    """Lines in a file that only its owner can read. Conversations at the same time append to it in turn."""

    def __init__(self, path: Path) -> None:
        self._path = path
        super().__init__(path)

    def append_string(self, string: str) -> None:
        """Take a line, unless it is not for keeping."""
        if _is_for_keeping(string):
            super().append_string(string.encode("utf-8", "replace").decode())

    def store_string(self, string: str) -> None:
        """Write a line; a full disk is no reason to end the conversation."""
        with suppress(OSError):
            _claim(self._path)
            super().store_string(string)


def _is_for_keeping(line: str) -> bool:
    """Lines that begin with a space are private; blank ones and picked numbers are of no use later."""
    return not line.startswith(" ") and bool(line.strip()) and not line.strip().isdecimal()


def _claim(path: Path) -> None:
    """See to it that the file exists, can be written, and is its owner's alone."""
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    path.chmod(0o600)
