"""Who asks whether he may have his own along is not told what there is, or what can be rented."""

from __future__ import annotations

import pytest

from chatbot import FAQ, Bot, Entry

HALL = FAQ(
    title="Climbing hall",
    language="en",
    entries=(
        Entry(id="menu", question="What can I eat in the café?", answer="Soup and cakes."),
        Entry(id="shoes", question="Can I rent shoes?", answer="Shoes are 4 pounds a day."),
        Entry(id="rope", question="What about ropes?", answer="You may use your own rope, too."),
        Entry(id="list", question="How do I put songs on a playlist?", answer="Tap the plus."),
    ),
)


@pytest.mark.parametrize(
    "question", ["can i eat my own food", "can I use my own shoes", "may we eat our own soup"]
)
def test_it_is_not_answered_by_what_there_is(question: str) -> None:
    assert not Bot(HALL).ask(question).answered


@pytest.mark.parametrize(
    ("question", "entry"),
    [
        ("what can i eat", "menu"), ("can i rent shoes", "shoes"), ("can i use my own rope", "rope"),
        ("can i rent shoes on my own", "shoes"),
        ("can i put my own songs on a playlist", "list"),
    ],
)  # fmt: skip
def test_others_are_answered(question: str, entry: str) -> None:
    reply = Bot(HALL).ask(question)
    assert reply.entry is not None
    assert reply.entry.id == entry
