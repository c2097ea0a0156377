"""Where FAQ files are, and how they are read; knows nothing of what is in them."""

from __future__ import annotations

import os
import stat

import msgspec

from chatbot.errors import WHOLE_FILE, FAQError, Problem
from chatbot.files import DATA, read_bytes, reason


class Stamp(msgspec.Struct, frozen=True, array_like=True):
    """By what one sees that a file has changed, without reading it."""

    changed: int
    """When it was written to, in nanoseconds since 1970."""
    size: int
    """In bytes."""
    inode: int
    touched: int
    """When anything about it was last changed, in nanoseconds since 1970: not even who sets the first can set this."""


def shipped_path() -> str:
    """The FAQ that comes with the package: beside it in a wheel, in ``data/`` in a checkout."""
    installed = os.path.join(DATA, "faq.json")
    checkout = os.path.dirname(os.path.dirname(DATA))
    return installed if os.path.exists(installed) else os.path.join(checkout, "data", "faq.json")


def default_path() -> str:
    """The FAQ for those who name none: ``CHATBOT_FAQ``, else the shipped one."""
    return os.environ.get("CHATBOT_FAQ") or shipped_path()


def read_faq(name: str) -> bytes:
    """The bytes of an FAQ file, or of standard input.

    Raises:
        FAQError: it cannot be read.
    """
    try:
        return read_bytes(name)
    except (OSError, ValueError) as error:
        raise unreadable(name, error) from None


def unreadable(name: str, error: OSError | ValueError) -> FAQError:
    """The error for a file, or another source of an FAQ, that cannot be read."""
    shown = repr(name) if "\0" in name else name
    return FAQError(shown, [Problem(WHOLE_FILE, f"cannot be read: {reason(error)}")])


def stamp_of(path: str) -> Stamp | None:
    """A file's stamp now; None if it is no regular file."""
    try:
        found = os.stat(path)
    except (OSError, ValueError):
        return None
    if not stat.S_ISREG(found.st_mode):
        return None
    return Stamp(found.st_mtime_ns, found.st_size, found.st_ino, found.st_ctime_ns)
