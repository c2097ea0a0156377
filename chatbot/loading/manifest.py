"""What a compiled FAQ holds: the FAQ without its entries, and by what one sees that its files are what they were."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import suppress
from hashlib import blake2b, file_digest

import msgspec

from chatbot.faq.entry import FAQ
from chatbot.files.writing import write_whole

MANIFEST = "manifest.json"
PAUSE = 0.05
"""Seconds after which to look at the files of an open store again."""


class Part(msgspec.Struct, frozen=True, array_like=True):
    """A file of a store."""

    size: int
    """In bytes."""
    seen: tuple[int, ...]
    """When it was last changed, in content and otherwise, and its inode: what stays the same while nobody touches it."""
    digest: str
    """Of its content."""


class Manifest(msgspec.Struct, frozen=True):
    """What a store holds."""

    faq: FAQ
    """Without its entries."""
    parts: dict[str, Part]
    """By name, as the store's folder has it."""


def write_manifest(folder: str, faq: FAQ) -> None:
    """Describe a store whose files are all written; from then on it is whole.

    Raises:
        OSError: it cannot be written.
    """
    _write(folder, Manifest(faq, {name: _part(folder, name) for name in _settled(folder)}))


def read_manifest(folder: str) -> Manifest:
    """A store's manifest.

    Raises:
        OSError, ValueError: it is not there, or damaged.
    """
    with open(os.path.join(folder, MANIFEST), "rb") as file:
        digest, _, content = file.read().partition(b"\n")
    if digest != _digest(content):
        raise ValueError("the manifest has changed")
    return msgspec.json.decode(content, type=Manifest)


class Parts:
    """The files of a store that is open."""

    def __init__(self, folder: str, manifest: Manifest) -> None:
        self._folder = folder
        self._manifest = manifest
        self._looked = 0.0

    def check(self) -> None:
        """See to it that they are what they were; those that somebody has touched, or copied here, are read for that.

        Raises:
            OSError, ValueError: they are not.
        """
        parts = self._manifest.parts
        touched = [name for name, part in parts.items() if self._marks(name) != part.seen]
        if not touched:
            return
        now = {name: _part(self._folder, name) for name in touched}
        if any(part.digest != parts[name].digest for name, part in now.items()):
            raise ValueError("a file has changed")
        self._manifest = msgspec.structs.replace(self._manifest, parts=parts | now)
        with suppress(OSError):  # where it can only be read, each process looks for itself
            _write(self._folder, self._manifest)

    def are_damaged(self) -> bool:
        """Have they been changed since they were opened? What is gone is whole for those who have it open."""
        if time.monotonic() < self._looked + PAUSE:
            return False
        self._looked = time.monotonic()
        try:
            self.check()
        except FileNotFoundError:
            return False
        except (OSError, ValueError):
            return True
        return False

    def _marks(self, name: str) -> tuple[int, ...]:
        return _marks(os.stat(os.path.join(self._folder, name)))


def _write(folder: str, manifest: Manifest) -> None:
    content = msgspec.json.encode(manifest)
    write_whole(os.path.join(folder, MANIFEST), _digest(content) + b"\n" + content, overwrite=True)


def _digest(content: bytes) -> bytes:
    return blake2b(content, digest_size=16).hexdigest().encode()


def _part(folder: str, name: str) -> Part:
    path = os.path.join(folder, name)
    with open(path, "rb") as file:
        digest = file_digest(file, lambda: blake2b(digest_size=16)).hexdigest()
    found = os.stat(path)
    return Part(found.st_size, _marks(found), digest)


def _marks(found: os.stat_result) -> tuple[int, ...]:
    return found.st_mtime_ns, found.st_ctime_ns, found.st_ino


def _settled(folder: str) -> Iterator[str]:
    """The names of the files below a folder, each put down on the disk for sure, and its owner's alone."""
    for inside, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(inside, name)
            if name.endswith(".lock"):
                continue
            os.chmod(path, 0o600)
            descriptor = os.open(path, os.O_RDWR)
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)
            yield os.path.relpath(path, folder)
