"""A server that is asked: connected to when that is first needed, and again when the connection has broken."""

from __future__ import annotations

from threading import RLock
from time import monotonic
from typing import LiteralString
from weakref import finalize

import psycopg
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
select set_config('search_path', '', false), set_config('jit', 'off', false), set_config('enable_seqscan', 'off', false),
    set_config('default_transaction_read_only', 'on', false), set_config('statement_timeout', %s, false)
""")
"""Nothing but what we name is found, a plan takes an index whatever the server thinks of it, and nothing is written."""


class _BrokenError(Exception):
    """The connection is gone."""


class Server:
    """Answers queries within a time, in whichever thread they are asked."""

    def __init__(self, address: Address) -> None:
        self.address = address
        self._lock = RLock()
        self._connection: Connection | None = None
        self._at_end: finalize[[], Server] | None = None
        """Closes the connection when the program ends, or nobody has this any more."""

    def rows(self, query: LiteralString | SQL | Composed, *values: object) -> list[Row]:
        """What a query finds; where the connection was made before and is broken by now, it is asked once more.

        Raises:
            FAQError: the server cannot be reached, does not answer in time, or has not what is asked for.
        """
        query = SQL(query) if isinstance(query, str) else query
        with self._lock:
            was_open = self._connection is not None
            try:
                return self._rows(query, values)
            except _BrokenError as error:
                if not was_open:
                    raise self.fault(str(error)) from None
            try:
                return self._rows(query, values)
            except _BrokenError as error:
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
        with connection.cursor(binary=True) as cursor:
            return cursor.execute(query, values).fetchall()

    def _connected(self) -> Connection:
        if self._connection is None:
            self._connection = connect(self.address)
            if self._at_end is not None:
                self._at_end.detach()
            self._at_end = finalize(self, self._connection.close)
            self._asked(self._connection, _SETTINGS, (f"{1000 * self.address.timeout:.0f}",))
        return self._connection
