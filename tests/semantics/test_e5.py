"""The multilingual encoder: what is handed to its engine, and what it makes of texts in several languages."""

from __future__ import annotations

from unicodedata import normalize

import pytest
from encoders import needs_encoder, needs_multilingual
from hypothesis import given
from hypothesis import strategies as st

pytest.importorskip(
    "numpy", reason="neither the extra `train` nor `semantic` is installed", exc_type=ImportError
)

import numpy as np

from chatbot.semantics.e5 import MEAN, MOST_BYTES, E5Encoder, as_read, read_mean
from chatbot.semantics.kinds import E5, MINILM, Kinds

ODD = ["", " ", "a\0b", "\ud800", "ﷺ" * 200, "漢" * 2000, "x" * 5000, "🙂" * 300, "\u200b\u202e"]
"""Texts that the engine would fail on, or that are as odd as texts come."""


@given(st.text(max_size=MOST_BYTES))
def test_the_engine_gets_what_it_can_read(text: str) -> None:
    read = as_read(text)
    assert len(read.encode()) <= MOST_BYTES, "it has no lone surrogates, and is not too long"
    assert "\0" not in read
    assert normalize("NFKC", read) == read, "no character of it is to be read as more than one"


def test_a_text_that_is_cut_off_ends_with_a_whole_character() -> None:
    assert as_read("漢" * 2000) == "漢" * (MOST_BYTES // 3)


def test_the_mean_is_one_of_unit_vectors() -> None:
    length = float(np.linalg.norm(read_mean(MEAN)))
    assert 0.8 < length < 0.95, "all texts lie near it"


@needs_multilingual
def test_odd_texts_have_vectors_too() -> None:
    every = E5Encoder().encode(ODD)
    assert np.isfinite(every).all()
    assert np.linalg.norm(every, axis=1) == pytest.approx(np.ones(len(ODD)), abs=1e-5)


@needs_multilingual
def test_a_text_means_the_same_alone_and_among_others() -> None:
    encoder, texts = E5Encoder(), ["a", "Wie kann ich kündigen?", "Wort " * 500, "", "図書館"]
    assert encoder.encode(texts) == pytest.approx(
        np.concatenate([encoder.encode([text]) for text in texts]), abs=1e-5
    )


@needs_multilingual
@pytest.mark.parametrize(
    ("question", "meant", "other"),
    [
        ("ich will austreten", "Wie kündige ich meine Mitgliedschaft?", "Wo kann ich parken?"),
        ("quiero devolver la compra", "¿Cómo hago una devolución?", "¿Dónde están las oficinas?"),
        ("j'ai perdu ma carte", "Que faire en cas de perte de la carte ?", "Quand êtes-vous ouverts ?"),
        ("退会したい", "会員をやめるにはどうすればよいですか", "駐車場はありますか"),
        ("i want to leave the club", "Wie kündige ich meine Mitgliedschaft?", "Wo kann ich parken?"),
    ],
)
def test_what_means_the_same_is_alike(question: str, meant: str, other: str) -> None:
    asked, first, second = E5Encoder().encode([question, meant, other])
    assert asked @ first > asked @ second + 0.1
    assert abs(asked @ second) < 0.5, "what has nothing to do with it is not alike"


@needs_encoder
@needs_multilingual
def test_each_encoder_has_vectors_of_its_own() -> None:
    kinds = Kinds()
    assert kinds.english.encoder.digest != kinds.multilingual.encoder.digest


@needs_multilingual
@pytest.mark.parametrize("language", ["de", "pt-BR", "ja_JP", "xx"])
def test_an_faq_in_another_language_is_for_the_multilingual_one(language: str) -> None:
    assert Kinds().asked_in(language).name == E5


@needs_multilingual
def test_one_in_english_is_where_the_other_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("chatbot.semantics.model.find_model", lambda _: None)
    assert Kinds().asked_in("en-GB").name == E5
    assert Kinds("a folder").asked_in("en").name == MINILM, "it is the one that is named"


@needs_encoder
def test_one_in_english_is_for_the_one_that_knows_it_best() -> None:
    assert Kinds().asked_in("EN").name == MINILM
