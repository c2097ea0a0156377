"""What has two ends, questions of stop words alone, and phrases of the FAQ that are stop words alone."""

from __future__ import annotations

import json

import pytest

from chatbot import Bot
from chatbot.faq.format import parse_faq

OPEN = ("When are you open?", "Monday to Friday 8 am to 6 pm.")
LOCK = ("How do I open the locker?", "Put in a coin and turn the key.")
CLASSES = ("When do the classes start?", "At 9.15, every day but Monday.")


def bot_of(*entries: tuple[str, str]) -> Bot:
    content = {
        "language": "en",
        "entries": [
            {"id": str(at), "question": question, "answer": answer}
            for at, (question, answer) in enumerate(entries)
        ],
    }
    return Bot(parse_faq(json.dumps(content).encode(), "ends.json"))


@pytest.mark.parametrize(
    "question",
    ["when do you close", "what time do you close?", "until when are you open", "how late do you close"],
)
def test_who_asks_for_one_end_is_answered_where_the_other_is_with_both(question: str) -> None:
    reply = bot_of(OPEN, LOCK, ("Do you sell bread?", "Yes, and rolls.")).ask(question)
    assert reply.entry is not None
    assert reply.entry.question == OPEN[0]


@pytest.mark.parametrize("question", ["when do the classes end", "when do the classes finish"])
def test_two_figures_in_an_answer_may_be_both_ends(question: str) -> None:
    classes = (CLASSES[0], "At 9.15, and they take 45 minutes.")
    reply = bot_of(classes, LOCK, ("When are you open?", "From 8 on.")).ask(question)
    assert reply.entry is not None
    assert reply.entry.question == classes[0]


def test_each_end_that_has_an_entry_gets_its_own() -> None:
    closing = ("When do you close?", "At 6 pm.")
    bot = bot_of(("When do you open?", "At 8 am."), closing, LOCK)
    first = bot.ask("what time do you close").matches[0]
    assert first.entry.question == closing[0]


@pytest.mark.parametrize(
    ("entry", "question"),
    [
        (LOCK, "how do i close the locker"),
        (LOCK, "when do i close the locker"),
        (("When can we arrive?", "From 15.00 to 20.00."), "when do we leave"),
        (("When can I check in?", "From 15.00 to 20.00."), "when can i check out"),
    ],
)
def test_the_other_end_is_another_question_where_the_answer_does_not_give_it(
    entry: tuple[str, str], question: str
) -> None:
    assert not bot_of(entry, ("Do you sell bread?", "Yes, and rolls.")).ask(question).answered


INN = bot_of(
    ("How do I get to you?", "By bus 12 from the station."),
    ("How much is a room?", "Double from 94, single 62."),
    ("Can I cancel my booking?", "Until five days before."),
    ("Is there a toilet?", "Next to the bar."),
    ("What do you look after?", "The garden."),
)


@pytest.mark.parametrize(
    ("question", "entry"),
    [
        ("how do i get there", "How do I get to you?"),
        ("where are you?", "How do I get to you?"),
        ("adress", "How do I get to you?"),
        ("what does a room cost", "How much is a room?"),
        ("how expensive is a room", "How much is a room?"),
        ("what if we cant come", "Can I cancel my booking?"),
        ("wheres the loo", "Is there a toilet?"),
        ("hwo mcuh is it", "How much is a room?"),
        ("i wanna come by, how do i get there", "How do I get to you?"),
        ("i can't make it after all", "Can I cancel my booking?"),
    ],
)
def test_stop_words_together_say_what_is_asked(question: str, entry: str) -> None:
    first = INN.ask(question).matches[0]
    assert first.entry.question == entry
    assert first.confidence > 0.06


@pytest.mark.parametrize(
    "question", ["when can we come in", "when may i get in?", "until when can i come by"]
)
def test_who_may_come_in_when_asks_for_opening_times(question: str) -> None:
    reply = bot_of(OPEN, CLASSES).ask(question)
    assert reply.entry is not None
    assert reply.entry.question == OPEN[0]


def test_stop_words_that_say_nothing_stay_unanswered() -> None:
    for question in ("what is it", "how do you do that", "can i get it now"):
        assert not INN.ask(question).answered


@pytest.mark.parametrize(
    ("entry", "question"),
    [
        (("Where do lessons take place?", "At Linden Road 8."), "where are you located"),
        (("Is the water heated?", "The big pool has 27 degrees."), "is it warm"),
    ],
)
def test_what_may_be_asked_of_the_owner_is_no_small_talk(entry: tuple[str, str], question: str) -> None:
    reply = bot_of(entry, LOCK).ask(question)
    assert reply.small_talk is None
    assert reply.matches[0].entry.question == entry[0]
