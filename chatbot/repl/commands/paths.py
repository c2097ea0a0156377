"""Paths as they are typed."""

from __future__ import annotations

import os
from pathlib import Path


def path_of(text: str) -> Path:
    """A path as it is typed: quotation marks and ``~`` as in a shell."""
    if len(text) > 1 and text[0] == text[-1] and text[0] in "\"'":
        text = text[1:-1]
    return Path(os.path.expanduser(text))


def is_missing(path: Path) -> bool:
    """Is there nothing of that name? Where that cannot be seen, who opens it is told why."""
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return True
    except OSError:
        pass
    return False
