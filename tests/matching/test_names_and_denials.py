"""Of software: another name or a denial makes another question, and the name of the FAQ makes none."""

from __future__ import annotations

import json
from typing import Any

import pytest

from chatbot import Bot
from chatbot.faq.format import parse_faq


def bot_of(content: dict[str, Any]) -> Bot:
    return Bot(parse_faq(json.dumps(content).encode(), "inn.json"))


SOFTWARE: dict[str, Any] = {
    "title": "Quire: help",
    "entries": [
        {
            "id": "import",
            "question": "Can I import notes from Evernote?",
            "answer": "Yes, under *File > Import*.",
        },
        {"id": "slow", "question": "Why does Quire start so slowly?", "answer": "It reads its index anew."},
        {
            "id": "backup",
            "question": "How can I back up all emails in my Gmail account?",
            "answer": "With *Export*.",
        },
        {
            "id": "move",
            "question": "How do I move my notes to another computer?",
            "answer": "Copy the folder.",
        },
    ],
}


@pytest.fixture(scope="module")
def software() -> Bot:
    return bot_of(SOFTWARE)


@pytest.mark.parametrize(
    ("question", "near"),
    [
        ("Why does Quire never start slowly?", "slow"),
        ("can i import notes from onenote", "import"),
        ("How can I back up all emails in my Outlook account?", "backup"),
    ],
)
def test_another_name_or_a_denial_is_another_question(software: Bot, question: str, near: str) -> None:
    reply = software.ask(question)
    assert not reply.answered
    assert reply.matches[0].entry.id == near


def test_what_must_not_happen_on_the_way_takes_nothing_away(software: Bot) -> None:
    reply = software.ask("How do I move my notes to another computer without losing anything?")
    assert reply.entry is not None
    assert reply.entry.id == "move"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("thank you quire", "thanks"),
        ("hi Quire", "greeting"),
        ("thanks a bunch", "thanks"),
        ("sorry wrong window", "chat"),
    ],
)
def test_small_talk_may_call_the_faq_by_name(software: Bot, text: str, kind: str) -> None:
    reply = software.ask(text)
    assert reply.small_talk is not None
    assert reply.small_talk.kind == kind
    assert not reply.answered


def test_the_name_of_the_faq_makes_no_small_talk_of_a_question(software: Bot) -> None:
    assert software.ask("quire").small_talk is None


def test_a_name_is_not_meant_by_what_it_is_the_name_of() -> None:
    rivers = bot_of(
        {
            "entries": [
                {"question": "How long is the Nile?", "answer": "6,650 km."},
                {"question": "How do I return a waterway pass?", "answer": "By mail."},
            ]
        }
    )
    assert not rivers.ask("how long is the river").answered
    assert rivers.ask("how do i return a river pass").answered
