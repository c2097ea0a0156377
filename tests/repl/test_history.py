"""The lines of this and earlier conversations."""

from __future__ import annotations

import os
from pathlib import Path

from conversations import Start, configure
from pseudo_terminal import CTRL_C, CTRL_D, CTRL_R, RIGHT, UP


def history_file(home: Path) -> Path:
    return home / "state" / "chatbot" / "history"


def test_history_is_kept_and_private(start: Start, tmp_path: Path) -> None:
    terminal = start()
    terminal.enter("What is the currency of France?")
    terminal.enter(" who may see this")
    terminal.enter("/faq postgresql://reader:s3cret@127.0.0.1:1/faq")
    terminal.enter("1")
    terminal.send(CTRL_D)
    assert terminal.wait_end() == 0
    assert history_file(tmp_path).stat().st_mode & 0o777 == 0o600
    kept = history_file(tmp_path).read_text(encoding="utf-8")
    assert "currency" in kept
    assert "who may see this" not in kept
    assert "s3cret" not in kept
    again = start()
    again.send(UP)
    again.wait_for("> What is the currency of France?")


def test_a_history_that_others_could_read_is_made_private(start: Start, tmp_path: Path) -> None:
    history_file(tmp_path).parent.mkdir(parents=True)
    history_file(tmp_path).write_text("\n# earlier\n+trains and more trains\n", encoding="utf-8")
    history_file(tmp_path).chmod(0o644)
    terminal = start()
    assert history_file(tmp_path).stat().st_mode & 0o777 == 0o600
    terminal.type("tra")
    terminal.wait_for("> trains and more trains")
    terminal.send(RIGHT)
    terminal.send(CTRL_C)
    terminal.wait_until(lambda: terminal.at_prompt)
    terminal.send(CTRL_R)
    terminal.send("more")
    terminal.wait_for("`more': trains and more trains")


def test_two_conversations_at_once_lose_nothing(start: Start, tmp_path: Path) -> None:
    one, other = start(), start()
    one.enter("first of one")
    other.enter("first of the other")
    one.enter("second of one")
    kept = history_file(tmp_path).read_text(encoding="utf-8")
    assert [line for line in kept.splitlines() if line.startswith("+")] == [
        "+first of one", "+first of the other", "+second of one",
    ]  # fmt: skip


def test_history_lasts_for_the_session_where_it_cannot_be_written(start: Start, tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("not a directory", encoding="utf-8")
    terminal = start(XDG_STATE_HOME=str(in_the_way))
    terminal.enter("What is the currency of France?")
    assert "People pay in euros." in terminal.text
    terminal.send(UP)
    terminal.wait_until(lambda: terminal.typed == "What is the currency of France?")


def test_a_history_that_is_a_pipe_is_done_without(start: Start, tmp_path: Path) -> None:
    history_file(tmp_path).parent.mkdir(parents=True, exist_ok=True)
    os.mkfifo(history_file(tmp_path))
    terminal = start()
    terminal.enter("What is the currency of France?")
    assert "People pay in euros." in terminal.text


def kept_lines(home: Path) -> list[str]:
    text = history_file(home).read_text(encoding="utf-8")
    return [line[1:] for line in text.splitlines() if line.startswith("+")]


def test_the_history_holds_so_many_lines(start: Start, tmp_path: Path) -> None:
    configure(tmp_path, "history_size = 3\n")
    one, other = start(), start()
    for terminal, line in (
        (one, "aa"),
        (other, "bb"),
        (one, "cc"),
        (other, "dd"),
        (one, "ee"),
        (other, "ff"),
    ):
        terminal.enter(line)
    kept = kept_lines(tmp_path)
    assert kept[-2:] == ["ee", "ff"]
    assert len(kept) <= 4
    one.enter("gg")
    one.enter("hh")
    assert kept_lines(tmp_path) == ["ff", "gg", "hh"]
    assert history_file(tmp_path).stat().st_mode & 0o777 == 0o600


def test_the_history_can_be_turned_off(start: Start, tmp_path: Path) -> None:
    configure(tmp_path, "history = false\n")
    terminal = start()
    terminal.enter("remember this")
    terminal.send("\x1b[A")
    terminal.wait_until(lambda: terminal.typed == "remember this")
    assert not (tmp_path / "state").exists()
