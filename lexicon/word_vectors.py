"""Vectors of words whose sums stand near where a sentence encoder puts whole sentences.

A sentence encoder (all-MiniLM-L6-v2) places some 350,000 short texts: single words, WordNet's glosses and examples, what FAQs say
and are asked, and variants of that. Then each stem gets the vector that makes the sums of a text's stems point where the encoder
put the text (``fitting``). This is distillation into static vectors, as in S. Tulkens and T. van Dongen, Model2Vec (2024),
with stems for tokens.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from chatbot.language.analyser import Analyser
from chatbot.language.vectors import BIAS, DIMENSIONS, opened
from lexicon.encoder import Vectors, encoded, unit
from lexicon.fitting import fit
from lexicon.texts import sorts_of_texts
from lexicon.vocabulary import vocabulary, zipf
from lexicon.wordnet import WordNet

AT_ONCE = 1000
"""Words that are compared with all others at once."""
OF_A_KIND, IN_USE = 40, 2.9
"""Words nearest to one that may stand in its place; Zipf frequency of such words at least."""


class Placed(NamedTuple):
    """Texts, and where the encoder puts them."""

    texts: list[str]
    weights: Vectors
    """What each counts."""
    places: Vectors


def vectors_of(wordnet: WordNet, kept: Path | None) -> dict[str, bytes]:
    """Vectors for the stems, as they are kept; ``kept`` is a file for what the encoder takes most of an hour for."""
    placed = _placed(wordnet, kept)
    analyser = Analyser("en")
    stems_of = [[*dict.fromkeys(word.stem for word in analyser.words(text))] for text in placed.texts]
    return fit(stems_of, placed.places, placed.weights)


def _placed(wordnet: WordNet, kept: Path | None) -> Placed:
    """All texts that are learnt from."""
    known = _read(kept)
    words = vocabulary(wordnet)
    places = _places(words, known)
    sorts = sorts_of_texts(wordnet, _of_a_kind(words, places))
    texts = [text for sort in sorts for text in sort.texts]
    weights = [sort.weight for sort in sorts for _ in sort.texts]
    every = np.concatenate([places, _places(texts, known)])
    if kept is not None:
        _keep(known, kept)
    return Placed([*words, *texts], np.array([*np.ones(len(words)), *weights], dtype=np.float32), every)


def _of_a_kind(words: Sequence[str], places: Vectors) -> dict[str, list[str]]:
    """For each word in use those that stand nearest to it."""
    is_stop = Analyser("en").is_stop
    used = [
        n for n, word in enumerate(words) if word.isalpha() and zipf(word) >= IN_USE and not is_stop(word)
    ]
    near = unit(places[used] - places[used].mean(axis=0))
    nearest = [
        row for start in range(0, len(used), AT_ONCE)
        for row in np.argpartition(-near[start : start + AT_ONCE] @ near.T, OF_A_KIND)[:, :OF_A_KIND]
    ]  # fmt: skip
    return {
        words[n]: [words[used[m]] for m in row if used[m] != n] for n, row in zip(used, nearest, strict=True)
    }


def _places(texts: Sequence[str], known: dict[str, Vectors]) -> Vectors:
    """Where the encoder puts the texts."""
    missing = [text for text in dict.fromkeys(texts) if text not in known]
    as_kept = encoded(missing).astype(np.float16)  # the same, whether the file was there or not
    known |= zip(missing, as_kept, strict=True)
    return np.stack([known[text] for text in texts]).astype(np.float32)


def _read(kept: Path | None) -> dict[str, Vectors]:
    if kept is None or not kept.exists():
        return {}
    found = np.load(kept)
    return dict(zip(found["texts"].tobytes().decode().split("\n"), found["places"], strict=True))


def _keep(known: dict[str, Vectors], kept: Path) -> None:
    texts = np.frombuffer("\n".join(known).encode(), dtype=np.uint8)
    with kept.open("wb") as file:
        np.savez(file, texts=texts, places=np.stack([*known.values()]).astype(np.float16))


def sum_of(stems: Sequence[str], vectors: dict[str, bytes]) -> Vectors:
    """The sum of the stems' vectors."""
    known = [[*opened(vectors[stem])] for stem in stems if stem in vectors]
    if not known:
        return np.zeros(DIMENSIONS, dtype=np.float32)
    total: Vectors = (np.array(known, dtype=np.float32) - BIAS).sum(axis=0)
    return total
