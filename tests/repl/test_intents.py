"""What a line of the conversation wants."""

from __future__ import annotations

import pytest

from chatbot.faq.entry import Entry
from chatbot.repl.conversation import (
    CommandLine,
    Conversation,
    Intent,
    NoneOfThese,
    Nothing,
    Offer,
    OutOfRange,
    Pick,
    Question,
)

PARIS = Entry(id="paris", question="Paris?", answer="A city.")

LYON = Entry(id="lyon", question="Lyon?", answer="A city.")


@pytest.mark.parametrize(
    ("line", "intent"),
    [
        ("", Nothing()),
        (" \t", Nothing()),
        ("what is\n this ", Question("what is this")),
        ("1", Question("1")),
        ("0", Question("0")),
        ("/list two words", CommandLine("list", "two words")),
        (" /QUIT", CommandLine("QUIT", "")),
        ("/", CommandLine("", "")),
        ("\x1b[31mred\x1b[0m \udcff", Question("red")),
    ],
)
def test_a_line_wants(line: str, intent: Intent) -> None:
    assert Conversation().intent(line) == intent


@pytest.mark.parametrize(
    ("line", "intent"),
    [
        ("1", Pick(PARIS)),
        (" 2. ", Pick(LYON)),
        ("2)", Pick(LYON)),
        ("3", OutOfRange()),
        ("404", Question("404")),
        ("1 2", Question("1 2")),
        ("²", Question("²")),
        ("Lyon", Question("Lyon")),
        ("/help", CommandLine("help", "")),
    ],
)
@pytest.mark.parametrize("unsure", [True, False])
def test_a_line_wants_something_else_after_an_offer(line: str, intent: Intent, unsure: bool) -> None:
    conversation = Conversation()
    conversation.offer((PARIS, LYON), unsure=unsure)
    assert conversation.intent(line) == intent


def test_zero_and_blank_mean_none_of_these_only_after_did_you_mean() -> None:
    conversation = Conversation()
    conversation.offer((PARIS,), unsure=True)
    assert conversation.intent("0") == conversation.intent(" ") == NoneOfThese()
    conversation.offer((PARIS,))
    assert conversation.intent("0") == OutOfRange()
    assert conversation.intent(" ") == Nothing()
    conversation.forget()
    assert conversation.intent("1") == Question("1")


def test_one_goes_back_over_what_was_numbered_but_not_twice_over_the_same() -> None:
    conversation = Conversation()
    assert conversation.back() is None
    conversation.offer((PARIS, LYON))
    conversation.offer((PARIS,), unsure=True)
    conversation.offer((PARIS,))
    conversation.forget()
    assert conversation.back() == Offer((PARIS,))
    assert conversation.back() == Offer((PARIS, LYON))
    assert conversation.intent("2") == Pick(LYON)
    assert conversation.back() is None
