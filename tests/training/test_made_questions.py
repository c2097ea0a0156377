"""More questions are made of a set's own."""

from __future__ import annotations

import random

from chatbot.faq.format import parse_faq
from training.evidence import AskedFAQ
from training.misspell import misspelt
from training.parts import ASPECTS, FEW, OUT, SWAP, TURNED, TYPOS, WHOLE, WORDS, asked_of, parts_of
from training.sets import chosen_sets
from training.swaps import NOUNS, swapped

(SHIPPED, CLINIC) = chosen_sets(None, ["shipped", "clinic"])
ALWAYS = {WHOLE, TYPOS, WORDS, TURNED, ASPECTS}


def test_a_set_with_few_questions_without_an_answer_has_more_made() -> None:
    assert {part.kind for part in parts_of(SHIPPED)} == {*ALWAYS, OUT, FEW, SWAP}
    assert {part.kind for part in parts_of(CLINIC)} == {*ALWAYS, FEW}


def test_what_an_entry_would_have_answered_has_no_answer_without_it() -> None:
    out = [asked_of(part) for part in parts_of(SHIPPED) if part.kind == OUT]
    left = [{entry.id for entry in asked.faq.entries} for asked in out]
    assert len(left) == 4
    assert not set.intersection(*left), "each entry is taken out once"
    for asked, ids in zip(out, left, strict=True):
        expected = {question.expected for question in asked.questions}
        assert expected
        assert expected.isdisjoint({*ids, None})


def test_a_small_faq_is_asked_its_own_questions_and_those_of_its_neighbours() -> None:
    part = next(part for part in parts_of(CLINIC) if part.kind == FEW)
    asked = asked_of(part)
    ids = {entry.id for entry in asked.faq.entries}
    expected = {question.expected for question in asked.questions} - {None}
    assert len(ids) == part.number
    assert expected & ids
    assert expected - ids


def test_misspelt_questions_are_the_same_each_time() -> None:
    text = "Where can I download the newest version of the documentation?"
    once, again = (misspelt(text, random.Random(1)) for _ in range(2))
    assert once == again != text
    assert len(once.split()) == len(text.split())


def test_a_word_that_an_entry_needs_is_put_out_by_one_that_it_does_not_have() -> None:
    faq = parse_faq(
        b'[{"id": "a", "question": "How do I renew my passport?", "answer": "By post."},'
        b' {"id": "b", "question": "When is the office open?", "answer": "At nine."}]',
        "f.json",
    )
    (changed,) = swapped(AskedFAQ(faq), [("how can I renew a passport", "a")])
    assert changed != "how can I renew a passport"
    (other,) = set(changed.split()) - {"how", "can", "I", "renew", "a", "passport"}
    assert other in NOUNS.read_text(encoding="utf-8").split() or "renew" not in changed
