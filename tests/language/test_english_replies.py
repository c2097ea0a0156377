"""Yes and no, what is chosen, and what rejects an answer, in English."""

from __future__ import annotations

import pytest
from conversations import FRANCE

from chatbot.language.rules import rules_for

ENGLISH = rules_for("en")


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("yes", True), ("Yes, please!", True), ("ok", True), ("no", False), ("Nope.", False), ("neither", False),
        ("yes or no", None), ("no refund", None), ("", None), ("yesterday", None),
    ],
)  # fmt: skip
def test_yes_and_no(text: str, meant: bool | None) -> None:
    assert ENGLISH.choosing.agrees(text) is meant


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("first", 1), ("the second one", 2), ("number 3", 3), ("No. 2", 2), ("2nd", 2), ("I meant the third", 3),
        ("option two", 2), ("the last", -1), ("first aid", None), ("one way ticket", None), ("", None),
    ],
)  # fmt: skip
def test_what_is_chosen(text: str, number: int | None) -> None:
    assert ENGLISH.choosing.chosen(text) == number


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("That's wrong.", True), ("no, not what I asked", True), ("this is not correct", True), ("wrong answer", True),
        ("that did not answer my question", True), ("is it wrong to eat late", False), ("wrong item delivered", False),
        ("", False), (str(FRANCE["title"]), False),
    ],
)  # fmt: skip
def test_what_rejects_an_answer(text: str, wrong: bool) -> None:
    assert ENGLISH.choosing.rejects(text) is wrong
