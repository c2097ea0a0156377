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
    findings = check(file.path, text.encode(), RULES).findings
    for finding in findings:
        if finding.entry_id in {entry.id for entry in changed}:
            yield f"{finding.severity}: {finding.message}"
    yield from _asked_in_vain(faq, changed)
    told = {finding.entry_id for finding in findings}
    yield from _answered_already(file.faq, [entry for entry in changed if entry.id not in told])


def _asked_in_vain(faq: FAQ, changed: Collection[Entry]) -> Iterator[str]:
    bot = Bot(faq)
    for entry in changed:
        for phrasing in entry.phrasings:
            first = next((match.entry for match in bot.ask(phrasing, top=1, threshold=0).matches), None)
            if first is not None and first.id != entry.id:
                yield f"warning: asking “{phrasing}” brings `{first.id}` first"


def _answered_already(faq: FAQ, changed: Collection[Entry]) -> Iterator[str]:
    """New questions that another entry answers as it stands in the file."""
    known = {phrasing for entry in faq.entries for phrasing in entry.phrasings}
    ids = {entry.id for entry in changed}
    others = tuple(entry for entry in faq.entries if entry.id not in ids)
    if not others:
        return
    bot = Bot(msgspec.structs.replace(faq, entries=others))
    for entry in changed:
        reply = bot.ask(entry.question)
        if entry.question not in known and reply.answered and (first := reply.matches[:1]):
            yield f"warning: “{entry.question}” is answered by `{first[0].entry.id}` already ({first[0].confidence:.0%})"
