"""Going on from the last answer, in conversations."""

from __future__ import annotations

import pytest
from conversations import Start
from pseudo_terminal import Terminal

from chatbot.language.rules import rules_for

LAMPS = {
    "title": "Lamps",
    "entries": [
        {
            "id": "war",
            "question": "What was the War of the Lamps?",
            "answer": "A quarrel of two shops.",
            "related": ["results"],
        },
        {
            "id": "results",
            "question": "What consequences did the quarrel over the price of oil have?",
            "answer": "Lamps became cheap.",
        },
        {
            "id": "founder",
            "question": "Why did Edwin Light leave the town?",
            "aliases": ["Who is Edwin Light?"],
            "answer": "The founder of the first shop left for his health.",
            "related": ["war"],
        },
        {"id": "oil", "question": "Where is oil sold?", "answer": "At the harbour."},
    ],
}


@pytest.fixture
def terminal(shared: Start) -> Terminal:
    terminal = shared(faq=LAMPS)
    terminal.enter("/show war")
    return terminal


def test_what_is_related_to_the_last_answer_is_found_by_its_own_words(terminal: Terminal) -> None:
    terminal.enter("and its outcome?")
    assert "Going on from the last answer: “and its outcome … War Lamps”." in terminal.text
    assert "Lamps became cheap." in terminal.text


def test_what_is_related_needs_the_confidence_that_is_wanted(start: Start) -> None:
    terminal = start("--threshold", "0.9", faq=LAMPS)
    terminal.enter("/show war")
    terminal.enter("and its outcome?")
    assert "Lamps became cheap." not in terminal.text
    assert "Did you mean: 1 What consequences did" in terminal.text


@pytest.mark.parametrize("question", ["who is he", "when was that?", "why?", "why"])
def test_the_last_answer_is_named_where_there_is_no_more(terminal: Terminal, question: str) -> None:
    terminal.enter(question)
    assert "no more on that than the last answer, to “What was the War of the Lamps?”" in terminal.text
    assert terminal.text.count("Related 1 What consequences did the quarrel") == 2
    assert terminal.text.count("A quarrel of two shops.") == 1


@pytest.mark.parametrize("question", ["who is he?", "why?"])
def test_the_same_answer_comes_again_with_a_word(terminal: Terminal, question: str) -> None:
    terminal.enter("/show founder")
    terminal.enter(question)
    assert "Here is that answer again." in terminal.text
    assert terminal.text.count("left for his health") == 2


@pytest.mark.parametrize("question", ["tell me more", "what else?"])
def test_more_is_what_goes_with_the_last_answer_and_was_not_shown(start: Start, question: str) -> None:
    terminal = start(faq=LAMPS)
    terminal.enter("/show war")
    terminal.enter(question)
    assert "More that goes with the last answer: 1 What consequences did" in terminal.text
    terminal.enter("1")
    terminal.enter("/show war")
    terminal.enter(question)
    assert "1 What consequences did" not in terminal.text.rpartition(f"> {question}")[2]


@pytest.mark.parametrize(
    ("text", "more"),
    [
        ("Tell me more!", True), ("more please", True), ("what else?", True), ("anything else about it", True), ("go on", True),
        ("can you tell me more about that", True), ("tell me more about Syria", False), ("more", True), ("no more", False),
        ("how much more does it cost", False), ("", False),
    ],
)  # fmt: skip
def test_what_asks_for_more(text: str, more: bool) -> None:
    assert rules_for("en").going_on.wants_more(text) is more


@pytest.mark.parametrize(
    ("language", "text", "again"),
    [
        ("en", "say that again", True), ("en", "What did you say?", True), ("en", "sorry, i didn't catch that", True),
        ("en", "can you repeat that, please?", True), ("en", "come again?", True), ("en", "can I come again?", False),
        ("en", "how do I repeat a prescription", False), ("en", "say hello again", False), ("en", "what was the war", False),
        ("de", "Sag das nochmal bitte", True), ("de", "Was hast du gesagt?", True), ("de", "Wie war das nochmal?", True),
        ("de", "Kann ich nochmal kommen?", False), ("es", "¿Puedes repetirlo?", True), ("es", "¿Qué has dicho?", True),
        ("es", "¿me lo puedes decir otra vez?", True), ("es", "¿puedo venir otra vez?", False),
        ("fr", "Pouvez-vous répéter ?", True), ("fr", "qu'est-ce que tu as dit ?", True), ("fr", "encore une fois", True),
        ("fr", "je peux venir encore une fois ?", False), ("ja", "もう一度", True),
        ("ja", "すみません、もう一度言ってください", True),
        ("ja", "もう一度入れますか", False),
    ],
)  # fmt: skip
def test_what_asks_for_the_last_answer_again(language: str, text: str, again: bool) -> None:
    assert rules_for(language).going_on.wants_again(text) is again


@pytest.mark.parametrize("text", ["say that again", "what did you say?"])
def test_the_last_answer_is_said_again(start: Start, text: str) -> None:
    terminal = start(faq=LAMPS)
    terminal.enter("/show founder")
    terminal.enter(text)
    assert terminal.text.count("left for his health") == 2


def test_a_number_that_stands_for_nothing_is_no_reply_to_be_explained(start: Start) -> None:
    terminal = start(faq=LAMPS)
    terminal.enter("who founded the lamp company")
    terminal.enter("7")
    terminal.enter("/why")
    assert "“7”" not in terminal.text


CLINICA = {
    "language": "es",
    "entries": [
        {"id": "precio", "question": "¿Cuánto cuesta la consulta?", "answer": "Setenta euros."},
        {"id": "cita", "question": "¿Cómo pido una cita?", "answer": "Por teléfono."},
    ],
}


def test_what_leans_on_a_question_that_was_not_answered_is_not_asked_of_something_else(start: Start) -> None:
    terminal = start(faq=CLINICA)
    terminal.enter("puedo donar sangre ahí")
    terminal.enter("¿y cuánto cuesta?")
    assert "Setenta euros." not in terminal.text
    terminal.enter("¿Cuánto cuesta la consulta?")
    assert "Setenta euros." in terminal.text
