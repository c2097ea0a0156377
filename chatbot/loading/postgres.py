"""FAQs that lie in PostgreSQL, at an address: ``postgresql://HOST/DATABASE?faq=NAME``."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

from chatbot.errors import WHOLE_FILE, FAQError, Problem
from chatbot.faq.entry import FAQ
from chatbot.loading.opening import Opening
from chatbot.retrieval.postgres.address import Address, address_of
from chatbot.retrieval.source import StoredEntries

if TYPE_CHECKING:
    from chatbot.retrieval.postgres.server import Server


def load(address: str, how: Opening) -> FAQ:
    """The newest version of the FAQ at an address; it is asked where it lies.

    Raises:
        FAQError: the server cannot be asked, or does not have it.
    """
    return PostgresOrigin(address, how.timeout).load()


def read(address: str, how: Opening) -> bytes:
    """Nothing: an FAQ in a database has no bytes.

    Raises:
        FAQError: that says so.
    """
    message = (
        "lies in a database, and is not changed or checked there; name the file that it was published from"
    )
    raise FAQError(address_of(address, how.timeout).shown, [Problem(WHOLE_FILE, message)])


class PostgresOrigin:
    """An address that an FAQ was loaded from."""

    def __init__(self, address: str, timeout: float) -> None:
        """``timeout`` is how many seconds the server has for each answer.

        Raises:
            FAQError: it is no address, or what reaches it is not installed.
        """
        self.address = address
        self._at = address_of(address, timeout)
        check_installed(self._at)
        self._server = _server(self._at)

    def stamp(self) -> str:
        """The number of the newest version, or why it is not the same FAQ any more.

        Raises:
            FAQError: the server cannot be asked, and so neither can the FAQ.
        """
        from chatbot.retrieval.postgres.versions import newest

        return str(newest(self._server, self._name))

    def load(self) -> FAQ:
        """The FAQ as it is now.

        Raises:
            FAQError: the server cannot be asked, or does not have it.
        """
        from chatbot.retrieval.postgres.source import PostgresSource
        from chatbot.retrieval.postgres.versions import version_of

        version = version_of(self._server, self._at.faq)
        self._name = version.name
        entries = StoredEntries(PostgresSource(self._server, version))
        return msgspec.structs.replace(
            version.about, entries=entries, path=self._at.shown, origin=self, stamp=str(version.number)
        )

    @property
    def is_behind(self) -> bool:
        """Never: nothing is kept."""
        return False

    def expire(self) -> None:
        """Nothing is kept."""


@lru_cache(maxsize=8)
def _server(address: Address) -> Server:
    """The server at an address: one connection does for all that this process asks there."""
    from chatbot.retrieval.postgres.server import Server

    return Server(address)


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
