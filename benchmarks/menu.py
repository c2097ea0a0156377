"""How long after a key the conversation's menu is there, in an FAQ of 10,000 entries.

    pip install -e '.[test]'
    python -m benchmarks.menu [--entries N]

Questions are made of English words as usual as they are in real text, 4 to 12 each, in random order (fixed seed). People
type them from the beginning, with one word in two misspelt, with the words in another order, or type what is not there.
Two figures are given in milliseconds for each: what it takes to find what fits, for every key; and what passes from a key
to the last change of the screen in a pseudo-terminal with the real program, which finds, lays out and draws the menu.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import select
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pexpect

from chatbot.faq.entry import Entry
from chatbot.files import DATA
from chatbot.repl.completion import MOST
from chatbot.repl.suggest import Suggester

GOAL = 30.0
"""Milliseconds from a key to the menu."""
TYPED = 5
"""Questions that are typed for each kind of typing."""
QUIET = 0.12
"""Seconds without output after which the screen is taken to be drawn."""
COMMAND = str(Path(sys.executable).parent / "chatbot")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--entries", type=int, default=10_000, metavar="N")
    size = parser.parse_args().entries
    chance = random.Random(5)
    questions = list(_questions(size, chance))
    suggester = Suggester(
        [Entry(id=str(i), question=q, answer="An answer.") for i, q in enumerate(questions)]
    )
    print(f"{size:,} entries; milliseconds from a key to the menu, median / 95 % / most\n")
    print(f"| {'typed':24} | {'finding':>18} | {'key to screen':>18} |\n| --- | --- | --- |")
    with tempfile.TemporaryDirectory() as folder, _Typist(Path(folder), questions) as typist:
        for name, change in KINDS.items():
            texts = [change(question, chance) for question in chance.sample(questions, TYPED)]
            finding = [_timed(suggester, text[:end]) for text in texts for end in range(1, len(text) + 1)]
            drawing = [taken for text in texts for taken in typist.type(text)]
            print(f"| {name:24} | {_figures(finding):>18} | {_figures(drawing):>18} |", flush=True)
    print(f"\nThe goal is {GOAL:g} ms.")


def _questions(size: int, chance: random.Random) -> Iterator[str]:
    words, weights = [], []
    with open(os.path.join(DATA, "lexicon-en.txt"), encoding="utf-8") as file:
        for line in file:
            word, zipf, *_ = line.split("\t")
            if word.isalpha():
                words.append(word)
                weights.append(10 ** float(zipf))
    for _ in range(size):
        yield " ".join(chance.choices(words, weights, k=chance.randint(4, 12))).capitalize() + "?"


def _as_it_is(question: str, chance: random.Random) -> str:
    return question[: chance.randint(10, 40)]


def _misspelt(question: str, chance: random.Random) -> str:
    words = question.rstrip("?").split()
    return " ".join(_with_slip(word, chance) if chance.random() < 0.5 else word for word in words)[:40]


def _with_slip(word: str, chance: random.Random) -> str:
    """A word with two of its letters swapped or one left out."""
    if len(word) < 4:
        return word
    at = chance.randrange(1, len(word) - 1)
    return word[:at] + chance.choice([word[at + 1] + word[at], ""]) + word[at + 2 :]


def _in_other_order(question: str, chance: random.Random) -> str:
    words = question.rstrip("?").lower().split()
    return " ".join(chance.sample(words, len(words)))[:40]


def _not_there(_question: str, chance: random.Random) -> str:
    return "".join(chance.choices("bcdfghklmnprstvz aeiou", k=25))


KINDS: dict[str, Callable[[str, random.Random], str]] = {
    "from the beginning": _as_it_is,
    "one word in two misspelt": _misspelt,
    "in another order": _in_other_order,
    "what is not there": _not_there,
}


def _timed(suggester: Suggester, text: str) -> float:
    start = time.perf_counter()
    suggester.suggest(text, MOST)
    return (time.perf_counter() - start) * 1000


class _Typist:
    """Types at the real program."""

    def __init__(self, folder: Path, questions: Sequence[str]) -> None:
        faq = folder / "faq.json"
        faq.write_text(json.dumps([{"question": question, "answer": "An answer."} for question in questions]))
        env = {"HOME": str(folder), "PATH": os.environ["PATH"], "TERM": "xterm-256color", "LANG": "C.UTF-8"}
        self._child = pexpect.spawn(COMMAND, ["--faq", str(faq)], env=env, dimensions=(40, 100), timeout=60)
        self._child.delaybeforesend = None

    def __enter__(self) -> _Typist:
        self._child.expect("Ctrl-D leaves")
        self._child.send("a b")
        time.sleep(5)  # the words of the FAQ are read in the background
        self._drawn(time.perf_counter())
        return self

    def __exit__(self, *_: object) -> None:
        self._child.close(force=True)

    def type(self, text: str) -> Iterator[float]:
        """Milliseconds from each key to the last change of the screen."""
        self._child.send("\x15")  # an empty line again
        self._drawn(time.perf_counter())
        for key in text:
            start = time.perf_counter()
            self._child.send(key)
            yield self._drawn(start)

    def _drawn(self, start: float) -> float:
        last = start
        while select.select([self._child.child_fd], [], [], QUIET)[0]:
            text = os.read(self._child.child_fd, 65536)
            if b"\x1b[6n" in text:  # where is the cursor?
                self._child.send("\x1b[12;1R")
            last = time.perf_counter()
        return (last - start) * 1000


def _figures(times: Sequence[float]) -> str:
    ranked = sorted(times)
    return f"{statistics.median(ranked):.1f} / {ranked[int(0.95 * len(ranked))]:.1f} / {ranked[-1]:.1f}"


if __name__ == "__main__":
    main()
