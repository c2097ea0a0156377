"""Terminals of all widths, colours and abilities, each with a whole conversation in it."""

from __future__ import annotations

import json
import re
import signal
import sys
from pathlib import Path

import pytest
from command import Command
from conversations import FRANCE, Start
from pseudo_terminal import CTRL_C, CTRL_D, ENTER, TAB, Terminal

WORLD = {
    "title": "世界 العالم",
    "entries": [
        {
            "id": "zh",
            "question": "如何重置密码?",
            "answer": "打开设置,"
            "然后点击**重置密码**按钮,接着按照屏幕上的说明操作,直到完成。\n\n| 步骤 | 动作 |\n|---|---|\n| 一 | 打开 |",
            "tags": ["密码"],
            "related": ["ar"],
        },
        {
            "id": "ar",
            "question": "ما هي عاصمة فرنسا؟",
            "answer": "باريس هي عاصمة فرنسا، وهي مدينة كبيرة تقع على نهر السين.",
        },
        {
            "id": "mixed",
            "question": "What is مرحبا 你好 é́ ﷺ?",
            "answer": "`你好` means hello: 👋 e\u0301.",
        },
    ],
}
ACCENT = {"dark": 36, "light": 34}


def codes(terminal: Terminal) -> set[int]:
    """The colours and styles that a program has used."""
    return {
        int(code) for found in re.findall(rb"\x1b\[([\d;]+)m", terminal.raw) for code in found.split(b";")
    }


def boxed(terminal: Terminal) -> list[str]:
    """The rows of frames; every one has both of its sides in their place."""
    rows = [line for line in terminal.lines if line[:1] in set("╭│╰")]
    edges = {line[0] + line[-1] for line in rows}
    assert edges <= {"╭╮", "││", "╰╯"}
    return rows


@pytest.mark.parametrize(
    ("theme", "widths"), [("dark", (40, 80, 200)), ("light", (80, 200, 40)), ("none", (200, 40, 80))]
)
def test_a_session_in_each_width_and_theme(start: Start, theme: str, widths: tuple[int, ...]) -> None:
    """Begun in one width, and gone on with in the others."""
    terminal = start("--theme", theme, columns=widths[0], rows=200, afresh=True)
    for columns in widths:
        if columns != widths[0]:
            terminal.enter("/clear")
            terminal.resize(columns, 200)
        looks_right(terminal, columns)
    used = codes(terminal)
    assert not used & {*range(40, 49), *range(100, 108)}, "the background is the terminal's own"
    if theme == "none":
        assert used <= {0, 1, 2, 3, 4, 7, 22, 24, 27, 39}
    else:
        assert ACCENT[theme] in used


def looks_right(terminal: Terminal, columns: int) -> None:
    """A conversation, with all that has a frame, in a width."""
    terminal.type("tallst mou")
    terminal.wait_for("How high is the tallest mountain?")
    terminal.send(TAB + ENTER)
    terminal.wait_for("About 4,806 metres.")
    terminal.wait_until(lambda: terminal.at_prompt)
    for line in ("waht is the captial of france", "/why", "/help", "/list", "/list #", "password france"):
        terminal.enter(line)
    assert "The capital is Paris." in terminal.text
    assert "Reading “captial” as “capital”." in terminal.text
    assert "fits best, of the entry capital: " in terminal.text
    for row in boxed(terminal):
        assert len(row) == min(columns, 100), "the text is never wider than is easy to read"


@pytest.mark.parametrize("columns", [40, 80])
def test_wide_and_right_to_left_text_keeps_the_frames_whole(start: Start, columns: int) -> None:
    terminal = start(faq=WORLD, columns=columns, rows=100)
    assert "世界" in terminal.text.replace(" ", "")
    for line in ("1", "1", "/show mixed", "/list", "/help"):
        terminal.enter(line)
    # pyte keeps an empty cell behind a wide character: a row's length is its width on the screen
    assert "重置密码" in terminal.text.replace(" ", "")
    rows = [row for row in range(100) if terminal.screen.buffer[row][0].data in "╭│╰"]
    assert len(rows) > 9
    for row in rows:
        assert terminal.screen.buffer[row][columns - 1].data in "╮│╯", terminal.lines[row]
    terminal.type("密")
    terminal.wait_for("如何重置密码")


def test_what_terminals_disagree_on_has_no_frame_to_break(start: Start) -> None:
    texts = {"a": "👩‍💻 and 👍🏽", "b": "हिन्दी", "c": "❤️", "d": "é 你好 ไทย"}
    faq = [
        {"id": name, "question": f"What is {name}?", "answer": f"It is {text}."}
        for name, text in texts.items()
    ]
    terminal = start(faq=faq)
    for name in "abc":
        terminal.enter(f"/show {name}")
        assert f"What is {name}? It is " in terminal.text
    assert not boxed(terminal)
    terminal.enter("/show d")
    assert boxed(terminal)


@pytest.mark.parametrize(("option", "env"), [("--plain", {}), ("--threshold=0.5", {"TERM": "dumb"})])
def test_plain_text_is_all_that_is_written(start: Start, option: str, env: dict[str, str]) -> None:
    terminal = start(option, rows=24, **env)  # type: ignore[arg-type]  # they are no columns and rows
    for line in (
        "what is the captial of france",
        "1",
        "/why",
        "/list",
        "/list #cities",
        "/help",
        "grow tomatoes",
    ):
        terminal.enter(line)
    terminal.enter("/theme light")
    assert "Plain text has no colours." in terminal.text
    written = terminal.raw.decode()
    assert "\x1b" not in written
    assert not set("╭│╰─┏┃•") & set(written)
    for said in (
        "The capital is Paris.",
        "Source: An atlas · confidence",
        "Reading “captial” as “capital”.",
        "People pay",
    ):
        assert said in " ".join(written.split())
    terminal.send(CTRL_C)
    terminal.wait_until(lambda: "^C" in terminal.text and terminal.at_prompt)
    terminal.send(CTRL_D)
    assert terminal.wait_end() == 0


def test_plain_can_be_configured(start: Start, tmp_path: Path) -> None:
    config = tmp_path / ".config" / "chatbot" / "config.toml"
    config.parent.mkdir(parents=True)
    config.write_text("plain = true\n", encoding="utf-8")
    terminal = start()
    terminal.enter("1")
    assert b"\x1b" not in terminal.raw


def test_the_c_locale_is_no_obstacle(start: Start) -> None:
    faq = [{"question": "Où est la gare — Zürich?", "answer": "À côté…"}]
    terminal = start(faq=faq, LC_ALL="C", LANG="C")
    terminal.enter("ou est la gare")
    assert "À côté…" in terminal.text
    boxed(terminal)


def test_input_that_ends_in_mid_line_is_still_answered(start: Start) -> None:
    terminal = start("--plain")
    terminal.send("What is the capital of France?" + CTRL_D + CTRL_D)
    terminal.wait_for("The capital is Paris.")
    terminal.send(CTRL_D)
    assert terminal.wait_end() == 0


def test_a_terminal_that_goes_away_in_mid_line_ends_it(start: Start) -> None:
    terminal = start()
    terminal.type("What is the cap")
    terminal.hang_up()
    assert terminal.wait_end() == 128 + signal.SIGHUP


HALF = """
import sys
from chatbot import repl
from chatbot.cli.main import run
repl._converse = lambda chat, read: sys.stderr.write("half a line") and print("here", flush=True) or sys.stdin.readline()
run()
"""


def test_what_cannot_be_written_to_a_terminal_that_went_away_is_no_second_fault(tmp_path: Path) -> None:
    (tmp_path / "faq.json").write_text(json.dumps(FRANCE))
    with Terminal(
        [sys.executable, "-c", HALF, "--faq", "faq.json"], Command(tmp_path).environment()
    ) as terminal:
        terminal.wait_for("here")
        terminal.hang_up()
        assert terminal.wait_end() == 128 + signal.SIGHUP


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_a_plain_conversation(start: Start, number: int) -> None:
    terminal = start("--plain")
    terminal.signal(number)
    assert terminal.wait_end() == 128 + number
    assert terminal.echoes
    assert "Traceback" not in terminal.text


def test_a_window_may_shrink_and_grow_with_the_menu_open(start: Start) -> None:
    terminal = start(columns=120)
    terminal.type("what is the")
    terminal.wait_for("Esc closes")
    for columns in (40, 200, 60):
        terminal.resize(columns, 40)
        terminal.send(" ")
        terminal.wait_until(
            lambda: "Esc closes" in terminal.lines[-1] and terminal.lines[-1].startswith(" Tab")
        )
    terminal.enter("capital of France?")
    assert "The capital is Paris." in terminal.text
    assert {len(row) for row in boxed(terminal)} == {60}


def test_a_low_window_still_takes_questions(start: Start) -> None:
    terminal = start(rows=8)
    terminal.send("What is the capital of France?" + ENTER)
    terminal.wait_for("Related 1 What is the currency of France?")
    terminal.wait_until(lambda: terminal.at_prompt)
