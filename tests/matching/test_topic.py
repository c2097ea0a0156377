"""What a whole FAQ is about, as its title has it, is *it* in an entry, and may be left out of one."""

from __future__ import annotations

import pytest

from chatbot import FAQ, Bot, Entry

MILL = FAQ(
    title="The Harle windmill – questions and answers",
    language="en",
    entries=(
        Entry(
            id="builder", question="Who built the windmill?", answer="The brothers Dunn, millers from Kent."
        ),
        Entry(id="made-of", question="What is it made of?", answer="Of oak, on a foot of brick."),
        Entry(id="owner", question="Who owns it?", answer="A trust, since it was given up."),
        Entry(id="visit", question="Can you visit it?", answer="On Sundays, up to the second floor."),
        Entry(id="sails", question="How long are the sails?", answer="Nine metres each."),
        Entry(id="flour", question="Do you sell flour?", answer="In bags of two kilos, at the gate."),
    ),
)
ZOO = FAQ(
    title="Harle Zoo",
    language="en",
    entries=(
        Entry(id="made-of", question="What is it made of, the glass of the tanks?", answer="Acrylic."),
        Entry(id="hours", question="When are you open?", answer="From 9 to 6."),
    ),
)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("what is the windmill made of", "made-of"),
        ("who owns the windmill", "owner"),
        ("can you visit the windmill", "visit"),
        ("who built the windmill", "builder"),
        ("how long are the sails of the windmill", "sails"),
        ("how long are the sails on your windmill?", "sails"),
        ("do you sell flour at the windmill", "flour"),
    ],
)
def test_it_is_what_the_title_says(question: str, told: str) -> None:
    reply = Bot(MILL).ask(question)
    assert reply.entry is not None
    assert reply.entry.id == told


@pytest.mark.parametrize("question", ["what is the water mill made of", "do you sell tea at the windmill"])
def test_another_thing_is_not(question: str) -> None:
    reply = Bot(MILL).ask(question)
    assert reply.entry is None


def test_who_keeps_the_faq_is_not_it() -> None:
    assert Bot(ZOO).ask("what is the zoo made of").entry is None
