"""What a single call costs: whole processes, each in turn with the imports that it can't do without.

    pip install -e '.[bench]'
    python -m benchmarks.startup [--picture docs/startup.svg] [--runs N]

Each line is the median of the ratios of pairs, run one after the other: what a slow moment does to one it does to both.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

CHATBOT = str(Path(sys.executable).parent / "chatbot")
QUESTION = "whats the gaza war"


class Case(NamedTuple):
    """A command and what it is measured by."""

    name: str
    command: tuple[str, ...]
    imports: str
    terminal: bool = False
    until: bytes | None = None
    """What is on the screen when it is done, where it does not end by itself."""


CASES = (
    Case("ask --json", (CHATBOT, "ask", QUESTION, "--json"), "tantivy, msgspec"),
    Case("ask, in a pipe", (CHATBOT, "ask", QUESTION), "tantivy, msgspec"),
    Case("ask --json, misspelt", (CHATBOT, "ask", "whats the gazza war", "--json"), "tantivy, msgspec"),
    Case(
        "ask, on a terminal", (CHATBOT, "ask", QUESTION),
        "tantivy, msgspec, rich.console, rich.markdown, rich.panel", terminal=True,
    ),
    Case("--version", (CHATBOT, "--version"), "argparse"),
    Case("--help", (CHATBOT, "--help"), "argparse"),
    Case("prompt of the conversation", (CHATBOT,), "prompt_toolkit.shortcuts", terminal=True, until=b"m> \x1b"),
)  # fmt: skip


def taken(command: tuple[str, ...], *, terminal: bool, until: bytes | None = None) -> float:
    """Seconds that a process takes."""
    began = time.perf_counter()
    return (on_terminal(command, until) if terminal else piped(command)) - began


def piped(command: tuple[str, ...]) -> float:
    """When a process with piped streams has ended."""
    import subprocess

    subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=True)
    return time.perf_counter()


def on_terminal(command: tuple[str, ...], until: bytes | None) -> float:
    """When a process on a pseudo-terminal has ended, or has shown something."""
    import pty

    process, master = pty.fork()
    if not process:
        os.environ["TERM"] = "xterm-256color"
        os.execvp(command[0], command)  # noqa: S606
    shown, ended = b"", None
    try:
        while part := os.read(master, 65536):
            shown += part
            if b"\x1b[6n" in part:  # it asks where the cursor is
                os.write(master, b"\x1b[1;1R")
            if until and until in shown:
                ended = time.perf_counter()
                os.write(master, b"\x04")
                until = None
    except OSError:  # how Linux says that the other side is closed
        pass
    ended = ended or time.perf_counter()
    os.close(master)
    os.waitpid(process, 0)
    return ended


def ratio(case: Case, runs: int) -> tuple[float, float]:
    """The median ratio, and the median seconds of the command."""
    base = (sys.executable, "-c", f"import {case.imports}")
    ratios, seconds = [], []
    for at in range(runs + 1):
        ours = taken(case.command, terminal=case.terminal, until=case.until)
        theirs = taken(base, terminal=case.terminal)
        if at:  # the first pair warms up
            ratios.append(ours / theirs)
            seconds.append(ours)
    return statistics.median(ratios), statistics.median(seconds)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--runs", type=int, default=20, metavar="N", help="pairs of each (20)")
    parser.add_argument("--picture", type=Path, metavar="FILE", help="draw the figures")
    arguments = parser.parse_args()
    picture = arguments.picture and arguments.picture.absolute()
    ratios: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as home:
        os.environ["HOME"] = home
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # what the first run compiles the others find
        os.chdir(home)
        print(f"{'command':28}{'ratio':>7}{'ms':>7}   by: python -c 'import ...'")
        for case in CASES:
            ratios[case.name], seconds = ratio(case, arguments.runs)
            print(f"{case.name:28}{ratios[case.name]:7.2f}{1000 * seconds:7.0f}   {case.imports}", flush=True)
    if picture:
        draw(ratios, picture)


def draw(ratios: dict[str, float], path: Path) -> None:
    import matplotlib

    matplotlib.use("svg")
    import matplotlib.pyplot as plt

    plt.rcParams.update({"svg.hashsalt": "chatbot", "font.size": 11})
    figure, axis = plt.subplots(figsize=(8, 3), layout="constrained")
    bars = axis.barh(list(ratios), list(ratios.values()))
    axis.bar_label(bars, fmt="%.2f", padding=3)
    axis.axvline(1, color="black", linewidth=1)
    axis.invert_yaxis()
    axis.set(
        title="time of a whole process, by that of its imports alone", xlim=(0, 1.15 * max(ratios.values()))
    )
    figure.savefig(path, metadata={"Date": None})


if __name__ == "__main__":
    main()
