"""``python -m stress``: every attack in turn, and a table of what was tried and what did not hold."""

from __future__ import annotations

import argparse
import random
import re
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))  # for the FAQs that the tests ask

from stress import caches, growth, questions, sources, together
from stress.tally import Tally

Attack = Callable[[Tally, Path, random.Random], None]

ATTACKS: dict[str, tuple[Attack, int]] = {
    "questions": (questions.fuzz, 20),
    "sources": (sources.mutate, 15),
    "growth of signs": (growth.of_signs, 15),
    "growth of lines": (growth.of_lines, 15),
    "damaged": (caches.damage, 8),
    "damaged while asked": (caches.damage_while_asked, 6),
    "killed compiling": (caches.kill, 6),
    "killed workers": (together.workers, 6),
    "merges at once": (together.merges, 6),
    "one log": (together.logs, 6),
}
"""Each attack, and its share of the time in percent."""
SECONDS = {"s": 1, "m": 60, "h": 3600}


def main() -> int:
    """Attack for as long as is wanted; 1 where anything did not hold."""
    parser = argparse.ArgumentParser(prog="python -m stress", description=__doc__)
    parser.add_argument(
        "--for", dest="seconds", type=_seconds, default=600, metavar="TIME", help="as in 90s, 10m, 8h (10m)"
    )
    parser.add_argument("--only", choices=ATTACKS, metavar="NAME", help=f"one of: {', '.join(ATTACKS)}")
    parser.add_argument("--seed", type=int, default=0, help="another one makes other questions and damages")
    wanted = parser.parse_args()
    print("| attack | tried | did not hold | |\n| --- | --- | --- | --- |")
    held = True
    for name, (attack, share) in ATTACKS.items():
        if wanted.only in (None, name):
            seconds = wanted.seconds * (1 if wanted.only else share / 100)
            tally = Tally(name, time.monotonic() + seconds)
            with tempfile.TemporaryDirectory() as folder:
                attack(tally, Path(folder), random.Random(f"{wanted.seed} {name}"))
            print("\n".join(tally.lines()), flush=True)
            held = held and not tally.broken
    return 0 if held else 1


def _seconds(text: str) -> int:
    found = re.fullmatch(r"(\d+)([smh])", text)
    if not found:
        raise argparse.ArgumentTypeError("expected a time, as in 90s, 10m or 8h")
    return int(found[1]) * SECONDS[found[2]]


if __name__ == "__main__":
    sys.exit(main())
