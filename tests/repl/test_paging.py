"""What is taller than the screen, in the user's pager."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from conversations import FRANCE, Start
from pseudo_terminal import ENTER

from chatbot.repl.texts.table import texts_for
from chatbot.terminal.breaking import lines_of

ENTRIES = [
    {"id": f"can-i-share-my-plot-with-a-friend-{number}", "question": f"May {number} of us share it?", "answer": "Yes."}
    for number in range(1, 31)
]  # fmt: skip
HINT = texts_for("en").pager
needs_less = pytest.mark.skipif(shutil.which("less") is None, reason="there is no less")


def test_a_list_is_set_in_the_pager_as_on_the_screen(start: Start, tmp_path: Path) -> None:
    script = tmp_path / "pager"
    script.write_text(f"#!/bin/sh\ncat > {tmp_path}/paged\n", encoding="utf-8")
    script.chmod(0o755)
    terminal = start(faq=ENTRIES, columns=40, rows=120, PAGER=str(script))
    terminal.enter("/list")
    rows = [line.rstrip() for line in terminal.lines]
    begun = rows.index("> /list") + 1
    shown = rows[begun : begun + rows[begun:].index("")]
    assert "      can-i-share-my-plot-with-a-friend…" in shown  # an id that is too long; its number will do
    low = start(faq=ENTRIES, columns=40, rows=20, PAGER=str(script))
    low.enter("/list")
    assert (tmp_path / "paged").read_text(encoding="utf-8").splitlines() == shown


@pytest.mark.parametrize("line", ["/list", "/help", "/why", "/list #nope"])
def test_what_one_types_by_opens_no_pager_where_it_is_little_taller_than_the_screen(
    start: Start, tmp_path: Path, line: str
) -> None:
    """What is typed at once, while it is shown, reaches the prompt."""
    script = tmp_path / "pager"
    script.write_text(f"#!/bin/sh\ncat > {tmp_path}/paged\n", encoding="utf-8")
    script.chmod(0o755)
    tagged = [entry | {"tags": [f"topic-{number}"]} for number, entry in enumerate(ENTRIES)]
    terminal = start(faq=tagged, columns=80, rows=24, PAGER=str(script))
    terminal.enter("may 7 of us share it")
    terminal.send(f"{line}{ENTER}/show{ENTER}")
    terminal.wait_until(lambda: "> /show" in terminal.text and terminal.at_prompt)
    assert not (tmp_path / "paged").exists()


def test_why_shows_as_much_as_the_screen_has_room_for(start: Start) -> None:
    shown: list[str] = []
    for rows in (50, 24, 14):
        terminal = start(rows=rows)
        terminal.enter("what is the capital of france")
        terminal.enter("/why")
        assert "fits best" in terminal.text, "the first of it is in sight"
        shown.append(terminal.text)
    counted = [len(re.findall(r" [+-]\d\.\d\d ", text)) for text in shown]
    assert counted[0] > counted[1] > counted[2] == 0
    assert all("for/against" in text for text in shown[:2])


@needs_less
def test_help_is_paged_and_the_pager_says_how_to_leave_it(start: Start) -> None:
    terminal = start(columns=40, rows=20, PAGER="less")
    terminal.type("/help")
    terminal.send(ENTER)
    terminal.wait_for(HINT)
    assert terminal.lines[0].strip() == "/help"
    terminal.send("q")
    terminal.wait_until(lambda: terminal.at_prompt)


@needs_less
@pytest.mark.parametrize(
    ("less", "language", "hint"),
    [
        ("FX", "en", HINT), ("--RAW-CONTROL-CHARS --quit-at-eof", "en", HINT), ("", "de", texts_for("de").pager),
        ("-M", "en", ""), ("RM", "en", ""), ("R -Psmine", "en", ""), ("R --prompt=smine", "en", ""),
    ],
)  # fmt: skip
def test_whose_prompt_less_has(start: Start, less: str, language: str, hint: str) -> None:
    terminal = start(faq=FRANCE | {"language": language}, rows=12, PAGER="less", LESS=less)
    terminal.type("/help")
    terminal.send(ENTER)
    terminal.wait_until(lambda: not terminal.at_prompt and "/list [" in terminal.text)
    if hint:
        terminal.wait_for(hint)
    else:
        terminal.wait_until(lambda: "mine" in terminal.text or "lines 1-" in terminal.text)
        assert "q leaves" not in terminal.text
    terminal.send("q")
    terminal.wait_until(lambda: terminal.at_prompt)


def test_words_that_are_longer_than_a_line() -> None:
    assert lines_of("a can-i-share-it", 12) == ["a", "can-i-share-", "it"]
    assert lines_of("a can-ishareit-all", 12) == ["a", "can-ishareit", "-all"]
    assert lines_of("日本語", 1) == ["日", "本", "語"]
    assert "".join(lines_of("x" * 50_000, 7)) == "x" * 50_000
