"""The line as it is typed: its menu and its keys."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from conversations import Start, configure
from pseudo_terminal import ALT_ENTER, CTRL_C, DOWN, ENTER, ESCAPE, TAB, Terminal

from chatbot.repl.completion import beginnings_left_off

APART = 0.3
"""Seconds between two keys that are pressed in turn."""
TRIES = 4
"""A program that was held up finds both keys at once, and can't know better."""


def test_a_menu_opens_for_a_misspelt_beginning(shared: Start) -> None:
    terminal = shared()
    terminal.type("railwy tic")
    terminal.wait_for("> railwy tic Where can I buy railway tickets?")
    terminal.send(TAB)
    terminal.wait_for("> Where can I buy railway tickets?")
    terminal.send(ENTER)
    terminal.wait_for("At stations and online.")
    terminal.wait_until(lambda: terminal.at_prompt)


def test_arrows_pick_from_the_menu_and_escape_closes_it(start: Start) -> None:
    terminal = start()
    terminal.type("what france")
    terminal.wait_for("What is the currency of France? Tab ↑ ↓ pick")
    terminal.send(DOWN)
    terminal.wait_until(lambda: "> What is the ca" in terminal.text or "> What is the cu" in terminal.text)
    terminal.send(ESCAPE)
    terminal.wait_until(lambda: "> what france" in terminal.text and "Esc closes" not in terminal.text)


def test_tab_does_not_wait_for_the_menu(shared: Start) -> None:
    terminal = shared()
    terminal.send(f"railwy tic{TAB}{ENTER}")
    terminal.wait_for("At stations and online.")
    terminal.wait_until(lambda: terminal.at_prompt)


def test_commands_and_ids_complete(start: Start) -> None:
    terminal = start()
    terminal.type("/sh")
    terminal.wait_for("/show [ID] the entry with that id")
    terminal.type("ow mou")
    terminal.wait_for("/show mountain How high is the tallest mountain?")


def test_vi_keys(start: Start, tmp_path: Path) -> None:
    configure(tmp_path, 'keys = "vi"\n')
    terminal = start()
    terminal.type("what is the capital of XFrance")
    terminal.send("\x1b")
    terminal.wait_until(lambda: b"\x1b[2 q" in terminal.raw)  # the cursor of vi's normal mode
    terminal.send("FXx" + ENTER)
    terminal.wait_for("The capital is Paris.")


def asks_at_once(terminal: Terminal) -> bool:
    """Is a question asked by Enter soon after Esc has closed the menu?"""
    terminal.type("What is the capital of France?")
    terminal.wait_for("Esc closes")
    terminal.send(ESCAPE)
    time.sleep(APART)
    terminal.send(ENTER + "zz")
    terminal.wait_until(lambda: (terminal.typed or "").endswith("zz"))
    asked = terminal.typed == "zz"
    terminal.send(CTRL_C)
    terminal.wait_until(lambda: terminal.at_prompt)
    return asked


@pytest.mark.parametrize("keys", ["emacs", "vi"])
def test_enter_asks_right_after_escape_and_alt_enter_begins_another_line(
    start: Start, tmp_path: Path, keys: str
) -> None:
    configure(tmp_path, f'keys = "{keys}"\n')
    terminal = start()
    assert any(asks_at_once(terminal) for _ in range(TRIES))
    assert "The capital is Paris." in terminal.text
    terminal.enter("/clear")
    begins_another_line(terminal)


def begins_another_line(terminal: Terminal) -> None:
    """Alt-Enter does so though the menu is open."""
    terminal.type("What is the capital")
    terminal.wait_until(lambda: "pick · Enter asks" in terminal.text)
    terminal.send(ALT_ENTER)
    terminal.enter("of France?")
    assert terminal.text.count("The capital is Paris.") == 1
    assert "No answer" not in terminal.text


def test_alt_with_a_letter_edits_though_the_menu_is_open(start: Start) -> None:
    terminal = start()
    terminal.type("what france")
    terminal.wait_for("Esc closes")
    terminal.send("\x1bb\x1bbXX")
    terminal.wait_for("> XXwhat france")


LONG = "How do I reset the password that I use to see my invoices "
ALIKE = [{"question": f"{LONG}{where}?", "answer": where} for where in ("in the app", "on the web site")]


def test_lines_of_the_menu_that_begin_alike_can_be_told_apart(start: Start) -> None:
    terminal = start(faq=ALIKE, columns=40)
    terminal.type("reset password")
    told_apart = {"…in the app?", "…on the web site?"}
    terminal.wait_until(lambda: told_apart <= {line.strip() for line in terminal.lines})
    terminal.send(TAB + ENTER)
    terminal.wait_until(lambda: "│ in the app │" in terminal.text or "│ on the web site │" in terminal.text)


def test_the_menu_and_the_list_keep_to_the_tags_that_are_wanted(start: Start) -> None:
    terminal = start("--tag", "cities")
    assert "2 questions." in terminal.text
    terminal.type("what")
    terminal.wait_for("> what What is the capital of France?")
    assert "currency" not in terminal.text
    terminal.send(CTRL_C)
    terminal.enter("/list")
    assert "2 Where can I buy railway tickets? trains >" in terminal.text


def test_the_terminal_has_the_title_of_the_faq_and_gets_its_own_back(start: Start) -> None:
    terminal = start()
    assert terminal.screen.title == "Facts about France – chatbot"
    terminal.type("exit")
    terminal.send(ENTER)
    assert terminal.wait_end() == 0
    assert terminal.raw.find(b"\x1b[22;0t") < terminal.raw.find(b"\x1b]2;") < terminal.raw.find(b"\x1b[23;0t")


@pytest.mark.parametrize(
    ("questions", "left_off"),
    [
        (["Where is it now?", "When is it?"], [0, 0]),
        (["Where is it to be found?", "Where is it to be had?"], [18, 18]),
        (["Where is it to be found?", "Where is it?"], [9, 0]),
        ([], []),
    ],
)
def test_no_more_is_left_off_than_what_is_alike(questions: list[str], left_off: list[int]) -> None:
    assert beginnings_left_off(questions, 12) == left_off
