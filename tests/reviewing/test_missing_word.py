"""Which word of a question may mean one of the FAQ's."""

from __future__ import annotations

import pytest

from chatbot.defaults import THRESHOLD
from chatbot.faq.entry import FAQ, Entry
from chatbot.reviewing.missing_word import MissingWord, Vocabulary


@pytest.mark.parametrize(
    ("known", "new", "proposed"),
    [
        ("lockers", "cats", False),
        ("cafe", "sauna", False),
        ("refund", "price", False),
        ("trainer", "coach", True),
    ],
)
def test_what_cannot_mean_the_same_is_not_proposed(known: str, new: str, proposed: bool) -> None:
    entry = Entry(id="a", question=f"Where do I find the {known}?", answer="On the second floor.")
    other = Entry(id="b", question="When are you open?", answer="From nine to five.")
    found = Vocabulary(FAQ(language="en", entries=(entry, other))).missing(
        f"where do i find the {new}", [entry], THRESHOLD
    )
    assert found == (MissingWord(known, new, entry) if proposed else None)
