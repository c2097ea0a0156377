"""The weights of ranking and confidence, which ``tools/train.py`` makes from question sets."""

from __future__ import annotations

import os
from functools import lru_cache

import msgspec

PATH = os.path.join(os.path.dirname(os.path.abspath(__file__)), "data", "model.json")


class Model(msgspec.Struct, frozen=True):
    """What was learnt."""

    ranking: dict[str, float]
    """Weight of each ranking feature."""
    confidence: dict[str, float]
    """Weight of each confidence feature, and ``intercept``."""


@lru_cache(maxsize=1)
def load_model() -> Model:
    """The model that ships with the package."""
    with open(PATH, "rb") as file:
        return msgspec.json.decode(file.read(), type=Model)
