"""Copies of what lies at addresses, in the user's cache folder.

``fetched/NAME.json``       what is known of an address: which copy is its, and when it was last asked
``fetched/NAME-DIGEST.*``   a copy, which is never written to again: the last, and the last that could be used

Names are digests: an address, which may hold a password, is written nowhere.
"""

from __future__ import annotations

import os
import re
from contextlib import suppress
from hashlib import blake2b

import msgspec

from chatbot.files import cache_folder, reason
from chatbot.files.trust import why_not_trusted
from chatbot.files.writing import write_whole

KEPT = 32
"""Addresses whose copies are kept, those that were asked last."""
_SUFFIX = re.compile(r"\.[A-Za-z0-9]{1,10}(?=$|[?#])")


class Known(msgspec.Struct, frozen=True):
    """What is known of what lies at an address."""

    digest: str
    """Of the copy."""
    asked: float
    """When the server last said that this is what it has, in seconds since 1970."""
    etag: str | None = None
    modified: str | None = None
    tried: float = 0.0
    """When it was last asked in vain."""
    failure: str = ""
    """What was in the way then; empty where nothing was, or that is over."""
    expired: bool = False
    """Is the server to be asked the next time, however long ago that was done?"""
    good: str = ""
    """The digest of the last copy that could be used; empty where there was none yet."""
    good_asked: float = 0.0
    """When the server last said that it has that one."""


class Shelf:
    """Where the copy of an address lies."""

    def __init__(self, address: str) -> None:
        self._folder = os.path.join(cache_folder(), "fetched")
        self._name = blake2b(address.encode("utf-8", "surrogateescape"), digest_size=16).hexdigest()
        suffix = _SUFFIX.search(os.path.basename(re.split(r"[?#]", address, maxsplit=1)[0]))
        self._suffix = suffix[0].lower() if suffix else ""

    def known(self) -> Known | None:
        """What is known; None for nothing, or nothing that can be believed."""
        with suppress(OSError, msgspec.DecodeError), open(self._note, "rb") as file:
            if self._is_trusted(self._note):
                return msgspec.json.decode(file.read(), type=Known)
        return None

    def note(self, known: Known) -> None:
        """Keep what is known."""
        with suppress(OSError):
            write_whole(self._note, msgspec.json.encode(known), overwrite=True)

    def path(self, known: Known) -> str:
        """Where a copy lies, or would."""
        return os.path.join(self._folder, f"{self._name}-{known.digest}{self._suffix}")

    def holds(self, known: Known) -> bool:
        """Is a copy there?"""
        return os.path.isfile(self.path(known))

    def copy(self, known: Known) -> bytes | None:
        """The copy; None where it is not there, or not what it was."""
        path = self.path(known)
        with suppress(OSError):
            if self._is_trusted(path):
                with open(path, "rb") as file:
                    data = file.read()
                return data if digest_of(data) == known.digest else None
        return None

    def keep(self, known: Known, data: bytes) -> str | None:
        """Lay a copy down, in the place of earlier ones, then what is known of it; else why that can't be."""
        try:
            os.makedirs(self._folder, mode=0o700, exist_ok=True)
            for folder in (os.path.dirname(self._folder), self._folder):
                if why := why_not_trusted(folder):
                    return f"{folder}: {why}"
            path = self.path(known)
            if self.copy(known) is None:
                write_whole(path, data, overwrite=True)
        except OSError as error:
            return f"{self._folder}: {reason(error)}"
        self.note(known)
        self._tidy({os.path.basename(path), os.path.basename(self.path(last_good(known)))})
        return None

    @property
    def _note(self) -> str:
        return os.path.join(self._folder, f"{self._name}.json")

    def _is_trusted(self, path: str) -> bool:
        return not any(map(why_not_trusted, (os.path.dirname(self._folder), self._folder, path)))

    def _tidy(self, needed: set[str]) -> None:
        """Remove other copies of this address than some, and all of those that were not asked for long."""
        with suppress(OSError):
            names = os.listdir(self._folder)
            notes = [name for name in names if name.endswith(".json") and "-" not in name]
            notes.sort(key=lambda name: os.path.getmtime(os.path.join(self._folder, name)), reverse=True)
            kept = {name.removesuffix(".json") for name in notes[:KEPT]}
            for name in names:
                address = name.split("-")[0].removesuffix(".json")
                outdated = address == self._name and "-" in name and name not in needed
                if not name.startswith(".") and (outdated or address not in kept):
                    with suppress(OSError):
                        os.unlink(os.path.join(self._folder, name))


def last_good(known: Known) -> Known:
    """The copy that could be used last."""
    return msgspec.structs.replace(known, digest=known.good, asked=known.good_asked)


def digest_of(data: bytes) -> str:
    """By what a copy is known."""
    return blake2b(data, digest_size=16).hexdigest()
