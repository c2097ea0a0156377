"""The questions that a review is not to show again: a file beside the log."""

from __future__ import annotations

import os
from collections.abc import Iterable

import msgspec

from chatbot.reviewing.asked_log import append_private


class Ignored(msgspec.Struct, frozen=True):
    """A question to an FAQ that is not to be shown again."""

    faq: str
    question: str


def read_ignored(log: str, faq: str) -> list[str]:
    """The ignored questions to an FAQ, by its path."""
    try:
        with open(_path(log), "rb") as file:
            lines = file.read().splitlines()
    except FileNotFoundError:
        return []
    kept = []
    for line in lines:
        try:
            kept.append(msgspec.json.decode(line, type=Ignored))
        except msgspec.DecodeError:
            continue
    return [one.question for one in kept if one.faq == os.path.realpath(faq)]


def ignore(log: str, faq: str, questions: Iterable[str]) -> None:
    """Remember not to show these questions again.

    Raises:
        OSError: it cannot be written.
    """
    records = (Ignored(os.path.realpath(faq), question) for question in questions)
    append_private(_path(log), b"".join(msgspec.json.encode(record) + b"\n" for record in records))


def _path(log: str) -> str:
    return f"{log}.ignored"
