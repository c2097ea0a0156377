"""A log of what is asked: off unless it is asked for, private, bounded, and never in the way of an answer."""

from __future__ import annotations

import json
import os
import stat
import threading
from pathlib import Path
from typing import Any

import pytest
from command import CHATBOT, Command
from faqs import LIBRARY, STEERING, UNRELATED, steers
from loaded import loaded
from pseudo_terminal import CTRL_D, Terminal

from chatbot.reviewing import asked_log
from chatbot.reviewing.asked_log import append_private
from chatbot.reviewing.reading import START, read_log

LOG = ".local/state/chatbot/asked.jsonl"
"""Where it is kept in a home directory, unless it is named."""


@pytest.fixture
def faq(chatbot: Command) -> str:
    return chatbot.file(LIBRARY)


def records(path: Path) -> list[Any]:
    """The records in a log."""
    return [json.loads(line) for line in path.read_text().splitlines()]


def test_it_is_off_unless_it_is_asked_for(chatbot: Command, faq: str) -> None:
    assert chatbot.ask("--faq", faq, UNRELATED).status == 1
    assert not [path for path in chatbot.folder.rglob("*") if "asked" in path.name]


def test_it_costs_nothing_when_off(tmp_path: Path, faq: str) -> None:
    assert not loaded(tmp_path, "ask", "--faq", faq, "card", "--json") & {"filelock", "platformdirs"}


def test_each_question_is_noted_with_its_outcome(chatbot: Command, faq: str) -> None:
    log = chatbot.folder / "log.jsonl"
    assert chatbot.ask("--faq", faq, "--log", "log.jsonl", "How do I get a library card?").status == 0
    lines = chatbot.ask(
        "--faq", faq, "--log", "log.jsonl", "--jsonl", "--top", "1", stdin=f"{UNRELATED}\n\nprint document\n"
    )
    assert lines.status == 0
    card, declined, printer = records(log)
    assert (card["question"], card["answered"], card["matches"][0]["entry_id"]) == (
        "How do I get a library card?",
        True,
        "card",
    )
    assert (declined["question"], declined["answered"], declined["matches"]) == (UNRELATED, False, [])
    assert printer["matches"] == [{"entry_id": "printer", "confidence": lines.replies[1]["confidence"]}]
    assert card["faq"] == str((chatbot.folder / faq).resolve())
    assert card["kind"] == "asked"
    assert card["time"].endswith("Z")
    assert stat.S_IMODE(log.stat().st_mode) == 0o600


def test_the_configuration_can_ask_for_it(chatbot: Command, faq: str) -> None:
    chatbot.file(b"log = true", "config.toml")
    env = {"CHATBOT_CONFIG": "config.toml"}
    assert chatbot.ask("--faq", faq, UNRELATED, env=env).status == 1
    assert [record["question"] for record in records(chatbot.folder / LOG)] == [UNRELATED]
    assert stat.S_IMODE((chatbot.folder / LOG).parent.stat().st_mode) == 0o700
    chatbot.ask("--faq", faq, UNRELATED, "--log", "other.jsonl", env=env)
    assert len(records(chatbot.folder / "other.jsonl")) == 1
    assert len(records(chatbot.folder / LOG)) == 1


@pytest.mark.parametrize("path", ["folder", "/dev/null", "file/below", "faq.json/x", "x" * 300 + "\udcff"])
def test_a_log_that_cannot_be_written_is_in_nobodys_way(chatbot: Command, faq: str, path: str) -> None:
    (chatbot.folder / "folder").mkdir()
    chatbot.file(b"", "file")
    lines = chatbot.ask(
        "--faq", faq, "--log", os.fsencode(path), "--jsonl", stdin="library card\nlibrary card\n"
    )
    assert (lines.status, len(lines.replies)) == (0, 2)
    assert lines.err.count("what is asked cannot be noted: ") == 1
    assert "Traceback" not in lines.err


def test_a_log_that_all_can_read_becomes_private(chatbot: Command, faq: str) -> None:
    chatbot.file(b"", "log.jsonl")
    (chatbot.folder / "log.jsonl").chmod(0o644)
    chatbot.ask("--faq", faq, "--log", "log.jsonl", UNRELATED)
    assert stat.S_IMODE((chatbot.folder / "log.jsonl").stat().st_mode) == 0o600


def test_what_is_noted_is_bounded_and_steers_nothing(chatbot: Command, faq: str) -> None:
    question = "".join(STEERING.values()) + "\n" + "x" * 20_000
    chatbot.ask("--faq", faq, "--log", "log.jsonl", stdin=question)
    text = (chatbot.folder / "log.jsonl").read_text()
    assert len(text) < 3_000
    assert text.count("\n") == 1
    assert not steers(text)


def test_a_log_that_has_grown_is_put_aside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asked_log, "LONGEST", 1_000)
    path = str(tmp_path / "log")
    for number in range(100):
        append_private(path, f"{number:099}\n".encode())
    assert sorted(os.listdir(tmp_path)) in (["log", "log.1"], ["log", "log.1", "log.lock"])
    kept = (tmp_path / "log.1").read_bytes() + (tmp_path / "log").read_bytes()
    numbers = [int(line) for line in kept.splitlines()]
    assert numbers == list(range(numbers[0], 100))
    assert 1_000 < len(kept) <= 2_300


def test_processes_at_the_same_time_lose_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asked_log, "LONGEST", 30_000)
    path = str(tmp_path / "log")

    def append(writer: int) -> None:
        for number in range(100):
            append_private(path, f"{writer:03} {number:095}\n".encode())

    writers = [threading.Thread(target=append, args=[writer]) for writer in range(5)]
    for one in writers:
        one.start()
    for one in writers:
        one.join()
    kept = ((tmp_path / "log.1").read_text() + (tmp_path / "log").read_text()).splitlines()
    assert len(set(kept)) == len(kept) >= 300
    assert all(len(line) == 99 for line in kept)


def test_processes_that_answer_at_the_same_time_note_all(chatbot: Command, faq: str) -> None:
    questions = [f"library card {number}" for number in range(200)]
    arguments = ("--faq", faq, "--log", "log.jsonl", "--jsonl", "--jobs", "3")
    assert chatbot.ask(*arguments, stdin="\n".join(questions)).status == 0
    assert sorted(record["question"] for record in records(chatbot.folder / "log.jsonl")) == sorted(questions)


def test_a_record_begins_on_its_own_line(chatbot: Command, faq: str) -> None:
    """As a disk that was full leaves it: no file may grow beyond some blocks, and the last record is cut there."""
    arguments = ["ask", "--faq", faq, "--log", "log.jsonl", UNRELATED]
    size = 0
    while size < 1024:
        assert chatbot.limited("ulimit -f 2", *arguments).status == 1
        size = (chatbot.folder / "log.jsonl").stat().st_size
    full = chatbot.limited("ulimit -f 2", *arguments)
    assert "what is asked cannot be noted: " in full.err
    whole = len(list(read_log(str(chatbot.folder / "log.jsonl"))))
    assert size == 1024
    assert not (chatbot.folder / "log.jsonl").read_bytes().endswith(b"\n")
    chatbot(*arguments)
    chatbot(*arguments)
    assert len(list(read_log(str(chatbot.folder / "log.jsonl")))) == whole + 2


def test_a_log_of_which_the_first_record_was_cut_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "log"
    for length in range(1, 20):
        path.write_bytes(b'{"kind":"asked","time":'[:length])
        append_private(str(path), b"{}\n", START)
        assert path.read_bytes().endswith(b"\n{}\n")


@pytest.mark.parametrize("linked", [False, True])
@pytest.mark.parametrize("text", [b'{"entries": []}', b"export A=1\n", b"[]", b'{"kin', b"\0"])
def test_what_is_no_log_is_not_written_to(chatbot: Command, faq: str, text: bytes, linked: bool) -> None:
    path = chatbot.folder / "other"
    path.write_bytes(text + b"..")
    path.chmod(0o644)
    if linked:
        (chatbot.folder / "log").symlink_to(path)
    done = chatbot.ask("--faq", faq, "--log", "log" if linked else "other", UNRELATED)
    assert "cannot be noted: it holds something else; name another file" in done.err
    assert (path.read_bytes(), stat.S_IMODE(path.stat().st_mode)) == (text + b"..", 0o644)


def test_lines_that_are_no_records_are_passed_over(chatbot: Command, faq: str) -> None:
    chatbot.ask("--faq", faq, "--log", "log.jsonl", "card")
    log = chatbot.folder / "log.jsonl"
    (chatbot.folder / "log.jsonl.1").write_bytes(log.read_bytes())
    log.write_bytes(b'{"kind":"asked","ti\n\n\xff\n[]\n' + log.read_bytes() + b'{"kind"')
    assert [record.question for record in read_log(str(log))] == ["card", "card"]


def test_the_conversation_notes_what_is_picked(chatbot: Command, faq: str) -> None:
    path = chatbot.folder / "log.jsonl"
    command = [str(CHATBOT), "--faq", str(chatbot.folder / faq), "--threshold", "1", "--log", str(path)]
    with Terminal(command, chatbot.environment()) as terminal:
        terminal.wait_until(lambda: terminal.at_prompt)
        terminal.enter("2")
        terminal.enter("library card fee")
        terminal.enter("1")
        terminal.enter("1")
        terminal.enter("help")
        terminal.send(CTRL_D)
        assert terminal.wait_end() == 0
    asked, picked = records(path)
    assert (asked["kind"], asked["question"], asked["answered"]) == ("asked", "library card fee", False)
    assert picked.items() >= {"kind": "picked", "question": "library card fee", "entry_id": "card"}.items()
    assert asked["matches"][0]["entry_id"] == picked["entry_id"]
    groups = chatbot("review", faq, "--log", "log.jsonl", "--json", "--threshold", "1").reply["groups"]
    assert [(group["outcome"], group["picked"]) for group in groups] == [("corrected", "card")]
