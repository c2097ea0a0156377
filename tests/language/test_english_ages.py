"""Who asks in English how old one has to be, and who only tells or asks an age of something."""

from __future__ import annotations

import pytest

from chatbot import FAQ, Bot, Entry
from chatbot.language.en.age import ASKING_AGE

CLUB = FAQ(
    title="Pottery",
    language="en",
    entries=(
        Entry(id="open", question="When are you open?", answer="Tuesday to Friday 10 am to 9 pm."),
        Entry(
            id="children",
            question="Can children come?",
            answer="Children from 8 years can come to the family sessions. Evening classes are for people of 16 and older.",
        ),
        Entry(
            id="party",
            question="Can we have a party with you?",
            answer="Yes, for 6 to 14 people, on Friday evenings. It is £45 a head.",
        ),
    ),
)


@pytest.mark.parametrize(
    "question",
    [
        "how old do you have to be", "min age?", "what is the minimum age", "what ages do you take",
        "from what age", "is there an age limit?",
        "is my 6 year old allowed to join", "can i come with my 5 year old", "my 6 year old wants to come", "is 5 too young",
        "my daughter is 4, can she come", "can a 3 yo come along",
        "are 7 year olds allowed in", "is my son old enough", "am I too old",
    ],
)  # fmt: skip
def test_the_entry_on_children_tells_it(question: str) -> None:
    reply = Bot(CLUB).ask(question)
    assert reply.answered
    assert reply.entry is not None
    assert reply.entry.id == "children"


@pytest.mark.parametrize(
    "words",
    [
        "how old is the building", "my 6 year old laptop is broken", "is the wine 6 years old", "how long can my son stay",
        "can my son pay by card",
        "what age is the castle", "my daughter is 4 metres away",
    ],
)  # fmt: skip
def test_other_ages_are_not_meant(words: str) -> None:
    assert not ASKING_AGE.said_in(words.split())


@pytest.mark.parametrize(
    "often", [["in"], ["there", "here"], ["to", "be"], ["my", "son"], ["6", "or"], ["year", "old"]]
)
def test_many_words_that_fit_take_no_longer_than_they_are(often: list[str]) -> None:
    for beginning in (
        ["how", "old", "do", "you"],
        ["can", "my", "son", "is", "old"],
        ["what", "is", "the", "age"],
    ):
        assert not ASKING_AGE.said_in([*beginning, *(often * 400), "x"])
