"""Compiled FAQs, damaged in every place, and processes killed while they compile."""

from __future__ import annotations

import json
import os
import random
import shutil
import time
from pathlib import Path

from faqs import large_faq, own_word

from stress.command import Command, is_sound
from stress.tally import Tally

ENTRIES = 60


def damage(tally: Tally, folder: Path, chance: random.Random) -> None:
    """Harm a file of a store, its time left as it was: the reply is the right one all the same."""
    command = _ready(folder, ENTRIES)
    cache = folder / ".cache" / "chatbot"
    right = command("ask", "--faq", "faq.json", "--json", own_word(5))[1]
    shutil.copytree(cache, folder / "whole")
    for _ in tally.rounds():
        path = chance.choice(sorted(one for one in cache.rglob("*") if one.is_file() and one.stat().st_size))
        what = _harm(path, chance)
        status, out, err = command("ask", "--faq", "faq.json", "--json", own_word(5))
        tally.expect(is_sound(status, err) and out == right, f"{path.name} {what}: {status} {err[-150:]!r}")


def damage_while_asked(tally: Tally, folder: Path, chance: random.Random) -> None:
    """The same under a process that answers."""
    command = _ready(folder, ENTRIES)
    cache = folder / ".cache" / "chatbot"
    service = command.start("ask", "--faq", "faq.json", "--jsonl")
    assert service.stdin is not None
    assert service.stdout is not None
    for number in tally.rounds():
        entry = number % ENTRIES
        service.stdin.write(f"{own_word(entry)}\n".encode())
        service.stdin.flush()
        line = service.stdout.readline()
        good = bool(line) and json.loads(line).get("entry_id") == f"e{entry}"
        tally.expect(good, f"{line[:100]!r}, status {service.poll()}")
        if not line:
            return
        files = sorted(one for one in cache.rglob("*") if one.is_file() and one.stat().st_size)
        _harm(chance.choice(files), chance)
        time.sleep(0.1)
    service.communicate()


def kill(tally: Tally, folder: Path, chance: random.Random) -> None:
    """Kill a process while it compiles: the next one answers, and nothing is left behind."""
    command = _ready(folder, 1_500)
    cache = folder / ".cache" / "chatbot"
    for _ in tally.rounds():
        shutil.rmtree(cache, ignore_errors=True)
        run = command.start("ask", "--faq", "faq.json", own_word(5))
        time.sleep(chance.random() * 2)
        run.kill()
        run.communicate()
        status, out, err = command("ask", "--faq", "faq.json", "--json", own_word(5))
        good = status == 0 and json.loads(out)["entry_id"] == "e5" and not list(cache.glob("building-*"))
        tally.expect(good and is_sound(status, err), f"{status} {err[-200:]!r}")


def _ready(folder: Path, entries: int) -> Command:
    (folder / "faq.json").write_text(json.dumps(large_faq(entries)) + " " * 100_000)
    command = Command(folder)
    command("ask", "--faq", "faq.json", own_word(5))
    return command


def _harm(path: Path, chance: random.Random) -> str:
    before = path.stat()
    kind, at = chance.choice(("cut", "zeros", "noise", "bit")), chance.randrange(before.st_size)
    with open(path, "r+b") as file:
        if kind == "cut":
            file.truncate(at)
        else:
            file.seek(at)
            old = file.read(1)
            file.seek(at)
            noise = chance.randbytes(64) if kind == "noise" else bytes([old[0] ^ 1 << chance.randrange(8)])
            file.write(bytes(64) if kind == "zeros" else noise)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    return f"{kind} at {at}"
