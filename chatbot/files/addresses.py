"""Addresses: what names an FAQ that is no file. They may hold a password, which is never shown."""

from __future__ import annotations

import re

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*)://")
_PARTS = re.compile(r"([^/?#]*)([^?#]*)", re.DOTALL)
_PASSWORD = re.compile(r"://[^\s@/]*:[^\s]*@|://\S*[?&]password=")
_HOST = re.compile(r"(?:\[[^\]]*\]|[^:\[\]]*)(?::\d*)?")


def scheme_of(name: str) -> str:
    """The scheme of an address, in small letters; empty for the name of a file."""
    found = _SCHEME.match(name)
    return found[1].lower() if found else ""


def has_password(text: str) -> bool:
    """Does a text have an address with a password?"""
    return _PASSWORD.search(text) is not None


def without_secrets(name: str) -> str:
    """What messages call an address: where it leads, without what may be a secret: user, password, query and fragment.

    The name of a file stays as it is.
    """
    scheme = _SCHEME.match(name)
    if not scheme:
        return name
    parts = _PARTS.match(name, scheme.end())
    hosts, path = (parts[1].rpartition("@")[2], parts[2] or "/") if parts else ("", "/")
    if not all(
        map(_HOST.fullmatch, hosts.split(","))
    ):  # a password with a slash in it, of which this would be the first half
        hosts, path = "…", ""
    return f"{scheme[1].lower()}://{hosts}{path}"
