"""Negative questions and tags deny nothing."""

from __future__ import annotations

import pytest

from chatbot.language.analyser import Analyser


def words_of(question: str, language: str) -> list[str]:
    return [word.text for word in Analyser(language).words(question)]


def plainly(question: str, language: str = "en") -> str:
    words = words_of(question, language)
    idle = Analyser(language).rules.denies_nothing(words)
    return " ".join(word for at, word in enumerate(words) if at not in idle)


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("Don't you ship to Spain?", "do you ship to spain"),
        ("isn't there a discount", "is there a discount"),
        ("is there really no discount", "is there really discount"),
        ("don't students pay less", "do students pay less"),
        ("did the soldiers not shoot", "did the soldiers shoot"),
        ("can you not ship it", "can you ship it"),
        ("It isn't free, is it?", "it is free"),
        ("you don't close at ten, do you", "you do close at ten"),
        ("you ship to Spain, don't you?", "you ship to spain"),
        ("parking is free, is it not", "parking is free"),
    ],
)
def test_what_denies_nothing_goes(question: str, asks: str) -> None:
    assert plainly(question) == asks


@pytest.mark.parametrize(
    "question",
    [
        "can't log in",
        "doesn't work on my phone",
        "won't process my card",
        "don't charge my card",
        "is it okay not to come",
        "why don't you take cash",
        "the light isn't on, what is it",
        "i can't come, can you move it",
        "what is it",
    ],
)
def test_what_denies_stays(question: str) -> None:
    assert plainly(question) == " ".join(words_of(question, "en"))


@pytest.mark.parametrize(
    ("language", "question", "asks"),
    [
        ("de", "Habt ihr keine Sauna?", "habt ihr sauna"),
        ("de", "gibt es kein café", "gibt es cafe"),
        ("fr", "Vous n'avez pas de piscine ?", "vous avez de piscine"),
        ("fr", "est-ce que vous n'avez pas de sauna", "est ce que vous avez de sauna"),
        ("fr", "il n'y a pas de toboggan ?", "il y a de toboggan"),
        ("es", "¿No hay descuento?", "hay descuento"),
        ("es", "no se puede pagar a plazos?", "se puede pagar a plazos"),
        ("es", "no venden zapatos, ¿verdad?", "venden zapatos"),
    ],
)
def test_so_in_other_languages(language: str, question: str, asks: str) -> None:
    assert plainly(question, language) == asks


@pytest.mark.parametrize(
    ("language", "question"),
    [
        ("de", "geht nicht auf"),
        ("de", "ist es schlimm, wenn ich nicht komme"),
        ("de", "warum habt ihr keine Sauna"),
        ("fr", "je ne peux pas me connecter"),
        ("fr", "vous n'avez pas répondu"),
        ("es", "no puedo entrar"),
        ("es", "no funcionan los datos"),
        ("es", "es francesa de verdad"),
    ],
)
def test_what_denies_stays_in_other_languages(language: str, question: str) -> None:
    assert plainly(question, language) == " ".join(words_of(question, language))
