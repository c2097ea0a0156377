"""Words' vectors as they are kept: 128 numbers from -8 to 7 with 8 added, two in a byte."""

from __future__ import annotations

DIMENSIONS, BIAS = 128, 8
_DIGITS = bytes.maketrans(b"0123456789abcdef", bytes(range(2 * BIAS)))


def opened(vector: bytes) -> bytes:
    """The numbers of a word's vector as it is kept, one a byte, each ``BIAS`` too large."""
    return vector.hex().encode().translate(_DIGITS)


def packed(vector: bytes) -> int:
    """A word's vector as one integer."""
    lanes = bytearray(2 * DIMENSIONS)
    lanes[::2] = opened(vector)
    return int.from_bytes(lanes, "little")
