"""A word that is part of what people say in several is no misspelling of a word that the FAQ happens to have."""

from __future__ import annotations

import pytest

from chatbot import FAQ, Entry
from chatbot.matching.matcher import Matcher
from chatbot.matching.query import SPELLED

READER = Matcher(
    FAQ(
        language="en",
        entries=(
            Entry(id="aid", question="How do I clean a hearing aid?", answer="With the brush."),
            Entry(id="lake", question="Is the lake deep?", answer="Ten metres."),
        ),
    )
).reader


def spelled(question: str) -> set[str]:
    """The words of the FAQ that some of the question may be misspellings of."""
    return {
        one.text for found in READER.read(question).targets.values() for one in found if one.kind == SPELLED
    }


@pytest.mark.parametrize(
    "question", ["how do i get rid of wax", "get rid of it", "i want to get rid of my old one"]
)
def test_it_is_read_as_it_stands(question: str) -> None:
    assert not spelled(question)


@pytest.mark.parametrize(
    ("question", "word"), [("is there a rid for the ears", "aid"), ("how deep is the laek", "lake")]
)
def test_elsewhere_it_may_be_misspelt(question: str, word: str) -> None:
    assert word in spelled(question)
