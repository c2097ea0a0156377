"""Trees laid out flat add up to what a walk down each of them does."""

from __future__ import annotations

import math

import pytest
from examples import examples
from hypothesis import given
from hypothesis import strategies as st

from chatbot.matching.forest import WALKS, FlatForest, Forest
from chatbot.matching.model import load_model
from chatbot.matching.trees import Split, log_odds

FEATURES = 4
numbers = st.floats(-3, 3, allow_nan=False).map(lambda number: round(number, 1))
trees = st.recursive(
    numbers,
    lambda below: st.builds(Split, st.integers(0, FEATURES - 1), numbers, numbers, below, below),
    max_leaves=20,
)
values = st.lists(numbers, min_size=FEATURES, max_size=FEATURES)


@given(st.lists(trees, max_size=6), numbers, st.lists(values, min_size=1, max_size=10))
def test_laid_out_trees_say_what_walks_say(
    forest: list[Split | float], base: float, asked: list[list[float]]
) -> None:
    flat = FlatForest(base, tuple(forest))
    for one in asked:
        assert math.isclose(flat.log_odds(one), log_odds(base, tuple(forest), one), abs_tol=1e-9)


def evidence(names: int) -> st.SearchStrategy[list[float]]:
    return st.lists(st.floats(-2, 12), min_size=names, max_size=names)


@pytest.fixture(scope="module")
def laid_out() -> FlatForest:
    return FlatForest(load_model().base, load_model().trees)


@given(data=st.data())
def test_the_shipped_trees(laid_out: FlatForest, data: st.DataObject) -> None:
    model = load_model()
    one = data.draw(evidence(len(model.evidence)))
    assert math.isclose(laid_out.log_odds(one), log_odds(model.base, model.trees, one), abs_tol=1e-9)


@examples(5)
@given(data=st.data())
def test_they_are_walked_first_and_laid_out_where_many_are_asked(data: st.DataObject) -> None:
    model = load_model()
    one = data.draw(evidence(len(model.evidence)))
    forest = Forest(model.base, model.trees)
    walked = log_odds(model.base, model.trees, one)
    found = [forest.log_odds(one) for _ in range(WALKS + 2)]
    assert all(math.isclose(each, walked, abs_tol=1e-9) for each in found)
