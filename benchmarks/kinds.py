"""What the chatbot does with each kind of everyday question: on sets that nothing was learnt from, unless others are named.

    python -m benchmarks.kinds [SET ...]

A SET is a folder with ``faq.json`` and ``questions.jsonl``, one ``{"question", "expected", "kind"}`` a line, and ``also``, the id
of the other entry, where the question is two. Without a SET: those in ``datasets/held``. Columns: how many have an entry that
answers; of these, shares of 1: whose first match is right, that are answered right, and wrongly, and of which both halves are
answered; how many have none, and the share of these that are answered all the same.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from chatbot import Bot, load_faq
from chatbot.evaluation.figures import auroc

HELD = Path(__file__).resolve().parent.parent / "datasets" / "held"
EVERY = "all"
BINS = 10


class Asked(NamedTuple):
    """What became of a question."""

    kind: str
    expected: str | None
    other: str | None
    """The second entry, where the question is two."""
    found: str | None
    """The first match."""
    confidence: float
    answered: bool
    also: frozenset[str]

    @property
    def right(self) -> bool:
        return self.expected is not None and self.found == self.expected


def ask(folder: Path) -> list[Asked]:
    """Put a set's questions to its FAQ."""
    bot = Bot(load_faq(str(folder / "faq.json"), cache=False))
    lines = (folder / "questions.jsonl").read_text(encoding="utf-8").splitlines()
    return [_asked(bot, json.loads(line)) for line in lines]


def _asked(bot: Bot, line: dict[str, str | None]) -> Asked:
    reply = bot.ask(line["question"] or "")
    return Asked(
        kind=line.get("kind") or "other",
        expected=line["expected"],
        other=line.get("also"),
        found=reply.matches[0].entry.id if reply.matches else None,
        confidence=reply.confidence,
        answered=reply.answered,
        also=frozenset(match.entry.id for match in reply.also),
    )


def report(asked: Sequence[Asked]) -> None:
    """Print a line a kind, and what holds for all."""
    columns = ("have one", "first", "right", "wrong", "both", "have none", "answered")
    print(f"{'kind':12}" + "".join(f"{column:>11}" for column in columns))
    for kind in (*dict.fromkeys(one.kind for one in asked), EVERY):
        print(f"{kind:12}" + _line([one for one in asked if kind in (one.kind, EVERY)]))
    answered = [one for one in asked if one.answered]
    inside, outside = (
        [one.confidence for one in asked if (one.expected is None) == none] for none in (False, True)
    )
    print(
        f"\nright of those answered {_share(one.right for one in answered)}, auroc {auroc(inside, outside) or 0:.3f}, "
        f"ece {_ece(asked):.3f}"
    )


def _line(asked: Sequence[Asked]) -> str:
    inside = [one for one in asked if one.expected is not None]
    outside = [one for one in asked if one.expected is None]
    two = [one for one in inside if one.other]
    shares = (
        _share(one.right for one in inside),
        _share(one.right and one.answered for one in inside),
        _share(one.answered and not one.right for one in inside),
        _share(one.right and one.other in one.also for one in two),
    )
    parts = (str(len(inside)), *shares, str(len(outside)), _share(one.answered for one in outside))
    return "".join(f"{part:>11}" for part in parts)


def _share(found: Iterable[bool]) -> str:
    every = [*found]
    return f"{sum(every) / len(every):.3f}" if every else "—"


def _ece(asked: Sequence[Asked]) -> float:
    """By how much the first match's confidence is off, in tenths, on average."""
    bins: list[list[Asked]] = [[] for _ in range(BINS)]
    for one in asked:
        bins[min(BINS - 1, int(one.confidence * BINS))].append(one)
    off = (abs(sum(one.confidence - one.right for one in found)) for found in bins)
    return sum(off) / len(asked)


def main() -> None:
    """Ask the sets that are named."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.kinds", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )  # fmt: skip
    parser.add_argument("sets", nargs="*", type=Path, metavar="SET")
    folders = parser.parse_args().sets or sorted(HELD.iterdir())
    report([one for folder in folders for one in ask(folder)])


if __name__ == "__main__":
    main()
