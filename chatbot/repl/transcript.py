"""What was asked and answered, to be kept as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from chatbot.bot import Match, Span
from chatbot.faq.entry import Entry
from chatbot.language.printable import one_line, printable
from chatbot.repl.texts.table import Texts


class Turn(NamedTuple):
    """A question and what came of it."""

    question: str | None
    """As it was typed; None where an entry was picked or shown by its id."""
    entry: Entry | None
    """The entry that answered."""
    confidence: float | None = None
    notes: tuple[str, ...] = ()
    """What the question was taken for, where it was not taken as it stands."""
    offered: tuple[Entry, ...] = ()
    """The entries that may have been meant, where none was sure."""
    span: Span | None = None
    """The part of the answer that answers best."""
    also: tuple[Match, ...] = ()
    """What answers the other parts of the question."""
    said: str | None = None
    """What was said where there was no answer: Markdown."""
    is_aside: bool = False
    """Was nothing new asked: was it small talk, or about the answer before?"""
    is_talk: bool = False
    """Was it small talk, and answered as such?"""
    asked: str | None = None
    """The question that the entry was shown for, as it was read, though it may have been picked; None where nothing was asked."""

    good: bool | None = None
    """Was the answer said to be right, or wrong? None where nothing was said of it."""

    @property
    def shown(self) -> tuple[Entry, ...]:
        """The entries that answered the question, and the other parts of it."""
        return () if self.entry is None else (self.entry, *(match.entry for match in self.also))


def markdown(title: str, turns: Iterable[Turn], texts: Texts) -> str:
    """A conversation as Markdown, with the program's own words from ``texts``."""
    return "\n\n".join([f"# {escaped(title)}", *(_turn(turn, texts) for turn in turns)]) + "\n"


def _turn(turn: Turn, texts: Texts) -> str:
    asked = turn.question or (turn.entry.question if turn.entry else "")
    parts = [f"## {escaped(asked)}", *(f"*{escaped(note)}*" for note in turn.notes)]
    if turn.entry is not None:
        parts += _answer(turn, turn.entry, texts)
        for match in turn.also:
            parts += _answer(Turn(asked, match.entry, match.confidence), match.entry, texts)
    elif turn.offered:
        parts.append(texts.saved_offered)
        parts.append(listed(turn.offered))
    elif turn.said is None:
        parts.append(texts.saved_nothing)
    if turn.said is not None:
        parts.append(printable(turn.said).strip())
    return "\n\n".join(parts)


def _answer(turn: Turn, entry: Entry, texts: Texts) -> list[str]:
    title = [f"**{escaped(entry.question)}**"] if turn.question else []
    source = texts.source.format(source=escaped(entry.source)) if entry.source else ""
    sure = "" if turn.confidence is None else texts.sure(turn.confidence)
    rated = {None: "", True: texts.saved_good, False: texts.saved_bad}[turn.good]
    quiet = " · ".join(part for part in (source, sure, rated) if part)
    return [*title, printable(entry.answer).strip(), *([f"*{quiet}*"] if quiet else [])]


def listed(entries: Iterable[Entry]) -> str:
    """Entries' questions as a list in Markdown."""
    return "\n".join(f"- {escaped(entry.question)}" for entry in entries)


def escaped(text: str) -> str:
    """Plain text as Markdown."""
    return re.sub(r"([\\`*_\[\]<>#])", r"\\\1", one_line(text))
