"""What is a case of what an FAQ speaks of: its word stands for that, unless the FAQ has the word itself."""

from __future__ import annotations

import pytest

from chatbot import FAQ, Bot, Entry
from chatbot.language.synonyms import synonyms_in

CLOTHES = Entry(id="clothes", question="What should my child wear?", answer="What may become dirty.")
ILL = Entry(id="ill", question="What if my child is ill?", answer="Please ring us.")
LICE = Entry(id="lice", question="What do you do about head lice?", answer="We tell all parents.")
FEES = Entry(id="fees", question="What are the fees?", answer="£640 a month.")


def first(question: str, *entries: Entry) -> str:
    return Bot(FAQ(language="en", entries=entries)).ask(question).matches[0].entry.id


@pytest.mark.parametrize(
    ("question", "entry"),
    [
        ("does she need wellies", "clothes"),
        ("is a raincoat any use", "clothes"),
        ("he has measles", "ill"),
        ("she came home with nits", "ill"),
    ],
)
def test_a_case_stands_for_what_it_is_one_of(question: str, entry: str) -> None:
    assert first(question, FEES, CLOTHES, ILL) == entry


def test_what_an_faq_has_itself_is_no_mere_case() -> None:
    assert first("she has lice", ILL, FEES) == "ill"
    assert first("she has lice", ILL, LICE, FEES) == "lice"


def test_a_line_says_what_is_the_same_and_what_is_wider() -> None:
    assert synonyms_in("lice = nits ~ ill = sick") == ("lice", ["nits"], ["ill", "sick"])
    assert synonyms_in("measles ~ ill") == ("measles", [], ["ill"])
    assert synonyms_in("lift = elevator") == ("lift", ["elevator"], [])
