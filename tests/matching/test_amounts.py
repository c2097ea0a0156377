"""A number that tells how much there is of something counts less than one that names something."""

from __future__ import annotations

import pytest

from chatbot import FAQ, Entry
from chatbot.matching.matcher import Matcher
from chatbot.matching.reading import AMOUNT_WEIGHT

MATCHER = Matcher(
    FAQ(
        language="en",
        entries=(
            Entry(id="price", question="What does the lake hotel cost?", answer="60 euros a night."),
            Entry(id="lift", question="Is there a lift?", answer="From floor 4 on."),
        ),
    )
)


@pytest.mark.parametrize(
    ("question", "number", "is_amount"),
    [
        ("how much for 3 days", "3", True),
        ("we are 12 people, what does it cost", "12", True),
        ("price of the hotel 3", "3", False),  # which one
        ("is there a lift in section 12", "12", False),
        ("what does it cost with 4 of us", "4", False),  # the FAQ has one
        ("what did it cost in 1984", "1984", False),  # a year
    ],
)
def test_a_number_behind_a_little_word_is_an_amount(question: str, number: str, is_amount: bool) -> None:
    query = MATCHER.reader.read(question)
    at = query.stems.index(number)
    assert (query.weights[at] == AMOUNT_WEIGHT) == is_amount
