"""What an FAQ that is put in another's place has not, and that had."""

from __future__ import annotations

from collections.abc import Iterator

from chatbot.faq.entry import FAQ
from chatbot.terminal.output import counted

SAID_OF_ALL = ("title", "description", "fallback", "synonyms")


def no_longer_there(before: FAQ, after: FAQ) -> Iterator[str]:
    """Each in a few words: entries, other ways to ask, and what is said of the whole FAQ."""
    asked = {phrasing for entry in after.entries for phrasing in entry.phrasings}
    gone = [entry for entry in before.entries if entry.question not in asked]
    if gone:
        yield counted(len(gone), "entry", "entries")
    aliases = sum(
        alias not in asked for entry in before.entries for alias in entry.aliases if entry not in gone
    )
    if aliases:
        yield counted(aliases, "alias", "aliases")
    yield from (f"its {name}" for name in SAID_OF_ALL if getattr(before, name) and not getattr(after, name))
