"""Connections to PostgreSQL, and what goes wrong with them in plain words."""

from __future__ import annotations

import logging
import re
from collections.abc import Generator
from time import monotonic
from typing import Any, TypeVar

import psycopg
from psycopg import errors
from psycopg.conninfo import conninfo_to_dict

from chatbot.errors import WHOLE_FILE, FAQError, Problem
from chatbot.retrieval.postgres.address import Address
from chatbot.retrieval.postgres.tables import SCHEMA

OLDEST = 14
"""The first version of PostgreSQL that has what is needed."""
_USUAL = {
    "application_name": "chatbot",
    "keepalives_idle": 30,
    "keepalives_interval": 10,
    "keepalives_count": 3,
    "tcp_user_timeout": 60_000,
}
"""What an address need not say; a machine that has gone without a word is given up after a minute."""
_TO_WRITE = {"target_session_attrs": "read-write"}
_ENCODING = "UTF8"
Row = tuple[Any, ...]
T = TypeVar("T")

logging.getLogger("psycopg").addHandler(logging.NullHandler())
"""What it cannot do on a broken connection is no news to whoever is told that it is broken."""


class TooLateError(Exception):
    """The server has not answered in time; nobody knows what its connection is good for now."""


class Connection(psycopg.Connection[Row]):
    """One that waits for answers until a time, where there is one."""

    until: float | None = None

    def wait(self, gen: Generator[Any, Any, T], *arguments: Any, **named: Any) -> T:
        """Wait for what the server says.

        Raises:
            TooLateError: it says nothing in time.
        """
        found: T = super().wait(self._in_time(gen), *arguments, **named)
        return found

    def _in_time(self, gen: Generator[Any, Any, T]) -> Generator[Any, Any, T]:
        """The same steps, as long as there is time; a step that nothing came for is taken ten times a second."""
        try:
            wanted = next(gen)
            while True:
                ready = yield wanted
                if not ready and self.until is not None and monotonic() > self.until:
                    raise TooLateError
                wanted = gen.send(ready)
        except StopIteration as done:
            found: T = done.value
            return found


def connect(address: Address, *, to_write: bool = False) -> Connection:
    """A new connection, to the first of the address's hosts that takes one; and is no replica, if it is ``to_write``.

    Raises:
        FAQError: there is none to be had.
    """
    try:
        named = conninfo_to_dict(address.given)
    except psycopg.Error:  # whose words may have a piece of the password
        raise fault(address, "is no address that PostgreSQL's client can read") from None
    usual = _USUAL | {"connect_timeout": max(2, round(address.timeout))} | (_TO_WRITE if to_write else {})
    more: dict[str, Any] = {name: value for name, value in usual.items() if name not in named}
    try:
        connection = Connection.connect(
            address.given, autocommit=True, prepare_threshold=None, client_encoding="UTF8", **more
        )
    except psycopg.Error as error:
        raise fault(address, f"cannot be reached: {_unreached(in_a_line(error))}") from None
    if (version := connection.info.server_version // 10_000) < OLDEST:
        connection.close()
        raise fault(address, f"is PostgreSQL {version}; {OLDEST} or newer is needed")
    if to_write:
        _check_encoding(connection, address)
    return connection


def _unreached(said: str) -> str:
    """Why there is no connection, with the remedy where the client knows none."""
    follows = "; a replica takes no writes: name the server that it follows, or both with a comma between"
    return said + follows if _IS_REPLICA in said else said


def _check_encoding(connection: Connection, address: Address) -> None:
    """Can the database have all that an FAQ may have, and compare it by characters?

    Raises:
        FAQError: it cannot.
    """
    encoding = connection.info.parameter_status("server_encoding")
    if encoding not in (None, _ENCODING):
        connection.close()
        raise fault(
            address, f"is encoded in {encoding}, and an FAQ needs {_ENCODING}: "
            f"create database … encoding '{_ENCODING}' template template0",
        )  # fmt: skip


def fault(address: Address, message: str) -> FAQError:
    """An error that tells of a server."""
    return FAQError(address.shown, [Problem(WHOLE_FILE, message)])


def meaning(error: psycopg.Error) -> str:
    """What an error of the server's means to those who ask."""
    if isinstance(error, errors.UndefinedTable | errors.InvalidSchemaName | errors.UndefinedColumn):
        return (
            f"holds no FAQ that this program can read ({in_a_line(error)}); `chatbot publish` puts one there"
        )
    if isinstance(error, errors.InsufficientPrivilege):
        return (
            f"may not be read ({in_a_line(error)}): the role needs USAGE on the schema {SCHEMA} and SELECT on its tables, "
            "and USAGE on the schema that pg_trgm is in"
        )
    if isinstance(error, errors.UndefinedObject):
        return (
            f"cannot be read by this role ({in_a_line(error)}): who asks needs a user mapping for each server that a part "
            "lies on: create user mapping for ROLE server SERVER options (user …, password …)"
        )
    return in_a_line(error)


def in_a_line(error: psycopg.Error) -> str:
    """What the server, or its client, says is wrong."""
    diag = error.diag
    primary = diag.message_primary
    said = [primary, diag.message_detail, diag.message_hint] if primary else _said_once(str(error))
    return "; ".join(" ".join(one.split()) for one in said if one)


def _said_once(text: str) -> list[str]:
    """What the client says, without repetitions: it tries several ways and hosts, and tells of each."""
    text = text.partition(_OF_EACH)[2] or text
    lines = [_PREAMBLE.sub("", line.strip()) for line in text.splitlines()]
    told = dict.fromkeys(line.replace(*_WANTS_PASSWORD) for line in lines)
    return [line for line in told if not line.startswith(_GUESS)]


_OF_EACH = "All failures were:"
_PREAMBLE = re.compile(
    r"(?:- host: .*: (?=connection (?:failed|is bad): )|- )?(?:connection (?:failed|is bad): )?"
)
_IS_REPLICA = "session is read-only"
"""What the client that comes with psycopg says of a server that takes no writes."""
_GUESS = "Is the server running "
"""What the client asks whoever reads that a server does not answer."""
_WANTS_PASSWORD = (
    "fe_sendauth: no password supplied",
    "it wants a password, and ~/.pgpass, service file and PGPASSWORD have none",
)
