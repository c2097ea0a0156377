"""What a line wants, given what was said before. Knows nothing of terminals."""

from __future__ import annotations

from typing import NamedTuple

from chatbot.faq.entry import Entry
from chatbot.language.printable import one_line


class Nothing(NamedTuple):
    """A blank line."""


class Question(NamedTuple):
    """Something to ask the bot."""

    text: str


class Pick(NamedTuple):
    """One of the numbered entries."""

    entry: Entry


class NoneOfThese(NamedTuple):
    """No entry that was offered is the one that was meant."""


class OutOfRange(NamedTuple):
    """A number that no offered entry has."""


class CommandLine(NamedTuple):
    """A line that begins with a slash: a command's name, as typed, and what follows it."""

    name: str
    argument: str


class Confirmation(NamedTuple):
    """Yes or no to a question of the program's own."""

    yes: bool


Intent = Nothing | Question | Pick | NoneOfThese | OutOfRange | Confirmation | CommandLine


class Conversation:
    """Remembers which entries are numbered, and what was answered last."""

    def __init__(self) -> None:
        self.numbered: tuple[Entry, ...] = ()
        """What the numbers from 1 stand for."""
        self.unsure = False
        """Were the numbered entries offered as what may have been meant?"""
        self.confirming = False
        """Is yes or no to be answered?"""
        self.last: Entry | None = None
        """The entry that was shown last."""

    def intent(self, line: str) -> Intent:
        """What a line wants."""
        text = one_line(line)
        if self.confirming:
            return Confirmation(text.lower() in ("y", "yes"))
        if not text:
            return NoneOfThese() if self.unsure else Nothing()
        if text.startswith("/"):
            name, _, argument = text[1:].partition(" ")
            return CommandLine(name, argument.strip())
        number = _number(text)
        return Question(text) if number is None else self._numbered(number, text)

    def offer(self, entries: tuple[Entry, ...], *, unsure: bool = False) -> None:
        """Let the numbers from 1 stand for these entries."""
        self.numbered = entries
        self.unsure = unsure and bool(entries)
        self.confirming = False

    def confirm(self) -> None:
        """Take the next line as yes or no."""
        self.forget()
        self.confirming = True

    def forget(self) -> None:
        """Let no number stand for anything."""
        self.offer(())

    def _numbered(self, number: int, text: str) -> Intent:
        if 1 <= number <= len(self.numbered):
            return Pick(self.numbered[number - 1])
        if self.unsure and number == 0:
            return NoneOfThese()
        return OutOfRange() if self.numbered and number < 10 else Question(text)


def _number(text: str) -> int | None:
    """The number that a text is, as in ``2``, ``2.`` or ``2)``."""
    digits = text.rstrip(".)")
    return int(digits) if digits.isdecimal() and len(digits) < 7 else None
