"""Questions behind a story of several sentences, which has something of every entry."""

from __future__ import annotations

import pytest

from chatbot import FAQ, Bot, Entry, Reply

GARDENS = FAQ(
    title="Fern Hill Gardens",
    language="en",
    entries=(
        Entry(id="waiting", question="How long is the waiting list?", answer="About two years. You hear from us each January."),
        Entry(id="children", question="May children help on the plot?", answer="Yes, two or three; keep an eye on them."),
        Entry(id="key", question="What do I do when I've lost my key?", answer="Ring the site manager. A new one is £8."),
        Entry(id="show", question="When is the vegetable show?", answer="In September, with prizes for small gardens."),
        Entry(id="mower", question="How do I start the mower?", answer="Prime it three times and pull the cord."),
    ),
)  # fmt: skip
STORIES = [
    "We've just moved here with two small children and a very old cat. Sandra, who knows everybody, said we should try you.",
    "So my wife has wanted a vegetable plot for years and we never got round to it. In September we'll finally have time.",
]


def ask(question: str) -> Reply:
    """What the gardens' FAQ says."""
    return Bot(GARDENS).ask(question)


@pytest.mark.parametrize("told", STORIES)
@pytest.mark.parametrize(
    ("question", "entry"),
    [
        ("I lost my key, what now", "key"),
        ("the mower won't start, what do I do", "mower"),
        ("How long would we be waiting?", "waiting"),
    ],
)
def test_the_question_alone_counts(told: str, question: str, entry: str) -> None:
    reply = ask(f"{told} {question}")
    assert reply.answered
    assert reply.matches[0].entry.id == entry


@pytest.mark.parametrize("told", STORIES)
@pytest.mark.parametrize("question", ["Who founded the gardens?", "Do you sell seeds?", "Are there toilets?"])
def test_a_story_does_not_answer_what_the_list_has_not(told: str, question: str) -> None:
    assert not ask(f"{told} {question}").answered


@pytest.mark.parametrize("told", STORIES)
def test_what_points_back_is_read_with_the_sentence_before_it(told: str) -> None:
    reply = ask(f"{told} Now I've lost my key. What do I do?")
    assert reply.answered
    assert reply.matches[0].entry.id == "key"
