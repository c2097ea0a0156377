"""The door through which an FAQ is loaded, whatever its form and size."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import msgspec

from chatbot.callbacks import Notify, Watch
from chatbot.defaults import MAX_AGE, TIMEOUT
from chatbot.faq.entry import FAQ
from chatbot.faq.file import default_path, read_faq, stamp_of
from chatbot.files import STDIN, called
from chatbot.loading.opening import COMPILED_FROM, Opening, door_for
from chatbot.loading.reading import Loaded, read_any, read_own

if TYPE_CHECKING:
    from chatbot.importing.progress import Show


def load_faq(
    path: str | os.PathLike[str] | None = None,
    *,
    cache: bool = True,
    notify: Notify | None = None,
    watch: Watch | None = None,
    show: Show | None = None,
    max_age: float = MAX_AGE,
    timeout: float = TIMEOUT,
) -> FAQ:
    """Read an FAQ: a file in our own format, or whatever else ``chatbot import`` makes an FAQ of; ``-`` is standard input.
    A large file is compiled, and opened from the user's cache folder from then on. What lies at an address (``https://…``) is
    fetched within ``timeout`` seconds, and answered from for ``max_age`` seconds before the server is asked for changes. What
    ``chatbot publish`` has put into PostgreSQL (``postgresql://HOST/DATABASE?faq=NAME``) is asked there, within ``timeout``.

    ``notify`` is told in a sentence if something is the matter with the cache; ``watch`` is
    what the batches of entries are gone through with while they are compiled, as ``chatbot.terminal.progress.progress`` does;
    ``show`` begins to show how far the reading of a folder is, as ``chatbot.terminal.progress.Bar`` does.

    Raises:
        FAQError: with every problem that was found, each with its place.
    """
    name = os.fspath(path) if path is not None else default_path()
    if name == STDIN:
        return read_any(read_faq(name), called(name)).faq
    if door := door_for(name):
        return door.load(name, Opening(notify or log, watch or iter, cache, max_age, timeout))
    stamp = stamp_of(name)
    if cache and stamp and stamp.size >= COMPILED_FROM:
        from chatbot.loading.cache import load_compiled

        return load_compiled(name, stamp, notify or log, watch or iter)
    if os.path.isdir(name):
        from chatbot.loading.other_forms import faq_in_folder

        return faq_in_folder(name, show)
    return msgspec.structs.replace(read_any(read_faq(name), name).faq, stamp=stamp)


def read_source(name: str, how: Opening) -> bytes:
    """The bytes that an FAQ is made of: of a file, of standard input, or at an address.

    Raises:
        FAQError: they cannot be had.
    """
    door = door_for(name)
    return door.read(name, how) if door else read_faq(name)


def load_own(path: str) -> Loaded:
    """Read an FAQ file in our own format, with its text, for those who add to that.

    Raises:
        FAQError: with every problem that was found, each with its place.
    """
    return read_own(read_faq(path), path)


def log(message: str) -> None:
    """Warn those who use the package from Python."""
    import logging

    logging.getLogger("chatbot").warning("%s", message)
