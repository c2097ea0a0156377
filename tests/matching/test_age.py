"""Who asks how old one has to be gets the only entry that tells, in words that say nothing else of what."""

from __future__ import annotations

import pytest

from chatbot import FAQ, Bot, Entry

HALLS = {
    "de": (
        ("Ab welchem Alter darf man klettern?", "Ab 8 Jahren, mit Eltern ab 4."),
        ("Was kostet der Eintritt?", "14 Euro, Kinder bis 12 Jahre zahlen 8 Euro."),
        ("Wo kann ich parken?", "Hinter der Halle sind 20 Plätze."),
    ),
    "es": (
        ("¿Desde qué edad se puede escalar?", "Desde los 8 años, con los padres desde los 4."),
        ("¿Cuánto cuesta la entrada?", "14 €, los niños de hasta 12 años pagan 8 €."),
        ("¿Dónde puedo aparcar?", "Detrás hay 20 plazas."),
    ),
    "fr": (
        ("À partir de quel âge peut-on grimper ?", "Dès 8 ans, avec les parents dès 4 ans."),
        ("Combien coûte l'entrée ?", "14 €, les enfants jusqu'à 12 ans paient 8 €."),
        ("Où peut-on se garer ?", "Derrière, il y a 20 places."),
    ),
    "ja": (
        ("何歳から登れますか？", "8歳からです。保護者と一緒なら4歳からです。"),
        ("入場料はいくらですか？", "1,400円、12歳以下は800円です。"),
        ("車はどこにとめられますか？", "裏に20台分あります。"),
    ),
}
ASKED = [
    ("de", "wie alt muss man sein"),
    ("de", "Wie alt müssen Kinder bei euch mindestens sein?"),
    ("de", "ab wieviel jahren darf man rein"),
    ("de", "ist 5 zu jung"),
    ("de", "ist meine tochter mit 3 zu jung"),
    ("de", "mein sohn ist 6, darf er schon mitmachen"),
    ("de", "mindestalter?"),
    ("es", "cuantos años hay que tener"),
    ("es", "que edad hay que tener"),
    ("es", "mi hija tiene 3 años, es muy pequeña?"),
    ("es", "con 15 años soy demasiado joven?"),
    ("fr", "il faut avoir quel age"),
    ("fr", "à 15 ans c'est trop jeune"),
    ("fr", "mon fils a 3 ans c'est trop jeune"),
    ("ja", "何歳から大丈夫ですか"),
    ("ja", "15歳でも大丈夫ですか"),
    ("ja", "年齢制限はありますか"),
]
NOT_ASKED = [
    ("de", "wie alt ist die halle"),
    ("de", "kann ich mit 5 freunden kommen"),
    ("de", "bin ich zu alt"),
    ("es", "cuantos años tiene el edificio"),
    ("fr", "quel âge a le bâtiment"),
    ("ja", "建物は築何年ですか"),
]


def hall(language: str) -> Bot:
    ids = ("age", "price", "parking")
    entries = tuple(
        Entry(id=id_, question=question, answer=answer)
        for id_, (question, answer) in zip(ids, HALLS[language], strict=True)
    )
    return Bot(FAQ(language=language, entries=entries))


@pytest.mark.parametrize(("language", "question"), ASKED)
def test_the_only_entry_that_tells_is_given(language: str, question: str) -> None:
    reply = hall(language).ask(question)
    assert reply.entry is not None
    assert reply.entry.id == "age"


@pytest.mark.parametrize(("language", "question"), NOT_ASKED)
def test_other_ages_and_numbers_are_other_questions(language: str, question: str) -> None:
    assert not hall(language).ask(question).answered


def test_of_two_ages_neither_is_it() -> None:
    entries = (
        Entry(id="climb", question="Ab welchem Alter darf man klettern?", answer="Ab 8 Jahren."),
        Entry(id="camp", question="Ab welchem Alter darf man ins Ferienlager?", answer="Ab 10 Jahren."),
    )
    matches = Bot(FAQ(language="de", entries=entries)).ask("wie alt muss man sein").matches
    assert abs(matches[0].confidence - matches[1].confidence) < 0.3


def test_how_old_the_program_is_stays_small_talk() -> None:
    for language, question in (
        ("de", "wie alt bist du"),
        ("es", "cuántos años tienes"),
        ("fr", "tu as quel âge"),
    ):
        assert hall(language).ask(question).small_talk is not None


@pytest.mark.parametrize(
    ("question", "answer"),
    [("Dürfen Kinder auch klettern?", "Ja, ab 8 Jahren."), ("Können Kinder mitmachen?", "Ab 6 Jahren.")],
)
def test_where_no_entry_asks_for_an_age_it_is_the_only_one_of_children_that_has_one(
    question: str, answer: str
) -> None:
    entries = (
        Entry(id="age", question=question, answer=answer),
        Entry(id="price", question="Was kostet der Eintritt?", answer="14 Euro, bis 12 Jahre 8 Euro."),
    )
    reply = Bot(FAQ(language="de", entries=entries)).ask("wie alt muss man sein")
    assert reply.entry is not None
    assert reply.entry.id == "age"
