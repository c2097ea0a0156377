"""Who says that something bad did not happen does not ask what to do about it."""

from __future__ import annotations

import pytest

from chatbot import FAQ, Bot, Entry

BANK = FAQ(
    language="en",
    entries=(
        Entry(id="card", question="I lost my card. What now?", answer="Ring us at once."),
        Entry(id="password", question="Forgotten password", answer="Use the recovery code."),
        Entry(id="open", question="When are you open?", answer="From nine to five."),
    ),
)


@pytest.fixture(scope="module")
def bank() -> Bot:
    return Bot(BANK)


@pytest.mark.parametrize(
    "question",
    [
        "i did not lose my card",
        "I haven't lost my card",
        "I never lost my card.",
        "i did not forget my password",
    ],
)
def test_what_did_not_happen_is_not_answered(bank: Bot, question: str) -> None:
    assert not bank.ask(question).answered


@pytest.mark.parametrize(
    ("question", "entry"),
    [
        ("i lost my card", "card"),
        ("i have lost my card and did not find it", "card"),
        ("i can't remember my password", "password"),
        ("i forgot my password", "password"),
    ],
)
def test_what_did_is(bank: Bot, question: str, entry: str) -> None:
    reply = bank.ask(question)
    assert reply.entry is not None
    assert reply.entry.id == entry
