"""What a log holds: a record a line."""

from __future__ import annotations

from datetime import datetime

import msgspec


class Noted(msgspec.Struct, frozen=True):
    """An entry that may answer the question, and with what confidence."""

    entry_id: str
    confidence: float


class Asked(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, tag="asked", tag_field="kind"):
    """A question and its outcome."""

    time: datetime
    faq: str
    """The file that was asked, as an absolute path."""
    question: str
    """As it was read: with what it goes on from, where it goes on from something."""
    answered: bool
    matches: tuple[Noted, ...]
    small_talk: str | msgspec.UnsetType | None = msgspec.UNSET
    """The kind of small talk that it was answered as, None for none; records of earlier versions do not say."""
    typed: str | None = None
    """As it was typed, where that is not as it was read."""
    unanswered: tuple[str, ...] = ()
    """Its parts that nothing answers, where another part is answered."""


class Picked(msgspec.Struct, frozen=True, kw_only=True, tag="picked", tag_field="kind"):
    """The entry that was picked from those that a question may have meant."""

    time: datetime
    faq: str
    question: str
    entry_id: str


class Rated(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, tag="rated", tag_field="kind"):
    """What somebody thought of the answer to a question."""

    time: datetime
    faq: str
    question: str
    entry_id: str
    good: bool
    instead: bool = False
    """Had they said the contrary of the same answer before, which counts no more?"""


Record = Asked | Picked | Rated
