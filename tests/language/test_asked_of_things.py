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
        ("en", "what make are the snowboards", "make"),
        ("en", "which colours do the helmets come in", "colour"),
        ("en", "what is the table made of", "material"),
        ("en", "what material are the bags", "material"),
        ("en", "what breed are your hens", "quality"),
        ("en", "how many visitors come a year", "people"),
        ("en", "how many bikes are sold annually", "yearly"),
        ("en", "how many bikes do you have", "number"),
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


BIKES = FAQ(
    title="Bikes",
    language="en",
    entries=(
        Entry(
            id="helmet",
            question="Are helmets included?",
            answer="Yes, a helmet and a lock come with every bike. We have helmets in all sizes, also for children.",
        ),
        Entry(
            id="alarm",
            question="How safe are my things here?",
            answer="There are cameras in every corridor, and each unit has an alarm of its own.",
        ),
        Entry(
            id="lunch",
            question="Who gets school lunches for free?",
            answer="All children in the first three years do. From Year 3 on, it is those whose families get certain benefits.",
        ),
        Entry(
            id="boards",
            question="Do you have snowboards?",
            answer="Yes, 40 of them, in red and green, with boots.",
        ),
    ),
)


@pytest.mark.parametrize(
    ("question", "entry"),
    [
        ("which colours do the helmets come in", None),
        ("what brand are the helmets", None),
        ("which company makes your alarms", None),
        ("how many kids have free school lunches here", None),
        ("what make are the snowboards", None),
        ("what colour are the snowboards", "boards"),
        ("are helmets part of it", "helmet"),
        ("who has free lunches", "lunch"),
    ],
)
def test_in_english_as_well(question: str, entry: str | None) -> None:
    reply = Bot(BIKES).ask(question)
    assert (reply.entry.id if reply.entry and reply.answered else None) == entry


@pytest.mark.parametrize(
    ("language", "answer", "kind", "held"),
    [
        ("en", "The tents are green.", "colour", True),
        ("en", "The tents are 5 pounds.", "colour", False),
        ("en", "There are 12 members.", "people", True),
        ("en", "It is under the MIT licence.", "quality", True),
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
