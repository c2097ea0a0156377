"""An FAQ that lies in PostgreSQL, loaded by its address."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from chatbot.errors import WHOLE_FILE, FAQError, Problem
from chatbot.faq.entry import FAQ
from chatbot.retrieval.postgres.address import Address, address_of
from chatbot.retrieval.source import StoredEntries

if TYPE_CHECKING:
    from chatbot.retrieval.postgres.server import Server

_servers: dict[str, Server] = {}
"""The servers that this process asks, by their addresses as they are shown: an FAQ does not hold a password."""


def load_published(text: str) -> FAQ:
    """The newest version of an FAQ at an address; it is asked where it lies.

    Raises:
        FAQError: the server cannot be asked, or does not have it.
    """
    address = address_of(text)
    check_installed(address)
    from chatbot.retrieval.postgres.server import Server
    from chatbot.retrieval.postgres.source import PostgresSource
    from chatbot.retrieval.postgres.versions import version_of

    known = _servers.get(address.shown)
    if known is None or (text != address.shown and address != known.address):
        known = _servers[address.shown] = Server(address)
    version = version_of(known, address.faq)
    entries = StoredEntries(PostgresSource(known, version))
    return msgspec.structs.replace(version.about, entries=entries, path=address.shown)


def check_installed(address: Address) -> None:
    """See to it that PostgreSQL can be reached.

    Raises:
        FAQError: what reaches it is not installed.
    """
    try:
        import psycopg  # noqa: F401
    except ImportError:
        message = (
            "PostgreSQL is reached with psycopg, which is not installed: pip install 'faq-chatbot[postgres]'"
        )
        raise FAQError(address.shown, [Problem(WHOLE_FILE, message)]) from None
