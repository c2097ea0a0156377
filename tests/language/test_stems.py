"""English words that Snowball throws together, kept apart."""

from __future__ import annotations

import pytest

from chatbot import FAQ, Bot, Entry
from chatbot.language.en.stems import APART
from chatbot.language.lexicon import lexicon_for
from chatbot.language.stemming import snowball, stemmer_for


@pytest.mark.parametrize("word", APART)
def test_a_word_takes_the_stem_of_one_that_is_known(word: str) -> None:
    cut, lexicon = snowball("en"), lexicon_for("en")
    assert cut(word) != cut(APART[word]) == stemmer_for("en")(word)
    assert lexicon is not None
    assert lexicon.get(stemmer_for("en")(word)) is not None


@pytest.mark.parametrize(
    ("one", "other"),
    [("important", "import"), ("customs", "customer"), ("accountant", "account"), ("conversion", "conversation"),
     ("busy", "business"), ("tires", "tired"), ("department", "depart")],
)  # fmt: skip
def test_words_of_two_meanings_have_two_stems(one: str, other: str) -> None:
    assert snowball("en")(one) == snowball("en")(other)
    assert stemmer_for("en")(one) != stemmer_for("en")(other)


def test_who_cannot_get_into_the_account_is_not_told_of_the_accountant() -> None:
    entries = (
        Entry(
            id="accountant",
            question="How do I give my accountant access?",
            answer="Enter her address under People.",
        ),
        Entry(id="login", question="I can't log in", answer="Check the address first."),
    )
    reply = Bot(FAQ(entries=entries)).ask("can't get into my account")
    assert reply.matches[0].entry.id == "login"
