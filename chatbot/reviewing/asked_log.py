"""A log of what people ask, for those who keep the FAQ. It is off unless it is asked for, and never leaves the machine.

The file is JSON Lines, its owner's alone. Each record is appended in one write, so that processes at the same time do not
mix theirs. A file that has grown to ``LONGEST`` is put aside as ``FILE.1``, in the place of the one put aside before.
"""

from __future__ import annotations

import os
import stat
import sys
import time
from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from chatbot.files import STDIN, shown
from chatbot.files.addresses import scheme_of, without_secrets
from chatbot.reviewing.reading import START, usual_log
from chatbot.reviewing.records import Asked, Noted, Picked, Rated, Record
from chatbot.terminal.output import complain, write

if TYPE_CHECKING:
    from chatbot.bot import Reply
    from chatbot.faq.entry import FAQ, Entry
    from chatbot.settings import Settings

LONGEST = 5_000_000
"""Bytes from which a log is put aside."""
MOMENTS = 5
"""Times that the end of a log is looked at, before it is taken to have been cut."""
LOOKED_AT = 512
"""Bytes of a file in which its first are looked for."""
LONGEST_QUESTION = 1_000
"""Characters of a question that are noted."""
PATIENCE = 5.0
"""Seconds to wait for another process that puts the log aside."""


class AskedLog:
    """Appends to a log. Where that can't be done, it says so once, and no answer is held up."""

    def __init__(self, path: str, faq: FAQ) -> None:
        self.path = path
        self._faq = name_of(faq.path or "")
        self._works = True

    def asked(self, reply: Reply, *, typed: str | None = None, is_talk: bool = True) -> None:
        """Note a question and its outcome: ``typed`` is how it was put, where it may have been read with more words;
        ``is_talk`` denies that what may be small talk was answered as such.
        """
        talk = reply.small_talk if is_talk else None
        matches = tuple(Noted(match.entry.id, match.confidence) for match in reply.matches)
        self._append(
            Asked(
                time=_now(),
                faq=self._faq,
                question=_cut(reply.question),
                answered=reply.answered,
                matches=matches,
                small_talk=talk.kind if talk else None,
                typed=None if typed in (None, reply.question) else _cut(typed),
                unanswered=tuple(map(_cut, reply.unanswered)),
            )
        )

    def picked(self, question: str, entry: Entry) -> None:
        """Note which of the entries that a question may have meant was picked."""
        self._append(Picked(time=_now(), faq=self._faq, question=_cut(question), entry_id=entry.id))

    def rated(self, question: str, entry: Entry, *, good: bool, instead: bool = False) -> None:
        """Note whether an entry was the answer to a question, ``instead`` of the contrary that was noted before."""
        self._append(
            Rated(
                time=_now(),
                faq=self._faq,
                question=_cut(question),
                entry_id=entry.id,
                good=good,
                instead=instead,
            )
        )

    def _append(self, record: Record) -> None:
        from chatbot.terminal.json_lines import line

        if not self._works:
            return
        if self.path == STDIN:
            write([line(record)])
            return
        try:
            append_private(self.path, (line(record) + "\n").encode(), START)
        except (OSError, ValueError) as error:
            from chatbot.files import reason

            self._works = False
            complain(f"{self.path}: what is asked cannot be noted: {reason(error)}")


def name_of(faq: str) -> str:
    """What records call an FAQ file: its absolute path, without links; of an address, what may be shown."""
    return shown(without_secrets(faq) if scheme_of(faq) else os.path.realpath(faq))


def log_for(settings: Settings, faq: FAQ) -> AskedLog | None:
    """The log that is wanted, None for none."""
    if not settings.log:
        return None
    path = settings.log_path or usual_log()
    if path is None:
        complain("what is asked cannot be noted: there is no home directory; name a file with --log")
        return None
    return AskedLog(path, faq)


def append_private(path: str, data: bytes, start: bytes = b"") -> None:
    """Append lines to a file that only its owner can read, and that begins with ``start``, blanks aside, if with anything.

    Where the last line was not written whole, as on a full disk, they begin on the next.

    Raises:
        OSError: it cannot be written, or holds something else.
    """
    handle = _open(path, start)
    try:
        if os.fstat(handle).st_size > LONGEST:
            os.close(handle)
            handle = -1
            _put_aside(path)
            handle = _open(path, start)
        if not _ends_with_line(handle):
            data = b"\n" + data
        if os.write(handle, data) < len(data):
            raise OSError("the disk is full")
    finally:
        if handle >= 0:
            os.close(handle)


def _open(path: str, start: bytes) -> int:
    flags = os.O_RDWR | os.O_CREAT | os.O_APPEND | getattr(os, "O_NONBLOCK", 0)
    try:
        handle = os.open(path, flags, 0o600)
    except FileNotFoundError:
        os.makedirs(os.path.dirname(os.path.abspath(path)), mode=0o700, exist_ok=True)
        handle = os.open(path, flags, 0o600)
    try:
        mode = os.fstat(handle).st_mode
        if not stat.S_ISREG(mode):
            raise OSError("it is not a regular file")
        if not _begins_with(handle, start):
            raise OSError("it holds something else; name another file")
        if sys.platform != "win32" and mode & 0o077:
            os.fchmod(handle, 0o600)
    except OSError:
        os.close(handle)
        raise
    return handle


def _begins_with(handle: int, start: bytes) -> bool:
    """Does a file begin so, as far as it was written, blanks aside?"""
    found = os.read(handle, LOOKED_AT).translate(None, b" \t\r\n")[: len(start)]
    return found == start[: len(found)]


def _ends_with_line(handle: int) -> bool:
    """Is the last line whole? One that another process is about to write is, in a moment."""
    for _ in range(MOMENTS):
        if _is_whole(handle):
            return True
        time.sleep(0.001)
    return False


def _is_whole(handle: int) -> bool:
    size = os.fstat(handle).st_size
    if size == 0:
        return True
    os.lseek(handle, size - 1, os.SEEK_SET)
    return os.read(handle, 1) in (b"\n", b"")  # nothing where it has been cut meanwhile


def _put_aside(path: str) -> None:
    """Make room for a new log, unless another process has just done so."""
    from filelock import FileLock

    with FileLock(f"{path}.lock", timeout=PATIENCE, mode=0o600), suppress(FileNotFoundError):
        if os.path.getsize(path) > LONGEST:
            os.replace(path, f"{path}.1")


def _now() -> datetime:
    return datetime.now(UTC).replace(microsecond=0)


def _cut(question: str) -> str:
    return question if len(question) <= LONGEST_QUESTION else question[: LONGEST_QUESTION - 1] + "…"
