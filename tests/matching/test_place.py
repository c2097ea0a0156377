"""Who asks where those are who keep an FAQ is told so, by whatever name the FAQ calls them."""

from __future__ import annotations

import json
from typing import Any

import pytest

from chatbot import Bot, Reply
from chatbot.faq.format import parse_faq
from chatbot.language.rules import rules_for

WORKSHOP = {
    "title": "Elm Lane Bike Workshop – before you come",
    "where": "Where is the workshop?",
    "others": {
        "When are you open?": "Saturdays from 10 to 1.",
        "Can I change my delivery address?": "Yes, write to us.",
        "Where is the toilet?": "Behind the counter.",
        "Is there parking?": "Six spaces behind the hall.",
    },
}
FAQS: dict[str, dict[str, Any]] = {
    "en": WORKSHOP,
    "de": {
        "title": "Musikschule Lindental",
        "where": "Wo befindet sich die Musikschule?",
        "others": {
            "Wann hat das Büro geöffnet?": "Montags von 9 bis 12 Uhr.",
            "Wo finde ich Noten zum Ausleihen?": "Im ersten Stock.",
            "Wie melde ich eine neue Adresse?": "Am besten mit dem Formular.",
        },
    },
    "es": {
        "title": "Escuela de cocina La Olla",
        "where": "¿Dónde está la escuela?",
        "others": {
            "¿A qué hora empieza la clase?": "A las siete.",
            "¿Dónde puedo aparcar?": "Detrás del edificio.",
            "¿Cómo cambio mi dirección de correo?": "En su perfil.",
        },
    },
    "fr": {
        "title": "Piscine de Valmer",
        "where": "Où se trouve la piscine ?",
        "others": {
            "Quand êtes-vous ouverts ?": "Tous les jours de 9 h à 19 h.",
            "Où sont les vestiaires ?": "Derrière la caisse.",
            "Comment changer mon adresse ?": "Dans votre compte.",
        },
    },
    "ja": {
        "title": "みどり水族館",
        "where": "水族館はどこですか",
        "others": {
            "何時に開きますか": "9時です。",
            "トイレはどこですか": "入口の左です。",
            "住所を変更したい": "受付で変更できます。",
        },
    },
}
ASKED = {
    "en": (
        "where are you",
        "where r u guys",
        "where are you based?",
        "whats the adress",
        "your address",
        "location",
        "how do i find you",
        "hi, can you tell me how i get to the bike workshop",
        "Which street are you in?",
        "postcode?",
        "what's the post code for the sat nav",
    ),
    "de": (
        "wo seid ihr eigentlich",
        "wo ist die schule",
        "wie lautet die adresse",
        "anfahrt",
        "wie komme ich zu euch",
        "wo finde ich euch",
    ),
    "es": (
        "donde estais",
        "cómo llego",
        "cuál es la dirección",
        "donde queda la escuela",
        "¿dónde os encuentro?",
    ),
    "fr": ("vous etes ou", "c'est quoi votre adresse", "comment venir", "où êtes-vous situés ?"),
    "ja": ("場所はどこですか", "住所を教えてください", "行き方", "アクセス方法は？"),
}
OTHERS = {
    "en": (
        "where is the toilet near you",
        "change my address",
        "where are you from",
        "where can i find a pump",
    ),
    "de": ("wo finde ich noten", "meine neue adresse"),
    "es": ("dónde aparco", "cambiar mi dirección"),
    "fr": ("où sont les vestiaires", "changer d'adresse"),
    "ja": ("トイレはどこ", "住所の変更"),
}


def asked(language: str, question: str, faq: dict[str, Any] | None = None) -> Reply:
    made = faq or FAQS[language]
    told = made.get("told", "Elm Lane 4, 12345 Millbrook.")
    entries = [{"id": "where", "question": made["where"], "answer": told}]
    entries += [{"question": other, "answer": answer} for other, answer in made["others"].items()]
    content = json.dumps({"title": made["title"], "language": language, "entries": entries})
    return Bot(parse_faq(content.encode(), "faq.json")).ask(question, explain=True)


@pytest.mark.parametrize(
    ("language", "question"), [(language, one) for language, every in ASKED.items() for one in every]
)
def test_where_they_are_is_told(language: str, question: str) -> None:
    reply = asked(language, question)
    assert reply.entry is not None
    assert reply.entry.id == "where"
    assert reply.confidence >= 0.9
    explanation = reply.explanation
    assert explanation is not None
    assert explanation.veto is None


@pytest.mark.parametrize(
    ("language", "question"), [(language, one) for language, every in OTHERS.items() for one in every]
)
def test_where_something_else_is_is_another_question(language: str, question: str) -> None:
    reply = asked(language, question)
    assert reply.entry is None or reply.entry.id != "where"


def test_what_is_in_the_house_is_not_the_house() -> None:
    """Not every place with an owner's kind of name is the owner: a hotel has a pool."""
    hotel = {"title": "Hotel Sonne", "where": "Where is the pool?", "others": {"When is breakfast?": "At 7."}}
    assert not asked("en", "where are you", hotel).answered


def test_without_a_title_they_are_called_what_most_questions_call_them() -> None:
    others = {
        "When is the clinic open?": "At 9.",
        "Can I park at the clinic?": "Yes.",
        "Is there a shop?": "No.",
    }
    clinic = {"title": None, "where": "Where is the clinic?", "others": others}
    assert asked("en", "where are you", clinic).answered


def test_of_a_list_that_is_searched_as_well() -> None:
    others = {f"How do I use tool number {number}?": f"Turn knob {number}." for number in range(80)}
    assert asked("en", "what is your address?", {**WORKSHOP, "others": others}).answered


def test_an_address_is_asked_for_misspelt_where_no_entry_has_the_word() -> None:
    others = {"Wann hat das Büro geöffnet?": "Montags von 9 bis 12 Uhr."}
    assert asked("de", "adrese", {**FAQS["de"], "others": others}).answered


def test_where_they_are_is_told_by_stop_words_alone() -> None:
    """Question and entry may have no word in common that says anything."""
    hall = {
        "title": "Kletterhalle",
        "where": "Wie komme ich zu euch?",
        "others": {"Was kostet der Eintritt?": "Zehn Euro.", "Habt ihr Parkplätze?": "Ja, 40."},
    }
    reply = asked("de", "wo seid ihr eigentlich", hall)
    assert reply.entry is not None
    assert reply.entry.id == "where"


def test_an_entry_on_another_place_does_not_tell_it() -> None:
    hall = {
        "title": "Hallenbad am Weiher",
        "where": "Was kostet der Eintritt?",
        "told": "Zehn Euro.",
        "others": {
            "Wo finde ich Dinge, die ich liegen gelassen habe?": "Wir heben sie vier Wochen auf.",
            "Wo kann ich parken?": "Hinter dem Haus.",
        },
    }
    assert not asked("de", "wo seid ihr", hall).answered


@pytest.mark.parametrize(
    ("answer", "gives"),
    [
        ("Drop by at 9 Mill Lane.", True),
        ("Wir sind in der Marktgasse 5.", True),
        ("Esperamos en Italia 640, a la vuelta.", True),
        ("We keep it for 4 weeks.", False),
        ("Type 7 and wait.", True),  # no harm: the rest of the evidence still counts
        ("Behind the desk.", False),
    ],
)
def test_an_address_has_the_number_of_a_house(answer: str, gives: bool) -> None:
    assert rules_for("en").asking_place.gives_address(answer) == gives
