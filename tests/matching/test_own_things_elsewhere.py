"""Who asks whether he may have his own along is not told what there is, in other languages than English."""

from __future__ import annotations

import pytest

from chatbot import FAQ, Bot, Entry

INNS = {
    "de": ("Was kann ich in der Bar essen?", "Kann ich Schuhe leihen?", "Was ist mit Kugeln?", "Eigene Kugeln sind erlaubt."),
    "es": ("¿Qué se puede comer en el bar?", "¿Puedo alquilar zapatos?", "¿Y las bolas?", "Puede traer sus propias bolas."),
    "fr": ("Que peut-on manger au bar ?", "Peut-on louer des chaussures ?", "Et les boules ?", "Apportez vos propres boules."),
    "ja": ("朝食には何がありますか？", "自転車は借りられますか？", "テントはどうですか？", "テントの持ち込みもできます。"),
}  # fmt: skip
OWN = [
    ("de", "kann ich mein eigenes essen in der bar essen"),
    ("de", "darf ich meine eigenen schuhe tragen"),
    ("es", "puedo comer mi propia comida en el bar"),
    ("es", "puedo usar mis propios zapatos"),
    ("fr", "je peux manger mon propre repas au bar"),
    ("fr", "je peux porter mes propres chaussures"),
    ("ja", "自分の朝食を持って行ってもいいですか"),
]
THERE = [
    ("de", "was kann ich in der bar essen", 0),
    ("de", "muss ich eigene schuhe haben", 1),
    ("de", "darf ich meine eigenen kugeln benutzen", 2),
    ("es", "puedo alquilar unos zapatos", 1),
    ("fr", "je peux louer des chaussures", 1),
    ("ja", "自転車を借りたい", 1),
]


def asked(language: str, question: str) -> str | None:
    menu, lent, more, own = INNS[language]
    answers = ("1, 2, 3.", "9 € / 900円.", own)
    entries = tuple(
        Entry(id=str(at), question=one, answer=answer)
        for at, (one, answer) in enumerate(zip((menu, lent, more), answers, strict=True))
    )
    reply = Bot(FAQ(language=language, entries=entries)).ask(question)
    return None if reply.entry is None else reply.entry.id


@pytest.mark.parametrize(("language", "question"), OWN)
def test_it_is_not_answered_by_what_there_is(language: str, question: str) -> None:
    assert asked(language, question) is None


@pytest.mark.parametrize(("language", "question", "entry"), THERE)
def test_others_are_answered(language: str, question: str, entry: int) -> None:
    assert asked(language, question) == str(entry)
