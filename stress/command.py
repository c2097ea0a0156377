"""The program, run as a shell runs it, in a folder of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import IO

PATIENCE = 300
"""Seconds after which a run is taken to hang, where nothing else is said."""
HURT = ("Traceback", "Fatal Python error", "panicked", "a fault")


class Command:
    """Runs ``chatbot``."""

    def __init__(self, folder: Path, patience: float = PATIENCE) -> None:
        self.folder = folder
        self.patience = patience
        self.env = {"PATH": os.environ["PATH"], "HOME": str(folder), "LANG": "C.UTF-8", "TERM": "dumb"}

    def start(self, *arguments: str, stdin: int | IO[bytes] = subprocess.PIPE) -> subprocess.Popen[bytes]:
        """Start it, all of its streams piped."""
        return subprocess.Popen(
            [sys.executable, "-m", "chatbot", *arguments],
            stdin=stdin, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=self.folder, env=self.env,
        )  # fmt: skip

    def __call__(self, *arguments: str, stdin: bytes = b"") -> tuple[int, bytes, str]:
        """Run it to its end: exit status, standard output, standard error; 124 where it hangs."""
        process = self.start(*arguments)
        try:
            out, err = process.communicate(stdin, timeout=self.patience)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            return 124, b"", "it hangs"
        return process.returncode, out, err.decode("utf-8", "replace")


def is_sound(status: int, err: str) -> bool:
    """Did a run end as the interface says, whatever it was given?"""
    return status in (0, 1, 2) and not any(sign in err for sign in HURT)
