"""What a sentence encoder is to the rest of the program: texts in, unit vectors out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Singles = npt.NDArray[np.float32]


class Encoder(Protocol):
    """Makes vectors of texts."""

    size: int
    """Numbers of a vector."""
    digest: str
    """Another one wherever vectors may be others."""
    reads_misspelt: bool
    """Does it make something of words as they are misspelt? Else it gets them as they were read."""
    reads_long: bool
    """Does it say of a whole answer as well what is asked of it as of its sentences? Else it gets these one by one."""

    def encode(self, texts: Sequence[str]) -> Singles:
        """A line of length 1 for each text: the dot product of two says how alike they are in meaning, up to 1."""
        ...
