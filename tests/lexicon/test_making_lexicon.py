"""What goes into the lexicon, as far as it can be tried without its sources."""

from __future__ import annotations

from pathlib import Path

import pytest

from chatbot.files import DATA
from chatbot.language.lexicon import HEADER
from lexicon.glosses import path_for
from lexicon.opposed import marked, opposed
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


def test_opposites_are_marked_where_they_stand_and_added_where_they_do_not() -> None:
    lines = [
        "add\t5.0\tc\tput:70 drop:50\tv",
        "delete\t4.0\tc\told:0!\tv",
        "drop\t4.0\tc\t\tv",
        "put\t5.0\ts\t\tv",
    ]
    against = {"add": ["delete", "drop", "unknown"], "delete": ["add"], "put": ["drop"]}
    near = [line.split("\t")[3] for line in marked(lines, against)]
    assert near == ["put:70 drop:50! delete:0!", "add:0!", "", ""]


def test_what_stands_on_one_side_is_against_what_stands_on_the_other() -> None:
    opposites = opposed("de", str)
    assert {"abmelden"} <= {*opposites["registrieren"]}
    assert {"anmelden", "registrieren"} <= {*opposites["abmelden"]}
    assert "registrieren" not in opposites["anmelden"]


@pytest.mark.parametrize("language", ["de", "es", "fr", "ja"])
def test_no_gloss_has_the_stem_of_a_word_of_another_meaning(language: str) -> None:
    thrown_together = {
        "instalment",
        "installment",
        "installments",
        "customs",
        "important",
        "department",
        "severe",
        "authorize",
    }
    lines = path_for(language).read_text(encoding="utf-8").splitlines()
    meanings = {word for line in lines for word in line.partition("#")[0].partition(" = ")[2].split()}
    assert not meanings & thrown_together
