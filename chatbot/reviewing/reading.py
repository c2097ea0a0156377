"""A log of what people asked, read."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from functools import partial
from typing import BinaryIO

import msgspec

from chatbot.errors import WHOLE_FILE, FileError, Problem, UsageError
from chatbot.files import STDIN, reason
from chatbot.reviewing.records import Record

START = b'{"kind":"'
"""What a log begins with."""
LOOKED_AT = 4096
"""Bytes of what is no log that are looked at to say what it is."""
LONGEST_LINE = 1_000_000
"""Bytes that are read of a line: no record is that long."""


def usual_log() -> str | None:
    """The log in the user's state directory; None where they have no home."""
    import platformdirs

    try:
        return os.path.join(platformdirs.user_state_dir("chatbot", appauthor=False), "asked.jsonl")
    except RuntimeError:
        return None


def log_path(named: str | None) -> str:
    """The log to read: the one that is named, else the usual one.

    Raises:
        UsageError: none is named, and there is no place for the usual one.
    """
    path = named or usual_log()
    if path is None:
        raise UsageError("there is no home directory that could hold a log; name one")
    return path


def read_log(path: str) -> Iterator[Record]:
    """The records of a log, oldest first; ``-`` is standard input. Lines that are none, as those of a program that was stopped,
    are passed over.

    Raises:
        FileError: there is none, it cannot be read, or it is something else.
    """
    decoder = msgspec.json.Decoder(Record)
    found, passed = False, b""
    try:
        for file in _files(path):
            with file:
                for text in iter(partial(file.readline, LONGEST_LINE), b""):
                    try:
                        record = decoder.decode(text)
                    except (msgspec.DecodeError, RecursionError):
                        passed += text[: LOOKED_AT - len(passed)]
                        continue
                    found = True
                    yield record
    except OSError as error:
        raise FileError(path, [Problem(WHOLE_FILE, f"cannot be read: {reason(error)}")]) from None
    begins = passed.translate(None, b" \t\r\n")
    if not found and begins[: len(START)] != START[: len(begins)]:
        raise FileError(path, [Problem(WHOLE_FILE, _what_it_is(begins))])


def _what_it_is(begins: bytes) -> str:
    """What a file is that is no log, by its beginning without blanks, and what to do instead."""
    if begins[:1] in (b"{", b"[") and (b'"entries":' in begins or b'"answer":' in begins):
        return (
            "is an FAQ, and no log of what it was asked; name the log, or none for the usual one "
            "(`--faq FILE` counts only what that FAQ was asked)"
        )
    return (
        "is no log of what people asked: none of its lines is a record of one; "
        "`log = true` in the configuration, or --log FILE, makes the program keep one"
    )


def _files(path: str) -> Iterator[BinaryIO]:
    """The files of a log that are there, the one that was put aside first."""
    if path == STDIN:
        yield sys.stdin.buffer
        return
    there = [name for name in (f"{path}.1", path) if os.path.exists(name)]
    if not there:
        remedy = "there is no such log; `log = true` in the configuration, or --log FILE, makes the program keep one"
        raise FileError(path, [Problem(WHOLE_FILE, remedy)])
    for name in there:
        yield open(name, "rb")  # noqa: SIM115  who goes through it closes it
