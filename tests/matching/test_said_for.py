"""A word that an FAQ has not is found by the phrase of several words that it has for it."""

from __future__ import annotations

import pytest

from chatbot import FAQ, Bot, Entry

TREES = FAQ(
    title="Rootwise",
    language="en",
    entries=(
        Entry(id="refund", question="How can I get my money back?", answer="Within 30 days."),
        Entry(id="send", question="How do I send money to a friend?", answer="Tap Send."),
        Entry(id="lost", question="I left something on the bus", answer="Ask the driver."),
        Entry(id="open", question="When is the office open?", answer="From nine to five."),
    ),
)


@pytest.mark.parametrize("question", ["refund", "can i get a refund", "refunds please"])
def test_it_is_found(question: str) -> None:
    reply = Bot(TREES).ask(question)
    assert reply.entry is not None
    assert reply.entry.id == "refund"


def test_a_part_of_the_phrase_does_not_do() -> None:
    others = FAQ(language="en", entries=TREES.entries[1:])
    assert not Bot(others).ask("can i get a refund").answered


def test_what_the_faq_has_itself_counts() -> None:
    policy = Entry(id="policy", question="What is the refund policy?", answer="See our terms.")
    reply = Bot(FAQ(language="en", entries=(*TREES.entries, policy))).ask("refund policy")
    assert reply.entry == policy


def test_among_several_words_it_is_not_what_is_asked() -> None:
    reply = Bot(TREES).ask("does the refund insurance cover umbrellas")
    assert not reply.answered
