"""What a question denies: whether that is all it asks, or what an entry tells."""

from __future__ import annotations

import pytest

from chatbot import FAQ, Bot, Entry

SHOP = FAQ(
    language="en",
    entries=(
        Entry(id="open", question="When are you open?", answer="Tuesday to Saturday from 9 to 6."),
        Entry(id="abroad", question="Do you ship abroad?", answer="Yes, but we can't send to Australia."),
        Entry(id="dogs", question="Can I bring my dog?", answer="No, the floor is too slippery."),
        Entry(
            id="return",
            question="How do I return an item?",
            answer="Fill in the form with your order number. No printer? Show the code at the post office.",
        ),
        Entry(
            id="account",
            question="Do I need an account to order?",
            answer="You can check out as a guest.",
        ),
        Entry(
            id="refund",
            question="When do I get my refund?",
            answer="Within five days of the parcel's arrival.",
        ),
        Entry(id="parking", question="Where can I park?", answer="Behind the house are ten places."),
        Entry(id="sound", question="Why can't the others hear me?", answer="Allow the microphone."),
        Entry(id="sauna", question="Do you have a sauna?", answer="Yes, on the roof."),
        Entry(id="password", question="I forgot my password. What now?", answer="Press *Forgotten*."),
    ),
)


@pytest.fixture(scope="module")
def shop() -> Bot:
    return Bot(SHOP)


@pytest.mark.parametrize(
    ("question", "entry"),
    [
        ("don't you ship abroad", "abroad"),
        ("you don't ship abroad, do you?", "abroad"),
        ("which days are you not open", "open"),
        ("why can't i bring my dog", "dogs"),
        ("which countries do you not ship to abroad", "abroad"),
        ("can i return an item without a printer", "return"),
        ("can i order without an account", "account"),
        ("why haven't i got my refund yet", "refund"),
        ("nobody can hear me", "sound"),
        ("don't you have a sauna?", "sauna"),
        ("what if i don't remember my password", "password"),
    ],
)
def test_what_an_entry_tells_is_answered(shop: Bot, question: str, entry: str) -> None:
    reply = shop.ask(question)
    assert reply.entry is not None
    assert reply.entry.id == entry


@pytest.mark.parametrize(
    "question",
    [
        "how do i not return an item",
        "where is there no place to park",
        "i can't hear the others",
        "i do not like saunas",
        "is it allowed to have no sauna with a window",
        "can i return an item without the order number",
    ],
)
def test_what_none_tells_is_not(shop: Bot, question: str) -> None:
    assert not shop.ask(question).answered


def test_unable_to_is_can_not(shop: Bot) -> None:
    one, other = (shop.ask(f"i {words} remember my password") for words in ("am unable to", "can not"))
    assert one.answered
    assert other.answered
