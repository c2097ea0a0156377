"""Vectors of texts that come again, kept in a file: each is encoded once, whatever FAQ has it.

A vector is kept in 8 bits a number, after a factor: it is off by less than a hundredth of what tells two texts apart. The file
belongs to one model; all of it can be deleted at any time.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from hashlib import blake2b
from typing import TYPE_CHECKING

import numpy as np

from chatbot.files.database import Database

if TYPE_CHECKING:
    import numpy.typing as npt

    from chatbot.callbacks import Watch

    Singles = npt.NDArray[np.float32]

BATCH, LONG = 600, 300
"""Characters of texts that are encoded before they are kept, and those of a text that count: little more is read of it.

A batch takes a fraction of a second: who leaves off waits for its end, and what was made before is there the next time.
"""
MOST_BYTES = 400_000_000
"""Of the file: about a million texts. A larger one is begun anew."""
MOST = 127
"""The largest number of 8 bits with a sign."""
WAIT = 5.0
"""Seconds for another process to have written."""
_TABLE = "create table if not exists vectors (text blob primary key, vector blob not null) without rowid"


class Vectors:
    """Makes vectors of texts, or finds those that were made before."""

    def __init__(self, encode: Callable[[Sequence[str]], Singles], size: int, path: str | None) -> None:
        """``encode`` makes vectors of ``size`` numbers; ``path`` is the file, None for memory."""
        self._encode = encode
        self._size = size
        self._database = _opened(path)
        self._keeps = True

    def of(self, texts: Sequence[str], watch: Watch = iter) -> Singles:
        """A line for each text; ``watch`` is what the batches of those that have to be encoded are gone through with."""
        keys = [_key(text) for text in texts]
        known = self._known(dict.fromkeys(keys))
        missing = {key: text for key, text in zip(keys, texts, strict=True) if key not in known}
        known |= self._made(missing, watch)
        packed = b"".join([known[key] for key in keys])
        return _unpacked(packed, self._size)

    def _known(self, keys: Iterable[bytes]) -> dict[bytes, bytes]:
        found: dict[bytes, bytes] = {}
        with suppress(sqlite3.Error):
            for key in keys:
                row = self._database.execute("select vector from vectors where text = ?", (key,)).fetchone()
                if row and len(row[0]) == self._size + 4:
                    found[key] = row[0]
        return found

    def _made(self, missing: dict[bytes, str], watch: Watch) -> dict[bytes, bytes]:
        """The vectors of texts that have none yet, which are kept as they come."""
        found: dict[bytes, bytes] = {}
        batches = _batches(missing)
        for number in watch(range(len(batches))) if batches else ():
            batch = batches[number]
            made = dict(zip(batch, _packed(self._encode([missing[key] for key in batch])), strict=True))
            self._keep(made)
            found |= made
        return found

    def _keep(self, made: dict[bytes, bytes]) -> None:
        if not self._keeps:
            return
        try:
            with self._database:
                self._database.executemany("insert or replace into vectors values (?, ?)", made.items())
        except (
            sqlite3.Error
        ):  # the disk is full, or a process that has stopped holds the file: each try would wait
            self._keeps = False


def _batches(texts: dict[bytes, str]) -> list[list[bytes]]:
    """The keys of texts, the shortest first: those of one length are encoded at once."""
    found: list[list[bytes]] = []
    room = 0
    for key in sorted(texts, key=lambda key: len(texts[key])):
        length = max(1, min(len(texts[key]), LONG))
        if length > room:
            found.append([])
            room = BATCH
        found[-1].append(key)
        room -= length
    return found


def _opened(path: str | None) -> sqlite3.Connection:
    """The file, or a new one in place of what is damaged or has grown too large; memory, where that can't be."""
    for _ in range(2 if path else 0):
        assert path is not None
        try:
            os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
            if os.path.exists(path) and os.path.getsize(path) > MOST_BYTES:
                os.unlink(path)
            database = sqlite3.connect(path, timeout=WAIT, check_same_thread=False, factory=Database)
            # What is lost with the power is made anew.
            database.executescript(f"pragma synchronous = off; {_TABLE}")
            return database
        except sqlite3.DatabaseError:
            with suppress(OSError):
                os.unlink(path)
        except OSError:
            break
    database = sqlite3.connect(":memory:", check_same_thread=False, factory=Database)
    database.execute(_TABLE)
    return database


def _key(text: str) -> bytes:
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest()


def _packed(vectors: Singles) -> list[bytes]:
    factors = np.abs(vectors).max(axis=1, keepdims=True) / MOST
    numbers = np.rint(vectors / np.where(factors, factors, 1)).astype(np.int8)
    return [
        factor.astype("<f4").tobytes() + line.tobytes() for factor, line in zip(factors, numbers, strict=True)
    ]


def _unpacked(packed: bytes, size: int) -> Singles:
    lines = np.frombuffer(packed, dtype=np.uint8).reshape(-1, size + 4)
    factors = np.ascontiguousarray(lines[:, :4]).view("<f4")
    found: Singles = np.ascontiguousarray(lines[:, 4:]).view(np.int8).astype(np.float32) * factors
    return found
