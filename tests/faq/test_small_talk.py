"""What is said to small talk, in the FAQ's language."""

from __future__ import annotations

from string import Formatter

import pytest

from chatbot import FAQ, Bot, Entry
from chatbot.faq.small_talk import COMMA, TEXTS, answer_to
from chatbot.language.rules import rules_for


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


@pytest.mark.parametrize(
    ("language", "questions"),
    [
        ("en", "what should i wear; what should i eat; what should i do; what should i bring; what do you recommend; "
         "what is the temperature; what should i have for breakfast; what will i wear tomorrow"),
        ("de", "was soll ich anziehen; was kann man hier essen; was soll ich tun; was soll ich machen; was soll ich wählen; "
         "was soll ich mitbringen; was empfehlen sie; was ist ihre adresse"),
        ("es", "qué me pongo; qué puedo comer; qué debo llevar; qué me recomienda; qué temperatura hace"),
        ("fr", "que dois-je porter; qu'est-ce que je mange; que dois-je apporter; que conseillez-vous"),
        ("ja", "何を着ればいいですか; 昼ご飯何食べたい; 何を持っていけばいいですか; おすすめは何ですか"),
    ],
)  # fmt: skip
def test_what_asks_something_of_content_is_none(language: str, questions: str) -> None:
    """What an FAQ lacks is noted as such only where it is not taken for talk."""
    taken = [one for one in questions.split("; ") if rules_for(language).small_talk.kind(one)]
    assert taken == []


@pytest.mark.parametrize(
    ("language", "question"),
    [("en", "what can i do here"), ("de", "was kann ich hier machen"), ("de", "was kann ich mit dir machen")],
)
def test_what_can_be_done_with_the_bot_is_about_it(language: str, question: str) -> None:
    assert rules_for(language).small_talk.kind(question) == "about"
