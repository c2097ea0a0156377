"""What is typed behind a question that had no answer, and is about that rather than an answer of before."""

from __future__ import annotations

import pytest
from conversations import FRANCE, Start
from faqs import UNRELATED

from chatbot.repl.texts.table import texts_for

HALL = {
    "title": "Ridge climbing hall",
    "language": "en",
    "entries": [
        {
            "id": "where",
            "question": "Where is the climbing hall?",
            "answer": "At 5 Quarry Road, ten minutes from the station.",
        },
        {
            "id": "food",
            "question": "What can I eat in the café?",
            "answer": "Soup and cakes. The café is open from 11:00 on.",
        },
        {"id": "come", "question": "At what times can I come climbing?", "answer": "Daily, 9:00 to 23:00."},
        {
            "id": "end",
            "question": "How do I give up my membership?",
            "answer": "In writing. Fees are not paid back.",
        },
    ],
}


@pytest.mark.parametrize(
    ("language", "why"),
    [
        ("en", "why?"),
        ("en", "how come"),
        ("de", "Wieso?"),
        ("es", "¿por qué?"),
        ("fr", "Pourquoi ?"),
        ("ja", "なぜですか"),
    ],
)
def test_why_points_to_the_command(start: Start, language: str, why: str) -> None:
    terminal = start(faq={"language": language, "entries": FRANCE["entries"]})
    terminal.enter(UNRELATED)
    terminal.enter(why)
    assert texts_for(language).says_why.format(command="/why") in terminal.text


def test_the_command_explains_the_question_and_not_what_pointed_to_it(start: Start) -> None:
    terminal = start()
    terminal.enter(UNRELATED)
    for hinted in ("why?", "related"):
        terminal.enter(hinted)
        terminal.enter("/why")
        assert f"“{UNRELATED}”" in terminal.text.rpartition("> /why")[2]


def test_more_of_it_is_not_more_of_an_answer_before(start: Start) -> None:
    terminal = start()
    terminal.enter("capital of France")
    terminal.enter(UNRELATED)
    terminal.enter("tell me more")
    said = terminal.text.rpartition("> tell me more")[2]
    assert "The last question has no answer." in said
    assert "More that goes with" not in said


@pytest.mark.parametrize(
    ("before", "question", "answer"),
    [
        ("where are you", "and when?", "Quarry Road"),  # ten minutes are no time
        ("what can i eat", "when do you open", "Soup"),  # asked of the hall
    ],
)
def test_an_answer_is_not_said_again_that_does_not_say_it(
    start: Start, before: str, question: str, answer: str
) -> None:
    terminal = start(faq=HALL)
    terminal.enter(before)
    assert answer in terminal.text
    terminal.enter(question)
    assert answer not in terminal.text.rpartition(f"> {question}")[2]


def test_a_question_about_the_owner_is_what_comes_next_is_about(start: Start) -> None:
    terminal = start()
    terminal.enter("capital of France")
    terminal.enter("where are you")
    terminal.enter("and when?")
    assert "the last answer, to" not in terminal.text


def test_what_is_not_paid_back_tells_no_price(start: Start) -> None:
    entries = [
        {"id": "rent", "question": "How much is the rent?", "answer": "£48 a year for a full plot."},
        {
            "id": "quit",
            "question": "How do I give up my plot?",
            "answer": "In writing. Rent is not paid back.",
        },
    ]
    terminal = start(faq={"language": "en", "entries": entries})
    terminal.enter("how do i give up my plot")
    assert "In writing." in terminal.text
    terminal.enter("how much is it?")
    assert "In writing." not in terminal.text.rpartition("> how much is it?")[2]
