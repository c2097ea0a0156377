"""Who asks for a price is not told how long it lasts, unless the answer has the price too."""

from __future__ import annotations

import pytest

from chatbot import FAQ, Bot, Entry

TYRES = FAQ(
    title="Spoke & Chain",
    language="en",
    entries=(
        Entry(id="last", question="How long do tyres last?", answer="About 4,000 km, or 3 years in a dry shed."),
        Entry(id="fitted", question="Where do you fit tyres?", answer="In the yard, at no extra charge."),
        Entry(id="service", question="How long does a service take?", answer="Two days. It is $60 with new cables."),
        Entry(id="child", question="Can I bring a child along?", answer="Yes, in a trailer."),
        Entry(id="seat", question="How much may a child weigh in the seat?", answer="Up to 22 kg."),
    ),
)  # fmt: skip
BATTERIEN = FAQ(
    title="Hörakustik Sommer",
    language="de",
    entries=(
        Entry(id="halten", question="Wie lange halten Batterien?", answer="Je nach Größe 312 oder 13 fünf bis zehn Tage."),
        Entry(id="test", question="Ist der Hörtest kostenlos?", answer="Ja, er dauert 30 Minuten."),
    ),
)  # fmt: skip


@pytest.mark.parametrize(
    "question",
    [
        "how much is the child seat",
        "what is the price for the child in the seat",
        "how much do tyres cost that last long",
    ],
)
def test_a_price_is_not_answered_without_one(question: str) -> None:
    assert not Bot(TYRES).ask(question).answered


@pytest.mark.parametrize(
    "question", ["wie viel kosten die batterien", "wie viel kosten batterien, die lange halten"]
)
def test_so_in_german(question: str) -> None:
    assert not Bot(BATTERIEN).ask(question).answered


@pytest.mark.parametrize(
    ("question", "entry"),
    [
        ("how much is a service", "service"),
        ("how long do tyres last", "last"),
        ("how much does the fitting of tyres cost", "fitted"),
        ("how much may a child in the seat weigh", "seat"),
    ],
)
def test_an_answer_that_has_it_is_given(question: str, entry: str) -> None:
    reply = Bot(TYRES).ask(question)
    assert reply.entry is not None
    assert reply.entry.id == entry


def test_an_alias_that_asks_for_a_price_is_enough() -> None:
    question = "How long does a service of the bike take?"
    service = Entry(
        id="service", question=question, aliases=("price of a service",), answer="The list hangs in the shop."
    )
    hours = Entry(id="hours", question="When are you open?", answer="From 9.")
    assert Bot(FAQ(language="en", entries=(service, hours))).ask("how much is a service of the bike").answered
