"""The questions that a review is not to show again: a file beside the log."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress

import msgspec

from chatbot.reviewing.asked_log import append_private, name_of


class Ignored(msgspec.Struct, frozen=True, omit_defaults=True):
    """A question to an FAQ that is not to be shown again, or that is after all."""

    faq: str
    question: str
    shown: bool = False


START = b'{"faq":'
"""What the file begins with."""


def read_ignored(log: str, faq: str) -> list[str]:
    """The ignored questions to an FAQ, by its path."""
    try:
        with open(_path(log), "rb") as file:
            lines = file.read().splitlines()
    except FileNotFoundError:
        return []
    kept: dict[str, None] = {}
    for line in lines:
        with suppress(msgspec.DecodeError):
            one = msgspec.json.decode(line, type=Ignored)
            if one.faq == name_of(faq):
                kept.pop(one.question, None) if one.shown else kept.setdefault(one.question)
    return list(kept)


def ignore(log: str, faq: str, questions: Iterable[str], *, shown: bool = False) -> None:
    """Remember not to show these questions again, or to show them after all.

    Raises:
        OSError: it cannot be written.
    """
    records = (Ignored(name_of(faq), question, shown) for question in questions)
    lines = b"".join(msgspec.json.encode(record) + b"\n" for record in records)
    append_private(_path(log), lines, START)


def _path(log: str) -> str:
    return f"{log}.ignored"
