"""How often the first answer is right, beside the obvious ways to match a question: for any sets, in one run.

    pip install -e '.[bench]'
    python -m benchmarks.quality [--semantic] SET ...

A SET is a folder with ``faq.json`` and ``questions*.jsonl``, one ``{"question": ..., "expected": id or null}`` a line.
Columns, shares of 1: p@1, in-scope questions whose first match is right; auroc, how well the score separates questions
with an answer from those without (0.5 is chance); answered, questions without an answer that get one all the same; for
the matchers without a confidence at the score that answers as many of the others as the chatbot does.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from rapidfuzz import fuzz, process, utils

from chatbot import FAQ, Bot, light, load_faq
from chatbot.evaluation.figures import auroc
from chatbot.settings import THRESHOLD

Matcher = Callable[[str], tuple[str | None, float]]
"""From a question to the first match's id and its score."""


class Asked(NamedTuple):
    """What a matcher made of a question."""

    expected: str | None
    found: str | None
    score: float


def by_chatbot(faq: FAQ) -> Matcher:
    bot = Bot(faq, semantic="never")

    def match(question: str) -> tuple[str | None, float]:
        reply = bot.ask(question)
        return (reply.matches[0].entry.id if reply.matches else None), reply.confidence

    return match


def by_scorer(scorer: Callable[..., float]) -> Callable[[FAQ], Matcher]:
    def make(faq: FAQ) -> Matcher:
        ids = [entry.id for entry in faq.entries for _ in entry.phrasings]
        phrasings = [phrasing for entry in faq.entries for phrasing in entry.phrasings]

        def match(question: str) -> tuple[str | None, float]:
            best = process.extractOne(question, phrasings, scorer=scorer, processor=utils.default_process)
            return (ids[best[2]], best[1]) if best else (None, 0.0)

        return match

    return make


def by_bm25(*, answers: bool) -> Callable[[FAQ], Matcher]:
    def make(faq: FAQ) -> Matcher:
        import bm25s

        texts = [" ".join((*entry.phrasings, *([entry.answer] if answers else []))) for entry in faq.entries]
        index = bm25s.BM25(method="lucene")
        index.index(bm25s.tokenize(texts, stopwords=None, show_progress=False), show_progress=False)

        def match(question: str) -> tuple[str | None, float]:
            tokens = bm25s.tokenize([question], stopwords=None, show_progress=False, return_ids=False)
            numbers, scores = index.retrieve(tokens, k=1, show_progress=False)
            return faq.entries[int(numbers[0, 0])].id, float(scores[0, 0])

        return match

    return make


MATCHERS: dict[str, Callable[[FAQ], Matcher]] = {
    "chatbot": by_chatbot,
    "rapidfuzz WRatio": by_scorer(fuzz.WRatio),
    "rapidfuzz token_set": by_scorer(fuzz.token_set_ratio),
    "BM25 questions": by_bm25(answers=False),
    "BM25 with answers": by_bm25(answers=True),
}


def row(asked: Sequence[Asked], coverage: float) -> tuple[str, float]:
    """A line of the table, and the share of in-scope questions answered."""
    import numpy as np

    inside = [a for a in asked if a.expected is not None]
    outside = [a for a in asked if a.expected is None]
    cut = float(np.quantile([a.score for a in inside], 1 - coverage)) if coverage else THRESHOLD
    figures = [f"{np.mean([a.found == a.expected for a in inside]):10.3f}"]
    if outside:
        figures.append(f"{auroc([a.score for a in inside], [a.score for a in outside]) or 0:10.3f}")
        figures.append(f"{np.mean([a.score >= cut for a in outside]):10.3f}")
    return "".join(figures), float(np.mean([a.score >= cut for a in inside]))


def questions(folder: Path) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    for path in sorted(folder.glob("questions*.jsonl")):
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        yield folder.name + path.stem.removeprefix("questions"), rows


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("sets", nargs="+", type=Path, metavar="SET")
    parser.add_argument(
        "--semantic", action="store_true", help="show what a sentence encoder adds, instead of other matchers"
    )
    arguments = parser.parse_args()
    light.import_numpy()
    for folder in arguments.sets:
        faq = load_faq(folder / "faq.json")
        if arguments.semantic:
            from benchmarks.semantic import compare

            for name, rows in questions(folder):
                compare(name, faq, rows)
            continue
        matchers = {name: make(faq) for name, make in MATCHERS.items()}
        for name, rows in questions(folder):
            print(f"\n{name:24}{'p@1':>10}{'auroc':>10}{'answered':>10}")
            coverage = 0.0
            for label, match in matchers.items():
                line, answered = row([Asked(r["expected"], *match(r["question"])) for r in rows], coverage)
                coverage = coverage or answered
                print(f"  {label:22}{line}", flush=True)


if __name__ == "__main__":
    main()
