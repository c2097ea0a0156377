"""What an FAQ names as synonyms is read as the FAQ's own words, in phrases of any length."""

from __future__ import annotations

import pytest

from chatbot import FAQ, Bot, Entry
from chatbot.matching.matcher import Matcher
from chatbot.matching.query import EXACT

QUESTIONS = (
    "Do you ship to the United States?", "Is there an application?", "How do I ask for a refund?", "Are you here?",
    "What for?", "How do I delete my account?", "How do I log in?",
)  # fmt: skip
SYNONYMS = (
    ("USA", "United States"), ("app", "application"), ("get money back", "refund"), ("here", "location"), ("what for", "purpose"),
)  # fmt: skip
POOL = FAQ(
    language="en",
    synonyms=SYNONYMS,
    entries=tuple(Entry(id=text, question=text, answer="Yes.") for text in QUESTIONS),
)


@pytest.fixture(scope="module")
def matcher() -> Matcher:
    return Matcher(POOL)


@pytest.mark.parametrize(
    ("question", "stems"),
    [
        ("usa", ["unit", "state"]),
        ("app", ["applic"]),
        ("get money back", ["refund"]),
        ("location", ["here"]),
    ],
)
def test_they_are_the_faqs_own_words(matcher: Matcher, question: str, stems: list[str]) -> None:
    targets = matcher.reader.read(question).targets
    assert [
        [(target.kind, target.strength) for target in targets[stem] if target.kind == EXACT] for stem in stems
    ] == [[(EXACT, 1.0)]] * len(stems)


def test_a_phrase_of_stop_words_is_one_thing(matcher: Matcher) -> None:
    wholes = matcher.reader.read("purpose").wholes
    assert [whole.stems for whole in wholes if whole.strength == 1] == [("what", "for")]


def test_words_that_say_nothing_may_stand_within_a_phrase() -> None:
    entry = Entry(id="refund", question="Wie bekomme ich eine Erstattung?", answer="Im Büro.")
    german = FAQ(language="de", synonyms=(("Geld zurück", "Erstattung"),), entries=(entry,))
    matcher = Matcher(german)
    targets = matcher.reader.read("Geld bitte zurück").targets
    assert EXACT in {target.kind for target in targets[matcher.analyser.stem("erstattung")]}


def test_no_phrase_stands_for_itself(matcher: Matcher) -> None:
    assert len(matcher.reader.read("application").targets["applic"]) == 1


def test_a_phrase_of_which_the_faq_has_but_a_part_is_not_found() -> None:
    assert not Bot(POOL).ask("how do i sign up").answered
