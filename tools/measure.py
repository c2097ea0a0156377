"""What the weights are worth on sets that they were not learnt from, how true the confidence is, and what each part brings.

    python -m tools.measure [--picture docs/reliability.svg] [--ablation] SET ...

Sets are those of ``tools/train.py``, which see; needs matplotlib for the picture. "all": learnt from all sets, so the
figures are fitted ones; "others": from all sets but those that share the set's FAQ, and but a part of those that were
written to learn from, of which the mean is shown. The picture and the ablation are of the latter alone. It takes a quarter
of an hour, with the ablation twice that.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from chatbot.matching.confidence import ALONE, COMPARED, EVIDENCE
from chatbot.matching.ranking import FEATURES
from tools.train import (
    Floats,
    Learnt,
    Row,
    case_of,
    cases_of,
    first_matches,
    fit_ranking,
    learn,
    learn_confidence,
    read_rows,
)  # fmt: skip

COLUMNS = ("p@1", "coverage", "precision", "declined", "auroc", "ece")
BINS = 10
NAMES = ("lost_name", "lost_capital", "lost_where_named", "unasked_name", "swapped_name")
EXCLUDING = ("number", "other_number", "opposite", "alternative", "negation", "swapped")
GROUPS = {
    "the ranking's features": tuple(FEATURES),
    "words without a counterpart": tuple(
        name for name in ALONE if name.startswith(("lost", "only_in")) and name not in NAMES
    ),
    "names": NAMES,
    "numbers, opposites, alternatives, swaps": EXCLUDING,
    "meaning as a whole": tuple(name for name in EVIDENCE if name.endswith("_meaning")),
    "kind of answer": ("kind",),
    "comparison with the other entries": tuple(COMPARED),
}
"""Evidence that belongs together."""


THINNED = 4
"""The ablation learns from every so many-th question: it is the differences that count, and there is much to learn."""


class Answers(NamedTuple):
    """What was made of some questions."""

    confidence: Floats
    right: Floats
    """1 where the first match is right."""
    inside: Floats
    """1 where the question has an answer."""


def answers(rows: Sequence[Row], learnt: Learnt) -> Answers:
    found = {n: case for n, row in enumerate(rows) if (case := case_of(row, learnt.weights)) is not None}
    confidence, right = np.zeros(len(rows)), np.zeros(len(rows))
    if found:
        cases = [(rows[n], case) for n, case in found.items()]
        odds, right[[*found]] = first_matches(cases, learnt.judge, learnt.without)
        confidence[[*found]] = 1 / (1 + np.exp(-learnt.slope * odds - learnt.intercept))
    return Answers(confidence, right, np.array([float(row.answerable) for row in rows]))


def figures(found: Answers) -> dict[str, float]:
    """The columns of the public scorer."""
    confidence, right, inside = found.confidence, found.right > 0, found.inside > 0
    answered = confidence >= 0.5
    error = sum(abs((confidence - right)[bin_of(confidence) == b].sum()) for b in range(BINS)) / len(right)
    result = {
        "p@1": right[inside].mean(), "coverage": answered[inside].mean(),
        "precision": right[answered].mean() if answered.any() else 0.0, "ece": error,
    }  # fmt: skip
    if not inside.all():
        pairs = confidence[inside][:, None] - confidence[~inside][None]
        result |= {
            "declined": (~answered[~inside]).mean(),
            "auroc": ((pairs > 0) + 0.5 * (pairs == 0)).mean(),
        }
    return {name: float(value) for name, value in result.items()}


def bin_of(confidence: Floats) -> Floats:
    return np.minimum(BINS - 1, (confidence * BINS).astype(int))


def print_line(name: str, learnt_from: str, found: dict[str, float]) -> None:
    shown = "".join(f"{found[c]:11.3f}" if c in found else f"{'—':>11}" for c in COLUMNS)
    print(f"{name:28}{learnt_from:>13}{shown}", flush=True)


def sets_of(rows: Sequence[Row], family: str) -> Iterator[tuple[str, list[Row]]]:
    """A family's sets, with the rows of their own questions."""
    mine = [row for row in rows if row.family == family and row.part == "whole"]
    for name in dict.fromkeys(row.set for row in mine):
        yield name, [row for row in mine if row.set == name]


def folds(rows: Sequence[Row]) -> Iterator[tuple[list[Row], list[tuple[str, list[Row]]]]]:
    """What is learnt from, and the sets that are left out: those of one FAQ that people asked, and some written ones."""
    families = {row.family: row.written for row in rows}
    asked = [family for family, written in families.items() if not written]
    written = [family for family, written in families.items() if written]
    for n, family in enumerate(asked):
        out = {family, *written[n :: len(asked)]}
        sets = [one for name in families if name in out for one in sets_of(rows, name)]
        yield [row for row in rows if row.family not in out], sets


def report(rows: Sequence[Row]) -> dict[str, Answers]:
    """Print the table; returns what was made of each set by the weights learnt from the others."""
    print(f"{'set':28}{'learnt from':>13}" + "".join(f"{column:>11}" for column in COLUMNS))
    fitted, left_out = learn(rows), {}
    written: list[dict[str, float]] = []
    for others, sets in folds(rows):
        learnt = learn(others)
        for name, mine in sets:
            found = answers(mine, learnt)
            if mine[0].written:
                written.append(figures(found))
                continue
            left_out[name] = found
            print_line(name, "all", figures(answers(mine, fitted)))
            print_line("", "others", figures(found))
    if written:
        mean = {name: float(np.mean([one[name] for one in written])) for name in COLUMNS}
        print_line(f"{len(written)} written sets, mean", "others", mean)
    return left_out


# --- reliability -----------------------------------------------------------------------------


def draw(found: dict[str, Answers], path: Path) -> None:
    """Share of right first matches over their confidence, for each set and for all together, each set counting the same."""
    import matplotlib

    matplotlib.use("svg")
    import matplotlib.pyplot as plt

    plt.rcParams.update({"svg.hashsalt": "chatbot", "font.size": 11})
    figure, axis = plt.subplots(figsize=(6, 5.2), layout="constrained")
    axis.plot([0, 1], [0, 1], color="black", linewidth=1, linestyle="--")
    confidence, right, weight = (
        np.concatenate(column) for column in zip(*map(columns, found.values()), strict=True)
    )
    for name, answered in found.items():
        axis.plot(*curve(*columns(answered), least=10), linewidth=1, alpha=0.6, label=name)
    axis.plot(*curve(confidence, right, weight), linewidth=3.5, color="black", marker="o", label="all")
    axis.set(
        xlabel="confidence of the first match", ylabel="share of them that are right",
        title="each set judged by what the others taught", xlim=(0, 1), ylim=(0, 1),
    )  # fmt: skip
    axis.legend(fontsize=8)
    axis.grid(alpha=0.3)
    figure.savefig(path, metadata={"Date": None})


def columns(found: Answers) -> tuple[Floats, Floats, Floats]:
    """Confidence, right, and weights that sum to 1."""
    return found.confidence, found.right, np.full(len(found.right), 1 / len(found.right))


def curve(
    confidence: Floats, right: Floats, weight: Floats, least: int = 1
) -> tuple[list[float], list[float]]:
    """Mean confidence and share of right ones, for each tenth with at least so many."""
    which = [bin_of(confidence) == b for b in range(BINS)]
    which = [mask for mask in which if mask.sum() >= least]
    return (
        [float(np.average(confidence[mask], weights=weight[mask])) for mask in which],
        [float(np.average(right[mask], weights=weight[mask])) for mask in which],
    )


# --- ablation --------------------------------------------------------------------------------


def ablate(rows: Sequence[Row]) -> None:
    """Print what is lost, on the sets that were left out, without a feature of the ranking, and without some evidence."""
    parts = list(folds(rows))

    def mean_over_sets(measure: Callable[[int, list[Row]], dict[str, float]]) -> dict[str, float]:
        found = [measure(n, mine) for n, (_, sets) in enumerate(parts) for _, mine in sets]
        return {
            name: float(np.mean([one[name] for one in found if name in one])) for name in ("p@1", "auroc", "ece")
            if any(name in one for one in found)
        }  # fmt: skip

    print(f"\n{'ranking without':34}{'p@1':>9}")
    for name in ("nothing", *FEATURES):
        fitted = [fit_ranking([without_feature(row, name) for row in others]) for others, _ in parts]
        found = mean_over_sets(
            lambda n, mine, name=name, fitted=fitted: ordered_without(name, fitted[n], mine)
        )
        print(f"{name:34}{found['p@1']:9.4f}", flush=True)
    print(f"\n{'evidence without':44}{'p@1':>9}{'auroc':>9}{'ece':>9}")
    ranked = [(fit_ranking(others), others) for others, _ in parts]
    learnt_from = [(weights, cases_of(others, weights)) for weights, others in ranked]
    for title, names in {"nothing": (), **GROUPS}.items():
        without = tuple([*EVIDENCE].index(name) for name in names)
        learnt = [learn_confidence(weights, cases, without) for weights, cases in learnt_from]
        found = mean_over_sets(lambda n, mine, learnt=learnt: figures(answers(mine, learnt[n])))
        print(f"{title:44}{found['p@1']:9.4f}{found['auroc']:9.4f}{found['ece']:9.4f}", flush=True)


def ordered_without(name: str, weights: Floats, mine: list[Row]) -> dict[str, float]:
    """How often the ranking alone is right, by weights that were learnt without a feature."""
    inside = [row for row in mine if row.answerable and len(row.features)]
    first = [int(np.argmax(without_feature(row, name).features @ weights)) for row in inside]
    return {"p@1": float(np.mean([row.right == at for row, at in zip(inside, first, strict=True)]))}


def without_feature(row: Row, name: str) -> Row:
    if name not in FEATURES:
        return row
    features = row.features.copy()
    features[:, [*FEATURES].index(name)] = 0
    return row._replace(features=features)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("sets", nargs="+", type=Path, metavar="SET")
    parser.add_argument("--picture", type=Path, metavar="FILE", help="draw how true the confidence is")
    parser.add_argument("--ablation", action="store_true", help="show what each part brings")
    arguments = parser.parse_args()
    rows = read_rows(arguments.sets)
    found = report(rows)
    if arguments.picture:
        draw(found, arguments.picture)
    if arguments.ablation:
        ablate(rows[::THINNED])


if __name__ == "__main__":
    main()
