"""A question that only a statement before it tells of is not asked without that."""

from __future__ import annotations

import pytest

from chatbot import FAQ, Bot, Entry

TREES = FAQ(
    title="Rootwise",
    language="en",
    entries=(
        Entry(id="import", question="How do I import a GEDCOM file?", answer="Choose File, then Import."),
        Entry(
            id="refund",
            question="How can I get my money back?",
            answer="Write to us within 30 days of buying it.",
        ),
        Entry(id="hours", question="When is the office open?", answer="From nine to five."),
    ),
)


def test_what_it_points_back_to_is_not_left_out() -> None:
    reply = Bot(TREES).ask("i have a gedcom from ancestry, how do i get it in")
    assert reply.entry is None
    assert reply.offered[0].id == "import"


@pytest.mark.parametrize(
    ("question", "entry"),
    [("i did not like it, how can i get my money back", "refund"), ("i came in vain today, when is the office open", "hours")],
)  # fmt: skip
def test_a_question_that_says_of_what_is_answered(question: str, entry: str) -> None:
    reply = Bot(TREES).ask(question)
    assert reply.entry is not None
    assert reply.entry.id == entry
