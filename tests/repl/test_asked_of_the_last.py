"""Whom, what and when else the last answer is good for: “and for kids?”, “do I have to book?”, “when”."""

from __future__ import annotations

import pytest
from conversations import Start
from pseudo_terminal import Terminal

POOL = {
    "title": "Brook Pool",
    "language": "en",
    "entries": [
        {"id": "tickets", "question": "How much is a ticket?", "answer": "Adults £5, children £3, dogs nothing."},
        {
            "id": "children",
            "question": "Do you have swimming lessons for children?",
            "answer": "Yes, in five levels. Book at the counter.",
            "related": ["adults"],
        },
        {"id": "adults", "question": "Can adults learn to swim with you?", "answer": "On Wednesdays, in groups of six."},
        {
            "id": "alone",
            "question": "From what age may children swim without an adult?",
            "answer": "From 8 on they may come alone.",
        },
        {"id": "aqua", "question": "When are the aqua fitness classes?", "answer": "On Fridays. No booking: just come."},
        {"id": "party", "question": "Can we celebrate a birthday?", "answer": "On Sundays. Book three weeks ahead."},
    ],
}  # fmt: skip


@pytest.fixture
def terminal(shared: Start) -> Terminal:
    return shared(faq=POOL)


@pytest.mark.parametrize(
    ("shown", "question", "said"),
    [
        ("tickets", "and for kids?", "children £3"),
        ("children", "what about kids", "in five levels"),
        ("children", "and for adults?", "in groups of six"),
        ("aqua", "do i have to book", "just come"),
    ],
)
def test_what_is_asked_of_the_last_answer(terminal: Terminal, shown: str, question: str, said: str) -> None:
    terminal.enter(f"/show {shown}")
    terminal.enter(question)
    assert said in terminal.text.rpartition(f"> {question}")[2]


@pytest.mark.parametrize(("shown", "question"), [("aqua", "do you sell beer"), ("tickets", "and for cats?")])
def test_what_it_does_not_say_it_is_not_told_for(terminal: Terminal, shown: str, question: str) -> None:
    terminal.enter(f"/show {shown}")
    terminal.enter(question)
    assert "Here is that answer again" not in terminal.text


def test_may_is_no_month_where_no_figure_stands_beside_it(terminal: Terminal) -> None:
    terminal.enter("/show alone")
    terminal.enter("when")
    assert "no more on that than the last answer" in terminal.text
