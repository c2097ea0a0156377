"""Who asks for work is not told what else an FAQ says in the same words."""

from __future__ import annotations

import pytest

from chatbot import FAQ, Bot, Entry

SCHOOL = FAQ(
    title="Harbour driving school",
    language="en",
    entries=(
        Entry(id="hire", question="Can I hire a car?", answer="Yes, for 40 euros an hour."),
        Entry(id="change", question="Can I change my instructor?", answer="Yes, at any time."),
        Entry(id="mods", question="Are mods allowed?", answer="On the car? Hardly."),
    ),
)
WITH_WORK = FAQ(
    title="Harbour driving school",
    language="en",
    entries=(*SCHOOL.entries, Entry(id="jobs", question="Do you have jobs for instructors?", answer="Send us your CV.")),
)  # fmt: skip


@pytest.mark.parametrize(
    "question",
    [
        "are you hiring",
        "Are you currently hiring?",
        "are you looking for instructors",
        "do you have any jobs",
        "do you need moderators",
    ],
)
def test_it_is_declined_where_nothing_tells_of_work(question: str) -> None:
    assert not Bot(SCHOOL).ask(question).answered


@pytest.mark.parametrize(
    ("question", "entry"), [("can i hire a car", "hire"), ("how much is hiring a car", "hire"), ("change instructor", "change")]
)  # fmt: skip
def test_other_questions_in_these_words_are_answered(question: str, entry: str) -> None:
    reply = Bot(SCHOOL).ask(question)
    assert reply.entry is not None
    assert reply.entry.id == entry


def test_an_entry_that_tells_of_work_is_the_answer() -> None:
    reply = Bot(WITH_WORK).ask("do you have any jobs as an instructor")
    assert reply.entry is not None
    assert reply.entry.id == "jobs"
