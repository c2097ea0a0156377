"""A German noun is no name for its capital, and what is misspelt stands for none of its words."""

from __future__ import annotations

import json

import pytest

from chatbot import Bot
from chatbot.faq.format import parse_faq

WORKSHOP = {
    "Wie reserviere ich ein Fahrrad für meine Tochter?": "Im Laden oder telefonisch.",
    "Welche Teile kann man bei Ihnen kaufen?": "Ketten, Sättel, Schaltungen, Bowdenzüge und Elastomere.",
    "Was mache ich, wenn das Mietfahrrad kaputtgeht?": "Rufen Sie an, wir holen es ab.",
    "Wann hat die Werkstatt geöffnet?": "Montags bis freitags von 9 bis 18 Uhr.",
    "Kann man das Fahrrad mit PayPal bezahlen?": "Ja, auch im Laden.",
}


@pytest.fixture(scope="module")
def workshop() -> Bot:
    entries = [{"question": question, "answer": answer} for question, answer in WORKSHOP.items()]
    return Bot(parse_faq(json.dumps({"language": "de", "entries": entries}).encode(), "shop.json"))


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("wie kan ich ein rad für meine tochter reservieren", "Im Laden oder telefonisch."),
        ("kann man bei euch elastomere kaufen", WORKSHOP["Welche Teile kann man bei Ihnen kaufen?"]),
        ("mietfahrradd kaputt", "Rufen Sie an, wir holen es ab."),
    ],
)
def test_what_is_misspelt_or_in_the_answer_is_answered(workshop: Bot, question: str, answer: str) -> None:
    reply = workshop.ask(question)
    assert reply.entry is not None
    assert reply.entry.answer == answer


@pytest.mark.parametrize(
    "question", ["kann man das Fahrrad mit Klarna bezahlen", "wie kan ich nicht bezahlen"]
)
def test_another_name_is_one_beside_a_name(workshop: Bot, question: str) -> None:
    assert not workshop.ask(question).answered
