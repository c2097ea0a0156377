"""Which word of a language a misspelt one is taken for."""

from __future__ import annotations

import pytest

from chatbot.language.analyser import Analyser
from chatbot.language.lexicon import lexicon_for


@pytest.mark.parametrize(
    ("misspelt", "word"),
    [
        ("wheelchare", "wheelchair"),
        ("garentee", "guarantee"),
        ("warenty", "warranty"),
    ],
)
def test_a_word_is_told_by_its_consonants_where_two_letters_are_wrong(misspelt: str, word: str) -> None:
    lexicon, stem = lexicon_for("en"), Analyser("en").stem
    assert lexicon is not None
    assert lexicon.near(stem(misspelt)) == stem(word)


@pytest.mark.parametrize("name", ["spotify", "netflix", "blorp", "qwertz"])
def test_a_name_is_no_misspelt_word(name: str) -> None:
    lexicon = lexicon_for("en")
    assert lexicon is not None
    assert lexicon.near(name) is None
