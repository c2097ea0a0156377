"""The questions of a text that has several lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbot.language.question_lines import questions_in
from chatbot.language.rules import Rules, rules_for

ENGLISH = rules_for("en")
LETTER = """\
I bought a lamp in your shop last week, and since yesterday it does not
light up any more when I turn it on, so that I would like to give it back
to you and have my money returned"""


@pytest.mark.parametrize(
    ("text", "questions"),
    [
        ("how do i pay\ncan i return a lamp\n", ["how do i pay", "can i return a lamp"]),
        ("How do I pay?\r\nMy lamp is broken!\r\nAm I late?", ["How do I pay?", "My lamp is broken!", "Am I late?"]),
        ("late fee\nopening hours", ["late fee", "opening hours"]),
        ("/list\n/quit\n", ["/list", "/quit"]),
        ("1. How do I pay\n2. shipping abroad and what it costs me", ["How do I pay", "shipping abroad and what it costs me"]),
        ("how do i pay\n\ncan i return a lamp", ["how do i pay", "can i return a lamp"]),
        ("What is the\ncapital\nof France?", ["What is the capital of France?"]),
        ("I bought a lamp last week and it\ndoes not work", ["I bought a lamp last week and it does not work"]),
        ("I bought a lamp.\nIt is broken.", ["I bought a lamp. It is broken."]),
        (LETTER, [" ".join(LETTER.split())]),
        ("one line", ["one line"]),
        (" \n\t\n", []),
    ],
)  # fmt: skip
def test_what_was_pasted(text: str, questions: list[str]) -> None:
    assert questions_in(text, ENGLISH) == questions


@pytest.mark.parametrize(
    ("text", "questions"),
    [
        ("my lamp is broken and stays dark\nwie bezahle ich", ["my lamp is broken and stays dark", "wie bezahle ich"]),
        (LETTER, [" ".join(LETTER.split())]),
        (LETTER + "?", [" ".join(LETTER.split()) + "?"]),
    ],
)  # fmt: skip
def test_what_came_through_a_pipe(text: str, questions: list[str]) -> None:
    assert questions_in(text, Rules(), line_each=True) == questions


@given(st.text(), st.booleans())
def test_no_word_is_lost(text: str, line_each: bool) -> None:
    words = questions_in(text.replace("1", "").replace("-", ""), ENGLISH, line_each=line_each)
    assert all("\n" not in question for question in words)
    if "/" not in text:
        assert len(" ".join(words)) <= len(text) + len(words)
