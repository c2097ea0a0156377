"""Addresses of FAQs in PostgreSQL: ``postgresql://HOST/DATABASE?faq=NAME``, as libpq has them, with two parameters of our own."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, quote, urlencode, urlsplit, urlunsplit

import msgspec

from chatbot.errors import WHOLE_FILE, FAQError, Problem

TIMEOUT = 10.0
"""Seconds to wait for a server where the address does not say."""
SECRET = frozenset({"password", "sslpassword"})
HOSTS = re.compile(r"(?:(?:\[[^]@/]*\]|[^:@/\[\]]*)(?::\d*)?(?:,|$))*")
"""Hosts with ports; what is none may be a piece of a password."""


class Address(msgspec.Struct, frozen=True):
    """Where an FAQ lies."""

    given: str
    """As libpq takes it; it may hold a password."""
    shown: str
    """The whole of it, without a password."""
    faq: str | None
    """The FAQ's name."""
    timeout: float
    """Seconds to wait for a server."""


def address_of(text: str) -> Address:
    """A text as an address.

    Raises:
        FAQError: it is none.
    """
    shown = _without_secrets(text)
    try:
        parts = urlsplit(text)
        pairs = parse_qsl(parts.query, keep_blank_values=True)
        timeout = float(dict(pairs).get("timeout", TIMEOUT))
    except ValueError:
        raise FAQError(
            shown, [Problem(WHOLE_FILE, "is no address with a number of seconds as timeout")]
        ) from None
    if not 0 < timeout < 1e6:
        raise FAQError(shown, [Problem(WHOLE_FILE, "the timeout must be a number of seconds above 0")])
    theirs = [(name, value) for name, value in pairs if name not in ("faq", "timeout")]
    given = urlunsplit(parts._replace(query=urlencode(theirs, quote_via=quote)))
    return Address(given, shown, dict(pairs).get("faq") or None, timeout)


def _without_secrets(text: str) -> str:
    """An address as it may be shown; what cannot be told apart from a password is left out."""
    try:
        parts = urlsplit(text)
    except ValueError:
        return "postgresql://…"
    user, at, hosts = parts.netloc.rpartition("@")
    if not HOSTS.fullmatch(hosts) or "@" in parts.path:
        return "postgresql://…"
    pairs = [pair for pair in parse_qsl(parts.query, keep_blank_values=True) if pair[0] not in SECRET]
    query = urlencode(pairs, quote_via=quote)
    return urlunsplit(parts._replace(netloc=user.partition(":")[0] + at + hosts, query=query, fragment=""))
