"""Short texts by which words learn what they do to the meaning of a sentence."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterable, Iterator

LEAST_ZIPF, LEAST_ZIPF_IN_FRAMES = 2.2, 3.2
MADE = 260_000
"""Questions put together from frames."""
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

Usual = dict[str, float]
"""Words, with how common each is."""


def texts(
    glossed: Callable[[str], Iterable[tuple[list[str], str]]], zipf: Callable[[str], float]
) -> list[str]:
    """WordNet's examples and glosses of the words in use, and questions from frames, in random order."""
    chance = random.Random(0)
    found: list[str] = []
    common: dict[str, Usual] = {"noun": {}, "verb": {}, "adj": {}, "adv": {}}
    for kind, words_of_kind in common.items():
        for words, gloss in glossed(kind):
            in_use = {word: zipf(word) for word in words}
            if max(in_use.values()) >= LEAST_ZIPF:
                found += _from_gloss(words, gloss, in_use)
                words_of_kind |= _fit_for_frames(kind, in_use)
    found += _questions(common, chance)
    chance.shuffle(found)
    return found


def _from_gloss(words: list[str], gloss: str, in_use: Usual) -> Iterator[str]:
    """The examples in a gloss, and what it says of the words."""
    yield from (example for example in re.findall(r'"([^"]+)"', gloss) if len(example.split()) > 2)
    first = re.sub(r'"[^"]*"', "", gloss).strip(" ;\n").split(";")[0].strip()
    yield from (f"{word}: {first}" for word in words[:3] if in_use[word] >= LEAST_ZIPF)


def _fit_for_frames(kind: str, in_use: Usual) -> Usual:
    return {
        word: usual for word, usual in in_use.items()
        if usual >= LEAST_ZIPF_IN_FRAMES and word.islower() and (word.isalpha() or kind == "verb")
    }  # fmt: skip


def _questions(common: dict[str, Usual], chance: random.Random) -> Iterator[str]:
    """Questions from frames; common words are taken more often."""

    def chosen(kind: str, count: int) -> list[str]:
        words = common[kind]
        return chance.choices([*words], [usual**2 for usual in words.values()], k=count)

    verbs, nouns, adjectives = chosen("verb", 2 * MADE), chosen("noun", 3 * MADE), chosen("adj", MADE)
    for i in range(MADE):
        yield chance.choice(FRAMES).format(
            verb=verbs[2 * i], verb2=verbs[2 * i + 1], adj=adjectives[i],
            noun=nouns[3 * i], noun2=nouns[3 * i + 1], noun3=nouns[3 * i + 2],
        )  # fmt: skip
