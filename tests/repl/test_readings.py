"""What a question is taken for: as going on from the last answer, and with words read otherwise."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbot import Bot
from chatbot.defaults import THRESHOLD
from chatbot.faq.entry import FAQ, Entry
from chatbot.matching.explanation import misread
from chatbot.repl.follow_up import FollowUp, FollowUpReader

COUNTRIES = FAQ(
    entries=tuple(
        Entry(id=str(number), question=question, answer="An answer.")
        for number, question in enumerate(
            [
                "What is the capital of France?",
                "What is the capital of Spain?",
                "What is the currency of Spain?",
                "What is the currency of France?",
                "How long does delivery to Germany take?",
                "How long does delivery to France take?",
                "What does delivery to France cost?",
                "How do I delete my Facebook account?",
                "How do I connect my LinkedIn profile?",
                "Why was my card declined?",
            ]
        )
    )
)


@pytest.fixture(scope="module")
def countries() -> Bot:
    return Bot(COUNTRIES)


def followed_up(bot: Bot, last: int, question: str) -> FollowUp | None:
    reader = FollowUpReader("en")
    if not reader.goes_on(question):
        return None
    return reader.read(
        question,
        bot.ask(question),
        bot.faq.entries[last],
        lambda text: bot.ask(text, explain=True),
        THRESHOLD,
    )


@pytest.mark.parametrize(
    ("last", "question", "meant"),
    [
        (0, "what about Spain?", 1),
        (0, "and Spain", 1),
        (0, "and its currency?", 3),
        (1, "and its currency?", 2),
        (1, "and the curency?", 2),
        (4, "and to France?", 5),
        (5, "and the cost?", 6),
        (9, "why?", 9),
    ],
)
def test_what_goes_on_is_read_with_the_last_topic(
    countries: Bot, last: int, question: str, meant: int
) -> None:
    found = followed_up(countries, last, question)
    reply = found.reply if found else countries.ask(question)  # by itself, where that says as much
    assert reply.entry is COUNTRIES.entries[meant]


@pytest.mark.parametrize(
    ("last", "question"),
    [
        (0, "what about Italy?"),
        (0, "and its population?"),
        (0, "why?"),
        (0, "how is it governed?"),
        (2, "and its inflation?"),
        (4, "and to Poland?"),
        (6, "and to Poland?"),
        (7, "and LinkedIn?"),
        (7, "what about Snapchat?"),
        (0, "Where is the capital buried?"),
        (0, "what is"),
        (0, "..."),
    ],
)
def test_the_topic_alone_does_not_answer(countries: Bot, last: int, question: str) -> None:
    assert followed_up(countries, last, question) is None


def test_only_english_is_understood_to_go_on() -> None:
    assert FollowUpReader("en").goes_on("and its currency?")
    assert not FollowUpReader("de").goes_on("and its currency?")


@given(st.text())
def test_any_text_may_follow(text: str) -> None:
    FollowUpReader("en").goes_on(text)


@pytest.mark.parametrize(
    ("question", "read"),
    [
        ("How do I reset my pasword?", [("pasword", "password")]),
        ("HOW do I RESETT my Password", [("RESETT", "reset")]),
        ("passwordreset", [("passwordreset", "password reset")]),
        ("my git hub password", [("git hub", "GitHub")]),
        ("resetting passwords", []),
        ("the secuirty of my password", [("secuirty", "security")]),
        ("scramble my pasword", [("pasword", "password")]),
        ("reset password", []),
        ("", []),
    ],
)
def test_misread_words_are_named_as_typed(question: str, read: list[tuple[str, str]]) -> None:
    question_in_faq = "How do I reset my password for GitHub?"
    bot = Bot(
        FAQ(
            entries=(
                Entry(id="a", question=question_in_faq, aliases=("password reset",), answer="Security."),
            )
        )
    )
    explanation = bot.ask(question, explain=True).explanation if question else None
    assert list(misread(explanation)) == read
