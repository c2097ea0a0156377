"""Several processes at once: workers that die, imports that merge into one file, records of one log, a full disk."""

from __future__ import annotations

import json
import os
import random
import signal
import time
from pathlib import Path

from faqs import LIBRARY

from chatbot.reviewing.reading import read_log
from stress.command import Command
from stress.tally import Tally

MERGES, WRITERS, RECORDS, LINES = 6, 8, 100, 200


def workers(tally: Tally, folder: Path, chance: random.Random) -> None:
    """Kill workers, those that wait and those that answer: every line has its reply."""
    (folder / "faq.json").write_text(json.dumps(LIBRARY))
    command = Command(folder)
    for _ in tally.rounds():
        run = command.start("ask", "--faq", "faq.json", "--jsonl", "--jobs", "3")
        assert run.stdin is not None
        assert run.stdout is not None
        found = []
        for _ in range(LINES // 20):
            run.stdin.write(b"library card\n" * 20)
            run.stdin.flush()
            if chance.random() < 0.5:
                _kill_one(run.pid, chance)
            found += [json.loads(run.stdout.readline() or "{}") for _ in range(20)]
        run.communicate()
        answered = sum(one.get("entry_id") == "card" for one in found)
        named = sum("error" in one for one in found)
        good = answered + named == LINES and run.returncode == (2 if named else 0)
        tally.expect(good, f"{answered} answered, {named} named, status {run.returncode}")


def merges(tally: Tally, folder: Path, _chance: random.Random) -> None:
    """Merge into one file at once: all of it is there."""
    command = Command(folder)
    for number in range(MERGES):
        (folder / f"{number}.md").write_text(f"## Who is number {number}?\n\nI am.\n")
    for _ in tally.rounds():
        (folder / "faq.json").unlink(missing_ok=True)
        runs = [command.start("import", f"{n}.md", "-o", "faq.json", "--merge") for n in range(MERGES)]
        errors = [run.communicate()[1] for run in runs]
        there = len(json.loads((folder / "faq.json").read_text())["entries"])
        done = [run.returncode for run in runs]
        tally.expect(done == [0] * MERGES and there == MERGES, f"{there} of {MERGES}, {done}, {errors}")


def logs(tally: Tally, folder: Path, _chance: random.Random) -> None:
    """Write to one log from several processes, and after a write that was cut: no record is lost."""
    (folder / "faq.json").write_text(json.dumps(LIBRARY))
    command, log = Command(folder), folder / "log.jsonl"
    for _ in tally.rounds():
        log.write_bytes(b'{"kind":"asked","time":"2026')
        runs = [
            command.start("ask", "--faq", "faq.json", "--log", "log.jsonl", "--jsonl") for _ in range(WRITERS)
        ]
        for run in runs:
            assert run.stdin
            run.stdin.write(b"library card\n" * RECORDS)
            run.stdin.flush()
        for run in runs:
            run.communicate()
        there = sum(1 for _ in read_log(str(log)))
        tally.expect(there == WRITERS * RECORDS, f"{there} of {WRITERS * RECORDS} records")
    tally.figures = {"records": f"{tally.tried * WRITERS * RECORDS:,}"}


def _kill_one(pid: int, chance: random.Random) -> None:
    tasks = Path(f"/proc/{pid}/task").iterdir()
    found = [int(one) for task in tasks for one in (task / "children").read_text().split()]
    if found:
        os.kill(chance.choice(found), signal.SIGKILL)
        time.sleep(chance.random() / 50)
