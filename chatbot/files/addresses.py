"""Addresses: what names an FAQ that is no file. They may hold a password, which is never shown."""

from __future__ import annotations

import re

_SCHEME = r"([A-Za-z][A-Za-z0-9+.-]*)://"
_PARTS = r"([^/?#]*)([^?#]*)"
_WITH_SECRET = r"://[^\s@/]*:[^\s]*@|://\S*[?&]password="  # noqa: S105  none, but how one is written
_HOST = r"(?:\[[^\]]*\]|[^:\[\]]*)(?::\d*)?"
"""These are compiled when they are first needed: most FAQs are files."""


def scheme_of(name: str) -> str:
    """The scheme of an address, in small letters; empty for the name of a file."""
    found = re.match(_SCHEME, name) if "://" in name else None
    return found[1].lower() if found else ""


def has_password(text: str) -> bool:
    """Does a text have an address with a password?"""
    return "://" in text and re.search(_WITH_SECRET, text) is not None


def without_secrets(name: str) -> str:
    """What messages call an address: where it leads, without what may be a secret: user, password, query and fragment.

    The name of a file stays as it is.
    """
    scheme = re.match(_SCHEME, name) if "://" in name else None
    if not scheme:
        return name
    parts = re.match(_PARTS, name[scheme.end() :], re.DOTALL)
    hosts, path = (parts[1].rpartition("@")[2], parts[2] or "/") if parts else ("", "/")
    if not all(
        re.fullmatch(_HOST, host) for host in hosts.split(",")
    ):  # a password with a slash in it, of which this would be the first half
        hosts, path = "…", ""
    return f"{scheme[1].lower()}://{hosts}{path}"
