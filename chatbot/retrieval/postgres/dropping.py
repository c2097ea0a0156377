"""Drops versions that are not to stay any longer."""

from __future__ import annotations

import psycopg
from psycopg import errors
from psycopg.sql import SQL, Identifier

from chatbot.callbacks import Notify
from chatbot.retrieval.postgres.claims import PATIENCE, set_patience
from chatbot.retrieval.postgres.connecting import Connection, in_a_line
from chatbot.retrieval.postgres.spreading import Place, Spread
from chatbot.retrieval.postgres.tables import SETTINGS

_OLD = "select version from chatbot.versions where name = %s order by version desc offset %s"
_ENTRY = "delete from chatbot.versions where version = %s returning places"


def drop_old(
    connection: Connection, spread: Spread, name: str, keep: int, notify: Notify
) -> tuple[tuple[int, ...], tuple[str, ...]]:
    """Drop all versions of a name but the newest; also says which tables of theirs are left on other servers.

    Each is dropped by itself, so that they need not all be locked at once, of which a server can do so many alone. What fails
    is no failure of publishing, which is done: ``notify`` is told.
    """
    dropped: list[int] = []
    left: list[str] = []
    try:
        rows = connection.execute(_OLD, [name, keep]).fetchall()
        for (version,) in reversed(rows):
            if (places := _drop(connection, version)) is not None:
                dropped.append(version)
                left += spread.drop(places)
    except errors.LockNotAvailable:
        _tell(notify, dropped, "somebody reads it for long, as a backup does; --keep does it next time")
    except psycopg.Error as error:
        _tell(notify, dropped, in_a_line(error))
    return tuple(dropped), tuple(left)


def _drop(connection: Connection, version: int) -> list[Place] | None:
    """Drop what lies on this server; returns what lies elsewhere, or None where somebody else has dropped it.

    Readers wait while this waits for one of them, and so it does not for long.
    """
    with connection.transaction():
        connection.execute(SETTINGS)
        set_patience(connection, PATIENCE)
        row = connection.execute(_ENTRY, [version]).fetchone()
        if row is None:
            return None
        for table in ("entries", "stems", "words"):
            connection.execute(SQL("drop table {}").format(Identifier("chatbot", f"{table}_{version}")))
    return [Place(server, table) for server, table in row[0].items()]


def _tell(notify: Notify, dropped: list[int], why: str) -> None:
    notify(f"{'nothing more' if dropped else 'nothing'} was dropped: {why}")
