"""Who asks when something was is not answered by an entry that asks something else and names no time."""

from __future__ import annotations

import pytest

from chatbot import FAQ, Bot, Entry

RADIO = FAQ(
    title="Larkwave help",
    language="en",
    entries=(
        Entry(id="timer", question="Is there a sleep timer?", answer="Under the moon, from five minutes on."),
        Entry(
            id="formats",
            question="Which formats can I export?",
            answer="MP3 and FLAC; OGG went with version 3.",
        ),
        Entry(
            id="factory", question="Where are the radios made?", answer="In the works at Hull, built in 1911."
        ),
        Entry(id="stations", question="How many stations are there?", answer="About 900."),
    ),
)


@pytest.mark.parametrize("question", ["when was the sleep timer added", "when did version 3 come out"])
def test_no_time_is_no_answer(question: str) -> None:
    reply = Bot(RADIO).ask(question)
    assert reply.entry is None
    assert reply.confidence <= 0.3


def test_a_year_may_be_one() -> None:
    reply = Bot(RADIO).ask("when were the works in hull built")
    assert reply.matches[0].entry.id == "factory"
    assert reply.confidence > 0.5
