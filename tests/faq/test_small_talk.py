"""What is said to small talk, in the FAQ's language."""

from __future__ import annotations

from string import Formatter

import pytest

from chatbot import FAQ, Bot, Entry
from chatbot.faq.small_talk import COMMA, TEXTS, answer_to


def _fields(text: str) -> list[str]:
    return sorted(name for _, name, _, _ in Formatter().parse(text) if name)


@pytest.mark.parametrize("language", TEXTS)
def test_every_language_says_all_of_it(language: str) -> None:
    """How a list goes on is said where it is not by a comma and a space."""
    assert TEXTS[language].keys() - {COMMA} == TEXTS["en"].keys()
    for kind, text in TEXTS["en"].items():
        assert _fields(TEXTS[language][kind]) == _fields(text)


@pytest.mark.parametrize(
    ("language", "asked", "said"),
    [
        ("de", "moin", "Hallo"),
        ("de-AT", "danke dir", "Gern"),
        ("es", "hola", "Hola"),
        ("fr", "bonjour", "Bonjour"),
    ],
)
def test_it_is_said_in_the_language_of_the_faq(language: str, asked: str, said: str) -> None:
    bot = Bot(FAQ(language=language, entries=(Entry(id="a", question="Xyz?", answer="Abc."),)))
    small_talk = bot.ask(asked).small_talk
    assert small_talk is not None
    assert small_talk.text.startswith(said)


def test_what_a_title_has_is_no_format() -> None:
    faq = FAQ(title="{count} {0}", language="de", entries=(Entry(id="a", question="Wo?", answer="Da."),))
    assert "{count} {0}" in answer_to("about", faq)
