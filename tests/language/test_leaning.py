"""Questions that lean on what was said before, and what an answer tells."""

from __future__ import annotations

import pytest

from chatbot.language.analyser import Analyser
from chatbot.language.answer_signs import tells
from chatbot.language.leaning import adds, asks_of_it, goes_on


@pytest.mark.parametrize(
    ("language", "question", "of_it"),
    [
        ("en", "how big?", True), ("en", "and what does it cost?", True), ("en", "what time?", True), ("en", "the price?", True),
        ("en", "how much is the rent?", False), ("en", "when can i get in", False), ("en", "when do i pay", False),
        ("en", "parking?", False),
        ("de", "wie groß?", True), ("de", "und der Preis?", True), ("de", "was kostet der Ausweis", False),
        ("es", "¿y cuánto tiempo lleva?", True), ("es", "¿cuánto cuesta un curso?", False),
        ("fr", "à partir de quel âge ?", True), ("fr", "combien coûte une entrée ?", False),
        ("ja", "いくらですか", True), ("ja", "入場料はいくらですか", False),
    ],
)  # fmt: skip
def test_what_asks_for_a_type_of_answer_alone(language: str, question: str, of_it: bool) -> None:
    assert asks_of_it(Analyser(language), question) is of_it


@pytest.mark.parametrize(
    ("language", "text", "added"),
    [
        ("en", "in the hut?", True), ("en", "and for students", True), ("en", "for how long?", False), ("en", "the hut", False),
        ("en", "in what language?", False), ("en", "on which of the three sites are dogs allowed", False),
        ("de", "und für Studenten?", True), ("es", "¿y para niños?", True), ("fr", "pour les enfants ?", True),
    ],
)  # fmt: skip
def test_what_adds_to_the_question_before(language: str, text: str, added: bool) -> None:
    assert adds(Analyser(language), text) is added


@pytest.mark.parametrize(
    ("language", "text", "on"),
    [
        ("en", "is there parking?", False), ("en", "what about parking?", True), ("en", "when was it there?", True),
        ("en", "why not", True),
        ("de", "warum nicht?", True), ("ja", "大人は？", True), ("ja", "じゃあ駐車場", True), ("ja", "駐車場はありますか", False),
    ],
)  # fmt: skip
def test_what_goes_on(language: str, text: str, on: bool) -> None:
    assert goes_on(Analyser(language), text) is on


@pytest.mark.parametrize(
    ("answer", "wanted", "told"),
    [
        ("A new key costs £15.", "amount", True), ("It is 15 € then.", "amount", True), ("Entry: 30p each.", "amount", True),
        ("Come between 8 and 10 am.", "amount", False), ("It takes two to four working days.", "duration", True),
        ("Tick the box before you go on.", "duration", False), ("Up to 8 x 6 ft.", "size", True),
        ("Choose a size.", "size", False),
        ("Up to six hens.", "number", True), ("Hens are fine.", "number", False), ("On a Saturday.", "time", True),
        ("In the hall.", "place", False), ("Ask for the price at the desk.", "amount", False),
        ("You may bring a dog.", "time", False), ("From 3 May on.", "time", True),
    ],
)  # fmt: skip
def test_what_an_answer_tells(answer: str, wanted: str, told: bool) -> None:
    assert tells(Analyser("en"), answer, wanted) is told
