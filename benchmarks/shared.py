"""An FAQ in PostgreSQL beside the same one compiled: what publishing, a question and many askers take, in one run.

    pip install -e '.[test,bench]'
    python -m benchmarks.shared [--picture docs/shared.svg] [--askers N] [ENTRIES ...]

Starts PostgreSQL on loopback, its data in a temporary folder, without fsync. The lists are made up (benchmarks/made.py).
Columns: publish, seconds of the command; copy, seconds of COPY of the same rows into tables without indexes, from a file, with
how many times that publishing takes; question and misspelt, median milliseconds of 200, compiled and in PostgreSQL, each question
asked of both in turn, and how many times the one the other takes; same, the share with the same first entry. The largest list is
also asked by 64 processes, 2 at once and all at once, each with questions of its own, and spread over two and three servers.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from threading import Barrier, Thread
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from servers import MISSING, Cluster
from spreading import Three, three

from benchmarks.made import Maker, misspelt

SIZES = (10_000, 100_000, 600_000)
QUESTIONS = 200
FEW, MANY = 2, 64
WARM, ASKED = 20, 20
"""Questions that each asker asks before it is measured, and while it is."""
SETTINGS = {"shared_buffers": "512MB", "max_wal_size": "4GB", "max_connections": "100"}
TABLES = ("entries", "stems", "words")
CHATBOT = Path(sys.executable).parent / "chatbot"


def timed_run(*arguments: str) -> float:
    """Seconds that a command takes."""
    began = time.perf_counter()
    subprocess.run([CHATBOT, *arguments], check=True, capture_output=True)
    return time.perf_counter() - began


def copied(cluster: Cluster, folder: Path) -> float:
    """Seconds that COPY takes for the rows of the newest version."""
    import psycopg

    with psycopg.connect(cluster.address(), autocommit=True) as connection:
        version = connection.execute("select max(version) from chatbot.versions").fetchone()[0]
        return sum(_copied(connection, table, version, folder / table) for table in TABLES)


def _copied(connection: Any, table: str, version: int, path: Path) -> float:
    rows = f"select * from chatbot.{table} where version = {version}"  # noqa: S608
    with (
        path.open("wb") as file,
        connection.cursor() as cursor,
        cursor.copy(f"copy ({rows}) to stdout") as out,
    ):
        file.writelines(out)
    connection.execute(f"create table public.{table} (like chatbot.{table})")
    began = time.perf_counter()
    with (
        path.open("rb") as file, connection.cursor() as cursor, cursor.copy(f"copy public.{table} from stdin") as into,
    ):  # fmt: skip
        while data := file.read(1 << 20):
            into.write(data)
    taken = time.perf_counter() - began
    connection.execute(f"drop table public.{table}")
    path.unlink()
    return taken


def in_turn(bots: Sequence[Any], questions: Sequence[str]) -> tuple[list[float], float]:
    """Median milliseconds of each bot, and the share of questions whose first entry is the same for all."""
    for question in questions[:10]:
        for bot in bots:
            bot.ask(question)
    taken: list[list[float]] = [[] for _ in bots]
    same = 0
    for question in questions:
        found = set()
        for bot, times in zip(bots, taken, strict=True):
            began = time.perf_counter()
            reply = bot.ask(question)
            times.append(1000 * (time.perf_counter() - began))
            found.add(reply.matches[0].entry.id if reply.matches else None)
        same += len(found) == 1
    return [statistics.median(times) for times in taken], same / len(questions)


def throughput(address: str, questions: Sequence[str], askers: int, at_once: int) -> tuple[float, int]:
    """Questions a second that processes get answered, so many of them at once, and how many are not answered.

    Each process has a connection and questions of its own, the first of which it asks before anything is measured: whoever
    asks much remembers much.
    """
    shares = [questions[number::askers] for number in range(askers)]
    groups = [_together(address, shares[start : start + at_once]) for start in range(0, askers, at_once)]
    taken, errors = map(sum, zip(*groups, strict=True))
    return sum(len(share[WARM:]) for share in shares) / taken, errors


def _together(address: str, shares: Sequence[Sequence[str]]) -> tuple[float, int]:
    """Seconds that processes take which ask at once, each its share of questions; and how many are not answered."""
    command = [CHATBOT, "ask", "--faq", address, "--jsonl", "--timeout", "120"]
    running = [subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) for _ in shares]
    ready = Barrier(len(shares) + 1)
    errors = [0] * len(shares)

    def work(number: int) -> None:
        errors[number] = _ask(running[number], shares[number][:WARM])
        ready.wait()
        errors[number] += _ask(running[number], shares[number][WARM:])

    threads = [Thread(target=work, args=(number,)) for number in range(len(shares))]
    for thread in threads:
        thread.start()
    ready.wait()
    began = time.perf_counter()
    for thread in threads:
        thread.join()
    taken = time.perf_counter() - began
    for process in running:
        process.communicate()
    return taken, sum(errors)


def _ask(process: subprocess.Popen[bytes], questions: Sequence[str]) -> int:
    """Ask one question after another; how many are not answered with a reply."""
    assert process.stdin
    assert process.stdout
    errors = 0
    for question in questions:
        process.stdin.write(question.encode() + b"\n")
        process.stdin.flush()
        errors += b'"answered"' not in process.stdout.readline()
    return errors


COLUMNS = (
    "publish",
    "copy",
    "times",
    "compiled",
    "PostgreSQL",
    "times",
    "misspelt",
    "PostgreSQL",
    "times",
    "same",
)


def measured(servers: Three, faq: Path, size: int) -> dict[str, float]:
    """A row of the table, for a list that is on one server afterwards, by its size."""
    from chatbot import Bot, load_faq

    address = servers.main.address(faq=f"of-{size}")
    publish = timed_run("publish", str(faq), address)
    copy = copied(servers.main, faq.parent)
    bots = [Bot(load_faq(faq)), Bot(load_faq(address))]
    asked = sample(faq)
    chance = random.Random(1)
    (compiled, there), same = in_turn(bots, asked)
    (misspelt_compiled, misspelt_there), _ = in_turn(bots, [misspelt(question, chance) for question in asked])
    row = (
        publish, copy, publish / copy, compiled, there, there / compiled, misspelt_compiled, misspelt_there,
        misspelt_there / misspelt_compiled, same,
    )  # fmt: skip
    print(f"{size:9,}" + "".join(f"{value:12.2f}" for value in row), flush=True)
    return {
        "publish": publish,
        "copy": copy,
        "compiled": compiled,
        "there": there,
        "misspelt": misspelt_there,
    }


def sample(faq: Path, questions: int = QUESTIONS) -> list[str]:
    """So many of an FAQ's questions, or all."""
    entries = json.loads(faq.read_text())["entries"]
    chosen = random.Random(len(entries)).sample(entries, min(questions, len(entries)))
    return [entry["question"] for entry in chosen]


def spread(servers: Three, faq: Path, size: int) -> dict[int, float]:
    """Median milliseconds of a question over one, two and three servers."""
    from chatbot import Bot, load_faq

    addresses = [servers.main.address(faq=f"of-{size}")]
    for count in (2, 3):
        addresses.append(servers.main.address(faq=f"over-{count}"))
        taken = timed_run("publish", str(faq), addresses[-1], *servers.on[: 2 * (count - 1)])
        print(f"published over {count} servers: {taken:.1f} s", flush=True)
    medians, same = in_turn([Bot(load_faq(address)) for address in addresses], sample(faq))
    found = dict(enumerate(medians, 1))
    print("a question over 1, 2, 3 servers: " + ", ".join(f"{median:.1f}" for median in medians), end="")
    print(f" ms; the same first entry for {same:.3f}", flush=True)
    return found


def ask_at_once(address: str, faq: Path, askers: int) -> None:
    """Let so many ask, a few of them at once, then all, and then a few again, which shows what else has changed meanwhile."""
    questions = sample(faq, askers * (WARM + ASKED))
    for at_once in (FEW, askers, FEW):
        rate, errors = throughput(address, questions, askers, at_once)
        print(
            f"{at_once} askers at once: {rate:.1f} questions a second, {errors} without a reply", flush=True
        )


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("sizes", nargs="*", type=int, metavar="ENTRIES", help=f"default: {SIZES}")
    parser.add_argument("--askers", type=int, default=MANY, metavar="N", help=f"who asks at once ({MANY})")
    parser.add_argument("--picture", type=Path, metavar="FILE", help="draw the figures")
    arguments = parser.parse_args()
    if MISSING:
        sys.exit(MISSING)
    sizes = arguments.sizes or SIZES
    with tempfile.TemporaryDirectory() as folder, three(**SETTINGS) as servers:
        os.environ["CHATBOT_CACHE_DIR"] = str(Path(folder, "cache"))
        servers.replica.remove()  # which would copy what is measured
        rows: dict[int, dict[str, float]] = {}
        maker = Maker()
        print("  entries" + "".join(f"{column:>12}" for column in COLUMNS))
        for size in sizes:
            faq = Path(folder, f"{size}.json")
            maker.write(faq, size)
            rows[size] = measured(servers, faq, size)
        ask_at_once(servers.main.address(faq=f"of-{size}"), faq, arguments.askers)
        over = spread(servers, faq, size)
    if arguments.picture:
        draw(rows, over, arguments.picture)


def draw(rows: dict[int, dict[str, float]], over: dict[int, float], path: Path) -> None:
    """A question's time and publishing's over the size of the list, and a question's over the number of servers."""
    import matplotlib

    matplotlib.use("svg")
    import matplotlib.pyplot as plt

    plt.rcParams.update({"svg.hashsalt": "chatbot", "font.size": 11})
    figure, (asking, publishing, spreading) = plt.subplots(1, 3, figsize=(13, 3.8), layout="constrained")
    labels = {
        "there": "PostgreSQL", "misspelt": "PostgreSQL, misspelt", "compiled": "compiled file",
        "publish": "publish", "copy": "COPY",
    }  # fmt: skip
    for axis, columns in ((asking, ("there", "misspelt", "compiled")), (publishing, ("publish", "copy"))):
        for column in columns:
            axis.plot(list(rows), [row[column] for row in rows.values()], marker="o", label=labels[column])
        axis.set(xscale="log", xlabel="entries")
        axis.legend()
    asking.set(title="a question, ms", ylim=0)
    publishing.set(title="publishing, s", yscale="log")
    spreading.bar(list(map(str, over)), list(over.values()))
    spreading.set(title=f"a question to {max(rows):,} entries, ms", xlabel="servers")
    for axis in (asking, publishing, spreading):
        axis.grid(alpha=0.3)
    figure.savefig(path, metadata={"Date": None})


if __name__ == "__main__":
    main()
