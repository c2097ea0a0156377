"""People say “you” to whom an FAQ calls by what it is in its title."""

from __future__ import annotations

import json

import pytest

from chatbot import Bot
from chatbot.faq.format import parse_faq

ENTRIES = {
    "When is the zoo open?": "Every day from 9 am to 6 pm.",
    "Can I change the date of a ticket?": "Yes, until the day before.",
    "Where can I park?": "On the field behind the gates.",
    "When are the otters fed?": "At 11 am.",
}


def bot_of(title: str | None) -> Bot:
    entries = [{"question": question, "answer": answer} for question, answer in ENTRIES.items()]
    return Bot(
        parse_faq(json.dumps({"title": title, "language": "en", "entries": entries}).encode(), "zoo.json")
    )


@pytest.mark.parametrize("question", ["when are you open", "when do you open?"])
def test_you_is_the_owner(question: str) -> None:
    reply = bot_of("Larkhill Zoo: before you visit").ask(question)
    assert reply.entry is not None
    assert reply.entry.question == "When is the zoo open?"
    assert reply.confidence > bot_of("Before you visit").ask(question).confidence


def test_you_is_not_whatever_else_the_title_has() -> None:
    questions = ("do you feed lions", "where are you from", "are you a person")
    bot, other = bot_of("Otters, lions and tickets"), bot_of(None)
    for question in questions:
        assert bot.ask(question).confidence == other.ask(question).confidence


def test_you_is_nobody_where_no_entry_asks_for_anything_else_of_a_question() -> None:
    question = "do you sell stamps"
    alone = bot_of("Before you visit").ask(question).confidence
    assert bot_of("Larkhill Zoo: before you visit").ask(question).confidence == alone


def test_a_phrase_with_you_in_it_is_what_it_is_whatever_the_title() -> None:
    entries = [
        {"question": "What is the address?", "answer": "Mill Lane 4."},
        {"question": "When is the zoo open?", "answer": "At 9."},
    ]
    bots = [
        Bot(
            parse_faq(json.dumps({"title": title, "language": "en", "entries": entries}).encode(), "zoo.json")
        )
        for title in ("Larkhill Zoo", "Before you visit")
    ]
    confidences = {bot.ask("how do i get to you with a pram").confidence for bot in bots}
    assert len(confidences) == 1
    assert confidences.pop() > 0.5


@pytest.mark.parametrize("title", ["Brook Pool & Café", "The café at Brook Pool"])
def test_of_several_things_in_the_title_the_owner_is_what_most_questions_name(title: str) -> None:
    entries = [
        {"question": "When is the pool open?", "answer": "From 9 to 6."},
        {"question": "How deep is the pool?", "answer": "Two metres."},
        {"question": "When is the café open?", "answer": "An hour later."},
        {"question": "Where can I park?", "answer": "Behind the hall."},
    ]
    faq = parse_faq(json.dumps({"title": title, "language": "en", "entries": entries}).encode(), "pool.json")
    reply = Bot(faq).ask("when do you open")
    assert reply.entry is not None
    assert reply.entry.question == "When is the pool open?"
