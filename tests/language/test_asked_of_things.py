"""What is asked of a thing: who makes it, its colour, what it is made of, how many people, how many a year, since when."""

from __future__ import annotations

import pytest

from chatbot import FAQ, Bot, Entry
from chatbot.language.analyser import Analyser


@pytest.mark.parametrize(
    ("language", "question", "kind"),
    [
        ("de", "Welche Marke hat die Nähmaschine?", "make"),
        ("de", "was für farben gibt es", "colour"),
        ("de", "aus welchem stoff sind die hemden", "material"),
        ("de", "woraus besteht der boden", "material"),
        ("de", "wie viele räder werden im jahr verkauft", "yearly"),
        ("de", "wie viele mitarbeiter habt ihr", "people"),
        ("de", "wie viele räder habt ihr", "number"),
        ("de", "wann wurde der verein gegründet", "since"),
        ("es", "de qué marca son las máquinas", "make"),
        ("es", "qué colores hay", "colour"),
        ("es", "de qué están hechas las coronas", "material"),
        ("es", "cuántos móviles se roban al año", "yearly"),
        ("es", "cuántos socios tiene el club", "people"),
        ("es", "cuándo se fundó el club", "since"),
        ("es", "cuándo abre el club", "time"),
        ("fr", "quelle est la marque des vélos", "make"),
        ("fr", "de quelle couleur sont les tentes", "colour"),
        ("fr", "de quoi est fait le pain", "material"),
        ("fr", "combien de vélos vendez-vous par an", "yearly"),
        ("fr", "combien de membres avez-vous", "people"),
        ("fr", "quand a été construite la salle", "since"),
        ("fr", "quand est-ce que ce n'est pas ouvert", "time"),
        ("ja", "どこのメーカーですか", "make"),
        ("ja", "何色がありますか", "colour"),
        ("ja", "素材は何ですか", "material"),
        ("ja", "生徒は何人いますか", "people"),
        ("ja", "創業はいつですか", "since"),
    ],
)
def test_the_kind_is_known(language: str, question: str, kind: str) -> None:
    analyser = Analyser(language)
    assert analyser.rules.answer_type(analyser.texts(question)) == kind


LENDING = FAQ(
    title="Leihladen",
    language="de",
    entries=(
        Entry(
            id="machine",
            question="Kann ich die Nähmaschine leihen?",
            answer="Ja, für 5 Euro am Tag und gegen Ausweis.",
        ),
        Entry(
            id="tent",
            question="Wie leihe ich ein Zelt?",
            answer="Am Tresen. Die Zelte von Bergwelt sind grün.",
        ),
        Entry(
            id="open", question="Wann habt ihr geöffnet?", answer="Montags bis freitags von 10 bis 18 Uhr."
        ),
    ),
)


@pytest.mark.parametrize("question", ["welche marke hat die nähmaschine", "welche farbe hat die nähmaschine"])
def test_an_answer_without_it_does_not_answer(question: str) -> None:
    assert not Bot(LENDING).ask(question).answered
    assert Bot(LENDING).ask("kann ich die nähmaschine ausleihen").answered


@pytest.mark.parametrize(
    ("language", "answer", "kind", "held"),
    [
        ("de", "Die Zelte sind grün.", "colour", True),
        ("de", "Die Zelte kosten 5 Euro.", "colour", False),
        ("es", "El aforo es de 150.", "people", True),
        ("es", "Cuesta 5 euros.", "people", False),
        ("fr", "Elle est en chêne et en pierre.", "material", True),
        ("fr", "Elle ouvre à 8 h.", "material", False),
        ("ja", "定員は8人です。", "people", True),
        ("ja", "料金は無料です。", "people", False),
    ],
)
def test_what_an_answer_holds(language: str, answer: str, kind: str, held: bool) -> None:
    analyser = Analyser(language)
    stems = dict.fromkeys(analyser.stems(analyser.texts(answer)), ())
    assert (analyser.rules.likely_in(stems, kind, "") > 0) is held
