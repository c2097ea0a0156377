"""The table: each set with weights learnt from all, and from the others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from training.learning import learn
from training.measure.figures import COLUMNS, Answers, answers, figures, mean_of
from training.measure.folds import folds
from training.rows import Row


def report(rows: Sequence[Row]) -> dict[str, Answers]:
    """Print the table; returns what was made of each set by the weights learnt from the others."""
    print(f"{'set':28}{'learnt from':>13}" + "".join(f"{column:>11}" for column in COLUMNS))
    fitted, left_out = learn(rows), {}
    little: list[dict[str, float]] = []
    for others, sets in folds(rows):
        learnt = learn(others)
        for name, mine, in_full in sets:
            found = answers(mine, learnt)
            if not in_full:
                little.append(figures(found))
                continue
            left_out[name] = found
            _print_line(name, "all", figures(answers(mine, fitted)))
            _print_line("", "others", figures(found))
    if little:
        _print_line(f"{len(little)} others, mean", "others", mean_of(little))
    _print_line(f"{len(left_out)} sets above, mean", "others", mean_of(map(figures, left_out.values())))
    return left_out


def _print_line(name: str, learnt_from: str, found: Mapping[str, float]) -> None:
    shown = "".join(f"{found[c]:11.3f}" if c in found else f"{'—':>11}" for c in COLUMNS)
    print(f"{name:28}{learnt_from:>13}{shown}", flush=True)
