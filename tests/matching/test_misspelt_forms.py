"""A misspelt word that is another form of one that the FAQ has: *parkng*, where it has *park*."""

from __future__ import annotations

import pytest

from chatbot import FAQ, Bot, Entry
from chatbot.matching.matcher import Matcher

POOL = FAQ(
    language="en",
    entries=(
        Entry(id="park", question="Where can I park?", answer="Behind the hall, with the parents' disc."),
        Entry(id="lessons", question="Do you have lessons for children?", answer="Yes, with a parent."),
        Entry(id="cancel", question="How do I cancel?", answer="In the app, or at the counter."),
        Entry(id="rent", question="What may I rent?", answer="Towels and goggles."),
    ),
)


@pytest.fixture(scope="module")
def pool() -> Bot:
    return Bot(POOL)


@pytest.mark.parametrize(
    ("question", "entry"), [("parkng", "park"), ("cancelng", "cancel"), ("what can be rentd", "rent")]
)
def test_it_is_read_as_that(pool: Bot, question: str, entry: str) -> None:
    reply = pool.ask(question, explain=True)
    assert reply.entry is not None
    assert reply.entry.id == entry
    assert reply.explanation is not None
    assert [meant for _, meant in reply.explanation.misread] == [entry]


@pytest.mark.parametrize("question", ["darling", "barking", "sparking"])
def test_a_word_of_the_language_is_no_misspelt_form(pool: Bot, question: str) -> None:
    assert not pool.ask(question).answered


def test_who_does_something_is_no_form_of_the_verb() -> None:
    faq = FAQ(
        language="en",
        entries=(Entry(id="reword", question="How do I reword an old commit?", answer="Amend it."),),
    )
    assert not Bot(faq).ask("how do i reorder commits").answered


@pytest.mark.parametrize("word", ["unsubscribe", "deconnect", "unconnect"])
def test_a_word_with_a_beginning_that_undoes_is_no_misspelling_of_the_one_without(word: str) -> None:
    questions = ("How do I subscribe to the newsletter?", "Where do I connect the cable?")
    entries = tuple(Entry(id=text, question=text, answer="Here.") for text in questions)
    read = Matcher(FAQ(language="en", entries=entries)).reader.read(word)
    assert read.read[0] not in ("subscribe", "connect")
    assert "spelling" not in {target.kind for found in read.targets.values() for target in found}
