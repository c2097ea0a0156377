"""What a line of the conversation wants."""

from __future__ import annotations

import pytest

from chatbot.faq.entry import Entry
from chatbot.language.rules import rules_for
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
    Which,
)

PARIS = Entry(id="paris", question="Paris?", answer="A city.")

LYON = Entry(id="lyon", question="Lyon?", answer="A city.")
NICE = Entry(id="nice", question="Nice?", answer="A city.")


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


def _offering(*entries: Entry) -> Conversation:
    conversation = Conversation(rules_for("en"))
    conversation.offer(entries, unsure=True, question="Which?")
    return conversation


def test_the_other_one_is_that_of_two_which_was_not_shown() -> None:
    conversation = _offering(PARIS, LYON)
    assert conversation.intent("no, the other one") == Which()
    conversation.last = PARIS
    assert conversation.intent("the other one") == Pick(LYON)
    conversation.offer((NICE,))  # below the answer
    assert conversation.intent("the other one") == Pick(LYON)
    assert conversation.offered.question == "Which?"


def test_the_other_one_is_none_of_what_was_offered_before_another_answer() -> None:
    conversation = _offering(PARIS, LYON)
    conversation.show(NICE, anew=True)
    conversation.offer(())
    assert conversation.intent("the other one") == Question("the other one")
    conversation.offer((LYON,))  # below the answer
    assert conversation.intent("the other one") == Which()
    assert conversation.numbered == (LYON,)


def test_the_other_one_of_more_is_asked_for() -> None:
    conversation = _offering(PARIS, LYON, NICE)
    conversation.last = PARIS
    conversation.forget()
    assert conversation.intent("the other one") == Which()
    assert conversation.numbered == (PARIS, LYON, NICE)
    assert Conversation(rules_for("en")).intent("the other one") == Question("the other one")


def test_yes_is_said_right_behind_an_offer() -> None:
    assert _offering(PARIS, LYON).intent("yes") == Pick(PARIS, of_several=True)
    conversation = _offering(PARIS, LYON)
    assert conversation.intent("hello") == Question("hello")
    assert conversation.intent("yes") == Question("yes")
    assert conversation.intent("2") == Pick(LYON)


def test_ok_picks_none_of_several() -> None:
    assert _offering(PARIS, LYON).intent("ok") == Question("ok")
    assert _offering(PARIS, LYON).intent("that one") == Question("that one")
    assert _offering(PARIS).intent("ok") == _offering(PARIS).intent("that one") == Pick(PARIS)
