"""Contractions, with and without their apostrophe."""

from __future__ import annotations

import pytest

from chatbot.language.analyser import Analyser

ANALYSER = Analyser("en")


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("It won't open", "it will not open"),
        ("it wont open", "it will not open"),
        ("I can’t log in", "i can not log in"),
        ("I cannot log in", "i can not log in"),
        ("does'nt it", "does not it"),
        ("I'm sure we'll come", "i am sure we will come"),
        ("whats the price", "what is the price"),
        ("the dog's bone", "the dog bone"),
    ],
)
def test_a_contraction_is_read_in_full(text: str, read: str) -> None:
    assert ANALYSER.texts(text) == [word.text for word in ANALYSER.words(text)] == read.split()


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("what if my kid is ill", "what if my kid is ill"),
        ("ill child, what now", "ill child what now"),
        ("ill be late", "i will be late"),
        ("what if ill need it", "what if i will need it"),
        ("I am not well", "i am not well"),
        ("well come by bus", "we will come by bus"),
        ("how do I change the shell", "how do i change the shell"),
        ("my id card", "my id card"),
        ("id like a table", "i would like a table"),
        ("the tool shed", "the tool shed"),
        ("when were you open", "when were you open"),
        ("what if were late", "what if we are late"),
        ("its colour", "its colour"),
        ("its a car", "it is a car"),
        ("the cant of a saw", "the cant of a saw"),
    ],
)
def test_a_word_that_may_be_a_contraction_is_told_by_what_stands_beside_it(text: str, read: str) -> None:
    assert ANALYSER.texts(text) == [word.text for word in ANALYSER.words(text)] == read.split()


def test_both_ways_to_write_it_have_their_places() -> None:
    places = [(token.word.text, token.start, token.end) for token in ANALYSER.tokens("so ill be late")]
    assert places == [("so", 0, 2), ("i", 3, 6), ("will", 3, 6), ("be", 7, 9), ("late", 10, 14)]
