"""Where the parts of an FAQ file are."""

from __future__ import annotations

from chatbot.errors import Place, Step

ENTRIES = Place(steps=("entries",))
"""The list of entries."""


def entry_place(number: int, *steps: Step) -> Place:
    """The place of an entry, or of what is in it; entries are counted from 0."""
    return ENTRIES.below(number, *steps)
