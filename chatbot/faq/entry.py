"""An FAQ: its entries, and what they are about."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

import msgspec

from chatbot.faq.file import Stamp
from chatbot.faq.left_out import Note

DEFAULT_LANGUAGE = "en"
"""Of an FAQ that does not say it, and whose text does not tell another."""


class Entry(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A question, other ways to ask it, and its answer."""

    id: str
    question: str
    answer: str
    aliases: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    source: str | None = None
    related: tuple[str, ...] = ()

    @property
    def phrasings(self) -> tuple[str, ...]:
        """The question and its aliases."""
        return (self.question, *self.aliases)


class Origin(Protocol):
    """Where an FAQ comes from that is no file: what an FAQ can be had from again, and asked whether it has changed."""

    @property
    def address(self) -> str:
        """How it was named, which may hold a password: it is not to be shown."""

    @property
    def is_behind(self) -> bool:
        """Is what was had an earlier state, since that of now could not be had, or used? The reason was told then."""

    def stamp(self) -> str | None:
        """By what one sees that it has changed; None where it is not to be had.

        Raises:
            FAQError: it is not to be had, and what was had of it cannot be asked either.
        """

    def load(self) -> FAQ:
        """The FAQ as it is now.

        Raises:
            FAQError: it cannot be used.
        """

    def expire(self) -> None:
        """Look there the next time, however short a time ago that was done."""


class FAQ(msgspec.Struct, frozen=True, kw_only=True):
    """A list of entries that can be asked."""

    entries: Sequence[Entry]
    title: str | None = None
    description: str | None = None
    language: str = DEFAULT_LANGUAGE
    language_guessed: bool = False
    """Is the language told by the text, since nothing says it?"""
    synonyms: tuple[tuple[str, ...], ...] = ()
    """Words and phrases that mean the same in this FAQ."""
    fallback: str | None = None
    """What is said where nothing answers, in Markdown."""
    small_talk: bool | dict[str, str] = True
    """What is said to small talk of a kind, where that is not the built-in text; False for nothing."""
    path: str | None = None
    """The file, or what may be shown of the address."""
    origin: Origin | None = None
    """Where it comes from, if that is no file."""
    stamp: Stamp | str | None = None
    """What its source was like when it was read; None if it is none that can be read again."""
    left_out: tuple[Note, ...] = ()
    """What its source has, and it has not."""
    kept_back: tuple[int, ...] = ()
    """The numbers of the file's entries that are not published, from 0."""

    @property
    def address(self) -> str | None:
        """What it is loaded by: its path, or an address, which may hold a password and is not to be shown."""
        return self.path if self.origin is None else self.origin.address

    def number_in_file(self, number: int) -> int:
        """The number that an entry has in its file, of the number that it has here."""
        for before in self.kept_back:
            if before > number:
                break
            number += 1
        return number

    def entry(self, identifier: str) -> Entry | None:
        """The entry with an id."""
        find = getattr(self.entries, "find", None)  # those of a compiled FAQ need not all be read
        if find is not None:
            found: Entry | None = find(identifier)
            return found
        return next((entry for entry in self.entries if entry.id == identifier), None)

    def expect(self, numbers: Iterable[int]) -> None:
        """Say which entries are asked for next: those of a server are better fetched at once."""
        expect = getattr(self.entries, "expect", None)
        if expect is not None:
            expect(numbers)

    def related_to(self, entry: Entry) -> list[Entry]:
        """The entries worth reading next, in the order in which the entry names them."""
        found = (self.entry(identifier) for identifier in dict.fromkeys(entry.related))
        return [other for other in found if other is not None]
