"""Rows that were made before, in a folder: making them takes minutes, learning from them less than one.

They are kept under a digest of all that they were made from: the set's files, the code that reads, ranks and looks at
entries, their language's tables, and the versions of what that uses. Whatever else there is of the same part is written over.
"""

from __future__ import annotations

import hashlib
import io
import sys
from collections.abc import Iterator
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

import numpy as np

from chatbot.files import DATA
from chatbot.files.writing import write_whole
from chatbot.language.rules import FOLDERS
from chatbot.loading.load import load_faq
from training.arrays import Flags, Numbers, Singles
from training.parts import Part

PACKAGE, HERE = Path(DATA).parent, Path(__file__).parent
ROOMS = ("language", "faq", "retrieval", "matching", "loading")
"""The rooms of the package whose code makes rows; the model that ships has no part in it."""
MAKERS = (
    "evidence.py",
    "kept.py",
    "misspell.py",
    "nouns.txt",
    "parts.py",
    "rows.py",
    "swaps.py",
    "unanswered.py",
)
LIBRARIES = ("numpy", "rapidfuzz", "tantivy")


class Columns(NamedTuple):
    """The rows of a part, column by column."""

    lengths: Numbers
    """How many candidates each question has."""
    answerable: Flags
    hopeless: Flags
    right: Numbers
    values: Singles
    """Those of the first question's candidates, then of the second's, and so on."""


class Kept:
    """The folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def read(self, part: Part) -> Columns | None:
        """The rows of a part; None where they have to be made."""
        try:
            with np.load(self._path(part), allow_pickle=False) as arrays:
                if str(arrays["digest"]) != self._digest(part):
                    return None
                return Columns(*(arrays[name] for name in Columns._fields))
        except (OSError, ValueError, KeyError):
            return None

    def write(self, part: Part, columns: Columns) -> None:
        """Keep the rows of a part."""
        self._folder.mkdir(parents=True, exist_ok=True)
        file = io.BytesIO()
        np.savez(file, digest=np.array(self._digest(part)), **columns._asdict())
        write_whole(self._path(part), file.getvalue(), overwrite=True)

    def _path(self, part: Part) -> Path:
        return self._folder / f"{part.name}-{part.kind}-{part.number}.npz"

    def _digest(self, part: Part) -> str:
        files = [part.set.faq, *part.files]
        code = code_digest(load_faq(part.set.faq, cache=False).language)
        return _digest(
            code.encode(), f"{part.kind} {part.number}".encode(), *(path.read_bytes() for path in files)
        )


@lru_cache
def code_digest(language: str) -> str:
    """Of all that rows of an FAQ in a language are made by: what is another language's own has no part in it."""
    libraries = [f"{name} {version(name)}" for name in LIBRARIES]
    return _digest(
        sys.version.encode(), *map(str.encode, libraries), *(path.read_bytes() for path in _code(language))
    )


def _code(language: str) -> Iterator[Path]:
    others = {PACKAGE / "language" / other for other in FOLDERS if other != language}
    for room in ROOMS:
        files = [*(PACKAGE / room).rglob("*.py"), *(PACKAGE / room).rglob("*.txt")]
        yield from sorted(path for path in files if others.isdisjoint(path.parents))
    yield from sorted((PACKAGE / "data").glob(f"*-{language}*.txt"))
    yield from (HERE / name for name in MAKERS)


def _digest(*texts: bytes) -> str:
    whole = hashlib.sha256()
    for text in texts:
        whole.update(hashlib.sha256(text).digest())
    return whole.hexdigest()
