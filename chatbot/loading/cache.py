"""Compiled FAQs, kept in the user's cache folder.

``NAME/``           a store (``chatbot/retrieval/store.py``) and ``manifest.json``, which is written last
``NAME.json``       what an FAQ file was like when it was last read, and which store its content belongs to
``building-*/``     a store that is being laid down; it gets its name once it is whole

Everything in the folder can be deleted at any time. A store is used if it is the user's own, and what it was when it was laid
down; one that turns out to be damaged while it is read is taken away and made anew.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable
from contextlib import suppress
from functools import lru_cache, partial
from hashlib import blake2b
from typing import TYPE_CHECKING

import msgspec
import tantivy

from chatbot.faq.entry import FAQ
from chatbot.faq.file import Stamp, read_faq
from chatbot.files import DATA, cache_folder, reason
from chatbot.files.trust import why_not_trusted
from chatbot.files.writing import write_whole
from chatbot.language.analyser import Analyser
from chatbot.language.lexicon import lexicon_for
from chatbot.light import no_garbage_collection
from chatbot.loading.manifest import (
    MANIFEST,
    Manifest,
    Parts,
    read_manifest,
    write_manifest,
)
from chatbot.loading.reading import read_any
from chatbot.retrieval.compiling import compile_store
from chatbot.retrieval.source import StoredEntries
from chatbot.retrieval.store import Store

if TYPE_CHECKING:
    from chatbot.callbacks import Notify, Watch

KEPT = 8
"""Stores that are kept, those that were used last."""
SETTLED = 2_000_000_000
"""Nanoseconds after which a file's time of change tells for sure that it has not changed again since."""
ABANDONED = 86_400
"""Seconds after which a half laid down store is nobody's any more, where that can't be asked."""
FAULTS = (OSError, ValueError, sqlite3.Error)
"""What goes wrong with files that are damaged, or can't be written: the last two for tantivy and SQLite."""
ROOMS = ("language", "faq", "retrieval", "importing", "loading")
"""Rooms of the package that have a say in what a store holds, each with all that is in it."""


class Known(msgspec.Struct, frozen=True):
    """What is known of an FAQ file."""

    stamp: Stamp
    read: int
    """When it was read, in nanoseconds since 1970."""
    store: str
    """The name of the store that has its content."""


def load_compiled(
    path: str, stamp: Stamp, notify: Notify, watch: Watch, *,
    name: str | None = None, read: Callable[[], bytes] | None = None,
) -> FAQ:  # fmt: skip
    """An FAQ file's content, from its compiled form; that is made first where there is none.

    ``name`` is what errors call it, where that is not its path, and ``read`` reads it, where that takes more than opening it.

    Raises:
        FAQError: the file cannot be used.
    """
    cache = _Cache(notify, watch)
    if (store := cache.known(path, stamp)) and (found := cache.open(store)):
        return cache.faq(found, path, stamp)
    data = read() if read else read_faq(path)
    store = blake2b(data, key=_program(), digest_size=16).hexdigest()
    found = cache.open(store)
    if not found:
        with no_garbage_collection():
            content = read_any(data, name or path).faq
        del data
        found = cache.build(store, content)
        if not found:
            entries = StoredEntries(_compile(content, None, watch))
            return msgspec.structs.replace(content, entries=entries, stamp=stamp)
    cache.remember(path, stamp, store)
    return cache.faq(found, path, stamp)


_disowned: set[str] = set()
"""Folders of stores that turned out to be damaged while they were read, and could not be taken away."""


class _Cache:
    def __init__(self, notify: Notify, watch: Watch) -> None:
        self._folder = cache_folder()
        self._notify = notify
        self._watch = watch
        self._told: set[str] = set()
        self._trusted = self._is_trusted(self._folder)

    def known(self, path: str, stamp: Stamp) -> str | None:
        """The name of the store with a file's content, if the file is surely what it was when that was made."""
        if not self._trusted:
            return None
        with suppress(OSError, msgspec.DecodeError), open(self._note(path), "rb") as file:
            if why_not_trusted(self._note(path)):
                return None
            known = msgspec.json.decode(file.read(), type=Known)
            if known.stamp == stamp and max(stamp.changed, stamp.touched) + SETTLED < known.read:
                return known.store
        return None

    def remember(self, path: str, stamp: Stamp, name: str) -> None:
        """Note which store has a file's content."""
        with suppress(OSError):
            write_whole(
                self._note(path), msgspec.json.encode(Known(stamp, time.time_ns(), name)), overwrite=True
            )

    def open(self, name: str) -> tuple[Manifest, Store] | None:
        """A store; None where there is none, or it is damaged, or may be another's work."""
        folder = os.path.join(self._folder, name)
        if not self._trusted or folder in _disowned or not self._is_trusted(folder):
            return None
        try:
            if not self._is_trusted(os.path.join(folder, MANIFEST)):
                return None
            manifest = read_manifest(folder)
            if not all(self._is_trusted(os.path.join(folder, file)) for file in manifest.parts):
                return None
            return self._opened(folder, manifest)
        except FileNotFoundError:
            if not os.path.lexists(folder):
                return None
            self._notify(f"{folder}: the compiled FAQ is not whole; it is made anew")
        except FAULTS:
            self._notify(f"{folder}: the compiled FAQ is damaged; it is made anew")
        discard(folder)
        return None

    def _opened(self, folder: str, manifest: Manifest) -> tuple[Manifest, Store]:
        """A store that is what it was when it was laid down.

        Raises:
            OSError, ValueError, sqlite3.Error: it is not.
        """
        parts = Parts(folder, manifest)
        parts.check()
        opened = Store.open(folder)
        opened.disown = partial(discard, folder)
        opened.is_damaged = parts.are_damaged
        with suppress(OSError):
            os.utime(os.path.join(folder, MANIFEST))
        return manifest, opened

    def build(self, name: str, content: FAQ) -> tuple[Manifest, Store] | None:
        """Lay down a store; None where the cache can't be written to, or is not to be."""
        if not self._trusted:
            return None
        building = None
        try:
            os.makedirs(self._folder, mode=0o700, exist_ok=True)
            self._tidy()
            building = _new_folder(self._folder)
            _compile(content, building, self._watch).close()
            write_manifest(building, msgspec.structs.replace(content, entries=()))
            folder = os.path.join(self._folder, name)
            with suppress(OSError):  # another process was quicker: what it made is the same
                os.rename(building, folder)
                _disowned.discard(folder)
            return self.open(name)
        except FAULTS as error:
            why = reason(error) if isinstance(error, OSError) else "it cannot be written whole"
            self._notify(f"{self._folder}: the compiled FAQ can't be kept ({why}); it is in memory for now")
            return None
        finally:
            if building:
                _remove(building)

    def _is_trusted(self, path: str) -> bool:
        """Can what lies there be believed? Says why not. What is not there yet can."""
        try:
            why = why_not_trusted(path)
        except OSError:
            return True
        if why and path not in self._told:
            self._told.add(path)
            self._notify(f"{path}: the compiled FAQ is not used: {why}; it is in memory for now")
        return not why

    @staticmethod
    def faq(found: tuple[Manifest, Store], path: str, stamp: Stamp) -> FAQ:
        """The FAQ that a store holds."""
        manifest, opened = found
        return msgspec.structs.replace(manifest.faq, entries=StoredEntries(opened), path=path, stamp=stamp)

    def _note(self, path: str) -> str:
        name = blake2b(os.fsencode(os.path.realpath(path)), key=_program(), digest_size=16).hexdigest()
        return os.path.join(self._folder, f"{name}.json")

    def _tidy(self) -> None:
        """Remove what was abandoned, and all stores and notes but the newest."""
        with os.scandir(self._folder) as found:
            items = list(found)
        for item in items:
            if item.name.startswith("building-") and _is_abandoned(item):
                _remove(item.path)
        stores = [item for item in items if os.path.isfile(os.path.join(item.path, MANIFEST))]
        notes = [item for item in items if item.name.endswith(".json")]
        for item in _oldest(stores, lambda item: os.path.join(item.path, MANIFEST), KEPT - 1):
            _remove(item.path)
        for item in _oldest(notes, lambda item: item.path, 8 * KEPT):
            with suppress(OSError):
                os.unlink(item.path)


def discard(folder: str) -> None:
    """Take a store away, at once for everybody else; where that can't be, it is not opened again by this process."""
    _disowned.add(folder)
    with suppress(OSError):
        gone = _new_folder(os.path.dirname(folder))
        os.rename(folder, os.path.join(gone, "discarded"))
        _disowned.discard(folder)
        _remove(gone)
        if os.path.lexists(os.path.join(gone, "discarded")):  # no folder
            os.unlink(os.path.join(gone, "discarded"))
            os.rmdir(gone)


def _new_folder(within: str) -> str:
    """A folder that a store is laid down in, or that it is taken away from."""
    from tempfile import mkdtemp

    return mkdtemp(prefix=f"building-{os.getpid()}-", dir=within)


def _remove(folder: str) -> None:
    from shutil import rmtree

    rmtree(folder, ignore_errors=True)


def _compile(content: FAQ, folder: str | None, watch: Watch) -> Store:
    analyser = Analyser(content.language)
    return compile_store(content.entries, analyser, lexicon_for(analyser.language), folder, watch)


@lru_cache(maxsize=1)
def _program() -> bytes:
    """What a store depends on beside the FAQ: all of the rooms whose code takes part in making it, and the lexicon."""
    package = os.path.dirname(DATA)
    code = [path for room in ROOMS for path in _below(os.path.join(package, room), ".py")]
    files = [*code, *_below(DATA, ".txt"), str(tantivy.tantivy.__file__)]
    stats = [_size_and_time(file) for file in files]
    return blake2b(repr((files, stats)).encode(), digest_size=32).digest()


def _below(folder: str, ending: str) -> list[str]:
    """The files in a folder, and in those in it, with an ending."""
    with os.scandir(folder) as found:
        items = sorted(found, key=lambda item: item.name)
    files = [item.path for item in items if item.name.endswith(ending)]
    folders = [item.path for item in items if item.is_dir() and item.name != "__pycache__"]
    return [*files, *(path for inner in folders for path in _below(inner, ending))]


def _size_and_time(path: str) -> tuple[int, int]:
    """In bytes and whole seconds, which is all that the layers of a container keep."""
    found = os.stat(path)
    return found.st_size, int(found.st_mtime)


def _oldest(
    items: list[os.DirEntry[str]], file: Callable[[os.DirEntry[str]], str], kept: int
) -> list[os.DirEntry[str]]:
    """All but the newest."""

    def age(item: os.DirEntry[str]) -> float:
        try:
            return os.stat(file(item)).st_mtime
        except OSError:
            return 0.0

    return sorted(items, key=age, reverse=True)[kept:]


def _is_abandoned(item: os.DirEntry[str]) -> bool:
    """Has the process ended that was at work here?"""
    process = item.name.split("-")[1]
    try:
        if os.name == "posix" and process.isdecimal():
            os.kill(int(process), 0)
    except ProcessLookupError:
        return True
    except OSError:  # it is another user's
        return False
    try:
        return item.stat(follow_symlinks=False).st_mtime < time.time() - ABANDONED
    except OSError:
        return False
