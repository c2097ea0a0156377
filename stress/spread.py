"""A large FAQ over three servers, on loopback: does it answer as one that lies on one, also when a server goes away?

    python -m stress.spread [ENTRIES]

Starts four servers of its own (three, and a replica of the last), publishes so many made-up entries (600,000), once on the first
server alone and once over the three, and asks both the same, some of it misspelt. Then servers are killed. Ends with 1 where
anything does not hold.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from servers import MISSING
from spreading import EAST, Three, three

from benchmarks.made import Maker, misspelt
from chatbot import Bot, load_faq
from chatbot.errors import FAQError
from stress.command import Command

QUESTIONS = 100
PATIENCE = 3_600
"""Seconds that publishing may take."""


def main() -> int:
    """Try it; 1 where anything does not hold."""
    parser = argparse.ArgumentParser(prog="python -m stress.spread", description=__doc__)
    parser.add_argument("entries", nargs="?", type=int, default=600_000, metavar="ENTRIES")
    entries = parser.parse_args().entries
    if MISSING:
        print(MISSING, file=sys.stderr)
        return 2
    with (
        tempfile.TemporaryDirectory() as folder,
        three(shared_buffers="256MB", max_wal_size="4GB") as servers,
    ):
        Maker().write(Path(folder, "faq.json"), entries)
        command = Command(Path(folder), PATIENCE)
        address = servers.main.address()
        _publish(command, "one server", address, "--name", "one")
        _publish(command, "three servers", address, "--name", "three", *servers.on)
        return _try(servers, _questions(Path(folder, "faq.json")))


def _publish(command: Command, where: str, address: str, *more: str) -> None:
    began = time.monotonic()
    status, _, err = command("publish", "faq.json", address, *more)
    assert status == 0, err
    print(f"published on {where}: {time.monotonic() - began:.0f} s", flush=True)


def _questions(faq: Path) -> list[str]:
    """Some of the FAQ's, and each misspelt."""
    chance = random.Random(1)
    asked = [entry["question"] for entry in chance.sample(json.loads(faq.read_text())["entries"], QUESTIONS)]
    return [*asked, *(misspelt(question, chance) for question in asked)]


def _try(servers: Three, questions: Sequence[str]) -> int:
    one, several = (Bot(load_faq(servers.main.address(faq=name))) for name in ("one", "three"))
    replies = [one.ask(question) for question in questions]
    held = [
        _tell(
            "three servers answer as one does", [several.ask(question) for question in questions] == replies
        )
    ]
    servers.west.stop()
    again = [several.ask(question) for question in questions]
    held.append(_tell("with a server killed of which there is a replica, they do", again == replies))
    servers.east.stop()
    try:
        several.ask(questions[0])
        said = "an answer"
    except FAQError as error:
        said = str(error)
    held.append(_tell(f"with another one killed, the error names it: {said}", EAST in said))
    held.append(_tell("the FAQ on one server is none the worse", one.ask(questions[0]) == replies[0]))
    return 0 if all(held) else 1


def _tell(what: str, holds: bool) -> bool:
    print(f"{'held' if holds else 'DID NOT HOLD'}: {what}", flush=True)
    return holds


if __name__ == "__main__":
    sys.exit(main())
