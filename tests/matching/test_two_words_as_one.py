"""Two words that were written as one are taken apart, but not what is one word, misspelt or not."""

from __future__ import annotations

import pytest

from chatbot import FAQ, Entry
from chatbot.matching.matcher import Matcher

QUESTIONS = (
    "How do I reset my password?", "When does the party begin?", "What does a ticket cost?", "What is part of it?",
    "Where is the box?", "Is there sand?", "What is under it?", "Where is Mary, and where is Ann?",
    "Where is the routebox?", "Is this the route?", "Which router is it?", "How many boxes are there?", "Is the themeparte good?",
    "Which place is it?", "What is 365?",
)  # fmt: skip


def reader(*questions: str) -> Matcher:
    """What reads a question to an FAQ that asks these."""
    return Matcher(
        FAQ(
            language="en",
            entries=tuple(
                Entry(id=f"e{at}", question=text, answer="Yes.") for at, text in enumerate(questions)
            ),
        )
    )


@pytest.fixture(scope="module")
def matcher() -> Matcher:
    return reader(*QUESTIONS)


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("passwordreset", "password reset"),
        ("resetpassword", "reset password"),
        ("routerparty", "router party"),
        ("annmary", "ann mary"),
        ("Birthdayparty", "birthday party"),
        ("daytickets", "day tickets"),
        ("partyearly", "party early"),
        ("partyzone", "party zone"),
    ],
)
def test_two_words_are_taken_apart(matcher: Matcher, written: str, words: str) -> None:
    assert [word.text for word in matcher.reader.read(written).words] == words.split()


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("sandbox", "it is a word"),
        ("workplace", "so is this"),
        ("routeboxes", "the FAQ has it in another form"),
        ("routerbox", "it is rather misspelt"),
        ("themeparty", "so is this"),
        ("underbox", "what begins so is called that"),
        ("a BirthdayParty", "it is a name"),
        ("box365", "it has a digit"),
        ("dayparty", "it is short"),
        ("bookcoffee", "the FAQ has neither"),
        ("londonparty", "names are written as they like"),
        ("rightparty", "a stop word is no part"),
        ("beettickets", "nobody says that often"),
    ],
)
def test_what_is_one_word_stays_one(matcher: Matcher, written: str, why: str) -> None:
    assert matcher.reader.read(written).words[-1].text == written.split()[-1].lower(), why


def test_a_word_that_may_be_misspelt_is_taken_apart_where_that_is_likelier() -> None:
    words = reader("Which routesbix is it?", "Which router is it?", "Is there a box?").reader.read(
        "routerbox"
    )
    assert [word.text for word in words.words] == ["router", "box"]


def test_two_stop_words_are_not_two_words() -> None:
    found = reader("Does he like tea?", "Who has it?").reader.read("doesit")
    assert [word.text for word in found.words] == ["doesit"]
