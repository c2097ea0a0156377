"""A log of what people asked, read."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from typing import BinaryIO

import msgspec

from chatbot.errors import WHOLE_FILE, FileError, Problem, UsageError
from chatbot.files import STDIN, reason
from chatbot.reviewing.records import Record

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
        FileError: there is none, or it cannot be read.
    """
    decoder = msgspec.json.Decoder(Record)
    try:
        for file in _files(path):
            with file:
                for text in iter(partial(file.readline, LONGEST_LINE), b""):
                    with suppress(msgspec.DecodeError, RecursionError):
                        yield decoder.decode(text)
    except OSError as error:
        raise FileError(path, [Problem(WHOLE_FILE, f"cannot be read: {reason(error)}")]) from None


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
