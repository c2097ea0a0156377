"""What people say of lessons and food in German and Spanish, and how many people an answer speaks of."""

from __future__ import annotations

import json

import pytest

from chatbot import Bot
from chatbot.faq.format import parse_faq

RIDING = {
    "Was ist, wenn der Reitlehrer ausfällt?": "Dann gibt es eine Vertretung.",
    "Was passiert, wenn mein Kind krank ist?": "Bitte rufen Sie an.",
    "Gibt es eine Ermäßigung?": "Ja, die Hälfte mit Sozialpass.",
    "Wann finden die Konzerte der Reiter statt?": "Im Juni.",
    "Was kostet eine Reitstunde?": "25 Euro.",
}
CHOIR = {
    "¿Qué pasa si falto a un ensayo?": "Nada, si no es el último.",
    "¿Ofrecéis cenas vegetarianas?": "Sí, los viernes.",
    "¿Hay descuentos para estudiantes?": "Sí, un 15 % al mes con el carné de estudiante de este año.",
    "¿Dónde cantáis?": "En la iglesia.",
}


def bot_of(language: str, entries: dict[str, str]) -> Bot:
    content = [{"question": question, "answer": answer} for question, answer in entries.items()]
    return Bot(parse_faq(json.dumps({"language": language, "entries": content}).encode(), "lessons.json"))


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("der lehrer ist krank", "Dann gibt es eine Vertretung."),
        ("bekommen geringverdiener eine ermäßigung", "Ja, die Hälfte mit Sozialpass."),
        ("wann ist das nächste vorspiel", "Im Juni."),
    ],
)
def test_german(question: str, answer: str) -> None:
    reply = bot_of("de", RIDING).ask(question)
    assert reply.entry is not None
    assert reply.entry.answer == answer


def test_spanish() -> None:
    bot = bot_of("es", CHOIR)
    reply = bot.ask("si un día no puedo ir")
    assert reply.entry is not None
    assert reply.entry.answer == "Nada, si no es el último."
    assert bot.ask("no como carne").matches[0].entry.answer == "Sí, los viernes."


def test_people_are_counted_by_a_number_near_them() -> None:
    assert not bot_of("es", CHOIR).ask("cuántos estudiantes hay por ensayo").answered
