"""What goes into the lexicon, as far as it can be tried without its sources."""

from __future__ import annotations

from pathlib import Path

from chatbot.files import DATA
from chatbot.language.lexicon import HEADER
from lexicon.thesaurus import Thesaurus
from lexicon.vocabulary import common

TABLE = (Path(DATA) / "lexicon-en.txt").read_bytes()


def test_the_common_words_are_those_of_the_table() -> None:
    shipped = (Path(DATA) / "lexicon-en-common.txt").read_text(encoding="utf-8")
    assert common(TABLE.removeprefix(HEADER).decode()) == shipped


def test_the_thesaurus_says_the_same_of_two_words_in_either_order() -> None:
    thesaurus = Thesaurus(str)
    assert thesaurus.near("cancelled")["postponed"] == thesaurus.near("postponed")["cancelled"] == "|"
    assert "bad" in thesaurus.opposites("good")


def test_words_that_are_said_to_be_the_same_are_more_alike() -> None:
    thesaurus = Thesaurus(str)
    assert thesaurus.similarity("good", "decent", 0.4) > 0.6
    assert thesaurus.similarity("good", "purple", 0.4) == 0.4
