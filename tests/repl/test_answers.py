"""Answers in the conversation: what is shown of them, and the pager."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from conversations import Start
from pseudo_terminal import CTRL_C, ENTER, Terminal

LONG = {
    "title": "Handbook",
    "entries": [
        {
            "id": "long",
            "question": "What is in the long answer?",
            "answer": "\n".join(f"- line {number}" for number in range(1, 61))
            + "\n\n[site](http://example.com)",
            "source": "Shelf 9",
            "related": ["short"],
        },
        {"id": "short", "question": "Is there a brief one?", "answer": "Yes."},
    ],
}


def pager(folder: Path, then: str = "") -> str:
    """A pager that keeps what it is given in the file ``paged``."""
    script = folder / "pager"
    script.write_text(f"#!/bin/sh\ncat > {folder}/paged\n{then}\n", encoding="utf-8")
    script.chmod(0o755)
    return str(script)


def test_a_session_about_answers(start: Start) -> None:
    terminal = start(rows=150)
    terminal.enter("waht is the captial of frnace")
    assert "Reading “captial” as “capital”, “frnace” as “France”." in terminal.text
    assert "confidence " in terminal.text
    terminal.enter("/threshold 0.97")  # what is surely the right one by itself is not read otherwise
    terminal.enter("and its currency?")
    assert "Going on from the last answer: “and its currency … France”." in terminal.text
    assert "People pay in euros." in terminal.text
    terminal.enter("/why")
    assert "“and its currency France”" in terminal.text
    terminal.enter("and its population?")
    assert terminal.text.count("╭") == 2, "nothing but the two answers"
    terminal.enter("grow tomatoes")
    assert (
        "No answer to that in this FAQ. Topics to try: #cities #nature #travel /list #cities lists"
        in terminal.text
    )
    terminal.enter("/list #nature")
    assert "1 How high is the tallest mountain? mountain" in terminal.text


def test_an_answer_taller_than_the_screen_opens_in_the_pager(start: Start, tmp_path: Path) -> None:
    terminal = start(faq=LONG, rows=30, PAGER=pager(tmp_path))
    terminal.enter("what is in the long answer")
    assert "What is in the long answer? Source: Shelf 9 · confidence" in terminal.text
    assert "/show long opens it again. Related 1 Is there a brief one?" in terminal.text
    paged = (tmp_path / "paged").read_text(encoding="utf-8")
    assert all(f"line {number} " in paged for number in range(1, 61))
    assert "http://example.com" in paged
    assert "\x1b[36m" in paged
    (tmp_path / "paged").unlink()
    terminal.enter("1")
    assert "Yes." in terminal.text
    assert not (tmp_path / "paged").exists()


def test_the_configured_pager_comes_first_and_ctrl_c_is_its_own(start: Start, tmp_path: Path) -> None:
    config = tmp_path / ".config" / "chatbot" / "config.toml"
    config.parent.mkdir(parents=True)
    command = pager(tmp_path, "trap 'echo interrupted; exit 0' INT; echo paging; while :; do sleep 0.1; done")
    config.write_text(f"pager = {json.dumps(command)}\n", encoding="utf-8")
    terminal = start(faq=LONG, rows=30, PAGER="false")
    terminal.type("/show long")
    terminal.send(ENTER)
    terminal.wait_for("paging")
    terminal.send(CTRL_C)
    terminal.wait_for("interrupted")
    terminal.wait_until(lambda: terminal.at_prompt)
    terminal.enter("is there a brief one")
    assert "Yes." in terminal.text


@pytest.mark.parametrize("command", ["/nowhere/pager", "'unclosed"])
def test_without_a_pager_all_is_printed(start: Start, command: str) -> None:
    terminal = start(faq=LONG, rows=30, PAGER=command)
    terminal.enter("what is in the long answer")
    assert "line 60" in terminal.text


def test_an_answer_whose_beginning_is_pushed_away_is_shown_again(start: Start) -> None:
    lines = "\n\n".join(f"line {number}" for number in range(1, 5))
    others = [{"id": name, "question": f"Is there {name}?", "answer": "Yes."} for name in "abc"]
    entry = {"id": "all", "question": "What is there?", "answer": lines, "related": list("abc")}
    terminal = start(faq=[entry, *others], rows=18)
    terminal.enter("what is there")
    terminal.wait_for("/show: answer again")
    assert not any("What is there?" in line for line in terminal.lines)
    terminal.enter("/show")
    assert any("╭─ What is there?" in line for line in terminal.lines)
    terminal.enter("2")
    assert "╭─ Is there b?" in terminal.text
    assert "/show: answer again" not in terminal.text


@pytest.mark.parametrize(("program", "linked"), [("vscode", True), ("", False)])
def test_links_are_links_where_the_terminal_has_them(start: Start, program: str, linked: bool) -> None:
    entry = {"question": "Where is the site?", "answer": "It is [here](http://example.com/x)."}
    terminal = start(faq=[entry], TERM_PROGRAM=program)
    terminal.enter("1")
    assert (b"\x1b]8;" in terminal.raw) == linked
    assert ("here (http://example.com/x)" in terminal.text) == (not linked)


def test_the_terminal_is_given_back_where_the_pager_is_ended(start: Start, tmp_path: Path) -> None:
    command = pager(tmp_path, "echo paging; exec sleep 60")
    terminal: Terminal = start(faq=LONG, rows=30, PAGER=command)
    terminal.type("/show long")
    terminal.send(ENTER)
    terminal.wait_for("paging")
    terminal.signal(15)
    assert terminal.wait_end() == 143
    assert terminal.echoes
