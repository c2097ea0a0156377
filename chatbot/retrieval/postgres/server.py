"""A server that is asked: connected to when that is first needed, and again when the connection has broken.

It may be reached through a pooler, as PgBouncer, that gives each transaction another of the server's sessions: what a session is
set to would be found by whoever is given it next, and so it is set for each query anew there, and for that alone.
"""

from __future__ import annotations

from threading import RLock
from time import monotonic
from typing import LiteralString
from weakref import finalize

import psycopg
from psycopg.pq import TransactionStatus
from psycopg.sql import SQL, Composed

from chatbot.errors import FAQError
from chatbot.retrieval.postgres.address import Address
from chatbot.retrieval.postgres.connecting import (
    Connection,
    Row,
    TooLateError,
    connect,
    fault,
    in_a_line,
    meaning,
)

_SETTINGS = SQL("""
select pooled, pg_catalog.set_config(name, value, pooled)
from (select pg_catalog.pg_backend_pid() <> {} as pooled) as session, (values
    ('search_path', ''), ('jit', 'off'), ('enable_seqscan', 'off'), ('enable_nestloop', 'off'),
    ('default_transaction_read_only', 'on'), ('transaction_read_only', 'on'), ('statement_timeout', {})
) as settings (name, value)
""")
"""Nothing but what we name is found, and nothing is written. A plan takes an index whatever the server thinks of it, and goes
through what it found once, also where nothing is known yet of how many rows there are, as after a restore.

Where the session is another one than we were told of when we connected, a pooler is between: then this holds for a transaction.
"""

_ENDABLE = (TransactionStatus.INTRANS, TransactionStatus.INERROR)


class _BrokenError(Exception):
    """The connection is gone."""


class _CancelledError(Exception):
    """The server has given up the query for something else, and may be asked again."""


class Server:
    """Answers queries within a time, in whichever thread they are asked."""

    def __init__(self, address: Address) -> None:
        self.address = address
        self._lock = RLock()
        self._connection: Connection | None = None
        self._pooled = False
        """Is a pooler between, that may give each transaction another session?"""
        self._at_end: finalize[[], Server] | None = None
        """Closes the connection when the program ends, or nobody has this any more."""

    def rows(self, query: LiteralString | SQL | Composed, *values: object) -> list[Row]:
        """What a query finds; where the connection was made before and is broken by now, it is asked once more.

        A replica cancels what stands in the way of what it is to follow: then it is asked again while there is time.

        Raises:
            FAQError: the server cannot be reached, does not answer in time, or has not what is asked for.
        """
        query = SQL(query) if isinstance(query, str) else query
        with self._lock:
            may_be_old, until = self._connection is not None, monotonic() + self.address.timeout
            while True:
                try:
                    return self._rows(query, values)
                except _BrokenError as error:
                    if not may_be_old:
                        raise self.fault(str(error)) from None
                    may_be_old = False
                except _CancelledError as error:
                    if monotonic() > until:
                        raise self.fault(str(error)) from None

    def close(self) -> None:
        """Let go of the connection."""
        with self._lock:
            if self._connection is not None:
                self._connection.close()
                self._connection = None

    def fault(self, message: str) -> FAQError:
        """An error that tells of this server."""
        return fault(self.address, message)

    def _rows(self, query: SQL | Composed, values: tuple[object, ...]) -> list[Row]:
        try:
            return self._asked(self._connected(), query, values)
        except (TooLateError, psycopg.errors.QueryCanceled):
            self.close()
            raise self.fault(f"did not answer within {self.address.timeout:g} s") from None
        except (psycopg.errors.SerializationFailure, psycopg.errors.DeadlockDetected) as error:
            if self._connection is not None and self._connection.closed:
                self._connection = None
            raise _CancelledError(in_a_line(error)) from None
        except psycopg.Error as error:
            if self._connection is not None and not self._connection.closed:
                raise self.fault(meaning(error)) from None
            self._connection = None
            raise _BrokenError(f"the connection has broken: {in_a_line(error)}") from None
        except KeyboardInterrupt:
            self.close()  # nobody knows what it is good for now
            raise

    def _asked(self, connection: Connection, query: SQL | Composed, values: tuple[object, ...]) -> list[Row]:
        connection.until = monotonic() + self.address.timeout
        if self._pooled:
            return self._in_a_transaction(connection, query, values)
        return _fetched(connection, query, values)

    def _in_a_transaction(
        self, connection: Connection, query: SQL | Composed, values: tuple[object, ...]
    ) -> list[Row]:
        """What a query finds in whichever session is given to it, and which it leaves as it was.

        A pipeline takes fewer messages, but through PgBouncer 1.18 some never ended, on a busy machine.
        """
        try:
            connection.execute(SQL("begin; ") + self._settings(connection))  # in one message
            return _fetched(connection, query, values)
        finally:
            if connection.info.transaction_status in _ENDABLE:
                connection.execute("commit")  # which takes back one that has failed

    def _settings(self, connection: Connection) -> Composed:
        return _SETTINGS.format(connection.info.backend_pid, f"{1000 * self.address.timeout:.0f}")

    def _connected(self) -> Connection:
        if self._connection is None:
            self._connection = connect(self.address)
            if self._at_end is not None:
                self._at_end.detach()
            self._at_end = finalize(self, self._connection.close)
            self._pooled = False
            settings = self._asked(self._connection, self._settings(self._connection), ())
            self._pooled = any(pooled for pooled, _ in settings)
        return self._connection


def _fetched(connection: Connection, query: SQL | Composed, values: tuple[object, ...]) -> list[Row]:
    with connection.cursor(binary=True) as cursor:
        return cursor.execute(query, values).fetchall()
