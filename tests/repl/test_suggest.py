"""Questions that fit what is typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbot.faq.entry import Entry
from chatbot.repl.suggest import Suggester


def _suggested(typed: str, *questions: str, limit: int | None = 6) -> list[str]:
    entries = [Entry(id=str(number), question=text, answer="x") for number, text in enumerate(questions)]
    return [found.entry.question for found in Suggester(entries).suggest(typed, limit)]


QUESTIONS = (
    "How do I reset my password?",
    "How do I change my e-mail address?",
    "Where is the office in Zürich?",
)


@pytest.mark.parametrize(
    ("typed", "question"),
    [
        ("pass", 0), ("pasw", 0), ("passwrod", 0), ("password reset", 0), ("reset pasword", 0), ("resett", 0),
        ("adress", 1), ("change email or addres", 1), ("zurich", 2), ("ZÜR", 2), ("ofice where", 2),
        ("could you please tell me about zurich", 2),
    ],
)  # fmt: skip
def test_typos_and_order_are_forgiven(typed: str, question: int) -> None:
    assert _suggested(typed, *QUESTIONS)[:1] == [QUESTIONS[question]]


@pytest.mark.parametrize("typed", ["", " ", "x", "7", "?", "unrelated matters", "\udcff\x00"])
def test_nothing_is_suggested_where_nothing_fits(typed: str) -> None:
    assert _suggested(typed, *QUESTIONS) == []


def test_the_best_comes_first() -> None:
    assert _suggested("refund", "Is a card needed for the refund of a ticket?", "What is a refund?") == [
        "What is a refund?", "Is a card needed for the refund of a ticket?",
    ]  # fmt: skip
    assert _suggested("open a", "Can a account be opened?", "Open a account?")[0] == "Open a account?"


@pytest.mark.parametrize("typed", ["kids", "kids pass", "kids password"])
def test_a_word_that_the_faq_lacks_finds_what_means_the_same(typed: str) -> None:
    questions = (*QUESTIONS, "Is there a password for children?")
    assert _suggested(typed, *questions)[:1] == ["Is there a password for children?"]


def test_what_is_the_opposite_or_stands_beside_it_is_not_suggested() -> None:
    assert _suggested("sunday", "Is it open on a Saturday?") == []


def test_an_alias_leads_to_its_question_once() -> None:
    aliases = ("When is the shop open?", "Shop times?")
    entry = Entry(id="a", question="Opening hours?", answer="x", aliases=aliases)
    assert [found.entry for found in Suggester([entry]).suggest("shop")] == [entry]


def test_there_are_at_most_as_many_as_wanted() -> None:
    questions = [f"How do I use part {number}?" for number in range(100)]
    assert len(_suggested("how do I use", *questions)) == 6
    assert len(_suggested("how do I use", *questions, limit=None)) == 100


def test_the_words_that_fit_are_marked() -> None:
    suggester = Suggester([Entry(id="a", question="Reset: my password?", answer="x")])
    [found] = suggester.suggest("pasword res")
    parts = list(suggester.marked(found.entry.question, found.words))
    assert "".join(text for text, _ in parts) == found.entry.question
    assert [text for text, fits in parts if fits] == ["Reset", "password"]


def test_scripts_without_spaces_are_suggested_too() -> None:
    assert _suggested("密码", "如何重置密码?", "办公室在哪里?") == ["如何重置密码?"]


@given(st.lists(st.text(min_size=1), min_size=1, max_size=5), st.text(max_size=60))
def test_any_text_can_be_typed(questions: list[str], typed: str) -> None:
    found = _suggested(typed, *questions)
    assert len(found) <= min(6, len(questions))
