"""Files: what they are called, where the package's own are and what it keeps; how they are written; whose can be believed."""

from __future__ import annotations

import os
import sys
from functools import cache

from chatbot.files.addresses import without_secrets

DATA = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "data")
"""The folder of what comes with the package beside its code."""
STDIN = "-"
"""How a command line says standard input, or output."""


def called(path: str) -> str:
    """What messages call a file that is read, or an address."""
    return "standard input" if path == STDIN else without_secrets(path)


def read_bytes(path: str) -> bytes:
    """A file's bytes; those of standard input are kept, for they can be read but once.

    Raises:
        OSError: it cannot be read.
        ValueError: no file can have such a name.
    """
    if path == STDIN:
        return _standard_input()
    with open(path, "rb") as file:
        return file.read()


@cache
def _standard_input() -> bytes:
    return sys.stdin.buffer.read()


def reason(error: OSError | ValueError) -> str:
    """Why a file cannot be read or written: in the system's words, or in ours where its name is none that a file can have."""
    if isinstance(error, OSError):
        return error.strerror or str(error) or "the system does not say why"
    return "no file can have such a name"


def shown(path: str) -> str:
    """A file's name as text, whatever its bytes: what is no UTF-8 in it is replaced."""
    return os.fsencode(path).decode("utf-8", "replace")


def cache_folder() -> str:
    """Where compiled FAQs, vectors and models are kept: ``CHATBOT_CACHE_DIR``, else a folder among the user's caches."""
    if named := os.environ.get("CHATBOT_CACHE_DIR"):
        return named
    import platformdirs

    return platformdirs.user_cache_dir("chatbot", appauthor=False)
