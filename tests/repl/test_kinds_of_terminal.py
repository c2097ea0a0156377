"""The conversation on terminals and in locales of all kinds."""

from __future__ import annotations

import re

from conversations import Start
from pseudo_terminal import CTRL_C, CTRL_D, ENTER, TAB


def test_a_dumb_terminal_gets_text_alone(start: Start) -> None:
    terminal = start(TERM="dumb", afresh=True)
    terminal.enter("What is the capital of France?")
    assert "The capital is Paris." in terminal.text
    terminal.type("half")
    terminal.send(CTRL_C)
    terminal.wait_until(lambda: "^C" in terminal.text and terminal.at_prompt)
    terminal.enter("/help")
    assert b"\x1b" not in terminal.raw
    terminal.send(CTRL_D)
    assert terminal.wait_end() == 0


def test_without_frames_a_blank_line_sets_a_note_apart_from_the_answer(start: Start) -> None:
    terminal = start(TERM="dumb")
    for _ in range(2):
        terminal.enter("What is the capital of France?")
    note = next(row for row, line in enumerate(terminal.lines) if "that answer again" in line)
    assert terminal.lines[note + 1 : note + 3] == ["", "What is the capital of France?"]


def test_no_color_is_honoured(start: Start) -> None:
    terminal = start(NO_COLOR="1", afresh=True)
    terminal.type("railwy tic")
    terminal.wait_for("> railwy tic Where can I buy railway tickets?")
    terminal.send(TAB + ENTER)
    terminal.wait_for("At stations and online.")
    codes = b";".join(re.findall(rb"\x1b\[([\d;]+)m", terminal.raw)).split(b";")
    assert {int(code) for code in codes} <= {0, 1, 2, 3, 4, 7}  # bold, dim, reverse and the like


def test_forty_columns_are_enough(start: Start) -> None:
    terminal = start(columns=40)
    terminal.type("What is the capital of Frnace")
    terminal.wait_for("What is the capital of France? Tab ↑ ↓")
    terminal.send(ENTER)
    terminal.wait_until(lambda: terminal.at_prompt)
    assert "The capital is Paris." in terminal.text
    boxed = [line for line in terminal.lines if "│" in line]
    assert boxed
    assert all(line[0] == line[39] == "│" and line.count("│") == 2 for line in boxed)


def test_the_window_is_resized_while_one_types(start: Start) -> None:
    terminal = start(columns=100)
    terminal.type("What is the")
    terminal.resize(45, 50)
    terminal.enter(" capital of France?")
    assert "The capital is Paris." in terminal.text
    assert all(line[44] == "│" for line in terminal.lines if line.startswith("│"))


def test_what_steers_a_terminal_is_not_printed(start: Start) -> None:
    evil = "\x1b[13;37H\x1b]0;owned\x07\x9b13;37H\u202e\x08"
    entry = {
        "id": f"one{evil}",
        "question": f"What is the{evil} capital?",
        "aliases": [f"{evil}seat of government"],
        "answer": f"It is {evil}Paris, [bold]not[/bold] Lyon.",
        "source": f"An atlas{evil}",
        "tags": [evil],
    }
    other = {"id": "two", "question": "Which river?", "answer": "The Seine.", "related": [f"one{evil}"]}
    terminal = start(faq={"title": f"Title{evil}", "description": evil, "entries": [entry, other]})
    terminal.type("capitl")
    terminal.wait_for("> capitl What is the capital?")
    terminal.send(TAB + ENTER)
    terminal.wait_for("It is Paris, [bold]not[/bold] Lyon.")
    terminal.wait_until(lambda: terminal.at_prompt)
    for line in ("/list", "/show two", "/show on", "Which rivr?"):
        terminal.enter(line)
    terminal.send(f"\x1b[200~zz {evil} zz\x1b[201~")
    terminal.wait_until(lambda: (terminal.typed or "").endswith("zz"))
    terminal.send(ENTER)
    terminal.wait_for("No answer to that in this FAQ.")
    terminal.wait_until(lambda: terminal.at_prompt)
    terminal.send(CTRL_D)
    assert terminal.wait_end() == 0
    written = terminal.raw.decode()
    assert [part for part in ("\x1b[13;37H", "\x1b]0;owned", "\x9b", "\u202e") if part in written] == []


def test_a_locale_that_lacks_letters_is_no_obstacle(start: Start) -> None:
    terminal = start(
        PYTHONIOENCODING="ascii", faq=[{"question": "Où est la gare — Zürich?", "answer": "À côté…"}]
    )
    terminal.enter("1")
    assert "Source" not in terminal.text
    assert "c?t??" in terminal.text


def test_bytes_that_are_no_text_do_no_harm(start: Start) -> None:
    terminal = start()
    terminal.send(b"\xff\xfe\xc3(")
    terminal.type("zz")
    terminal.send(ENTER)
    terminal.wait_for("No answer to that in this FAQ.")
    terminal.wait_until(lambda: terminal.at_prompt)
