"""Weights in a safetensors file: a header in JSON that says where each array is, and the arrays.

They are mapped into memory and read where they are used, as most of a model are vectors of words that a question does not have.
https://huggingface.co/docs/safetensors
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import numpy as np

from chatbot.errors import DataError
from chatbot.files import reason

if TYPE_CHECKING:
    import numpy.typing as npt

    Singles = npt.NDArray[np.float32]

LENGTH = 8
"""Bytes before the header, which say how long it is."""
MOST_HEADER = 10_000_000
METADATA = "__metadata__"


class _Described(msgspec.Struct, frozen=True):
    """An array, as the header has it."""

    dtype: str
    shape: list[int]
    data_offsets: tuple[int, int]


def read_tensors(path: str) -> dict[str, Singles]:
    """The arrays of single-precision numbers in a file, by name.

    Raises:
        DataError: it cannot be read, or is none.
    """
    try:
        data = np.memmap(path, dtype=np.uint8, mode="r")
        length = int.from_bytes(data[:LENGTH].tobytes(), "little")
        if not 0 < length <= min(MOST_HEADER, len(data) - LENGTH):
            raise ValueError
        header = msgspec.json.decode(data[LENGTH : LENGTH + length].tobytes(), type=dict[str, msgspec.Raw])
        return {
            name: _array(data[LENGTH + length :], msgspec.json.decode(raw, type=_Described))
            for name, raw in header.items()
            if name != METADATA and b'"F32"' in bytes(raw)
        }
    except OSError as error:
        raise DataError(path, f"cannot be read: {reason(error)}") from None
    except (ValueError, msgspec.DecodeError):
        raise DataError(path, "is no safetensors file, or not whole") from None


def _array(data: npt.NDArray[np.uint8], described: _Described) -> Singles:
    start, end = described.data_offsets
    found: Singles = np.asarray(data[start:end]).view(np.float32).reshape(described.shape)
    return found
