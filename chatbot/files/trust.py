"""Whose files can be believed: nobody else may have written what answers in the FAQ's name."""

from __future__ import annotations

import os


def why_not_trusted(path: str) -> str | None:
    """Why what lies under a name may be another's work; None where it is the user's own, or the system's.

    Raises:
        OSError: it is not there, or cannot be looked at.
    """
    found = os.stat(path)
    if os.name != "posix":
        return None
    if found.st_uid not in (0, os.geteuid()):
        return "it belongs to another user"
    if found.st_mode & 0o022:
        return "others can write to it"
    return None
