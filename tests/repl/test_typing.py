"""The line as it is typed: its menu and its keys."""

from __future__ import annotations

from pathlib import Path

from conversations import Start, configure
from pseudo_terminal import DOWN, ENTER, ESCAPE, TAB


def test_a_menu_opens_for_a_misspelt_beginning(start: Start) -> None:
    terminal = start()
    terminal.type("railwy tic")
    terminal.wait_for("> railwy tic Where can I buy railway tickets?")
    terminal.send(TAB)
    terminal.wait_for("> Where can I buy railway tickets?")
    terminal.send(ENTER)
    terminal.wait_for("At stations and online.")


def test_arrows_pick_from_the_menu_and_escape_closes_it(start: Start) -> None:
    terminal = start()
    terminal.type("what france")
    terminal.wait_for("What is the currency of France? Tab ↑ ↓ pick")
    terminal.send(DOWN)
    terminal.wait_until(lambda: "> What is the ca" in terminal.text or "> What is the cu" in terminal.text)
    terminal.send(ESCAPE)
    terminal.wait_until(lambda: "> what france" in terminal.text and "Esc closes" not in terminal.text)


def test_tab_does_not_wait_for_the_menu(start: Start) -> None:
    terminal = start()
    terminal.send(f"railwy tic{TAB}{ENTER}")
    terminal.wait_for("At stations and online.")


def test_commands_and_ids_complete(start: Start) -> None:
    terminal = start()
    terminal.type("/sh")
    terminal.wait_for("/show ID the entry with that id")
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
