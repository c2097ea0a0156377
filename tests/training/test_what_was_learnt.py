"""What is learnt is what the program reads, and nothing that was learnt before has a part in it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from encoders import needs_encoder

from chatbot.errors import DataError
from chatbot.matching import model
from chatbot.matching.model import Model, read_model
from chatbot.matching.trees import log_odds
from chatbot.semantics.kinds import MiniLM

pytest.importorskip("lightgbm", reason="the extra `train` is not installed", exc_type=ImportError)

from training.cases import Case, cases_of
from training.evidence import EVIDENCE_NAMES, directions
from training.kept import HERE, MAKERS
from training.learning import Learnt, learn, model_of
from training.newton import Slope, minimum
from training.parts import WHOLE
from training.rows import Row, rows_of
from training.sets import chosen_sets

SET = "clinic"


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder where rows are kept."""
    return tmp_path_factory.mktemp("rows")


@pytest.fixture(scope="module")
def rows(kept: Path) -> list[Row]:
    """The rows of a small set, made where no model ships."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(model, "PATH", str(kept / "there is none.json"))
        model.load_model.cache_clear()
        made = rows_of(chosen_sets(None, [SET]), kept, 1)
        with pytest.raises(FileNotFoundError):
            model.load_model()
    return made


@pytest.fixture(scope="module")
def learnt(rows: list[Row]) -> Learnt:
    return learn(rows)


@pytest.fixture(scope="module")
def written(learnt: Learnt) -> Model:
    """The model as it is read."""
    return read_model(model_of(learnt), "model.json")


@pytest.fixture(scope="module")
def cases(rows: list[Row], learnt: Learnt) -> list[Case]:
    return cases_of(rows[::20], learnt.ranking)


def test_rows_that_were_kept_are_those_that_were_made(rows: list[Row], kept: Path) -> None:
    again = rows_of(chosen_sets(None, [SET]), kept, 1)
    assert len(again) == len(rows) > 300
    for one, other in zip(again, rows, strict=True):
        assert one[:-2] == other[:-2]
        assert one.values.tobytes() == other.values.tobytes()


def test_rows_are_made_anew_where_anything_that_makes_them_has_changed() -> None:
    needed = set(_needed_by("rows"))
    assert {f"{name}.py" for name in needed - {"arrays", "errors", "sets", "sources"}} == {
        name for name in MAKERS if name.endswith(".py")
    }


def test_the_model_says_what_was_fitted(written: Model, learnt: Learnt, cases: list[Case]) -> None:
    slope, intercept = learnt.calibration
    wanted = (slope * learnt.forest.log_odds(cases) + intercept).tolist()
    found = [log_odds(written.base, written.trees, line) for case in cases for line in case.evidence.tolist()]
    near = [abs(a - b) < 0.01 for a, b in zip(found, wanted, strict=True)]
    assert len(near) > 50
    assert sum(near) > 0.98 * len(near), "all but values that lie on a threshold, which is rounded"


def test_more_of_what_can_only_speak_for_an_entry_never_speaks_against_it(
    written: Model, cases: list[Case]
) -> None:
    for case in cases[:5]:
        values = case.evidence[0].tolist()
        for at, direction in enumerate(directions(len(EVIDENCE_NAMES))):
            steps = (
                [[*values[:at], step / 5, *values[at + 1 :]] for step in range(-20, 60)] if direction else []
            )
            odds = [direction * log_odds(written.base, written.trees, one) for one in steps]
            falls = [b - a for a, b in pairwise(odds) if b < a - 0.001]
            assert not falls, written.evidence[at]


def test_newtons_method_ends_at_the_minimum() -> None:
    np: Any = pytest.importorskip("numpy")

    def at(point: Any) -> Slope:
        """log(e^(x-3) + e^(3-x)) + y^2/2: least at (3, 0), and nearly straight far from there."""
        x, y = point
        tanh = np.tanh(x - 3)
        value = float(np.logaddexp(x - 3, 3 - x) + y**2 / 2)
        return Slope(value, np.array([tanh, y]), np.array([[1 - tanh**2, 0], [0, 1]]))

    assert np.allclose(minimum(at, np.array([1.0, 5.0])), [3, 0], atol=1e-5)


def _needed_by(name: str) -> Iterator[str]:
    """A module of training, and those that it is made of."""
    seen, waiting = set[str](), [name]
    while waiting:
        module = waiting.pop()
        if module not in seen:
            seen.add(module)
            tree = ast.parse((HERE / f"{module}.py").read_text(encoding="utf-8"))
            froms = [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
            waiting += [name.removeprefix("training.") for name in froms if name.startswith("training.")]
            yield module


@needs_encoder
def test_the_second_model_is_learnt_from_likeness_as_well(tmp_path: Path) -> None:
    """From a third of the questions, for the encoder takes its time for each."""
    from training.semantic import Likener

    (whole,) = chosen_sets(None, [SET])
    few = tmp_path / "questions.jsonl"
    few.write_text(
        "\n".join(whole.questions[0].read_text(encoding="utf-8").splitlines()[::3]), encoding="utf-8"
    )
    sets = [whole._replace(questions=(few,))]
    rows = rows_of(sets, tmp_path, 1)
    likened = Likener(MiniLM().encoder, tmp_path).likened(sets, rows)
    assert [len(row.values) for row in likened] == [len(row.values) for row in rows]
    assert len(rows) > 100
    right = [row for row in likened if row.right >= 0 and row.part == WHOLE]
    nearest = [row.right == int(row.likeness[:, 0].argmax()) for row in right if row.likeness is not None]
    assert sum(nearest) > len(right) / 2
    file = model_of(learn(likened))
    second = read_model(file, "model.json", semantic=True)
    assert second.ranking["question_likeness"] > 0
    with pytest.raises(DataError, match="learnt from other features"):
        read_model(file, "model.json")
