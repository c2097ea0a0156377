"""What became of a version whose end nobody was told of: the connection broke while the server was to make it last."""

from __future__ import annotations

from enum import Enum, auto

import psycopg

from chatbot.errors import FAQError
from chatbot.retrieval.postgres.address import Address
from chatbot.retrieval.postgres.claims import LOCK_NAME, ONE_AT_A_TIME, set_patience
from chatbot.retrieval.postgres.connecting import connect


class Outcome(Enum):
    """What became of it."""

    NOTHING = auto()
    THERE = auto()
    UNKNOWN = auto()


def outcome(address: Address, name: str, version: int) -> Outcome:
    """Look for a version that was to be written in a transaction which may be at its end, or may still go on there.

    It goes on as long as it holds the lock on the name, as while it waits for a replica.
    """
    try:
        with connect(address, to_write=True) as connection, connection.transaction():
            set_patience(connection, f"{address.timeout:g}s")
            connection.execute(LOCK_NAME, [ONE_AT_A_TIME, name])
            there = connection.execute("select 1 from chatbot.versions where version = %s", [version])
            return Outcome.THERE if there.fetchone() else Outcome.NOTHING
    except (FAQError, psycopg.Error):
        return Outcome.UNKNOWN
