"""The processes that a run has started."""

from __future__ import annotations

import time
from pathlib import Path

from command import STUCK, Conversation


def children(run: Conversation) -> list[int]:
    """Those that live, by their numbers; Linux alone says it."""
    tasks = Path(f"/proc/{run.pid}/task")
    found = [int(pid) for task in tasks.iterdir() for pid in (task / "children").read_text().split()]
    return [pid for pid in found if lives(pid)]


def lives(pid: int) -> bool:
    """Does a process go on, which one that nobody has buried yet does not?"""
    try:
        return "\nState:\tZ" not in Path(f"/proc/{pid}/status").read_text()
    except (FileNotFoundError, ProcessLookupError):  # buried since it was listed
        return False


def they_end(pids: list[int]) -> bool:
    """Are they gone, or soon gone?"""
    until = time.monotonic() + STUCK
    while any(map(lives, pids)):
        if time.monotonic() > until:
            return False
        time.sleep(0.01)
    return True
