"""Learn the weights of ranking and confidence from question sets: makes chatbot/data/model.json.

    pip install -e . scikit-learn
    python tools/train.py SET ... [--extra SET ...] [--report]

A SET is a folder with ``faq.json`` and ``questions*.jsonl``, one ``{"question": ..., "expected": id or null}`` a line.

Two steps. **Ranking**: a linear score per entry, fitted by the listwise softmax loss over the candidates (Cao et al.,
Learning to rank: from pairwise approach to listwise approach, ICML 2007) with a little L2. **Confidence**: boosted trees
with monotone constraints on the evidence for each of the entries that come first, fitted by log loss to whether it is
the right one; the final order is by this probability. Since few sets have questions without an answer, more are made:
a quarter of the entries is taken out of the FAQ, four times over, and the questions that they would have answered are
asked all the same.

``--report`` prints for every set the figures with all sets learnt from, and with the set and those that share its text
left out; the latter are what an FAQ that nobody tuned on can expect.
"""

from __future__ import annotations

import argparse
import json
import math
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize
from sklearn.ensemble import HistGradientBoostingClassifier

from chatbot.bot import Bot
from chatbot.confidence import EVIDENCE, JUDGED, _alone, compared
from chatbot.faq import FAQ, load_faq
from chatbot.model import PATH, Model, Tree, load_model
from chatbot.query import SPELLED
from chatbot.ranking import FEATURES, Ranker

FOLDS = 4
MADE_SHARE = 0.15
"""Weight of the questions made unanswerable, by that of a set's own."""
L2 = 3e-4
KEPT = 12
"""Entries of a ranking whose evidence is kept."""
MOST_ROWS = 1500
TREES: dict[str, Any] = {
    "max_iter": 160, "learning_rate": 0.07, "max_leaf_nodes": 8, "min_samples_leaf": 60, "l2_regularization": 10.0,
}  # fmt: skip

Floats = npt.NDArray[np.float64]


class Row(NamedTuple):
    """A question, laid beside its candidates."""

    family: str
    set: str
    made: bool
    """Was it made unanswerable by taking its entry out?"""
    answerable: bool
    features: npt.NDArray[np.float32]
    """One row a candidate."""
    right: int
    """Which candidate is right; -1 for none."""
    judged: dict[int, tuple[float, ...]]
    """Evidence of the candidates that came first."""
    hopeless: bool
    """Nothing but stop words, or no candidate at all."""


class Job(NamedTuple):
    """Questions to be asked of one FAQ."""

    folder: str
    family: str
    name: str
    files: tuple[str, ...]
    fold: int
    """Which quarter of the entries is taken out; -1 for none."""


def jobs_of(folder: Path) -> list[Job]:
    files = sorted(path.name for path in folder.glob("questions*.jsonl"))
    family = load_faq(folder / "faq.json").entries[0].question  # sets with the same FAQ are one family
    whole = [Job(str(folder), family, folder.name + name[len("questions") : -len(".jsonl")], (name,), -1) for name in files]
    return whole + [Job(str(folder), family, folder.name, tuple(files), fold) for fold in range(FOLDS)]


def rows_of(job: Job) -> list[Row]:
    faq = load_faq(Path(job.folder) / "faq.json")
    asked = [json.loads(line) for name in job.files for line in (Path(job.folder) / name).read_text().splitlines()]
    if job.fold >= 0:
        out = {entry.id for i, entry in enumerate(faq.entries) if i % FOLDS == job.fold}
        faq = msgspec.structs.replace(faq, entries=tuple(entry for entry in faq.entries if entry.id not in out))
        asked = [row for row in asked if row["expected"] in out]
    step = max(1, math.ceil(len(asked) / (MOST_ROWS if job.fold < 0 else MOST_ROWS // 5)))
    return list(lay_out(faq, asked[::step], job))


def lay_out(faq: FAQ, asked: list[dict[str, Any]], job: Job) -> Iterable[Row]:
    bot = Bot(faq)
    order = Ranker(bot._index, bot._reader, load_model().ranking)
    numbers = {entry.id: i for i, entry in enumerate(faq.entries)}
    for row in asked:
        query = bot._reader.read(row["question"])
        scored = [order.score(query, number) for number in bot._index.candidates(query.terms())]
        found = [s.number for s in scored]
        expected = numbers.get(row["expected"], -1)
        top = sorted(range(len(scored)), key=lambda i: -scored[i].score)[:KEPT]
        yield Row(
            job.family, job.name, job.fold >= 0, expected >= 0,
            np.array([s.features for s in scored], dtype=np.float32).reshape(len(scored), len(FEATURES)),
            found.index(expected) if expected in found else -1,
            {i: (*scored[i].features, *_alone(query, scored[i])) for i in top},
            not scored or all(query.stops),
        )  # fmt: skip


# --- ranking ---------------------------------------------------------------------------------


def set_weights(rows: Sequence[Row]) -> Floats:
    """A set of sixteen times the rows counts double: none is to drown the others; what was made of it counts ``MADE_SHARE`` of that."""
    counts: dict[tuple[str, bool], int] = {}
    for row in rows:
        counts[row.set, row.made] = counts.get((row.set, row.made), 0) + 1
    return np.array([(MADE_SHARE if row.made else 1.0) / counts[row.set, row.made] ** 0.75 for row in rows])


def fit_ranking(rows: Sequence[Row]) -> Floats:
    rows = [row for row in rows if not row.made and row.right >= 0]
    weights = set_weights(rows)
    weights /= weights.sum()
    most = max(len(row.features) for row in rows)
    features = np.zeros((len(rows), most, len(FEATURES)), dtype=np.float32)
    absent = np.full((len(rows), most), -1e9)
    for i, row in enumerate(rows):
        features[i, : len(row.features)] = row.features
        absent[i, : len(row.features)] = 0
    right = np.array([row.right for row in rows])
    chosen = features[np.arange(len(rows)), right]

    def loss(w: Floats) -> tuple[float, Floats]:
        scores = features @ w + absent
        scores -= scores.max(axis=1, keepdims=True)
        shares = np.exp(scores)
        shares /= shares.sum(axis=1, keepdims=True)
        value = -(weights * np.log(shares[np.arange(len(rows)), right] + 1e-12)).sum() + L2 * (w**2).sum()
        expected = np.einsum("ij,ijk->ik", shares, features)
        return float(value), (weights[:, None] * (expected - chosen)).sum(axis=0) + 2 * L2 * w

    fitted: Floats = minimize(loss, np.ones(len(FEATURES)), jac=True, method="L-BFGS-B").x
    return fitted


# --- confidence ------------------------------------------------------------------------------


class Case(NamedTuple):
    """The entries of a row that come first under some weights."""

    candidates: list[int]
    evidence: list[tuple[float, ...]]


def case_of(row: Row, weights: Floats) -> Case | None:
    """None where nothing comes first."""
    scores = row.features @ weights
    order = [int(i) for i in np.argsort(-scores, kind="stable") if scores[i] > 0]
    first = [i for i in order if i in row.judged][:JUDGED]
    if row.hopeless or not first:
        return None
    rest = [i for i in order if i not in first]
    return Case(first, compared([float(scores[i]) for i in first + rest], [row.judged[i] for i in first]))


def fit_confidence(rows: Sequence[Row], weights: Floats) -> HistGradientBoostingClassifier:
    values: list[tuple[float, ...]] = []
    right: list[bool] = []
    counts: list[float] = []
    for row, weight in zip(rows, set_weights(rows), strict=True):
        if (case := case_of(row, weights)) is not None:
            values += case.evidence
            right += [candidate == row.right for candidate in case.candidates]
            counts += [weight] * len(case.candidates)
    signs = [sign for sign, _ in EVIDENCE.values()]
    model = HistGradientBoostingClassifier(monotonic_cst=signs, early_stopping=False, random_state=0, **TREES)
    return model.fit(np.array(values), right, np.array(counts) / np.mean(counts))


def trees_of(model: HistGradientBoostingClassifier) -> tuple[float, tuple[Tree, ...]]:
    """The fitted trees as plain data."""
    trees = []
    for (predictor,) in model._predictors:
        nodes = predictor.nodes
        leaf = nodes["is_leaf"].astype(bool)
        mean = np.where(leaf, nodes["value"], 0.0)
        for i in reversed(range(len(nodes))):  # children come after their parents
            if not leaf[i]:
                a, b = nodes["left"][i], nodes["right"][i]
                mean[i] = (mean[a] * nodes["count"][a] + mean[b] * nodes["count"][b]) / nodes["count"][i]
        trees.append(
            Tree(
                feature=tuple(-1 if is_leaf else int(f) for f, is_leaf in zip(nodes["feature_idx"], leaf, strict=True)),
                threshold=tuple(0.0 if is_leaf else float(f"{t:.5g}") for t, is_leaf in zip(nodes["num_threshold"], leaf, strict=True)),
                left=tuple(map(int, nodes["left"])),
                right=tuple(map(int, nodes["right"])),
                mean=tuple(float(f"{m:.5g}") for m in mean),
            )
        )
    return float(model._baseline_prediction[0, 0]), tuple(trees)


# --- report ----------------------------------------------------------------------------------


def learn(rows: Sequence[Row]) -> tuple[Floats, HistGradientBoostingClassifier]:
    weights = fit_ranking(rows)
    return weights, fit_confidence(rows, weights)


def figures(rows: Sequence[Row], weights: Floats, judge: HistGradientBoostingClassifier) -> dict[str, float]:
    """The columns of the public scorer, for the rows of one set."""
    cases = [case_of(row, weights) for row in rows]
    sure = iter(judge.predict_proba(np.array([values for case in cases if case for values in case.evidence]))[:, 1])
    confidence, right = np.zeros(len(rows)), np.zeros(len(rows), dtype=bool)
    for n, (row, case) in enumerate(zip(rows, cases, strict=True)):
        if case is not None:
            confidence[n], first = max((next(sure), candidate) for candidate in case.candidates)
            right[n] = first == row.right
    inside = np.array([row.answerable for row in rows])
    answered = confidence >= 0.5
    bins = np.minimum(9, (confidence * 10).astype(int))
    error = sum(abs((confidence - right)[bins == b].sum()) for b in range(10)) / len(rows)
    result = {
        "p@1": right[inside].mean(), "coverage": answered[inside].mean(),
        "precision": right[answered].mean() if answered.any() else 0.0, "ece": error,
    }  # fmt: skip
    if not inside.all():
        pairs = confidence[inside][:, None] - confidence[~inside][None]
        result |= {"declined": (~answered[~inside]).mean(), "auroc": ((pairs > 0) + 0.5 * (pairs == 0)).mean()}
    return {name: float(value) for name, value in result.items()}


def report(rows: Sequence[Row], extra: frozenset[str]) -> None:
    columns = ("p@1", "coverage", "precision", "declined", "auroc", "ece")
    print(f"{'set':28}{'learnt from':>13}" + "".join(f"{column:>11}" for column in columns))
    fitted = learn([row for row in rows if row.set not in extra])
    for name in dict.fromkeys(row.set for row in rows if not row.made):
        mine = [row for row in rows if row.set == name and not row.made]
        made = [row for row in rows if row.set == name and row.made]
        others = [row for row in rows if row.family != mine[0].family and row.set not in extra]
        for label, model in (("all", fitted), ("others", learn(others))):
            found = figures(mine, *model)
            print(f"{name:28}{label:>13}" + "".join(f"{found[c]:11.3f}" if c in found else f"{'—':>11}" for c in columns))
            if made:
                found = figures([row for row in mine if row.answerable] + made, *model)
                print(f"{'  with entries taken out':28}{label:>13}" + "".join(f"{found[c]:11.3f}" for c in columns), flush=True)


def read_rows(folders: Sequence[Path]) -> list[Row]:
    with ProcessPoolExecutor(2) as pool:
        return [row for rows in pool.map(rows_of, [job for folder in folders for job in jobs_of(folder)]) for row in rows]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="+", type=Path, metavar="SET")
    parser.add_argument("--report", action="store_true", help="print the figures, fitted and left out; write nothing")
    arguments = parser.parse_args()
    rows = read_rows(arguments.sets)
    if arguments.report:
        report(rows, frozenset())
        return
    weights, judge = learn(rows)
    base, trees = trees_of(judge)
    ranking = {name: round(float(weight), 4) for name, weight in zip(FEATURES, weights, strict=True)}
    Path(PATH).write_bytes(msgspec.json.format(msgspec.json.encode(Model(ranking, base, trees)), indent=0) + b"\n")
    print(ranking, f"{len(trees)} trees")


if __name__ == "__main__":
    main()
