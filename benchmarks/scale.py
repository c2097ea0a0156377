"""What a list costs as it grows: the chatbot beside a rapidfuzz scan, SQLite FTS5 and bare tantivy, in one run.

    pip install -e '.[bench]'
    python -m benchmarks.scale [--picture docs/scale.svg] [ENTRIES ...]

The lists are made up (benchmarks/made.py). Columns: build, seconds until the list can be asked, once; MB on disk; start,
seconds of a whole process that asks one question of what was built; question, milliseconds: median of 200 and the 99th of
100, then the median with every other word misspelt; MB in memory, at most, while building and while answering.
The others answer with their best 50 and neither read misspelt words nor decide whether they have an answer.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import resource
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks.made import Maker, misspelt

SIZES = (1_000, 10_000, 100_000, 600_000)
QUESTIONS = 200
SCANNED = 20
"""Questions that are asked where each takes seconds."""
BEST = 50

Ask = Callable[[str], object]
Entries = list[dict[str, Any]]


def entries_of(faq: Path) -> Entries:
    return list(json.loads(faq.read_text())["entries"])


def words_of(text: str) -> list[str]:
    return text.lower().replace("?", " ").replace(".", " ").split()


class Chatbot:
    """Compiled in a process of its own, as the command does it."""

    def build(self, faq: Path, folder: Path) -> None:
        from chatbot import load_faq

        os.environ["CHATBOT_CACHE_DIR"] = str(folder)
        load_faq(faq)

    def open(self, faq: Path, folder: Path) -> Ask:
        from chatbot import Bot, load_faq

        os.environ["CHATBOT_CACHE_DIR"] = str(folder)
        return Bot(load_faq(faq)).ask


class Tantivy:
    """Question and answer as they are, a plain OR query over both."""

    def _schema(self) -> Any:
        import tantivy

        builder = tantivy.SchemaBuilder()
        builder.add_unsigned_field("number", stored=True)
        for field in ("question", "answer"):
            builder.add_text_field(field, stored=False)
        return builder.build()

    def build(self, faq: Path, folder: Path) -> None:
        import tantivy

        index = tantivy.Index(self._schema(), path=str(folder))
        writer = index.writer()
        for number, entry in enumerate(entries_of(faq)):
            document = tantivy.Document(number=number, question=entry["question"], answer=entry["answer"])
            writer.add_document(document)
        writer.commit()
        writer.wait_merging_threads()

    def open(self, faq: Path, folder: Path) -> Ask:
        import tantivy

        searcher, schema = tantivy.Index.open(str(folder)).searcher(), self._schema()

        def ask(question: str) -> object:
            clauses = [
                (tantivy.Occur.Should, tantivy.Query.term_query(schema, field, word))
                for word in words_of(question)
                for field in ("question", "answer")
            ]
            return searcher.search(tantivy.Query.boolean_query(clauses), BEST).hits

        return ask


class FTS5:
    """SQLite's full-text index, an OR query, ordered by its BM25."""

    def build(self, faq: Path, folder: Path) -> None:
        database = sqlite3.connect(folder / "fts.db")
        database.execute("create virtual table entries using fts5(question, answer)")
        database.executemany(
            "insert into entries values (?, ?)",
            ((entry["question"], entry["answer"]) for entry in entries_of(faq)),
        )
        database.commit()

    def open(self, faq: Path, folder: Path) -> Ask:
        database = sqlite3.connect(folder / "fts.db")

        def ask(question: str) -> object:
            query = " or ".join(f'"{word}"' for word in words_of(question)).replace(" or ", " OR ")
            found = "select rowid from entries where entries match ? order by rank limit ?"
            return database.execute(found, (query, BEST)).fetchall()

        return ask


class Rapidfuzz:
    """A scan by token_set_ratio over questions that are folded beforehand."""

    def build(self, faq: Path, folder: Path) -> None:
        pass

    def open(self, faq: Path, folder: Path) -> Ask:
        from rapidfuzz import fuzz, process, utils

        questions = [utils.default_process(entry["question"]) for entry in entries_of(faq)]

        def ask(question: str) -> object:
            asked = utils.default_process(question)
            return process.extract(asked, questions, scorer=fuzz.token_set_ratio, limit=BEST)

        return ask


SYSTEMS: dict[str, Any] = {"chatbot": Chatbot, "tantivy": Tantivy, "FTS5": FTS5, "rapidfuzz": Rapidfuzz}


# --- in a process of its own -----------------------------------------------------------------


def measured(step: str, system: str, faq: Path, folder: Path) -> dict[str, float]:
    """What a step of a system takes: ``build``, ``start`` or ``answer``."""
    began = time.perf_counter()
    made = SYSTEMS[system]()
    found: dict[str, float] = {}
    if step == "build":
        made.build(faq, folder)
    elif step == "start":
        made.open(faq, folder)(sample(faq, 1)[0])
    else:
        found = answering(
            made.open(faq, folder), sample(faq, SCANNED if system in ("rapidfuzz", "FTS5") else QUESTIONS)
        )
    found["seconds"] = time.perf_counter() - began
    found["memory"] = most_memory()
    return found


def most_memory() -> float:
    """MB that this process has had at most; Linux knows what it had before it began to run this program apart from that."""
    try:
        found = re.search(r"VmHWM:\s*(\d+)", Path("/proc/self/status").read_text())
    except OSError:
        found = None
    return int(found[1]) / 1024 if found else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def sample(faq: Path, count: int) -> list[str]:
    """Some of the questions, which lie beside the FAQ."""
    return list(json.loads(faq.with_suffix(".questions").read_text()))[:count]


def answering(ask: Ask, questions: list[str]) -> dict[str, float]:
    chance = random.Random(1)
    slips = [misspelt(question, chance) for question in questions]
    for question in questions[:10]:
        ask(question)
    well, badly = times(ask, questions), times(ask, slips)
    return {
        "median": statistics.median(well),
        "p99": well[int(0.99 * len(well))],
        "typos": statistics.median(badly),
    }


def times(ask: Ask, questions: list[str]) -> list[float]:
    """Milliseconds, in order."""
    taken = []
    for question in questions:
        began = time.perf_counter()
        ask(question)
        taken.append(1000 * (time.perf_counter() - began))
    return sorted(taken)


# --- all of them -----------------------------------------------------------------------------


def run(step: str, system: str, faq: Path, folder: Path) -> dict[str, float]:
    command = [sys.executable, "-m", "benchmarks.scale", "--step", step, system, str(faq), str(folder)]
    began = time.perf_counter()
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return {**json.loads(done.stdout), "whole": time.perf_counter() - began}


def row(system: str, faq: Path, folder: Path) -> dict[str, float]:
    folder.mkdir()
    build = run("build", system, faq, folder)
    starts = [run("start", system, faq, folder)["whole"] for _ in range(3)]
    answer = run("answer", system, faq, folder)
    disk = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6
    return {
        "build": build["seconds"], "disk": disk, "start": min(starts),
        "median": answer["median"], "p99": answer["p99"], "typos": answer["typos"],
        "memory to build": build["memory"], "memory": answer["memory"],
    }  # fmt: skip


COLUMNS = ("build", "disk", "start", "median", "p99", "typos", "memory to build", "memory")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("sizes", nargs="*", type=int, metavar="ENTRIES", help=f"default: {SIZES}")
    parser.add_argument("--picture", type=Path, metavar="FILE", help="draw the figures")
    parser.add_argument("--step", nargs=4, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.step:
        step, system, faq, folder = arguments.step
        print(json.dumps(measured(step, system, Path(faq), Path(folder))))
        return
    sizes, maker = arguments.sizes or SIZES, Maker()
    found: dict[str, dict[int, dict[str, float]]] = {system: {} for system in SYSTEMS}
    with tempfile.TemporaryDirectory() as temporary:
        for size in sizes:
            faq = Path(temporary, f"{size}.json")
            maker.write(faq, size)
            asked = random.Random(size).sample(entries_of(faq), QUESTIONS)
            faq.with_suffix(".questions").write_text(json.dumps([entry["question"] for entry in asked]))
            print(f"\n{size:,} entries" + "".join(f"{column:>17}" for column in COLUMNS))
            for system in SYSTEMS:
                figures = found[system][size] = row(system, faq, Path(temporary, f"{size}-{system}"))
                print(
                    f"  {system:14}" + "".join(f"{figures[column]:17.2f}" for column in COLUMNS), flush=True
                )
            show_ratios({system: found[system][size] for system in SYSTEMS})
    if arguments.picture:
        draw(found, arguments.picture)


def show_ratios(found: dict[str, dict[str, float]]) -> None:
    """The chatbot's figures, by bare tantivy's."""
    ours, bare = found["chatbot"], found["tantivy"]
    print(
        f"  chatbot by tantivy: build {ours['build'] / bare['build']:.1f}, question {ours['median'] / bare['median']:.1f}, "
        f"misspelt {ours['typos'] / bare['median']:.1f}; 99th by median {ours['p99'] / ours['median']:.1f}"
    )


def draw(found: dict[str, dict[int, dict[str, float]]], path: Path) -> None:
    """Time for a question and for the start of a process, over the size of the list."""
    import matplotlib

    matplotlib.use("svg")
    import matplotlib.pyplot as plt

    plt.rcParams.update({"svg.hashsalt": "chatbot", "font.size": 11})
    figure, axes = plt.subplots(1, 3, figsize=(13, 3.8), layout="constrained")
    titles = {
        "median": "a question, ms", "typos": "a question with misspelt words, ms", "start": "a process that asks one, s",
    }  # fmt: skip
    for axis, (column, title) in zip(axes, titles.items(), strict=True):
        for system, figures in found.items():
            axis.plot(
                list(figures), [figures[size][column] for size in figures], marker="o",
                label=system, linewidth=3 if system == "chatbot" else 1.5,
            )  # fmt: skip
        axis.set(xscale="log", yscale="log", title=title, xlabel="entries")
        axis.grid(alpha=0.3)
    axes[0].legend()
    figure.savefig(path, metadata={"Date": None})


if __name__ == "__main__":
    main()
