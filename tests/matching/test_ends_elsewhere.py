"""Who asks for one end of what lasts is told by an entry that asks for the other one, in other languages than English."""

from __future__ import annotations

import pytest

from chatbot import FAQ, Bot, Entry

OTHER = {
    "de": ("Verkauft ihr Brot?", "Ja, und Brötchen."),
    "es": ("¿Venden pan?", "Sí, y bollos."),
    "fr": ("Vendez-vous du pain ?", "Oui, et des croissants."),
    "ja": ("パンは売っていますか？", "はい、売店にあります。"),
}
BOTH = [
    ("de", "Wann beginnt das Konzert?", "Von 19:30 bis 22 Uhr.", "wann endet das konzert"),
    ("de", "Wann öffnet das Schwimmbad?", "Von 8 bis 20 Uhr.", "wann schließt das schwimmbad"),
    ("de", "Ab wann kann man anreisen?", "Ab 15 Uhr. Abreise bis 10 Uhr.", "wann muss man abreisen"),
    ("es", "¿A qué hora empieza el concierto?", "De 19:30 a 22:00.", "a que hora termina el concierto"),
    ("es", "¿A qué hora abre la piscina?", "De 8:00 a 20:00.", "a que hora cierra la piscina"),
    ("fr", "À quelle heure commence le concert ?", "De 19 h 30 à 22 h.", "quand se termine le concert"),
    ("fr", "Quand ouvre la piscine ?", "De 8 h à 20 h.", "à quelle heure ferme la piscine"),
    ("ja", "コンサートは何時に始まりますか？", "19時30分から22時まで。", "コンサートは何時に終わりますか"),
    ("ja", "プールは何時に開きますか？", "8時から20時まで。", "プールは何時に閉まりますか"),
]
ONE = [
    ("de", "Ab wann kann man anreisen?", "Ab 15 Uhr, bis 20 Uhr.", "wann muss man abreisen"),
    ("de", "Wie öffne ich den Schrank?", "Mit einer Münze.", "wie schließe ich den schrank"),
    ("es", "¿A qué hora podemos llegar?", "De 15:00 a 20:00.", "a que hora hay que salir"),
    ("fr", "À quelle heure peut-on arriver ?", "De 15 h à 20 h.", "à quelle heure faut-il partir"),
]


def reply(language: str, question: str, answer: str, asked: str) -> bool:
    entries = (
        Entry(id="ends", question=question, answer=answer),
        Entry(id="other", question=OTHER[language][0], answer=OTHER[language][1]),
    )
    given = Bot(FAQ(language=language, entries=entries)).ask(asked)
    return given.entry is not None and given.entry.id == "ends"


@pytest.mark.parametrize(("language", "question", "answer", "asked"), BOTH)
def test_an_answer_with_both_ends_tells_either(language: str, question: str, answer: str, asked: str) -> None:
    assert reply(language, question, answer, asked)


@pytest.mark.parametrize(("language", "question", "answer", "asked"), ONE)
def test_one_end_does_not_tell_the_other(language: str, question: str, answer: str, asked: str) -> None:
    assert not reply(language, question, answer, asked)
