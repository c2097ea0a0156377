"""Addresses in PostgreSQL, as libpq has them, with the name of an FAQ: ``postgresql://HOST/DATABASE?faq=NAME``."""

from __future__ import annotations

from urllib.parse import quote, unquote

import msgspec

from chatbot.errors import WHOLE_FILE, FAQError, Problem
from chatbot.files.addresses import without_secrets
from chatbot.language.printable import one_line


class Address(msgspec.Struct, frozen=True):
    """Where FAQs lie."""

    given: str
    """As libpq takes it; it may hold a password."""
    shown: str
    """What may be shown of it."""
    faq: str | None
    """The name of one of them."""
    timeout: float
    """Seconds to wait for a server."""


def address_of(text: str, timeout: float) -> Address:
    """A text as an address.

    Raises:
        FAQError: it is none.
    """
    shown = without_secrets(text)
    where, _, query = text.partition("?")
    try:
        pairs = [_pair(part) for part in query.split("&") if part]
    except ValueError:
        raise FAQError(shown, [Problem(WHOLE_FILE, "is no address of a database")]) from None
    faq = dict(pairs).get("faq") or None
    theirs = [pair for pair in pairs if pair[0] != "faq"]
    given = f"{where}?{'&'.join(f'{quote(name)}={quote(value)}' for name, value in theirs)}"
    return Address(given, f"{shown}?faq={one_line(faq)}" if faq else shown, faq, timeout)


def _pair(part: str) -> tuple[str, str]:
    """A parameter's name and value, as libpq reads them: a plus is one.

    Raises:
        ValueError: it is no text.
    """
    name, _, value = part.partition("=")
    return unquote(name, errors="strict"), unquote(value, errors="strict")
