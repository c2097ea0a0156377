"""Who says so, and whether it is true, is talk around a question, and so is *if* behind "I was wondering"."""

from __future__ import annotations

import pytest

from chatbot.language.en.frames import FRAMES
from chatbot.language.rules import rules_for


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("My teacher says there's a copy in Rome, is that true?", "there's a copy in Rome"),
        ("a colleague told me that it runs offline, correct?", "it runs offline"),
        ("I've heard that you close early on Fridays", "you close early on Fridays"),
        ("someone told me these places get burgled", "these places get burgled"),
        ("Is it true that they start again", "they start again"),
        ("apparently you close early on fridays, is that right?", "you close early on fridays"),
        ("I was wondering whether you sell maps", "you sell maps"),
        ("tell me something about the boxes", "the boxes"),
        ("no i mean damaged", "damaged"),
    ],
)
def test_what_is_asked_stands_without_it(text: str, asked: str) -> None:
    start, end = FRAMES.core(text)
    assert text[start:end] == asked


@pytest.mark.parametrize(
    "text",
    [
        "I read the paper online",
        "I heard a noise",
        "I heard the alarm",
        "is it correct to write whom",
        "my friend told me a joke",
        "is it true?",
        "do others say a lot",
    ],
)
def test_what_is_said_of_something_stays(text: str) -> None:
    start, end = FRAMES.core(text)
    assert text[start:end].rstrip("?") == text.rstrip("?")


@pytest.mark.parametrize(
    ("language", "text", "asked"),
    [
        ("de", "Stimmt es, dass ihr umzieht?", "ihr umzieht?"),
        ("de", "Mein Nachbar sagt, ihr nehmt auch Hunde, stimmt das?", "ihr nehmt auch Hunde"),
        ("de", "ich habe gehört wie es knackt", "ich habe gehört wie es knackt"),
        ("es", "He oído que aceptan perros", "aceptan perros"),
        ("es", "¿es cierto que hay que pagar?", "hay que pagar?"),
        ("es", "mi vecina dice tonterías", "mi vecina dice tonterías"),
        ("fr", "On m'a dit qu'il y a une réduction", "il y a une réduction"),
        ("fr", "C'est vrai que c'est gratuit ?", "c'est gratuit ?"),
        ("fr", "ma voisine dit bonjour", "ma voisine dit bonjour"),
    ],
)
def test_so_in_other_languages(language: str, text: str, asked: str) -> None:
    start, end = rules_for(language).core(text)
    assert text[start:end] == asked
