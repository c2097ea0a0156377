"""A usual word of the language is not read as another one of the FAQ."""

from __future__ import annotations

import json

import pytest

from chatbot import Bot
from chatbot.faq.format import parse_faq

ENTRIES = {
    "When are you open?": "Saturdays from 10 am to 1 pm.",
    "Do you mend clothes?": "Yes, zips and buttons.",
    "Where is the shop?": "In Mill Lane.",
    "How long does delivery take?": "Three days.",
    "How can I volunteer?": "Speak to Jo at the desk.",
    "Is there a guarantee on repairs?": "No, you bring things at your own risk.",
}


@pytest.fixture(scope="module")
def bot() -> Bot:
    entries = [{"question": question, "answer": answer} for question, answer in ENTRIES.items()]
    return Bot(parse_faq(json.dumps({"language": "en", "entries": entries}).encode(), "faq.json"))


@pytest.mark.parametrize(
    ("question", "entry"),
    [
        ("when do you close", "When are you open?"),
        ("how can i help", "How can I volunteer?"),
        ("we want to help", "How can I volunteer?"),
        ("do you give a warenty", "Is there a guarantee on repairs?"),
    ],
)
def test_it_is_read_for_what_it_is(bot: Bot, question: str, entry: str) -> None:
    reply = bot.ask(question)
    assert reply.entry is not None
    assert reply.entry.question == entry


@pytest.mark.parametrize(
    ("question", "entry"), [("close", "Do you mend clothes?"), ("do you ship", "Where is the shop?")]
)
def test_it_is_not_read_as_one_that_looks_like_it(bot: Bot, question: str, entry: str) -> None:
    reply = bot.ask(question)
    assert reply.entry is None or reply.entry.question != entry


@pytest.mark.parametrize(
    ("question", "entry"),
    [
        ("clothesrepair", "Do you mend clothes?"),
        ("shopaddress", "Where is the shop?"),
        ("deliverycosts", "How long does delivery take?"),
    ],
)
def test_two_usual_words_written_as_one_are_two(bot: Bot, question: str, entry: str) -> None:
    matches = bot.ask(question).matches
    assert matches[0].entry.question == entry


def test_what_is_allowed_is_welcome() -> None:
    dogs = {"question": "Are dogs welcome?", "answer": "Two, on a lead."}
    entries = [dogs, {"question": "When can we arrive?", "answer": "From 4 on."}]
    bot = Bot(parse_faq(json.dumps({"language": "en", "entries": entries}).encode(), "faq.json"))
    found = [
        bot.ask(one).entry
        for one in ("are dogs allowed", "are dogs permitted?", "dog friendly?", "what time is check in")
    ]
    assert [entry and entry.question for entry in found] == [
        dogs["question"],
        dogs["question"],
        dogs["question"],
        "When can we arrive?",
    ]


def test_who_wants_help_does_not_offer_it(bot: Bot) -> None:
    assert not bot.ask("how can you help").answered


def test_a_rare_word_of_the_dictionary_is_none_that_is_two_letters_away() -> None:
    entries = [
        {"question": "What if I lose a paddle?", "answer": "It costs £30."},
        {"question": "Can I bring my dog?", "answer": "If it sits still."},
        {"question": "Is a passport needed?", "answer": "Yes."},
    ]
    canoes = Bot(parse_faq(json.dumps({"language": "en", "entries": entries}).encode(), "faq.json"))
    poodle, padle = canoes.ask("is a poodle ok"), canoes.ask("i lost the padlle")
    assert poodle.entry is not None
    assert poodle.entry.question == "Can I bring my dog?"
    assert padle.entry is not None
    assert padle.entry.question == "What if I lose a paddle?"
