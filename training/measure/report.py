"""The table: each set with weights learnt from all, and from the others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from training.learning import learn
from training.measure.figures import COLUMNS, Answers, answers, figures, mean_of
from training.measure.folds import LeftOut, folds
from training.rows import Row

_rows: list[Row] = []
"""What each process of the pool learns from."""


def report(rows: Sequence[Row], jobs: int) -> dict[str, Answers]:
    """Print the table, made by so many processes; returns what was made of each set by the weights learnt from the others."""
    print(f"{'set':28}{'learnt from':>13}" + "".join(f"{column:>11}" for column in COLUMNS), flush=True)
    every = [[one._replace(rows=[]) for one in fold.sets] for fold in folds(rows)]
    left_out: dict[str, Answers] = {}
    little: list[dict[str, float]] = []
    # Forked, so that the rows need not be handed over.
    with ProcessPoolExecutor(jobs, get_context("fork"), _take, (rows,)) as pool:
        from_all = pool.submit(_from_all)
        for sets, found in zip(every, pool.map(_from_others, range(len(every))), strict=True):
            for one in sets:
                if not one.in_full:
                    little.append(figures(found[one.name]))
                    continue
                left_out[one.name] = found[one.name]
                _print_line(one.name, "all", figures(from_all.result()[one.name]))
                _print_line("", "others", figures(found[one.name]))
    if little:
        _print_line(f"{len(little)} others, mean", "others", mean_of(little))
    _print_line(f"{len(left_out)} sets above, mean", "others", mean_of(map(figures, left_out.values())))
    return left_out


def _take(rows: Sequence[Row]) -> None:
    _rows[:] = rows


def _from_all() -> dict[str, Answers]:
    """What the weights learnt from all make of each set."""
    return _made_of([one for fold in folds(_rows) for one in fold.sets], _rows)


def _from_others(number: int) -> dict[str, Answers]:
    """What is made of the sets that a fold leaves out, by the weights learnt from its others."""
    fold = [*folds(_rows)][number]
    return _made_of(fold.sets, fold.others)


def _made_of(sets: Sequence[LeftOut], rows: Sequence[Row]) -> dict[str, Answers]:
    learnt = learn(rows)
    return {one.name: answers(one.rows, learnt) for one in sets}


def _print_line(name: str, learnt_from: str, found: Mapping[str, float]) -> None:
    shown = "".join(f"{found[c]:11.3f}" if c in found else f"{'—':>11}" for c in COLUMNS)
    print(f"{name:28}{learnt_from:>13}{shown}", flush=True)
