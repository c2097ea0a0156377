"""Negative questions and tags deny nothing."""

from __future__ import annotations

import pytest

from chatbot.language.analyser import Analyser
from chatbot.language.en.negative_questions import denies_nothing

ANALYSER = Analyser("en")


def plainly(question: str) -> str:
    words = [word.text for word in ANALYSER.words(question)]
    idle = denies_nothing(words)
    return " ".join(word for at, word in enumerate(words) if at not in idle)


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("Don't you ship to Spain?", "do you ship to spain"),
        ("isn't there a discount", "is there a discount"),
        ("is there really no discount", "is there really discount"),
        ("don't students pay less", "do students pay less"),
        ("did the soldiers not shoot", "did the soldiers shoot"),
        ("can you not ship it", "can you ship it"),
        ("It isn't free, is it?", "it is free"),
        ("you don't close at ten, do you", "you do close at ten"),
        ("you ship to Spain, don't you?", "you ship to spain"),
        ("parking is free, is it not", "parking is free"),
    ],
)
def test_what_denies_nothing_goes(question: str, asks: str) -> None:
    assert plainly(question) == asks


@pytest.mark.parametrize(
    "question",
    [
        "can't log in",
        "doesn't work on my phone",
        "won't process my card",
        "don't charge my card",
        "is it okay not to come",
        "why don't you take cash",
        "the light isn't on, what is it",
        "i can't come, can you move it",
        "what is it",
    ],
)
def test_what_denies_stays(question: str) -> None:
    assert plainly(question) == " ".join(word.text for word in ANALYSER.words(question))
