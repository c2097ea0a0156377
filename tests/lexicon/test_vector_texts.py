"""The texts that words' vectors are fitted to."""

from __future__ import annotations

import json

from lexicon.texts import DATASETS, Variants, asked_and_said

NEAR = {"parcel": ["packet", "letter"], "cat": ["dog"], "lost": ["missing"], "tree": ["bush"]}


def test_variants_have_other_words_in_the_same_places() -> None:
    variants = Variants(NEAR).of(["My parcel is lost!"])
    assert len(variants) > 1
    usual = {*NEAR, *(word for near in NEAR.values() for word in near)}
    for variant in variants:
        my, parcel, is_, lost = variant.removesuffix("!").split()
        assert (my, is_) == ("My", "is")
        assert {parcel, lost} <= usual


def test_the_variants_of_a_text_do_not_depend_on_others() -> None:
    alone = Variants(NEAR).of(["the cat lost a parcel"])
    assert {*alone} <= {*Variants(NEAR).of(["a tree", "the cat lost a parcel"])}


def test_sets_by_which_the_program_is_measured_are_not_read() -> None:
    known = {*asked_and_said()}
    assert len(known) > 20_000
    for name in ("held*/*", "everyday-*"):
        paths = [*DATASETS.glob(f"{name}/questions.jsonl")]
        assert paths
        for path in paths:
            lines = path.read_text(encoding="utf-8").splitlines()
            questions = {json.loads(line)["question"] for line in lines}
            assert len(questions & known) < 0.1 * len(questions), path
