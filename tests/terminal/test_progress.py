"""A progress bar for those who wait, and for nobody else."""

from __future__ import annotations

import subprocess
import sys

from command import STUCK, Command
from pseudo_terminal import CTRL_C, Terminal

PROGRAM = """
import sys, time
from chatbot.terminal import progress
progress.PATIENCE = float(sys.argv[1])
things = list(range(40))
seen = []
try:
    for thing in progress.progress(things, "Counting", quiet="quiet" in sys.argv):
        seen.append(thing)
        time.sleep(float(sys.argv[2]))
    assert seen == things
except KeyboardInterrupt:
    pass
print("done")
"""


def test_a_bar_is_shown_while_it_takes_long(chatbot: Command) -> None:
    command = [sys.executable, "-c", PROGRAM, "0", "0.3"]
    with Terminal(command, chatbot.environment(), columns=60, rows=5) as terminal:
        terminal.wait_for("Counting ━")
        terminal.wait_until(lambda: "%" in terminal.text and " 0%" not in terminal.text)
        terminal.send(CTRL_C)
        assert terminal.wait_end() == 0
        assert "done" in terminal.text
        assert "Counting" not in terminal.text


def test_none_is_shown_to_those_who_need_none(chatbot: Command) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, "0", "0"],
        capture_output=True,
        text=True,
        env=chatbot.environment(),
        timeout=STUCK,
    )
    assert (done.stdout, done.stderr) == ("done\n", "")
    with Terminal([sys.executable, "-c", PROGRAM, "9", "0"], chatbot.environment()) as terminal:
        assert terminal.wait_end() == 0
        assert terminal.text == "done"
    with Terminal([sys.executable, "-c", PROGRAM, "0", "0.01", "quiet"], chatbot.environment()) as terminal:
        assert terminal.wait_end() == 0
        assert terminal.text == "done"
        assert b"Counting" not in terminal.raw
