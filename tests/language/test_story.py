"""What is asked in a text that tells much beside."""

from __future__ import annotations

import pytest

from chatbot.language.rules import rules_for
from chatbot.language.story import story

TOLD = "We moved here in spring. My neighbour Sandra, who knows everybody, told me about you."


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        (f"{TOLD} How long is the list?", "How long is the list?"),
        (f"How long is the list? {TOLD}", "How long is the list?"),
        (
            f"{TOLD} How long is the list? And what does it cost?",
            "How long is the list? And what does it cost?",
        ),
        (f"{TOLD} my dog is ill, can I cancel", "my dog is ill, can I cancel"),
    ],
)
def test_the_story_is_told_apart_from_what_is_asked(text: str, asked: str) -> None:
    found = story(text, rules_for("en"))
    assert found is not None
    assert found.asked == asked


def test_the_sentence_before_is_the_nearest() -> None:
    found = story(f"{TOLD} I lost my card on the bus. What now?", rules_for("en"))
    assert found is not None
    assert found.nearest == "I lost my card on the bus. What now?"


@pytest.mark.parametrize(
    "text",
    [
        TOLD,
        "How long is the list?",
        "I lost my card on the bus to town in the morning of the day before yesterday. What now?",
        "Lost it. Sorry. What now?",
        f"{TOLD} " + "So it is. " * 120 + "How long is the list?",
    ],
    ids=["asks nothing", "tells nothing", "one sentence", "few words", "too long"],
)
def test_else_there_is_none(text: str) -> None:
    assert story(text, rules_for("en")) is None


def test_signs_of_japanese_end_sentences() -> None:
    told = "five words are told here。 and then seven more words are told。 さて、いくらですか？"
    found = story(told, rules_for("ja"))
    assert found is not None
    assert found.asked == "さて、いくらですか？"
