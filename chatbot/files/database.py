"""Databases in files of SQLite."""

from __future__ import annotations

import sqlite3
from contextlib import suppress


class Database(sqlite3.Connection):
    """One that is closed when nobody has it any more: Python 3.13 and newer complain of those that are left open."""

    def __del__(self) -> None:
        with suppress(sqlite3.Error):  # as of one that could not be opened
            self.close()
