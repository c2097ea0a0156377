"""What an entry undoes and what a question wants undone: the same thing, another one, or nothing named."""

from __future__ import annotations

import pytest

from chatbot import FAQ, Bot, Entry

HOURS = Entry(id="hours", question="¿A qué hora abren?", answer="A las 9.")
CARD = Entry(id="card", question="¿Cómo pido la tarjeta de socio?", answer="En la caja.")
YOGA = Entry(id="yoga", question="¿Cuándo hay clase de yoga?", answer="Los martes.")
ACCOUNT = Entry(id="account", question="¿Dónde veo mi cuenta?", answer="Arriba a la derecha.")
ORDER = Entry(id="order", question="¿Cómo cancelo un pedido?", answer="En Mis pedidos.")
LEAVE = Entry(id="leave", question="¿Cómo me doy de baja?", answer="Escribe a recepción.")
CANCEL = Entry(id="cancel", question="¿Cómo puedo cancelar?", answer="Hasta el día anterior.")


def answered(question: str, *entries: Entry, language: str = "es") -> bool:
    return Bot(FAQ(language=language, entries=entries)).ask(question).answered


@pytest.mark.parametrize("question", ["cómo anulo un pedido con tarjeta", "anular pedido de tarjeta"])
def test_what_the_entry_undoes_may_be_asked_for_with_something_else(question: str) -> None:
    assert answered(question, ORDER, CARD, HOURS)


@pytest.mark.parametrize(
    ("question", "is_answered"),
    [
        ("cómo anulo mi cuenta", True),
        ("quiero cancelar mi cuenta", True),
        ("quiero cancelar la clase", False),
        ("cómo cancelo la clase de yoga", False),
    ],
)
def test_giving_up_in_other_words_is_that_of_the_whole(question: str, *, is_answered: bool) -> None:
    assert answered(question, LEAVE, ACCOUNT, YOGA) is is_answered


@pytest.mark.parametrize("question", ["cómo puedo cancelar la clase", "puedo cancelar una clase"])
def test_in_the_same_words_it_may_be_anything(question: str) -> None:
    assert answered(question, CANCEL, YOGA, HOURS)


@pytest.mark.parametrize(
    "question", ["zehnerkarte im monat kündigen", "kann ich die zehnerkarte im monat kündigen"]
)
def test_an_alias_may_tell_of_it_where_another_phrasing_fits_better(question: str) -> None:
    entry = Entry(
        id="kostet",
        question="Was kostet die Zehnerkarte im Monat?",
        aliases=("Frist zum Kündigen",),
        answer="Zehn Euro, drei Monate Frist.",
    )
    assert answered(question, entry, language="de")


@pytest.mark.parametrize(
    "question",
    [
        "how do i cancel before i become a member",
        "can i cancel my membership and join again later",
        "i do not want to become a member any more",
    ],
)
def test_who_speaks_of_beginning_may_want_to_undo_it(question: str) -> None:
    cancel = Entry(id="cancel", question="How do I cancel my membership?", answer="Write to us.")
    hours = Entry(id="hall", question="When is the hall open?", answer="From 9 to 6.")
    assert answered(question, cancel, hours, language="en")


def test_what_is_added_is_not_what_is_taken_off() -> None:
    child = Entry(id="add", question="Can I add a child to my season ticket?", answer="Yes, at the desk.")
    lamp = Entry(id="reading", question="How do I use the reading lamp?", answer="Press the button.")
    assert not answered("how can i take a child off my season ticket", child, lamp, language="en")
