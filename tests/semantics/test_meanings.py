"""How alike a question and the entries of an FAQ are, by the vectors of what these say."""

from __future__ import annotations

from itertools import chain

import pytest
from encoders import LetterEncoder
from hypothesis import given
from hypothesis import strategies as st

pytest.importorskip(
    "numpy", reason="neither the extra `train` nor `semantic` is installed", exc_type=ImportError
)

from chatbot.faq.entry import Entry
from chatbot.semantics import meanings as meanings_module
from chatbot.semantics.meanings import Meanings
from chatbot.semantics.vectors import Vectors

HIDDEN = "Kkkkkk kkkkkkkk kkk. Mmmm mmmmmm mmm mmmmmmm. Kkk kkkkkkk kkkkkk kkkk."
"""Of its sentences one is about something else."""
ENTRIES = [
    Entry(id="a", question="aaa", aliases=("abab", "abc"), answer="xyz"),
    Entry(id="b", question="bbb", answer=HIDDEN),
    Entry(id="c", question="ccc cc", aliases=("cab",), answer="c"),
]


def vectors(encoder: LetterEncoder) -> Vectors:
    return Vectors(encoder.encode, encoder.size, None)


@pytest.mark.parametrize("most", [20_000, 2], ids=["all", "too many"])
def test_an_entry_is_as_like_as_its_likest_phrasing(monkeypatch: pytest.MonkeyPatch, most: int) -> None:
    monkeypatch.setattr(meanings_module, "MOST_PHRASINGS", most)
    encoder = LetterEncoder()
    found = Meanings(ENTRIES, vectors(encoder))
    question = encoder.encode(["abab"])[0]
    likeness = found.likeness(question, [2, 0])
    assert likeness[0].phrasing == pytest.approx(1, abs=0.02)
    assert likeness[2].phrasing == pytest.approx(float(encoder.encode(["cab"])[0] @ question), abs=0.02)
    assert likeness[0].phrasings < likeness[0].phrasing, "its other phrasings are less like"
    assert found.likeness(question, []) == {}


@pytest.mark.parametrize("most", [500, 2], ids=["all", "too many"])
def test_a_sentence_of_the_answer_is_read_behind_the_question(
    monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    monkeypatch.setattr(meanings_module, "MOST_ANSWERS", most)
    encoder = LetterEncoder()
    found = Meanings(ENTRIES, vectors(encoder))
    question = encoder.encode(["bbb mmmm mmmmmm mmm mmmmmmm"])[0]
    likeness = found.likeness(question, [1])[1]
    assert likeness.text == pytest.approx(1, abs=0.02)
    assert likeness.phrasing == pytest.approx(float(encoder.encode(["bbb"])[0] @ question), abs=0.02)
    assert "bbb Mmmm mmmmmm mmm mmmmmmm." in encoder.asked
    assert "aaa xyz" in encoder.asked or most == 2, "what is too short for a passage is read as it is"


TEXT = st.text("abc ", min_size=1, max_size=8)


@given(st.lists(TEXT, min_size=1, max_size=6, unique=True), TEXT, TEXT)
def test_texts_together_are_as_alike_as_between_their_mean_and_the_likest(
    phrasings: list[str], answer: str, asked: str
) -> None:
    encoder = LetterEncoder()
    entry = Entry(id="x", question=phrasings[0], aliases=tuple(phrasings[1:]), answer=answer)
    question = encoder.encode([asked])[0]
    likeness = Meanings([entry], vectors(encoder)).likeness(question, [0])[0]
    cosines = encoder.encode([*phrasings, f"{phrasings[0]} {answer}"]) @ question
    assert likeness.phrasing == pytest.approx(max(cosines[:-1]), abs=0.02)
    assert likeness.text == pytest.approx(max(cosines), abs=0.02)
    assert cosines[:-1].mean() - 0.02 <= likeness.phrasings <= likeness.phrasing + 1e-4
    assert cosines.mean() - 0.02 <= likeness.texts <= likeness.text + 1e-4
    if len(phrasings) == 1:
        assert likeness.phrasings == pytest.approx(likeness.phrasing, abs=1e-4)


def test_the_nearest_entries_are_found_where_there_are_not_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    encoder = LetterEncoder()
    question = encoder.encode(["bbbbc"])[0]
    assert [*Meanings(ENTRIES, vectors(encoder)).likeness(question, (), nearest=2)] == [1, 0]
    found = Meanings(ENTRIES, vectors(encoder)).likeness(question, [2], nearest=2)
    assert [*found] == [2, 1, 0], "and are looked at beside the candidates"
    monkeypatch.setattr(meanings_module, "MOST_PHRASINGS", 5)
    assert not Meanings(ENTRIES, vectors(encoder)).likeness(question, (), nearest=2)


def test_of_many_entries_answers_are_encoded_when_they_are_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(meanings_module, "MOST_ANSWERS", 2)
    encoder = LetterEncoder()
    found = Meanings(ENTRIES, vectors(encoder))
    assert {*encoder.asked} == {*chain.from_iterable(entry.phrasings for entry in ENTRIES)}
    found.likeness(encoder.encode(["a"])[0], [2])
    assert "ccc cc c" in encoder.asked
    assert "aaa xyz" not in encoder.asked


def test_where_the_encoder_reads_long_texts_it_gets_the_whole_answer() -> None:
    encoder = LetterEncoder()
    Meanings(ENTRIES, vectors(encoder), whole=True)
    assert f"bbb {HIDDEN}" in encoder.asked
    assert not [text for text in encoder.asked if text.startswith("bbb M")]


def test_of_an_answer_without_end_the_first_passages_are_read() -> None:
    encoder = LetterEncoder()
    long = " ".join(f"Sentence number {n} of so many." for n in range(500))
    Meanings([Entry(id="x", question="q", answer=long)], vectors(encoder))
    assert len(encoder.asked) == 1 + meanings_module.MOST_PASSAGES
