"""What whoever publishes waits for: somebody else who does, or who holds a lock on the tables. It says so."""

from __future__ import annotations

from typing import Literal

from psycopg import errors
from psycopg.sql import SQL
from psycopg.sql import Literal as Value

from chatbot.callbacks import Notify
from chatbot.language.printable import one_line
from chatbot.retrieval.postgres.connecting import Connection

ONE_AT_A_TIME = 7_236_154
"""The number of the locks that whoever publishes holds: on the name, and on the schema while it is made."""
PATIENCE = "2s"
"""How long is waited for a lock without a word, and by whoever drops a version for those who read."""
LOCK_NAME = "select pg_advisory_xact_lock(%s, hashtext(%s))"
_TABLES = ("versions", "entries", "stems", "words")


def claim_name(connection: Connection, name: str, notify: Notify) -> None:
    """Let nobody else publish under that name until the transaction ends."""
    values = [ONE_AT_A_TIME, name]
    row = connection.execute("select pg_try_advisory_xact_lock(%s, hashtext(%s))", values).fetchone()
    if row != (True,):
        notify(
            f"{one_line(name)} is being published by somebody else just now; this waits until that is done"
        )
        connection.execute(LOCK_NAME, values)


def claim_schema(connection: Connection) -> None:
    """Let nobody else lay out the tables until the transaction ends."""
    connection.execute("select pg_advisory_xact_lock(%s)", [ONE_AT_A_TIME])


def claim_tables(
    connection: Connection, mode: Literal["row exclusive", "share update exclusive"], notify: Notify
) -> None:
    """Get hold of what all versions have in common; neither mode keeps anybody from reading it."""
    try:
        with connection.transaction():
            set_patience(connection, PATIENCE)
            _lock_tables(connection, mode)
            set_patience(connection, "0")
    except errors.LockNotAvailable:
        notify("somebody holds a lock on the tables of the schema chatbot; this waits until they are free")
        _lock_tables(connection, mode)


def set_patience(connection: Connection, time: str) -> None:
    """Wait no longer for a lock, in this transaction."""
    connection.execute(SQL("set local lock_timeout = {}").format(Value(time)))


def _lock_tables(connection: Connection, mode: Literal["row exclusive", "share update exclusive"]) -> None:
    for table in _TABLES:
        connection.execute(SQL(f"lock table only chatbot.{table} in {mode} mode"))
