"""Who gives up what the FAQ has nothing of is not told how to give up what it is about."""

from __future__ import annotations

import pytest

from chatbot import FAQ, Bot, Entry

STUDIOS = {
    "de": (
        ("Wie kündige ich?", "Per Mail, 15 Tage vor Monatsende."),
        ("Wie melde ich mich an?", "Am Empfang, mit Ausweis und Bankkonto."),
        ("Wann habt ihr geöffnet?", "Montag bis Freitag von 7 bis 23 Uhr."),
    ),
    "es": (
        ("¿Cómo cancelo?", "Por correo, 15 días antes de fin de mes."),
        ("¿Cómo me apunto?", "En recepción, con el DNI."),
        ("¿Qué horario tenéis?", "De lunes a viernes de 7 a 23."),
    ),
}


@pytest.mark.parametrize(
    ("language", "question", "answered"),
    [
        ("de", "ich will kündigen", True),
        ("de", "ich will meinen vertrag nicht mehr", True),
        ("de", "ich will keine werbung mehr", False),
        ("es", "quiero cancelar", True),
        ("es", "quiero cancelar el contrato", True),
        ("es", "quiero cancelar la publicidad", False),
    ],
)
def test_what_is_given_up_has_to_be_known(language: str, question: str, answered: bool) -> None:
    entries = tuple(Entry(id=str(i), question=q, answer=a) for i, (q, a) in enumerate(STUDIOS[language]))
    reply = Bot(FAQ(title="", language=language, entries=entries)).ask(question)
    assert reply.answered is answered
    assert reply.matches[0].entry.id == "0"
