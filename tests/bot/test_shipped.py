"""The FAQ that comes with the program, and how it answers."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from command import Command

from chatbot import Bot, Entry, load_faq
from chatbot.faq.file import shipped_path

IDS = [
    "gaza-war",
    "russia-role",
    "alliance-consequences",
    "historical-precedents",
    "moscow-visit",
    "talks-agenda",
    "syria-cooperation",
    "shared-interests",
]
FAQ = load_faq(shipped_path())
BOT = Bot(FAQ)
QUESTIONS: list[dict[str, Any]] = [
    json.loads(line)
    for line in (Path(__file__).parents[1] / "data" / "shipped/questions.jsonl")
    .read_text(encoding="utf-8")
    .splitlines()
]
ANSWERABLE = [row for row in QUESTIONS if row["expected"] is not None]
UNANSWERABLE = [row for row in QUESTIONS if row["expected"] is None]

# Floors, a little below what was measured.
LEAST_FIRST = 0.92
"""Share of the answerable questions whose first match is the right entry."""
LEAST_ANSWERED = 0.86
"""Share of the answerable questions that are answered by the right entry."""
LEAST_DECLINED = 0.82
"""Share of the unanswerable questions that are not answered."""


def test_its_entries() -> None:
    assert [entry.id for entry in FAQ.entries] == IDS
    assert FAQ.title == "Gaza War and the Iran–Russia talks"
    assert FAQ.language == "en"


def test_it_says_how_old_it_is() -> None:
    assert FAQ.description is not None
    assert "undated" in FAQ.description
    assert "Raisi" in FAQ.description


@pytest.mark.parametrize("entry", FAQ.entries, ids=IDS)
def test_every_entry_is_complete(entry: Entry) -> None:
    assert len(entry.aliases) >= 3
    assert len(set(entry.phrasings)) == len(entry.phrasings)
    assert entry.source is not None
    assert "article" in entry.source.lower()
    assert "article" in entry.answer, "says where it has it from"
    assert entry.tags
    assert entry.related
    assert entry.id not in entry.related
    assert len(set(entry.related)) == len(entry.related)


@pytest.mark.parametrize("entry", FAQ.entries, ids=IDS)
def test_every_phrasing_is_answered_by_its_entry(entry: Entry) -> None:
    for phrasing in entry.phrasings:
        reply = BOT.ask(phrasing)
        assert reply.matches[0].entry.id == entry.id, phrasing
        assert reply.answered, phrasing


def test_the_questions_are_others_than_those_in_the_faq() -> None:
    known = {phrasing.casefold() for entry in FAQ.entries for phrasing in entry.phrasings}
    asked = [row["question"].casefold() for row in QUESTIONS]
    assert len(set(asked)) == len(asked)
    assert not known & set(asked)
    assert {row["expected"] for row in ANSWERABLE} == set(IDS)


def test_questions_that_have_an_answer() -> None:
    replies = [(row, BOT.ask(row["question"])) for row in ANSWERABLE]
    first = [row for row, reply in replies if reply.matches and reply.matches[0].entry.id == row["expected"]]
    answered = [row for row, reply in replies if reply.entry and reply.entry.id == row["expected"]]
    assert len(first) >= LEAST_FIRST * len(replies), _missing(ANSWERABLE, first)
    assert len(answered) >= LEAST_ANSWERED * len(replies), _missing(ANSWERABLE, answered)


def test_questions_that_have_none() -> None:
    declined = [row for row in UNANSWERABLE if not BOT.ask(row["question"]).answered]
    assert len(declined) >= LEAST_DECLINED * len(UNANSWERABLE), _missing(UNANSWERABLE, declined)


@pytest.mark.parametrize("question", ["what is the", "how is it", "who was that and why", "are there any"])
def test_stop_words_alone_ask_nothing(question: str) -> None:
    assert BOT.ask(question).confidence < 0.05


def test_through_the_command(chatbot: Command) -> None:
    asked = "\n".join(json.dumps({"question": row["question"]}) for row in QUESTIONS)
    replies = chatbot.ask("--jsonl", stdin=asked).replies
    assert [reply["entry_id"] for reply in replies] == [
        reply.entry.id if reply.entry else None for reply in (BOT.ask(row["question"]) for row in QUESTIONS)
    ]


def _missing(rows: list[dict[str, Any]], good: list[dict[str, Any]]) -> str:
    return "\n".join(row["question"] for row in rows if row not in good)
