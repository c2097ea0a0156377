"""Vectors of words whose sums stand near where a sentence encoder puts whole sentences; part of ``lexicon/make_lexicon.py``.

A sentence encoder (all-MiniLM-L6-v2) places some 400,000 short texts: WordNet's glosses and examples, single words, and
questions put together from frames and common words. Then each stem gets the vector that makes the sums of a text's stems
point where the encoder put the text (by Adam, on the cosine). This is distillation into static vectors, as in
S. Tulkens and T. van Dongen, Model2Vec (2024), with stems for tokens.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterable, Sequence

import numpy as np
import numpy.typing as npt

from chatbot.language.vectors import BIAS, DIMENSIONS, opened

Vectors = npt.NDArray[np.float32]

LEAST_ZIPF, LEAST_ZIPF_IN_FRAMES = 2.2, 3.2
MADE = 260_000
EPOCHS, BATCH, RATE, LAST_RATE = 8, 2048, 0.01, 0.0005
STEP = 0.335
"""Distance of the 16 values that a number is kept as, in standard deviations: near the best for normally distributed ones.

J. Max, Quantizing for minimum distortion (1960), table II.
"""
FRAMES = (
    "How do I {verb} my {noun}?", "Can I {verb} the {noun} {noun2}?", "What is the {adj} {noun}?",
    "Where can I {verb} a {noun}?", "my {noun} does not {verb}", "is there a {noun} for {noun2}", "{verb} {noun}",
    "{noun} {noun2} {noun3}", "How much does it cost to {verb} a {noun}?", "Why did the {noun} {verb} my {noun2}?",
    "I want to {verb} my {noun} before the {noun2}", "do you have {adj} {noun}", "when will my {noun} {verb}",
    "who can {verb} the {noun}?", "{adj} {noun} {noun2}", "the {noun} is {adj}, what can I do about the {noun2}",
    "which {noun} do I need to {verb} {noun2}", "please {verb} the {noun} and {verb2} it",
    "is it possible to {verb} {noun} with a {noun2}?", "I can't {verb} the {noun}", "{noun} of {noun2}",
    "we {verb} {noun} for {adj} {noun2}", "someone {verb} my {noun}", "how long does the {noun} {verb}",
    "what happens to my {noun} when I {verb}",
)  # fmt: skip


def texts(
    glossed: Callable[[str], Iterable[tuple[list[str], str]]], zipf: Callable[[str], float]
) -> list[str]:
    """WordNet's examples and glosses of the words in use, and questions from frames, in random order."""
    chance = random.Random(0)
    found: list[str] = []
    common: dict[str, dict[str, float]] = {"noun": {}, "verb": {}, "adj": {}, "adv": {}}
    for kind, words_of_kind in common.items():
        for words, gloss in glossed(kind):
            in_use = {word: zipf(word) for word in words}
            if max(in_use.values()) < LEAST_ZIPF:
                continue
            found += [example for example in re.findall(r'"([^"]+)"', gloss) if len(example.split()) > 2]
            first = re.sub(r'"[^"]*"', "", gloss).strip(" ;\n").split(";")[0].strip()
            found += [f"{word}: {first}" for word in words[:3] if in_use[word] >= LEAST_ZIPF]
            for word, usual in in_use.items():
                if usual >= LEAST_ZIPF_IN_FRAMES and word.islower() and (word.isalpha() or kind == "verb"):
                    words_of_kind[word] = usual

    def chosen(kind: str, count: int) -> list[str]:
        words = common[kind]
        return chance.choices([*words], [usual**2 for usual in words.values()], k=count)

    verbs, nouns, adjectives = chosen("verb", 2 * MADE), chosen("noun", 3 * MADE), chosen("adj", MADE)
    for i in range(MADE):
        found.append(
            chance.choice(FRAMES).format(
                verb=verbs[2 * i], verb2=verbs[2 * i + 1], adj=adjectives[i],
                noun=nouns[3 * i], noun2=nouns[3 * i + 1], noun3=nouns[3 * i + 2],
            )
        )  # fmt: skip
    chance.shuffle(found)
    return found


def fit(stems_of: Sequence[Sequence[str]], places: Vectors) -> dict[str, bytes]:
    """A vector for each stem, as the lexicon keeps it; ``places`` are the encoder's for the texts of these stems."""
    import torch

    torch.manual_seed(0)
    known = sorted({stem for stems in stems_of for stem in stems})
    numbers = {stem: n for n, stem in enumerate(known)}
    places = places - places.mean(axis=0)
    sample = np.random.default_rng(0).permutation(len(places))[:40_000]
    axes = np.linalg.svd(places[sample], full_matrices=False)[2][:DIMENSIONS]
    wanted = torch.tensor(places @ axes.T)
    numbered = [torch.tensor([numbers[stem] for stem in stems], dtype=torch.long) for stems in stems_of]
    bag = torch.nn.EmbeddingBag(len(known), DIMENSIONS, mode="sum")
    torch.nn.init.zeros_(bag.weight)
    alone = [(text[0], place) for text, place in zip(numbered, wanted, strict=True) if len(text) == 1]
    with torch.no_grad():
        for number, place in alone:
            bag.weight[number] = 0.3 * place
    optimiser = torch.optim.Adam(bag.parameters(), lr=RATE)
    usable = np.array([i for i, text in enumerate(numbered) if len(text)])
    for epoch in range(EPOCHS):
        optimiser.param_groups[0]["lr"] = RATE * (1 - epoch / EPOCHS) + LAST_RATE
        order, total = np.random.default_rng(epoch).permutation(usable), 0.0
        for start in range(0, len(order), BATCH):
            batch = order[start : start + BATCH]
            starts = torch.tensor([0, *(len(numbered[i]) for i in batch[:-1])]).cumsum(0)
            summed = bag(torch.cat([numbered[i] for i in batch]), starts)
            loss = (1 - torch.nn.functional.cosine_similarity(summed, wanted[batch])).mean()
            optimiser.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            optimiser.step()
            total += loss.item() * len(batch)
        print(f"epoch {epoch}: {total / len(order):.4f} from the encoder", flush=True)
    weights = bag.weight.detach().numpy()
    whole = np.clip(np.round(weights / (STEP * weights.std())), -BIAS, BIAS - 1).astype(int) + BIAS
    digits = np.array(list("0123456789abcdef"))[whole]
    return {stem: bytes.fromhex("".join(digits[n])) for n, stem in enumerate(known)}


def sum_of(stems: Sequence[str], vectors: dict[str, bytes]) -> Vectors:
    """The sum of the stems' vectors."""
    known = [opened(vectors[stem]) for stem in stems if stem in vectors]
    return (
        (np.array([[*vector] for vector in known], dtype=np.float32) - BIAS).sum(axis=0)
        if known
        else np.zeros(DIMENSIONS, dtype=np.float32)
    )
