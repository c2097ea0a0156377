"""Questions in Spanish to an FAQ: what is answered, what leans on the question before, and what is no question."""

from __future__ import annotations

import pytest

from chatbot import FAQ, Bot, Entry
from chatbot.language.analyser import Analyser
from chatbot.language.leaning import leans
from chatbot.matching.matcher import Matcher
from chatbot.matching.synonyms import USUAL

ANALYSER = Analyser("es")


SHOP = Bot(
    FAQ(
        language="es",
        entries=(
            Entry(id="cancelar", question="¿Cómo cancelo mi pedido?", answer="En la web."),
            Entry(
                id="boletin", question="¿Cómo recibo el boletín?", answer="Escribiendo su correo en la web."
            ),
            Entry(id="precio", question="¿Cuánto cuesta el envío a domicilio?", answer="Cinco euros."),
            Entry(id="horario", question="¿A qué hora abre la tienda?", answer="A las diez."),
            Entry(id="maleta", question="¿Dónde puedo guardar mi equipaje?", answer="En la consigna."),
        ),
    )
)


@pytest.mark.parametrize(
    ("question", "answered"),
    [
        ("hola, quería saber cómo cancelo mi pedido, gracias", ["cancelar"]),
        ("¿Cuánto cuesta el envío a domicilio y a qué hora abre la tienda?", ["precio", "horario"]),
        ("¿Cómo no cancelo mi pedido?", []),
        ("¿Cómo puedo dejar de recibir el boletín?", []),
        ("cómo evito recibir el boletín", []),
    ],
)
def test_questions_to_an_faq(question: str, answered: list[str]) -> None:
    reply = SHOP.ask(question)
    assert [one.id for one in (reply.entry, *(also.entry for also in reply.also)) if one] == answered


@pytest.mark.parametrize(
    ("question", "found"),
    [("¿Cuánto es?", "precio"), ("hola, a como?", "precio"), ("hasta cuándo estáis", "horario")],
)
def test_stop_words_alone_that_ask_for_one_thing(question: str, found: str) -> None:
    assert SHOP.ask(question).matches[0].entry.id == found
    assert SHOP.ask(question).confidence > 0


@pytest.mark.parametrize("question", ["cambié de opinión", "cambié mi opinión", "cambié la opinión"])
def test_a_phrase_is_found_with_other_words_that_are_passed_over(question: str) -> None:
    matcher = Matcher(SHOP.faq)
    found = matcher.reader.read(question).targets[matcher.analyser.stem("cancelar")]
    assert ((0, 2), USUAL) in [(one.positions, one.strength) for one in found]


@pytest.mark.parametrize(
    ("question", "leaning"),
    [("¿y cuánto cuesta?", True), ("y cuanto tarda", True), ("¿y cuánto cuesta el envío?", False), ("¿y el horario?", False)],
)  # fmt: skip
def test_what_leans_on_the_question_before(question: str, leaning: bool) -> None:
    assert leans(ANALYSER, question) is leaning


def test_what_leans_on_a_question_that_is_not_answered_is_not_asked_of_something_else() -> None:
    alone = SHOP.ask("¿Cuánto cuesta?")
    assert alone.entry is not None
    assert alone.entry.id == "precio"
    assert not SHOP.ask("¿Tenéis sauna y cuánto cuesta?").answered


def test_small_talk_is_not_answered_with_an_entry() -> None:
    reply = SHOP.ask("muchas gracias")
    assert (reply.answered, reply.small_talk and reply.small_talk.kind) == (False, "thanks")
