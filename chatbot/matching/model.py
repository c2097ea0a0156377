"""The weights of ranking and confidence, which ``python -m training`` makes from question sets."""

from __future__ import annotations

import os
from functools import lru_cache

import msgspec

from chatbot.errors import DataError
from chatbot.files import DATA
from chatbot.matching.evidence import EVIDENCE
from chatbot.matching.features import FEATURES
from chatbot.matching.likeness import SEMANTIC_EVIDENCE, SEMANTIC_FEATURES
from chatbot.matching.trees import Trees
from chatbot.semantics.kinds import E5, MINILM

PATH = os.path.join(DATA, "model.json")
SEMANTIC_PATHS = {
    MINILM: os.path.join(DATA, "model-semantic.json"),
    E5: os.path.join(DATA, "model-semantic-multilingual.json"),
}
"""Of what was learnt with a sentence encoder's likeness as well, by the encoder's name."""
FORMAT = 1
"""Of the file; another number, or other names than the program's, are refused."""


class Model(msgspec.Struct, frozen=True):
    """What was learnt."""

    format: int
    ranking: dict[str, float]
    """Weight of each feature of the ranking."""
    evidence: tuple[str, ...]
    """The names of the values that the trees ask for by number."""
    base: float
    """Log-odds that a first match is right, before any evidence."""
    trees: Trees
    """What the evidence adds to them."""


@lru_cache(maxsize=1)
def load_model() -> Model:
    """The model that ships with the package."""
    with open(PATH, "rb") as file:
        return read_model(file.read(), PATH)


@lru_cache(maxsize=len(SEMANTIC_PATHS))
def load_semantic_model(encoder: str) -> Model:
    """The model for questions that a sentence encoder was asked about, by the encoder's name."""
    path = SEMANTIC_PATHS[encoder]
    with open(path, "rb") as file:
        return read_model(file.read(), path, semantic=True)


def read_model(data: bytes, name: str, *, semantic: bool = False) -> Model:
    """A model file's bytes; ``name`` is what errors call it.

    Raises:
        DataError: it is of another format, or was learnt from other features or evidence, or in another order.
    """
    try:
        model = msgspec.json.decode(data, type=Model)
    except msgspec.DecodeError:
        raise DataError(name, "is no model; `python -m training` makes one") from None
    if model.format != FORMAT:
        raise DataError(name, f"is of format {model.format}; this version reads {FORMAT}")
    for what, found, wanted in (
        ("features", model.ranking, SEMANTIC_FEATURES if semantic else FEATURES),
        ("evidence", model.evidence, SEMANTIC_EVIDENCE if semantic else EVIDENCE),
    ):
        if list(found) != list(wanted):
            raise DataError(name, f"was learnt from other {what} than this version has, or in another order")
    return model
