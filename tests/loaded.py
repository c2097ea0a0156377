"""What a run of the command loads."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from command import STUCK, Command

PROGRAM = """
import atexit, sys
atexit.register(lambda: print(*sys.modules, file=sys.stderr))
from chatbot.cli.main import run
run()
"""
"""Does what the command does, and says at the end what was loaded."""


def loaded(folder: Path, *arguments: str, **env: str) -> set[str]:
    """The top-level modules that a run with piped streams has loaded."""
    command = Command(folder)
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *arguments],
        input="library card\n", capture_output=True, text=True, cwd=folder, env=command.environment(env), timeout=STUCK,
    )  # fmt: skip
    assert "Traceback" not in done.stderr
    return {name.partition(".")[0] for name in done.stderr.splitlines()[-1].split()}
