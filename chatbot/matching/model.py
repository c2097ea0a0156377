"""The weights of ranking and confidence, which ``tools/train.py`` makes from question sets."""

from __future__ import annotations

import os
from functools import lru_cache

import msgspec

from chatbot.files import DATA

PATH = os.path.join(DATA, "model.json")


class Split(msgspec.Struct, frozen=True, array_like=True):
    """A node of a regression tree that asks for a value."""

    feature: int
    """Which one."""
    threshold: float
    """Values up to this one go left."""
    mean: float
    """Log-odds: the mean of the leaves below, by how often they were reached."""
    left: Split | float
    right: Split | float
    """A leaf is the log-odds that it adds."""


class Model(msgspec.Struct, frozen=True):
    """What was learnt."""

    ranking: dict[str, float]
    """Weight of each ranking feature."""
    base: float
    """Log-odds that a first match is right, before any evidence."""
    trees: tuple[Split | float, ...]
    """What the evidence adds to them."""


@lru_cache(maxsize=1)
def load_model() -> Model:
    """The model that ships with the package."""
    with open(PATH, "rb") as file:
        return msgspec.json.decode(file.read(), type=Model)
