"""Who asks where those are who keep an FAQ is told by the only answer that has an address, whatever it is asked."""

from __future__ import annotations

import pytest

from chatbot import FAQ, Bot, Entry
from chatbot.language.rules import rules_for

SCHOOLS = {
    "de": (
        ("Wo findet der Unterricht statt?", "Im Haupthaus, Lindenallee 8, und in drei Grundschulen."),
        ("Kann ich einen Stellplatz mieten?", "Ja, für 25 Euro im Monat. Schreiben Sie uns Kennzeichen und Adresse."),
        "wo seid ihr",
    ),
    "es": (
        ("¿Dónde son las clases?", "En la calle Mayor, 12, segundo piso."),
        ("¿Puedo alquilar una plaza?", "Sí, por 25 € al mes. Escriba su matrícula y su dirección."),
        "donde estais",
    ),
    "fr": (
        ("Où ont lieu les cours ?", "Au 12, rue du Port, et dans trois écoles."),
        ("Puis-je louer une place ?", "Oui, 25 € par mois. Indiquez votre plaque et votre adresse."),
        "vous êtes où",
    ),
    "ja": (
        ("レッスンはどこで受けられますか？", "湖畔町3-12、1階です。"),
        ("駐車場は借りられますか？", "はい、月2,500円です。住所をお知らせください。"),
        "場所はどこですか",
    ),
}  # fmt: skip


@pytest.mark.parametrize("language", SCHOOLS)
def test_the_only_address_is_told(language: str) -> None:
    (where, told), (other, answer), question = SCHOOLS[language]
    entries = (
        Entry(id="where", question=where, answer=told),
        Entry(id="other", question=other, answer=answer),
    )
    reply = Bot(FAQ(language=language, entries=entries)).ask(question)
    assert reply.entry is not None
    assert reply.entry.id == "where"


@pytest.mark.parametrize("language", SCHOOLS)
def test_without_an_address_nothing_is(language: str) -> None:
    _, (other, answer), question = SCHOOLS[language]
    entries = (
        Entry(id="other", question=other, answer=answer),
        Entry(id="more", question=other + " 2", answer="…"),
    )
    assert not Bot(FAQ(language=language, entries=entries)).ask(question).answered


@pytest.mark.parametrize(
    ("language", "answer", "surely"),
    [
        ("de", "Hafenstr. 21, Hinterhof", True), ("de", "Am Hang 7", True), ("de", "Am Abend 5 Euro", False),
        ("de", "Linie 5 bis Gaswerk", False), ("de", "Garagen kosten 55 Euro", False),
        ("es", "c/ de la Luna 4", True), ("es", "La plaza queda reservada al pagar 50 €", False),
        ("fr", "3 bis, avenue Foch", True), ("fr", "12 places", False),
        ("ja", "山田町2丁目", True), ("ja", "受付0120-000-537", False), ("en", "9 Mill Lane", False),
    ],
)  # fmt: skip
def test_what_is_an_address_for_sure(language: str, answer: str, surely: bool) -> None:
    assert rules_for(language).asking_place.gives_address(answer, surely=True) == surely
