"""The questions that a review is not to show again: a file beside the log."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from chatbot.reviewing.asked_log import append_private, name_of


class Ignored(msgspec.Struct, frozen=True):
    """A question to an FAQ that is not to be shown again."""

    faq: str
    question: str


START = b'{"faq":'
"""What the file begins with."""


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
    return [one.question for one in kept if one.faq == name_of(faq)]


def ignore(log: str, faq: str, questions: Iterable[str]) -> None:
    """Remember not to show these questions again.

    Raises:
        OSError: it cannot be written.
    """
    records = (Ignored(name_of(faq), question) for question in questions)
    lines = b"".join(msgspec.json.encode(record) + b"\n" for record in records)
    append_private(_path(log), lines, START)


def _path(log: str) -> str:
    return f"{log}.ignored"
