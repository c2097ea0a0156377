"""Do questions get the same answers from an FAQ in PostgreSQL as from its file?

    python -m benchmarks.shared_sets [--every N] SET ...

A SET is a folder with ``faq.json`` and ``questions*.jsonl``, one ``{"question": ...}`` a line; of these every N-th is asked.
Starts PostgreSQL on loopback, its data in a temporary folder. Columns: questions asked; first, the share with the same first
entry; reply, that with the same reply altogether; apart, the largest difference between two confidences.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from servers import MISSING, Cluster

from chatbot import Bot, Reply, load_faq

CHATBOT = Path(sys.executable).parent / "chatbot"
COLUMNS = ("questions", "first", "reply", "apart")


def compared(cluster: Cluster, folder: Path, every: int) -> tuple[int, float, float, float]:
    """The columns for a set."""
    address = cluster.address(faq=folder.name)
    subprocess.run([CHATBOT, "publish", folder / "faq.json", address], check=True, capture_output=True)
    here, there = (
        Bot(load_faq(source, cache=False), semantic="never") for source in (folder / "faq.json", address)
    )
    questions = [
        json.loads(line)["question"]
        for path in sorted(folder.glob("questions*.jsonl"))
        for line in path.read_text().splitlines()[::every]
    ]
    pairs = [(here.ask(question), there.ask(question)) for question in questions]
    return (
        len(pairs),
        sum(_first(one) == _first(other) for one, other in pairs) / len(pairs),
        sum(one == other for one, other in pairs) / len(pairs),
        max(abs(one.confidence - other.confidence) for one, other in pairs),
    )


def _first(reply: Reply) -> str | None:
    return reply.matches[0].entry.id if reply.matches else None


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folders", nargs="+", type=Path, metavar="SET")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="ask every N-th question (1)")
    arguments = parser.parse_args()
    if MISSING:
        sys.exit(MISSING)
    cluster = Cluster()
    try:
        cluster.start().sql("create database faq")
        print(f"{'set':>20}" + "".join(f"{column:>11}" for column in COLUMNS))
        for folder in arguments.folders:
            questions, *shares = compared(cluster, folder, arguments.every)
            values = "".join(f"{value:11.4f}" for value in shares)
            print(f"{folder.resolve().name:>20}{questions:11,}{values}", flush=True)
    finally:
        cluster.remove()


if __name__ == "__main__":
    main()
