"""The weights of ranking and confidence, which ``tools/train.py`` makes from question sets."""

from __future__ import annotations

import os
from functools import lru_cache

import msgspec

PATH = os.path.join(os.path.dirname(os.path.abspath(__file__)), "data", "model.json")


class Tree(msgspec.Struct, frozen=True):
    """A regression tree; nodes are numbered, 0 is the root."""

    feature: tuple[int, ...]
    """Which value a node asks for; -1 in a leaf."""
    threshold: tuple[float, ...]
    """Values up to this one go left."""
    left: tuple[int, ...]
    right: tuple[int, ...]
    mean: tuple[float, ...]
    """Log-odds of a node: in a leaf what it adds, above it the mean of its leaves."""


class Model(msgspec.Struct, frozen=True):
    """What was learnt."""

    ranking: dict[str, float]
    """Weight of each ranking feature."""
    base: float
    """Log-odds that a first match is right, before any evidence."""
    trees: tuple[Tree, ...]
    """What the evidence adds to them."""


@lru_cache(maxsize=1)
def load_model() -> Model:
    """The model that ships with the package."""
    with open(PATH, "rb") as file:
        return msgspec.json.decode(file.read(), type=Model)
