"""Vectors of words whose sums stand near where a sentence encoder puts whole sentences.

A sentence encoder (all-MiniLM-L6-v2) places some 400,000 short texts: WordNet's glosses and examples, single words, and
questions put together from frames and common words. Then each stem gets the vector that makes the sums of a text's stems
point where the encoder put the text (by Adam, on the cosine). This is distillation into static vectors, as in
S. Tulkens and T. van Dongen, Model2Vec (2024), with stems for tokens.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from chatbot.language.analyser import Analyser
from chatbot.language.vectors import BIAS, DIMENSIONS, opened
from lexicon.encoder import Vectors, encoded
from lexicon.texts import texts
from lexicon.vocabulary import vocabulary, zipf
from lexicon.wordnet import WordNet

EPOCHS, BATCH, RATE, LAST_RATE = 8, 2048, 0.01, 0.0005
STEP = 0.335
"""Distance of the 16 values that a number is kept as, in standard deviations: near the best for normally distributed ones.

J. Max, Quantizing for minimum distortion (1960), table II.
"""
SAMPLE = 40_000
"""Texts by which the directions are chosen that are kept of the encoder's."""
AT_FIRST = 0.3
"""What a stem's vector is of the place of the text that has no other, before anything is learnt."""


def vectors_of(wordnet: WordNet, kept: Path | None) -> dict[str, bytes]:
    """Vectors for the stems, as they are kept; ``kept`` is a file for what the encoder takes most of an hour for."""
    found = [*texts(wordnet.glossed, zipf), *vocabulary(wordnet)]
    analyser = Analyser("en")
    return fit([[word.stem for word in analyser.words(text)] for text in found], _places(found, kept))


def _places(found: list[str], kept: Path | None) -> Vectors:
    """Where the encoder puts the texts."""
    if kept is not None and kept.exists():
        known: Vectors = np.load(kept).astype(np.float32)
        return known
    places = encoded(found)
    if kept is not None:
        with kept.open("wb") as file:
            np.save(file, places.astype(np.float16))
    return places


def fit(stems_of: Sequence[Sequence[str]], places: Vectors) -> dict[str, bytes]:
    """A vector for each stem, as the lexicon keeps it; ``places`` are the encoder's for the texts of these stems."""
    import torch

    torch.manual_seed(0)
    known = sorted({stem for stems in stems_of for stem in stems})
    numbers = {stem: n for n, stem in enumerate(known)}
    numbered = [torch.tensor([numbers[stem] for stem in stems], dtype=torch.long) for stems in stems_of]
    wanted = torch.tensor(_cut_down(places))
    bag = torch.nn.EmbeddingBag(len(known), DIMENSIONS, mode="sum")
    torch.nn.init.zeros_(bag.weight)
    with torch.no_grad():
        for text, place in zip(numbered, wanted, strict=True):
            if len(text) == 1:
                bag.weight[text[0]] = AT_FIRST * place
    _learn(bag, numbered, wanted)
    return dict(zip(known, _rounded(bag.weight.detach().numpy()), strict=True))


def _cut_down(places: Vectors) -> Vectors:
    """The places in the directions in which they differ most."""
    places = places - places.mean(axis=0)
    sample = np.random.default_rng(0).permutation(len(places))[:SAMPLE]
    axes = np.linalg.svd(places[sample], full_matrices=False)[2][:DIMENSIONS]
    cut: Vectors = places @ axes.T
    return cut


def _learn(bag: Any, texts: Sequence[Any], wanted: Any) -> None:
    """Turn the sums of the vectors in ``bag`` towards the places that are wanted of the texts."""
    import torch

    optimiser = torch.optim.Adam(bag.parameters(), lr=RATE)
    usable = np.array([i for i, text in enumerate(texts) if len(text)])
    for epoch in range(EPOCHS):
        optimiser.param_groups[0]["lr"] = RATE * (1 - epoch / EPOCHS) + LAST_RATE
        order, total = np.random.default_rng(epoch).permutation(usable), 0.0
        for start in range(0, len(order), BATCH):
            batch = order[start : start + BATCH]
            starts = torch.tensor([0, *(len(texts[i]) for i in batch[:-1])]).cumsum(0)
            summed = bag(torch.cat([texts[i] for i in batch]), starts)
            loss = (1 - torch.nn.functional.cosine_similarity(summed, wanted[batch])).mean()
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            total += loss.item() * len(batch)
        print(f"epoch {epoch}: {total / len(order):.4f} from the encoder", flush=True)


def _rounded(weights: Vectors) -> list[bytes]:
    """Vectors as they are kept: four bits a number."""
    whole = np.clip(np.round(weights / (STEP * weights.std())), -BIAS, BIAS - 1).astype(int) + BIAS
    digits = np.array(list("0123456789abcdef"))[whole]
    return [bytes.fromhex("".join(row)) for row in digits]


def sum_of(stems: Sequence[str], vectors: dict[str, bytes]) -> Vectors:
    """The sum of the stems' vectors."""
    known = [[*opened(vectors[stem])] for stem in stems if stem in vectors]
    if not known:
        return np.zeros(DIMENSIONS, dtype=np.float32)
    total: Vectors = (np.array(known, dtype=np.float32) - BIAS).sum(axis=0)
    return total
