"""A line of a table, as ``chatbot.language.lexicon`` reads it."""

from __future__ import annotations

from binascii import b2a_base64

import numpy as np

from chatbot.language.vectors import BIAS
from lexicon.encoder import Vectors


def line(stem: str, usual: float, kind: str, neighbours: str, vector: bytes) -> str:
    """The line of a stem: how usual it is, its kind, what stands near it, and its vector as it is kept."""
    return f"{stem}\t{usual:.1f}\t{kind}\t{neighbours}\t{b2a_base64(vector, newline=False).decode()}"


def kept(vector: Vectors) -> bytes:
    """A vector as it is kept, four bits a number; nothing where all are 0."""
    whole = np.clip(np.round(vector), -BIAS, BIAS - 1).astype(int) + BIAS
    return bytes.fromhex("".join(f"{number:x}" for number in whole)) if vector.any() else b""
