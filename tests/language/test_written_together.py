"""Words that are written as one with what stands before or behind them: French elisions, Spanish pronouns."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbot.language.analyser import Analyser


@pytest.mark.parametrize(
    ("language", "word", "wanted"),
    [
        ("fr", "leau", "le eau"),
        ("fr", "labonnement", "le abonnement"),
        ("fr", "dimages", "de images"),
        ("fr", "lettre", "lettre"),
        ("fr", "cheval", "cheval"),
        ("fr", "dimanche", "dimanche"),
        ("es", "darsela", "dar"),
        ("es", "devolvermelo", "devolver"),
        ("es", "vendeis", "vender"),
        ("es", "organizais", "organizar"),
        ("es", "camisetas", "camisetas"),
        ("es", "telefonos", "telefonos"),
        ("es", "seis", "seis"),
        ("es", "paises", "paises"),
    ],
)
def test_words_written_as_one(language: str, word: str, wanted: str) -> None:
    assert Analyser(language).texts(word) == wanted.split()


@given(st.sampled_from(["de", "es", "fr"]), st.text("abcdehilmnoqrstuy'", max_size=20))
def test_no_word_is_lost(language: str, word: str) -> None:
    analyser = Analyser(language)
    assert bool(analyser.texts(word)) == any(letter.isalpha() for letter in word)
