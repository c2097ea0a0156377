"""What is to be said of a change before it is written."""

from __future__ import annotations

from collections.abc import Collection, Iterator

import msgspec

from chatbot.bot import Bot
from chatbot.checking import check
from chatbot.faq.entry import FAQ, Entry
from chatbot.reviewing.faq_file import FAQFile

RULES = ("shadowed", "taken-for-another")
"""What a check says of entries that stand in each other's way."""


def said_beforehand(file: FAQFile, faq: FAQ, text: str) -> Iterator[str]:
    """Of the entries that are not as they are in the file: what is against them in the FAQ that ``text`` will be."""
    before = set(file.faq.entries)
    changed = [entry for entry in faq.entries if entry not in before]
    ids = {entry.id for entry in changed}
    findings = [one for one in check(file.path, text.encode(), RULES).findings if one.entry_id in ids]
    yield from (f"{finding.severity}: {finding.message}" for finding in findings)
    yield from _asked_in_vain(faq, changed)
    told = {finding.entry_id for finding in findings}
    yield from _answered_already(file.faq, ids, [entry.question for entry in changed if entry.id not in told])


def _asked_in_vain(faq: FAQ, changed: Collection[Entry]) -> Iterator[str]:
    bot = Bot(faq)
    for entry in changed:
        for phrasing in entry.phrasings:
            first = next((match.entry for match in bot.ask(phrasing, top=1, threshold=0).matches), None)
            if first is not None and first.id != entry.id:
                yield f"warning: asking “{phrasing}” brings `{first.id}` first"


def _answered_already(faq: FAQ, changed: Collection[str], questions: Collection[str]) -> Iterator[str]:
    """Those of the questions that are new, and that an entry whose id is none of those ``changed`` answers in the file."""
    known = {phrasing for entry in faq.entries for phrasing in entry.phrasings}
    new = [question for question in questions if question not in known]
    others = tuple(entry for entry in faq.entries if entry.id not in changed)
    if not new or not others:
        return
    bot = Bot(msgspec.structs.replace(faq, entries=others))
    for question in new:
        reply = bot.ask(question)
        if reply.entry is not None:
            yield f"warning: “{question}” is answered by `{reply.entry.id}` already ({reply.confidence:.0%})"
