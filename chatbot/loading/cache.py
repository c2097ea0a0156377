"""Compiled FAQs, kept in the user's cache folder.

``NAME/``           a store (``chatbot/retrieval/store.py``) and ``manifest.json``, which is written last
``NAME.json``       what an FAQ file was like when it was last read, and which store its content belongs to
``building-*/``     a store that is being laid down; it gets its name once it is whole

Everything in the folder can be deleted at any time.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import lru_cache
from hashlib import blake2b
from typing import TYPE_CHECKING

import msgspec
import tantivy

from chatbot.faq.entry import FAQ
from chatbot.faq.file import Stamp, read_faq
from chatbot.files import DATA, reason, write_whole
from chatbot.language.analyser import Analyser
from chatbot.language.lexicon import lexicon_for
from chatbot.light import no_garbage_collection
from chatbot.loading.reading import read_any
from chatbot.retrieval.store import Store, StoredEntries, compile_store

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
MANIFEST = "manifest.json"
ROOMS = ("language", "faq", "retrieval", "importing", "loading")
"""Rooms of the package that have a say in what a store holds, each with all that is in it."""


class Manifest(msgspec.Struct, frozen=True):
    """What a store holds."""

    faq: FAQ
    """Without its entries."""
    files: dict[str, tuple[int, int]]
    """Each file's size in bytes and time of change in nanoseconds."""


class Known(msgspec.Struct, frozen=True):
    """What is known of an FAQ file."""

    stamp: Stamp
    read: int
    """When it was read, in nanoseconds since 1970."""
    store: str
    """The name of the store that has its content."""


def load_compiled(path: str, stamp: Stamp, notify: Notify, watch: Watch) -> FAQ:
    """An FAQ file's content, from its compiled form; that is made first where there is none.

    Raises:
        FAQError: the file cannot be used.
    """
    cache = _Cache(notify, watch)
    if (name := cache.known(path, stamp)) and (found := cache.open(name)):
        return cache.faq(found, path, stamp)
    data = read_faq(path)
    name = blake2b(data, key=_program(), digest_size=16).hexdigest()
    found = cache.open(name)
    if not found:
        with no_garbage_collection():
            content = read_any(data, path).faq
        del data
        found = cache.build(name, content)
        if not found:
            entries = StoredEntries(_compile(content, None, watch))
            return msgspec.structs.replace(content, entries=entries, stamp=stamp)
    cache.remember(path, stamp, name)
    return cache.faq(found, path, stamp)


def cache_folder() -> str:
    """Where compiled FAQs are kept: ``CHATBOT_CACHE_DIR``, else a folder among the user's caches."""
    if named := os.environ.get("CHATBOT_CACHE_DIR"):
        return named
    import platformdirs

    return platformdirs.user_cache_dir("chatbot", appauthor=False)


class _Cache:
    def __init__(self, notify: Notify, watch: Watch) -> None:
        self._folder = cache_folder()
        self._notify = notify
        self._watch = watch

    def known(self, path: str, stamp: Stamp) -> str | None:
        """The name of the store with a file's content, if the file is surely what it was when that was made."""
        with suppress(OSError, msgspec.DecodeError), open(self._note(path), "rb") as file:
            known = msgspec.json.decode(file.read(), type=Known)
            if known.stamp == stamp and stamp.changed + SETTLED < known.read:
                return known.store
        return None

    def remember(self, path: str, stamp: Stamp, name: str) -> None:
        """Note which store has a file's content."""
        with suppress(OSError):
            write_whole(
                self._note(path), msgspec.json.encode(Known(stamp, time.time_ns(), name)), overwrite=True
            )

    def open(self, name: str) -> tuple[Manifest, Store] | None:
        """A store; None where there is none, or it is damaged."""
        folder = os.path.join(self._folder, name)
        try:
            with open(os.path.join(folder, MANIFEST), "rb") as file:
                manifest = msgspec.json.decode(file.read(), type=Manifest)
            if any(_size_and_time(os.path.join(folder, file)) != was for file, was in manifest.files.items()):
                raise ValueError("a file has changed")
            opened = Store.open(folder)
        except FileNotFoundError:
            if not os.path.lexists(folder):
                return None
            self._notify(f"{folder}: the compiled FAQ is not whole; it is made anew")
        except FAULTS:
            self._notify(f"{folder}: the compiled FAQ is damaged; it is made anew")
        else:
            with suppress(OSError):
                os.utime(os.path.join(folder, MANIFEST))
            return manifest, opened
        self._discard(folder)
        return None

    def build(self, name: str, content: FAQ) -> tuple[Manifest, Store] | None:
        """Lay down a store; None where the cache can't be written to."""
        building = None
        try:
            os.makedirs(self._folder, mode=0o700, exist_ok=True)
            self._tidy()
            building = tempfile.mkdtemp(prefix=f"building-{os.getpid()}-", dir=self._folder)
            _compile(content, building, self._watch).close()
            manifest = Manifest(msgspec.structs.replace(content, entries=()), dict(_files(building)))
            write_whole(os.path.join(building, MANIFEST), msgspec.json.encode(manifest), overwrite=False)
            folder = os.path.join(self._folder, name)
            with suppress(OSError):  # another process was quicker: what it made is the same
                os.rename(building, folder)
            return manifest, Store.open(folder)
        except FAULTS as error:
            why = reason(error) if isinstance(error, OSError) else "it cannot be written whole"
            self._notify(f"{self._folder}: the compiled FAQ can't be kept ({why}); it is in memory for now")
            return None
        finally:
            if building:
                shutil.rmtree(building, ignore_errors=True)

    @staticmethod
    def faq(found: tuple[Manifest, Store], path: str, stamp: Stamp) -> FAQ:
        """The FAQ that a store holds."""
        manifest, opened = found
        return msgspec.structs.replace(manifest.faq, entries=StoredEntries(opened), path=path, stamp=stamp)

    def _note(self, path: str) -> str:
        name = blake2b(os.fsencode(os.path.realpath(path)), key=_program(), digest_size=16).hexdigest()
        return os.path.join(self._folder, f"{name}.json")

    def _discard(self, folder: str) -> None:
        """Take a store away, at once for everybody else."""
        with suppress(OSError):
            gone = tempfile.mkdtemp(prefix=f"building-{os.getpid()}-", dir=self._folder)
            os.rename(folder, os.path.join(gone, "discarded"))
            shutil.rmtree(gone, ignore_errors=True)
            if os.path.lexists(os.path.join(gone, "discarded")):  # no folder
                os.unlink(os.path.join(gone, "discarded"))
                os.rmdir(gone)

    def _tidy(self) -> None:
        """Remove what was abandoned, and all stores and notes but the newest."""
        with os.scandir(self._folder) as found:
            items = list(found)
        for item in items:
            if item.name.startswith("building-") and _is_abandoned(item):
                shutil.rmtree(item.path, ignore_errors=True)
        stores = [item for item in items if os.path.isfile(os.path.join(item.path, MANIFEST))]
        notes = [item for item in items if item.name.endswith(".json")]
        for item in _oldest(stores, lambda item: os.path.join(item.path, MANIFEST), KEPT - 1):
            shutil.rmtree(item.path, ignore_errors=True)
        for item in _oldest(notes, lambda item: item.path, 8 * KEPT):
            with suppress(OSError):
                os.unlink(item.path)


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
    found = os.stat(path)
    return found.st_size, found.st_mtime_ns


def _files(folder: str) -> Iterator[tuple[str, tuple[int, int]]]:
    """The files below a folder, put down on the disk, with size and time of change."""
    for inside, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(inside, name)
            if name.endswith(".lock"):
                continue
            descriptor = os.open(path, os.O_RDWR)
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)
            yield os.path.relpath(path, folder), _size_and_time(path)


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
