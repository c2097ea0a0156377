"""An FAQ file that changes while it is answered from."""

from __future__ import annotations

import copy
import json
import logging
from pathlib import Path
from typing import Any

import pytest
from command import Command
from faqs import LIBRARY, large_faq, own_word

from chatbot import Bot, load_faq


def library(answer: str) -> dict[str, Any]:
    changed = copy.deepcopy(LIBRARY)
    changed["entries"][0]["answer"] = answer
    return changed


def answer_of(bot: Bot) -> str:
    entry = bot.ask("how do i get a library card").entry
    assert entry
    return entry.answer


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "faq.json"
    path.write_text(json.dumps(library("first")))
    return path


def test_the_next_question_is_answered_from_the_changed_file(path: Path) -> None:
    bot = Bot(load_faq(path))
    assert answer_of(bot) == "first"
    path.write_text(json.dumps(library("the second")))
    assert answer_of(bot) == "the second"
    assert bot.faq.entries[0].answer == "the second"
    assert not bot.refresh()


def test_a_broken_edit_keeps_the_last_good_one(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    bot = Bot(load_faq(path))
    path.write_text('{"entries": [')
    with caplog.at_level(logging.WARNING, "chatbot"):
        assert answer_of(bot) == "first"
        assert answer_of(bot) == "first"
    assert "line 1" in str(bot.problem)
    assert len(caplog.records) == 1
    path.write_text(json.dumps(library("mended")))
    assert answer_of(bot) == "mended"
    assert bot.problem is None


def test_a_file_that_goes_and_comes_back(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    bot = Bot(load_faq(path))
    away = path.rename(path.with_name("away.json"))
    assert answer_of(bot) == "first"
    assert "cannot be read" in caplog.text
    away.rename(path)
    assert answer_of(bot) == "first"
    assert bot.problem is None


def test_a_large_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHATBOT_CACHE_DIR", str(tmp_path / "cache"))
    path = tmp_path / "faq.json"
    path.write_text(json.dumps(large_faq(700)))
    bot = Bot(load_faq(path))
    assert bot.ask(own_word(600)).matches[0].entry.id == "e600"
    path.write_text(json.dumps(large_faq(800)))
    assert bot.ask(own_word(799)).matches[0].entry.id == "e799"


def test_lines_are_answered_from_the_file_as_it_is(chatbot: Command) -> None:
    faq = chatbot.file(library("first"))
    run = chatbot.start("ask", "--faq", faq, "--jsonl")
    answers = []
    for content in (library("first"), library("second one"), b"broken", library("the third one")):
        chatbot.file(content)
        run.tell("how do i get a library card")
        answers.append(run.hear()["answer"])
    _, errors = run.communicate()
    assert answers == ["first", "second one", "second one", "the third one"]
    assert errors.decode().count("cannot be used") == 1
