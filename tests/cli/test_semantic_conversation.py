"""In a conversation the sentence encoder reads the FAQ from the start on, while the user reads and types."""

from __future__ import annotations

import json
import signal
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import pytest
from conversations import Start
from encoders import needs_encoder
from faqs import LIBRARY, large_faq
from pseudo_terminal import CTRL_C, CTRL_D, ENTER, Terminal

pytestmark = needs_encoder

OPEN = "where may i make a paper version of a letter"
"""A question that shares no word with the entry that answers it."""
TEXTS = 10
"""Phrasings of the library and passages of its answers."""
MANY: dict[str, Any] = large_faq(400)
"""Entries that it takes some seconds to read."""


def kept(home: Path) -> int:
    """The vectors that were made up to now."""
    for path in home.rglob("vectors-*.db"):
        with suppress(sqlite3.Error), closing(sqlite3.connect(path)) as database:
            return int(database.execute("select count(*) from vectors").fetchone()[0])
    return 0


def test_the_faq_is_read_before_anything_is_asked(start: Start, tmp_path: Path) -> None:
    terminal = start(faq=LIBRARY)
    terminal.wait_until(lambda: kept(tmp_path) == TEXTS)
    terminal.enter(OPEN)
    assert "Where can I print a document?" in terminal.text
    assert kept(tmp_path) == TEXTS


def test_a_question_that_comes_first_is_answered_alike(start: Start) -> None:
    terminal = start(faq=LIBRARY)
    terminal.enter(OPEN)
    assert "Where can I print a document?" in terminal.text


def left_by(terminal: Terminal, how: str | int) -> int:
    """The exit status of a conversation that is left."""
    if isinstance(how, str):
        terminal.send(how)
    else:
        terminal.signal(how)
    return terminal.wait_end()


@pytest.mark.parametrize(("how", "status"), [(CTRL_D, 0), (signal.SIGTERM, 143)])
def test_it_is_left_while_that_goes_on(start: Start, tmp_path: Path, how: str | int, status: int) -> None:
    terminal = start(faq=MANY)
    terminal.wait_until(lambda: kept(tmp_path) > 0)
    assert left_by(terminal, how) == status
    assert b"Traceback" not in terminal.raw
    assert 0 < kept(tmp_path) < 2 * len(MANY["entries"]), "what was made is there the next time"


def test_who_waits_for_it_may_interrupt_it(start: Start, tmp_path: Path) -> None:
    terminal = start("--semantic", "always", faq=MANY)
    terminal.wait_until(lambda: kept(tmp_path) > 0)
    terminal.type(OPEN)
    terminal.send(ENTER)
    terminal.wait_for("Reading the FAQ for its meaning")
    terminal.send(CTRL_C)
    terminal.wait_until(lambda: terminal.at_prompt)
    assert left_by(terminal, CTRL_D) == 0


def test_a_file_that_is_read_again_is_read_for_its_meaning_too(start: Start, tmp_path: Path) -> None:
    terminal = start(faq=MANY)
    terminal.wait_until(lambda: kept(tmp_path) > 0)
    (tmp_path / "faq.json").write_text(json.dumps(LIBRARY), encoding="utf-8")
    terminal.enter("/reload")
    terminal.enter(OPEN)
    assert "Where can I print a document?" in terminal.text


def test_two_at_once_read_the_same(start: Start, tmp_path: Path) -> None:
    both = [start(faq=LIBRARY), start(faq=LIBRARY)]
    both[0].wait_until(lambda: kept(tmp_path) == TEXTS)
    for terminal in both:
        terminal.enter(OPEN)
        assert "Where can I print a document?" in terminal.text
