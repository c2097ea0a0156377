"""Parts of a version that lie on other servers, where PostgreSQL finds them through foreign tables."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

import psycopg
from psycopg.sql import SQL, Identifier, Literal

from chatbot.errors import FAQError
from chatbot.retrieval.postgres.address import Address
from chatbot.retrieval.postgres.claims import PATIENCE, claim_schema, set_patience
from chatbot.retrieval.postgres.connecting import Connection, connect, fault, in_a_line
from chatbot.retrieval.postgres.tables import ENTRY_COLUMNS, INDEXES, SETTINGS


class Place(NamedTuple):
    """Where a part lies."""

    server: str
    """As the server that is asked knows it."""
    table: str


class Spread:
    """The servers that parts of a version go to, beside the one that is asked."""

    def __init__(self, places: Mapping[str, Address]) -> None:
        """``places`` are foreign servers, as the one that is asked knows them, each with the address to write to it."""
        self._places = dict(places)
        self._made: list[Place] = []
        self._open: list[Connection] = []
        """To servers that have a part, but do not keep it yet."""

    @property
    def parts(self) -> int:
        """How many parts there are, with the one that stays."""
        return 1 + len(self._places)

    def out(self, connection: Connection, version: int) -> dict[str, str]:
        """Bring all parts but the first to their servers; returns the tables that they lie in there.

        Raises:
            FAQError: a server cannot be written to.
        """
        for number, server in enumerate(self._places, 1):
            place = Place(server, f"entries_{version}_{number}_{secrets.token_hex(4)}")
            self._bring(connection, Identifier("chatbot", f"entries_{version}_{number}"), place)
            self._hang(connection, version, number, place)
        return dict(self._made)

    def keep(self) -> None:
        """Let the servers keep what was brought to them: the last thing before it is referred to, whatever ends this program."""
        for remote in self._open:
            remote.execute("commit")
            remote.close()

    def undo(self) -> None:
        """Take back what was brought out: nothing refers to it."""
        for remote in self._open:
            remote.close()
        list(self.drop(self._made))

    def drop(self, places: Iterable[Place]) -> Iterator[str]:
        """Drop tables; gives the names of those that are on servers which were not named or cannot be reached, or in use."""
        for place in places:
            try:
                address = self._places[place.server]
                with connect(address, to_write=True) as remote, remote.transaction():
                    set_patience(remote, PATIENCE)
                    remote.execute(SQL("drop table if exists {}").format(Identifier("chatbot", place.table)))
            except (KeyError, FAQError, psycopg.Error):
                yield f"chatbot.{place.table} on {place.server}"

    def _bring(self, connection: Connection, part: Identifier, place: Place) -> None:
        """Copy a part to its server."""
        address, table = self._places[place.server], Identifier("chatbot", place.table)
        try:
            self._open.append(remote := connect(address, to_write=True))
            remote.execute("begin")
            remote.execute(SETTINGS)
            lay_out_schema(remote)
            remote.execute(SQL(f"create table {{}} ({ENTRY_COLUMNS})").format(table))
            _pour(connection, part, remote, table)
            for way in INDEXES:
                remote.execute(SQL(way).format(table=table))
            remote.execute(SQL("analyze {} (version)").format(table))
        except psycopg.Error as error:
            raise fault(address, f"cannot be written to: {in_a_line(error)}") from None
        self._made.append(place)

    def _hang(self, connection: Connection, version: int, number: int, place: Place) -> None:
        """Let a part be found where it lies now."""
        part = Identifier("chatbot", f"entries_{version}_{number}")
        connection.execute(SQL("drop table {}").format(part))
        connection.execute(
            SQL(
                "create foreign table {part} partition of {own} for values with (modulus {parts}, remainder {number}) "
                "server {server} options (schema_name 'chatbot', table_name {table}, fetch_size '10000', async_capable 'true')"
            ).format(
                part=part, own=Identifier("chatbot", f"entries_{version}"), parts=Literal(self.parts),
                number=Literal(number), server=Identifier(place.server), table=Literal(place.table),
            )
        )  # fmt: skip


def lay_out_schema(connection: Connection) -> None:
    """Make the schema where there is none; the right to do so is asked for even where there is one."""
    is_there = "select 1 from pg_namespace where nspname = 'chatbot'"
    if not connection.execute(is_there).fetchone():
        claim_schema(connection)
        if not connection.execute(is_there).fetchone():
            connection.execute("create schema chatbot")


def _pour(connection: Connection, part: Identifier, remote: Connection, table: Identifier) -> None:
    read = SQL("copy {} to stdout (format binary)").format(part)
    write = SQL("copy {} from stdin (format binary, freeze)").format(table)
    with (
        connection.cursor() as here,
        remote.cursor() as there,
        here.copy(read) as source,
        there.copy(write) as sink,
    ):
        for data in source:
            sink.write(data)
