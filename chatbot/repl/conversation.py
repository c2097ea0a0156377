"""What a line wants, given what was said before. Knows nothing of terminals."""

from __future__ import annotations

from typing import NamedTuple

from chatbot.faq.entry import Entry
from chatbot.language.printable import one_line
from chatbot.language.rules import Rules


class Nothing(NamedTuple):
    """A blank line."""


class Question(NamedTuple):
    """Something to ask the bot."""

    text: str


class Pick(NamedTuple):
    """One of the numbered entries."""

    entry: Entry
    of_several: bool = False
    """Is it the first of several, to which no more was said than yes?"""


class NoneOfThese(NamedTuple):
    """No entry that was offered is the one that was meant."""


class OutOfRange(NamedTuple):
    """A number that no offered entry has."""


class CommandLine(NamedTuple):
    """A line that begins with a slash: a command's name, as typed, and what follows it."""

    name: str
    argument: str


class Which(NamedTuple):
    """Another of the entries that were offered, and it is not plain which."""


class Confirmation(NamedTuple):
    """Yes or no to a question of the program's own."""

    yes: bool


Intent = Nothing | Question | Pick | NoneOfThese | OutOfRange | Which | Confirmation | CommandLine


class Offer(NamedTuple):
    """Entries that the numbers from 1 stand for."""

    entries: tuple[Entry, ...] = ()
    unsure: bool = False
    """Were they offered as what may have been meant?"""
    question: str | None = None
    """By what question; None where there is none."""


MOST_KEPT = 100
"""Offers that one can go back to."""
OTHER_QUESTION = 10
"""A number from which on it is rather a question than one that no offered entry has."""


class Conversation:
    """Remembers which entries are numbered, and what was answered last."""

    def __init__(self, rules: Rules | None = None) -> None:
        """``rules`` are those of the language in which things are picked in words."""
        self._rules = rules or Rules()
        self._offers: list[Offer] = []
        self._withdrawn = True
        self._is_fresh = False
        """Were the numbered entries offered just now?"""
        self._unsettled: Offer | None = None
        """What was offered as what may have been meant, while nothing else was asked and answered since."""
        self.confirming = False
        """Is yes or no to be answered?"""
        self.last: Entry | None = None
        """The entry that was shown last."""

    @property
    def offered(self) -> Offer:
        """What the numbers stand for."""
        return Offer() if self._withdrawn else self._offers[-1]

    @property
    def numbered(self) -> tuple[Entry, ...]:
        """The entries that the numbers from 1 stand for."""
        return self.offered.entries

    @property
    def unsure(self) -> bool:
        """Were the numbered entries offered as what may have been meant?"""
        return self.offered.unsure

    def intent(self, line: str) -> Intent:
        """What a line wants."""
        text = one_line(line)
        is_fresh, self._is_fresh = self._is_fresh, False
        if self.confirming and (not text or self._agrees(text) is not None):
            return Confirmation(self._agrees(text) is True)
        if not text:
            return NoneOfThese() if self.unsure else Nothing()
        if text.startswith("/"):
            name, _, argument = text[1:].partition(" ")
            return CommandLine(name, argument.strip())
        choice = (
            self._other() if self._rules.choosing.names_other(text) else self._choice(text, is_fresh=is_fresh)
        )
        return Question(text) if choice is None else choice

    def offer(self, entries: tuple[Entry, ...], *, unsure: bool = False, question: str | None = None) -> None:
        """Let the numbers from 1 stand for these entries; ``question`` is the one that may have meant them."""
        self.confirming = False
        self._withdrawn, self._is_fresh = not entries, bool(entries)
        if entries:
            before = [offer for offer in self._offers[-1:] if offer.entries == entries]
            kept = self._offers[: len(self._offers) - len(before)]
            self._offers = [*kept, Offer(entries, unsure, question)][-MOST_KEPT:]
            self._unsettled = self._offers[-1] if unsure else self._unsettled

    def back(self) -> Offer | None:
        """Let the numbers stand for what they stood for before; None where there is no such thing."""
        kept = self._offers if self._withdrawn else self._offers[:-1]
        if not kept:
            return None
        self._offers, self._withdrawn, self._is_fresh = kept, False, True
        self._unsettled = kept[-1] if kept[-1].unsure else None
        return kept[-1]

    def show(self, entry: Entry, *, anew: bool) -> None:
        """Remember what is shown, and whether it was asked for ``anew`` or picked from what was offered."""
        self.last = entry
        if anew:
            self.settle()

    def settle(self) -> None:
        """Let what was offered before be a thing of the past, as something else was asked."""
        self._unsettled = None

    def confirm(self) -> None:
        """Take the next line as yes or no, if it is one of them."""
        self.confirming = True

    def forget(self) -> None:
        """Let no number stand for anything."""
        self.offer(())

    def interrupt(self) -> None:
        """Let nothing wait for an answer; what was numbered without being asked about stays so."""
        self.confirming = False
        if self.unsure:
            self.forget()

    def _other(self) -> Intent | None:
        """The other one of two that were offered, where one of them was shown; None where nothing is numbered."""
        at = next((at for at, offer in enumerate(self._offers) if offer is self._unsettled), None)
        if at is None:
            return Which() if self.numbered else None
        self._offers, self._withdrawn = self._offers[: at + 1], False
        others = [entry for entry in self.numbered if self.last is None or entry.id != self.last.id]
        return Pick(others[0]) if len(others) == 1 < len(self.numbered) else Which()

    def _choice(self, text: str, *, is_fresh: bool) -> Intent | None:
        """Which of the numbered entries is picked, if any is; after “did you mean” in words as well."""
        number = number_in(text) if self.numbered else None
        if number is None and self.numbered:
            number = self._rules.choosing.chosen(text)
        if number is None and self.unsure:
            return self._agreed(text, is_fresh=is_fresh)
        return None if number is None else self._numbered(number)

    def _agreed(self, text: str, *, is_fresh: bool) -> Intent | None:
        """What yes or no to “did you mean” picks: *yes* only right behind that, *ok* but where one alone is offered."""
        yes = self._agrees(text)
        if yes:
            if not is_fresh or (len(self.numbered) > 1 and self._rules.choosing.agrees_vaguely(text)):
                return None
            return Pick(self.numbered[0], of_several=len(self.numbered) > 1)
        return NoneOfThese() if yes is False else None

    def _numbered(self, number: int) -> Intent | None:
        if number == -1:
            return Pick(self.numbered[-1])
        if 1 <= number <= len(self.numbered):
            return Pick(self.numbered[number - 1])
        if self.unsure and number == 0:
            return NoneOfThese()
        return OutOfRange() if number < OTHER_QUESTION else None

    def _agrees(self, text: str) -> bool | None:
        if text.lower() in ("y", "yes", "n", "no"):
            return text.lower()[0] == "y"
        return self._rules.choosing.agrees(text)


def number_in(text: str) -> int | None:
    """The number that a text is, as in ``2``, ``2.``, ``2)`` or ``#2``."""
    digits = text.removeprefix("#").rstrip(".)")
    return int(digits) if digits.isdecimal() and len(digits) < 7 else None
