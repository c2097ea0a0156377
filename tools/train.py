"""Learn the weights of ranking and confidence from question sets: makes chatbot/data/model.json.

    pip install -e . scikit-learn
    python -m tools.train SET ...

A SET is a folder with ``faq.json`` and ``questions*.jsonl``, one ``{"question": ..., "expected": id or null}`` a line;
without ``faq.json`` its questions are put to the shipped FAQ. The shipped model was learnt from the six public sets of
``NOTICE.md``, ``tests/data/shipped`` and those in ``tools/sets``, which were written to learn from.

Two steps. **Ranking**: a linear score per entry, fitted by the listwise softmax loss over the candidates (Cao et al.,
Learning to rank: from pairwise approach to listwise approach, ICML 2007) with a little L2. **Confidence**: boosted trees
with monotone constraints on the evidence for each of the entries that come first, fitted by log loss to whether it is
the right one; the final order is by this probability. Where a set has few questions without an answer, more are made:
a quarter of the entries is taken out of the FAQ, four times over, and the questions that they would have answered are
asked all the same; and FAQs of a few neighbouring entries are asked their own questions and those of their neighbours.
Where a set has no misspelt questions, its own are misspelt (``tools/misspell.py``).

The log-odds are then calibrated (Platt scaling) on all sets at once: the written ones count little, since two in
five of their questions have no answer, the others the same. ``tools/measure.py`` says
what the weights are worth.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression

from chatbot.bot import Matcher
from chatbot.faq.entry import FAQ
from chatbot.faq.file import shipped_path
from chatbot.loading.load import load_faq
from chatbot.matching.confidence import EVIDENCE, JUDGED, compared, seen_alone
from chatbot.matching.model import PATH, Model, Split, load_model
from chatbot.matching.ranking import FEATURES, Ranker
from tools.misspell import misspelt

FOLDS = 4
"""Parts of which one at a time is taken out of an FAQ."""
PART_SHARE = {"whole": 1.0, "typos": 0.4, "out": 0.15, "few": 0.5, "swap": 0.2}
"""Weight of what was made of a set, by that of the set's own questions."""
CALIBRATION_SHARE = {"whole": 1.0, "few": 0.05}
"""The same, where the probabilities are made true."""
WRITTEN_SHARE, WRITTEN_CALIBRATION_SHARE = 0.35, 0.03
"""What a set that was written to learn from counts, by one of questions that people asked; they are many."""
WRITTEN = Path(__file__).resolve().parent / "sets"
L2 = 1e-3
KEPT = 12
"""Entries of a ranking whose evidence is kept."""
MOST_ROWS, MADE_ROWS = 1500, 160
ENOUGH_UNANSWERABLE = 0.35
"""Share of questions without an answer from which none have to be made."""
OTHER_WORDS = """
account address agreement airport album algorithm apple audience avatar baby backup balance banana bank battery beach bicycle
birthday blanket board book border bottle branch bridge brother budget building bus camera capital captain carpet castle cat
ceiling champion channel chapter cheese chicken child church circle citizen climate clock cloud coach coffee collar colour
comment community company compass competitor computer concert contract cousin crime crisis currency customer dance database
daughter deadline debt degree dentist deposit desert diet dinner disk distance doctor document dog dollar domain door dragon
drawer driver earth economy editor election elephant embassy employee engine envelope export factory family farm father festival
field fine fire fish flag flight floor flower folder forest founder fraud friend fuel furniture game garage garden gas ghost
gift girlfriend glass goal gold government grade grandmother guitar hair hammer harbour hat headline health heart height holiday
horse hospital hotel ice income index industry inflation insect insurance interest invoice island jacket job journey judge juice
kitchen knife lake landlord language laptop lawyer leader leather lecture letter library licence limit lion loan location lottery
luggage lunch machine magazine manager map market marriage medicine member message milk minister mirror money monitor month moon
mortgage mother mountain mouse museum music nation network newspaper notebook novel nurse ocean office opera orange order owner
paint painting parent park parliament partner passenger passport payment pension people pepper phone photo piano pilot pizza
planet plant plastic player poem police pollution population president price priest printer prison prize profile profit project
promise property queen rain recipe record referee refund religion rent report rescue restaurant reward rice ring river robot
roof salary salt sandwich scholarship school scooter screen secret server shadow ship shirt shoe shop sister skin smoke snake
soap soldier song soup speed spider spoon station storm strategy student subscription sugar suitcase summit sun surgery sword
table tax teacher team telephone temperature tent theatre thermostat ticket tiger timber tooth tower toy traffic train treaty
trial truck umbrella uncle university vaccine vegan vehicle victim village violin virus visa voice volcano vote wage wallet
water weather wedding weight wife wind window winner winter witness wolf woman yard youth zebra zone
""".split()
"""What is put in place of a word that matters: common nouns of all fields."""
FEW = (7, 8, 9, 11, 13, 16, 20)
"""Sizes of the small FAQs, each of entries that are near one another."""
TREES: dict[str, Any] = {
    "max_iter": 280, "learning_rate": 0.07, "max_leaf_nodes": 16, "min_samples_leaf": 60, "l2_regularization": 10.0,
    "max_features": 0.3,
}  # fmt: skip

Floats = npt.NDArray[np.float64]


class Row(NamedTuple):
    """A question, laid beside its candidates."""

    family: str
    set: str
    part: str
    """Of the whole FAQ, or of which part of it (see ``Job``)."""
    answerable: bool
    features: npt.NDArray[np.float32]
    """One row a candidate."""
    right: int
    """Which candidate is right; -1 for none."""
    judged: dict[int, tuple[float, ...]]
    """Evidence of the candidates that came first."""
    hopeless: bool
    """Nothing but stop words, or no candidate at all."""
    written: bool = False
    """Was the set written to learn from?"""


class Job(NamedTuple):
    """Questions to be asked of one FAQ, or of part of it."""

    folder: str
    family: str
    name: str
    files: tuple[str, ...]
    part: str
    """``whole``; ``typos`` for the whole one and its questions misspelt; ``out`` for an FAQ without a quarter of its entries;
    ``few`` for one of some entries alone; ``swap`` for the whole one, and questions with a word that matters put in place
    of another."""
    number: int = 0


def faq_of(folder: Path) -> FAQ:
    path = folder / "faq.json"
    return load_faq(path if path.exists() else shipped_path())


def jobs_of(folder: Path) -> list[Job]:
    files = sorted(path.name for path in folder.glob("questions*.jsonl"))
    family = " ".join(
        sorted(entry.id for entry in faq_of(folder).entries)[:9]
    )  # sets with the same entries are one
    whole = [
        Job(str(folder), family, folder.name + name[len("questions") : -len(".jsonl")], (name,), "whole")
        for name in files
    ]
    if len(files) == 1:
        whole.append(Job(str(folder), family, f"{folder.name}-typos", tuple(files), "typos"))
    made = [Job(str(folder), family, folder.name, tuple(files), "few", size) for size in FEW]
    if has_unanswerable(folder):
        return [*whole, *made[::2]]
    made += [Job(str(folder), family, folder.name, tuple(files), "out", fold) for fold in range(FOLDS)]
    return [*whole, *made, Job(str(folder), family, folder.name, tuple(files), "swap")]


def has_unanswerable(folder: Path) -> bool:
    """Has the set itself enough questions of its field that have no answer? Those of the shipped FAQ are too few."""
    path = folder / "questions.jsonl"
    if not path.exists() or not (folder / "faq.json").exists():
        return False
    expected = [json.loads(row)["expected"] for row in path.read_text().splitlines()]
    return expected.count(None) > ENOUGH_UNANSWERABLE * len(expected)


def rows_of(job: Job) -> list[Row]:
    """The rows of a job."""
    faq = faq_of(Path(job.folder))
    asked = [
        json.loads(line) for name in job.files for line in (Path(job.folder) / name).read_text().splitlines()
    ]
    if job.part == "whole":
        return list(lay_out(faq, thinned(asked, MOST_ROWS), job))
    if job.part == "typos":
        chance = random.Random(0)
        asked = [row | {"question": misspelt(row["question"], chance)} for row in asked]
        return list(lay_out(faq, asked, job))
    if job.part == "swap":
        return list(lay_out(faq, list(swapped(faq, thinned(asked, 3 * MADE_ROWS))), job))
    ids = [entry.id for entry in faq.entries]
    if job.part == "few":
        order = neighbourhood(faq, job.number)
        kept, out = {ids[i] for i in order[::2]}, {ids[i] for i in order[1::2]}
    else:
        kept = {id for i, id in enumerate(ids) if i % FOLDS != job.number}
        out = set(ids) - kept
    faq = msgspec.structs.replace(faq, entries=tuple(entry for entry in faq.entries if entry.id in kept))
    outside = thinned([row for row in asked if row["expected"] in out], MADE_ROWS)
    if job.part == "out":
        return list(lay_out(faq, outside, job))
    inside = thinned([row for row in asked if row["expected"] in kept], MADE_ROWS // 2)
    return list(lay_out(faq, [*inside, *swapped(faq, inside), *outside], job))


def neighbourhood(faq: FAQ, size: int) -> list[int]:
    """Entries near one another: twice ``size`` of those that come first for the question of one of them."""
    matcher = Matcher(faq)
    middle = random.Random(size).choice(faq.entries)
    query = matcher.reader.read(middle.question)
    near = [scored.number for scored in matcher.ranker.rank(query, matcher.index.candidates(query.terms()))]
    return (near + [i for i in range(len(faq.entries)) if i not in near])[: 2 * size]


def swapped(faq: FAQ, asked: list[dict[str, Any]]) -> Iterable[dict[str, Any]]:
    """Answerable questions with a word that their entry needs put out by one that it does not have."""
    matcher, chance = Matcher(faq), random.Random(0)
    numbers = {entry.id: i for i, entry in enumerate(faq.entries)}
    for row in asked:
        if row["expected"] is None:
            continue
        query = matcher.reader.read(row["question"])
        best = matcher.ranker.score(query, numbers[row["expected"]]).alignment
        document = matcher.index.document(numbers[row["expected"]])
        often = [len(document.where[word.stem]) / len(document.phrasings) for word in best.phrasing.words]
        needed = [
            word
            for word, weight, found in zip(query.words, query.weights, best.question, strict=True)
            if weight >= 0.35 and found.strength >= 0.9 and often[found.place] >= 0.5 and len(word.text) > 2
        ]
        if not needed:
            continue
        word = chance.choice(needed)
        lexeme = matcher.lexicon.get(word.stem) if matcher.lexicon else None
        others = (
            [stem for stem, near in lexeme.neighbours.items() if near.mark and "_" not in stem]
            if lexeme
            else []
        )
        other = chance.choice(others) if others and chance.random() < 0.5 else chance.choice(OTHER_WORDS)
        if lexeme and other in lexeme.neighbours and not lexeme.neighbours[other].mark:
            continue
        question = re.sub(
            rf"\b{re.escape(word.text)}\b", other.title() if word.name else other, row["question"], flags=re.I
        )
        if question != row["question"]:
            yield {"question": question, "expected": None}


def thinned(rows: list[dict[str, Any]], most: int) -> list[dict[str, Any]]:
    """At most so many of the rows, evenly taken."""
    return rows[:: max(1, math.ceil(len(rows) / most))]


def lay_out(faq: FAQ, asked: list[dict[str, Any]], job: Job) -> Iterable[Row]:
    matcher = Matcher(faq)
    order = Ranker(matcher.index, matcher.reader, load_model().ranking)
    numbers = {entry.id: i for i, entry in enumerate(faq.entries)}
    for row in asked:
        query = matcher.reader.read(row["question"])
        scored = [order.score(query, number) for number in matcher.index.candidates(query.terms())]
        found = [s.number for s in scored]
        expected = numbers.get(row["expected"], -1)
        top = sorted(range(len(scored)), key=lambda i: -scored[i].score)[:KEPT]
        yield Row(
            job.family, job.name, job.part, expected >= 0,
            np.array([s.features for s in scored], dtype=np.float32).reshape(len(scored), len(FEATURES)),
            found.index(expected) if expected in found else -1,
            {i: (*scored[i].features, *seen_alone(query, scored[i])) for i in top},
            not scored or all(query.stops),
            Path(job.folder).resolve().parent == WRITTEN,
        )  # fmt: skip


# --- ranking ---------------------------------------------------------------------------------


def set_weights(rows: Sequence[Row]) -> Floats:
    """A set of sixteen times the rows counts double: none is to drown the others. What was made of it counts less."""
    counts = Counter((row.set, row.part) for row in rows)
    return np.array(
        [
            (WRITTEN_SHARE if row.written else 1.0) * PART_SHARE[row.part] / counts[row.set, row.part] ** 0.75
            for row in rows
        ]
    )


def fit_ranking(rows: Sequence[Row]) -> Floats:
    rows = [row for row in rows if row.part == "whole" and row.right >= 0]
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
    touched = row.features[:, [*FEATURES].index("entry_joint")] > 0
    order = [int(i) for i in np.argsort(-scores, kind="stable") if touched[i]]
    first = [i for i in order if i in row.judged][:JUDGED]
    if row.hopeless or not first:
        return None
    rest = [i for i in order if i not in first]
    return Case(first, compared([float(scores[i]) for i in first + rest], [row.judged[i] for i in first]))


Cases = Sequence[tuple[Row, Case]]
"""The rows where anything comes first, with what does."""


def cases_of(rows: Sequence[Row], weights: Floats) -> Cases:
    return [(row, case) for row in rows if (case := case_of(row, weights)) is not None]


def blanked(evidence: Sequence[tuple[float, ...]], without: tuple[int, ...]) -> Floats:
    """Evidence with some columns left empty."""
    values = np.array(evidence)
    values[:, list(without)] = 0
    return values


def fit_confidence(cases: Cases, without: tuple[int, ...] = ()) -> HistGradientBoostingClassifier:
    values: list[tuple[float, ...]] = []
    right: list[bool] = []
    counts: list[float] = []
    for (row, case), weight in zip(cases, set_weights([row for row, _ in cases]), strict=True):
        values += case.evidence
        right += [candidate == row.right for candidate in case.candidates]
        counts += [weight] * len(case.candidates)
    signs = [sign for sign, _ in EVIDENCE.values()]
    model = HistGradientBoostingClassifier(monotonic_cst=signs, early_stopping=False, random_state=0, **TREES)
    return model.fit(blanked(values, without), right, np.array(counts) / np.mean(counts))


def first_matches(
    cases: Cases, judge: HistGradientBoostingClassifier, without: tuple[int, ...] = ()
) -> tuple[Floats, npt.NDArray[np.bool_]]:
    """Of each case the log-odds of the most probable entry, before they are calibrated, and whether it is the right one."""
    every = iter(judge.decision_function(blanked([v for _, case in cases for v in case.evidence], without)))
    odds = [np.array([next(every) for _ in case.candidates]) for _, case in cases]
    first = [case.candidates[int(values.argmax())] for (_, case), values in zip(cases, odds, strict=True)]
    right = [candidate == row.right for (row, _), candidate in zip(cases, first, strict=True)]
    return np.array([values.max() for values in odds]), np.array(right)


def calibration(
    cases: Cases, judge: HistGradientBoostingClassifier, without: tuple[int, ...] = ()
) -> tuple[float, float]:
    """Slope and intercept by which log-odds become true on the sets; those that were written count little.

    J. Platt, Probabilistic outputs for support vector machines (1999). The sets' own questions have an answer more often
    than people's do, so what was made of them counts a little too.
    """
    cases = [(row, case) for row, case in cases if row.part in CALIBRATION_SHARE]
    counts = Counter((row.set, row.part) for row, _ in cases)
    odds, right = first_matches(cases, judge, without)
    share = [
        (WRITTEN_CALIBRATION_SHARE if row.written else 1.0)
        * CALIBRATION_SHARE[row.part] / counts[row.set, row.part]
        for row, _ in cases
    ]  # fmt: skip
    fitted = LogisticRegression(C=1e6).fit(odds[:, None], right, np.array(share) * len(share))
    return float(fitted.coef_[0, 0]), float(fitted.intercept_[0])


def trees_of(
    model: HistGradientBoostingClassifier, slope: float, intercept: float
) -> tuple[float, tuple[Split | float, ...]]:
    """The fitted trees as plain data, calibrated."""
    trees = [tree_of(predictor.nodes, slope) for (predictor,) in model._predictors]
    return float(slope * model._baseline_prediction[0, 0] + intercept), tuple(trees)


def tree_of(nodes: Any, slope: float, at: int = 0) -> Split | float:
    """A fitted tree's node ``at``, with all below it."""
    node = nodes[at]
    if node["is_leaf"]:
        return rounded(slope * node["value"])
    below = [int(node["left"]), int(node["right"])]
    left, right = (tree_of(nodes, slope, i) for i in below)
    means = [side.mean if isinstance(side, Split) else side for side in (left, right)]
    mean = float(np.average(means, weights=[nodes[i]["count"] for i in below]))
    return Split(int(node["feature_idx"]), rounded(node["num_threshold"]), rounded(mean), left, right)


def rounded(value: float) -> float:
    """Five digits: more are chance."""
    return float(f"{value:.5g}")


# --- both ------------------------------------------------------------------------------------


class Learnt(NamedTuple):
    """What was learnt from some rows."""

    weights: Floats
    judge: HistGradientBoostingClassifier
    slope: float
    intercept: float
    without: tuple[int, ...] = ()
    """Columns of the evidence that nothing was learnt from."""


def learn(rows: Sequence[Row]) -> Learnt:
    weights = fit_ranking(rows)
    return learn_confidence(weights, cases_of(rows, weights))


def learn_confidence(weights: Floats, cases: Cases, without: tuple[int, ...] = ()) -> Learnt:
    judge = fit_confidence(cases, without)
    return Learnt(weights, judge, *calibration(cases, judge, without), without)


def read_rows(folders: Sequence[Path]) -> list[Row]:
    with ProcessPoolExecutor(2) as pool:
        return [
            row
            for rows in pool.map(rows_of, [job for folder in folders for job in jobs_of(folder)])
            for row in rows
        ]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("sets", nargs="+", type=Path, metavar="SET")
    learnt = learn(read_rows(parser.parse_args().sets))
    base, trees = trees_of(learnt.judge, learnt.slope, learnt.intercept)
    ranking = {name: round(float(weight), 4) for name, weight in zip(FEATURES, learnt.weights, strict=True)}
    Path(PATH).write_bytes(msgspec.json.encode(Model(ranking, base, trees)) + b"\n")
    print(f"{ranking}\n{len(trees)} trees; calibrated by {learnt.slope:.3f} x {learnt.intercept:+.3f}")


if __name__ == "__main__":
    main()
