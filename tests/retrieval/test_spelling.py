"""Which words of an FAQ a misspelt one may stand for."""

from __future__ import annotations

from itertools import pairwise

import pytest

from chatbot import FAQ, Entry
from chatbot.language.rules import rules_for
from chatbot.matching.matcher import Matcher
from chatbot.retrieval.spelling import Speller, is_other_word, probability
from chatbot.retrieval.words import LONGEST_WORD

LONG = "b" * LONGEST_WORD
QUESTIONS = (
    "Where is the helmet?", "Is there a card, a cart, or a carp to care for?", "What is cast at basr?", "Who sells books?",
    "Where can I park?", "Who is Parkngs?", "When does the party begin?", "Is this part early, or yearly?", f"What is {LONG}?",
)  # fmt: skip


@pytest.fixture(scope="module")
def matcher() -> Matcher:
    entries = tuple(Entry(id=text[:9], question=text, answer="Here.") for text in QUESTIONS)
    return Matcher(FAQ(language="en", entries=entries))


@pytest.fixture(scope="module")
def speller(matcher: Matcher) -> Speller:
    return Speller(matcher.index, matcher.analyser)


@pytest.mark.parametrize(
    ("token", "words"),
    [
        ("helmte", ["helmet"]),
        ("hhelmtet", ["helmet"]),
        ("hhelmtett", []),
        ("carq", ["card", "care", "carp"]),
        ("casr", ["cast"]),
        ("booxx", ["books"]),
        ("xooxs", []),
        ("parkng", ["parkngs"]),
        ("parkjng", ["parking"]),
        ("helmet7", []),
    ],
)
def test_the_surest_words_alone_are_meant(speller: Speller, token: str, words: list[str]) -> None:
    assert [spelling.text for spelling in speller.spellings(token)] == words


def test_a_word_of_the_language_is_no_other_form_misspelt(matcher: Matcher, speller: Speller) -> None:
    assert speller.spellings("parling")[0].text == "parking"
    knowing = Speller(matcher.index, matcher.analyser, lambda word: word == "parling")
    assert knowing.spellings("parling") == ()


def test_words_written_as_one_are_parted_in_the_middle_first(speller: Speller) -> None:
    assert [*speller.splits("partyearly")] == [("party", "early"), ("part", "yearly")]
    assert [*speller.splits(LONG[:-5] + "party")] == []
    assert [*speller.splits(f"party{LONG}")] == [], "it is too long"


def test_slips_are_likelier_than_other_edits() -> None:
    swapped, doubled, beside, below = (
        probability(token, "helmet") for token in ("helemt", "helmmet", "helmey", "helmeg")
    )
    other, added, first = (probability(token, "helmet") for token in ("helmek", "helxmet", "xelmet"))
    assert swapped == beside == below > other > first
    assert doubled > added
    assert probability("adress", "address") > probability("addess", "address")


@pytest.mark.parametrize(
    ("tokens", "word"), [(("helmet", "helmek", "helkek", "helkekk"), "helmet"), (("book", "bock", "back"), "book")]
)  # fmt: skip
def test_more_edits_are_less_likely(tokens: tuple[str, ...], word: str) -> None:
    found = [probability(token, word) for token in tokens]
    assert found[0] == 1
    assert found[-1] == 0
    assert all(one > other for one, other in pairwise(found))


@pytest.mark.parametrize(
    ("language", "word", "other", "so"),
    [
        ("de", "ausladen", "einladen", True),
        ("de", "laden", "einladen", True),
        ("de", "einlafen", "einladen", False),
        ("en", "unsubscribe", "subscribe", True),
        ("en", "retrun", "return", False),
    ],
)
def test_another_beginning_makes_another_word(language: str, word: str, other: str, so: bool) -> None:
    assert is_other_word(word, other, rules_for(language)) == so
