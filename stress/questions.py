"""Questions of all kinds, to a service that is to answer each and not to grow."""

from __future__ import annotations

import json
import random
import string
import threading
from pathlib import Path

from faqs import large_faq, steers

from stress.command import Command
from stress.tally import Tally

BATCH = 500
SETTLED = 1_000
"""Questions after which the service is as large as it gets."""
SCRIPTS = [
    "abcdefghij klmno", "가나다라 마바사", "加沙战争 是什么", "غزة حرب",
    "αβγ δε", "кто это", "a\u0301\u0316 \u200d\u200b", "😀👩‍👩‍👧 ",
]  # fmt: skip
WORDS = "what who how is the a of not i to card fee open late ( ) ? ! ' - … : ; / \\ { } [ ] # * _ ` ~ <b> &amp;".split()
STEERING = ["\x1b[2J", "\x07", "\u202e", "\x9b31m"]


def fuzz(tally: Tally, folder: Path, chance: random.Random) -> None:
    """Ask, and see that each line has its reply, that nothing steers a terminal, and how large the process becomes."""
    command = Command(folder)
    (folder / "faq.json").write_text(json.dumps(large_faq(125)))
    service = command.start("ask", "--faq", "faq.json", "--jsonl")
    assert service.stdin is not None
    assert service.stdout is not None
    sizes: list[tuple[int, int]] = []
    for _ in tally.rounds():
        asked = [question(chance) for _ in range(BATCH)]
        writer = threading.Thread(target=_write, args=(service.stdin, asked))
        writer.start()
        for text in asked:
            line = service.stdout.readline().decode("utf-8", "replace")
            reply = json.loads(line or "{}")
            good = reply.get("question") == text and "matches" in reply and not steers(line)
            tally.expect(good, f"{text[:80]!r}: {line[:120]!r}")
            if not line:
                return
        writer.join()
        sizes.append((tally.tried, _size(service.pid)))
    _, err = service.communicate()
    tally.expect(service.returncode == 0 and not err, f"status {service.returncode}: {err[-200:]!r}")
    first = next((size for tried, size in sizes if tried >= SETTLED), sizes[-1][1])
    tally.figures = {"MB after 1,000": str(first), "MB at the end": str(sizes[-1][1])}


def question(chance: random.Random) -> str:
    """A question that is not blank, on one line."""
    kind = chance.randrange(5)
    if kind == 0:
        text = " ".join(chance.choices(WORDS + STEERING, k=chance.randint(1, 12)))
    elif kind == 1:
        text = " ".join(
            "".join(chance.choices(string.ascii_lowercase, k=chance.randint(2, 9))) for _ in range(4)
        )
    elif kind == 2:
        text = "".join(chance.choices(chance.choice(SCRIPTS), k=chance.randint(1, 60)))
    elif kind == 3:
        codes = [*chance.choices(range(32, 0x2FF), k=10), *chance.choices(range(0xE000, 0x1FFFF), k=10)]
        text = "".join(map(chr, codes))
    else:
        text = chance.choice(SCRIPTS)[0] * chance.choice((50, 500, 3_000))
    return "q" + " ".join(text.split())


def _write(stream: object, asked: list[str]) -> None:
    lines = "".join(json.dumps({"question": text}) + "\n" for text in asked)
    stream.write(lines.encode())  # type: ignore[attr-defined]
    stream.flush()  # type: ignore[attr-defined]


def _size(pid: int) -> int:
    """Megabytes of memory that a process has."""
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * 4096 // 1_000_000
    except OSError:
        return 0
