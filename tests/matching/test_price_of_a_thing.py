"""What a thing costs is told by the entry that asks for the thing and has a price, where no entry on prices has it."""

from __future__ import annotations

import pytest

from chatbot import FAQ, Bot, Entry

KAYAKS = (
    Entry(
        id="price", question="How much does it cost to hire a kayak?", answer="£15 an hour, paddleboards £12."
    ),
    Entry(id="wetsuit", question="Do you hire out wetsuits?", answer="Yes, at £5 each."),
    Entry(id="dog", question="Can I bring my dog?", answer="Yes, if it sits still."),
    Entry(id="single", question="Is there a locker for singles?", answer="£1 a day."),
    Entry(id="lockers", question="How do I open my locker?", answer="By the code."),
)
EINTRITT = (
    Entry(id="preis", question="Was kostet der Eintritt?", answer="Erwachsene 6 €, Kinder 3 €."),
    Entry(id="schrank", question="Gibt es Schließfächer?", answer="Ja, für 1 €."),
)


@pytest.mark.parametrize(
    ("entries", "question", "told"),
    [
        (KAYAKS, "how much is a wetsuit", "wetsuit"),
        (KAYAKS, "what does a wetsuit cost", "wetsuit"),
        (KAYAKS, "wetsuit price", "wetsuit"),
        (KAYAKS, "how much is a paddleboard", "price"),
        (KAYAKS, "how much is it", "price"),
        (EINTRITT, "was kostet ein schließfach", "schrank"),
        (EINTRITT, "was kostet der eintritt für kinder", "preis"),
    ],
)
def test_it_is_told(entries: tuple[Entry, ...], question: str, told: str) -> None:
    reply = Bot(FAQ(entries=entries, language="de" if entries is EINTRITT else "en")).ask(question)
    assert reply.entry is not None
    assert reply.entry.id == told


@pytest.mark.parametrize("question", ["how much does it cost for my dog", "how much is a locker"])
def test_an_entry_without_a_price_or_one_of_several_on_the_thing_tells_none(question: str) -> None:
    found = Bot(FAQ(entries=KAYAKS, language="en")).ask(question)
    assert found.entry is None or found.entry.id == "price"
