"""Edits between words are counted as rapidfuzz counts them, by itself or not."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from chatbot.language.edit_distance import MANY, Edits, distance, one_edit_away

WORD = st.text("abcß漢", max_size=8)


@given(WORD, WORD)
def test_the_least_number_of_edits(one: str, other: str) -> None:
    assert distance(one, other) == OSA.distance(one, other)


@given(WORD, st.lists(WORD, max_size=30), st.sampled_from([1, 2]))
def test_what_is_near_is_found_however_much_was_compared(word: str, words: list[str], most: int) -> None:
    edits = Edits()
    wanted = [at for at, other in enumerate(words) if OSA.distance(word, other) <= most]
    assert edits.near(word, words, most) == wanted
    edits.near(word, [""] * 10 * MANY, most)
    assert edits.near(word, words, most) == wanted
    assert [edits.distance(word, other) for other in words] == [OSA.distance(word, other) for other in words]


@given(WORD, WORD)
def test_one_edit_away(word: str, other: str) -> None:
    assert (other in one_edit_away(word, "abcß漢")) == (OSA.distance(word, other) <= 1)
