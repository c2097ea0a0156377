"""Talk before a question is neither asked nor said to have no answer."""

from __future__ import annotations

import pytest

from chatbot import FAQ, Bot, Entry

POOL = FAQ(
    language="en",
    entries=(
        Entry(id="park", question="Where can I park?", answer="Behind the hall."),
        Entry(id="ramp", question="Is the pool wheelchair accessible?", answer="Yes, there is a ramp at this place."),
        Entry(id="alone", question="Is it okay for children to come alone?", answer="From 8 on."),
        Entry(id="bot", question="Are you a real person?", answer="No, I am a program."),
    ),
)  # fmt: skip


@pytest.fixture(scope="module")
def pool() -> Bot:
    return Bot(POOL)


@pytest.mark.parametrize(
    "talk",
    [
        "is this the right place to ask, ", "is it okay to ask here, ", "do you mind, ", "do you mind me asking, ",
        "what do you think, ", "you know what, ", "can I ask you something: ", "may i ask a quick question? ",
        "who are you and ", "is anyone there? ",
    ],
)  # fmt: skip
def test_talk_is_no_question_of_its_own(pool: Bot, talk: str) -> None:
    reply = pool.ask(f"{talk}where can I park")
    assert reply.entry is not None
    assert (reply.entry.id, reply.also, reply.unanswered) == ("park", (), ())


def test_what_an_entry_asks_is_no_talk(pool: Bot) -> None:
    reply = pool.ask("are you a real person? where can I park")
    assert reply.entry is not None
    assert [reply.entry.id, *(match.entry.id for match in reply.also)] == ["bot", "park"]


def test_the_half_that_has_no_answer_is_still_named(pool: Bot) -> None:
    assert pool.ask("where can I park and do you sell stamps").unanswered == ("do you sell stamps",)
