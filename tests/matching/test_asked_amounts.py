"""Who asks what somebody earns, or what a machine uses up, is not told what something costs, or how hot it gets."""

from __future__ import annotations

import pytest

from chatbot import FAQ, Bot, Entry

FAQS = {
    "en": FAQ(
        title="Clay Street Pottery",
        language="en",
        entries=(
            Entry(
                id="kiln", question="How hot do your kilns get?", answer="The electric kilns reach 1240 °C."
            ),
            Entry(id="course", question="How much is a course with a potter?", answer="It costs £165."),
        ),
    ),
    "de": FAQ(
        language="de",
        entries=(
            Entry(id="ofen", question="Wie heiß wird der Ofen?", answer="Der Strom heizt ihn auf 1240 °C."),
            Entry(id="kurs", question="Was kostet ein Kurs beim Töpfer?", answer="165 Euro."),
        ),
    ),
    "es": FAQ(
        language="es",
        entries=(
            Entry(id="curso", question="¿Cuánto cuesta un curso con el alfarero?", answer="165 euros."),
        ),
    ),
    "fr": FAQ(
        language="fr",
        entries=(Entry(id="cours", question="Combien coûte un cours avec le potier ?", answer="165 euros."),),
    ),
    "ja": FAQ(
        language="ja",
        entries=(Entry(id="koza", question="陶芸家の講座はいくらですか", answer="一万円です。"),),
    ),
}


@pytest.mark.parametrize(
    ("language", "question"),
    [
        ("en", "how much electricity does the kiln use"), ("en", "how much does the potter earn"),
        ("en", "what does a potter earn per course"),
        ("de", "wie viel strom braucht der ofen"), ("de", "was verdient ein töpfer im kurs"), ("es", "cuánto gana el alfarero"),
        ("fr", "combien gagne le potier"), ("ja", "陶芸家の給料はいくらですか"),
    ],
)  # fmt: skip
def test_it_is_declined(language: str, question: str) -> None:
    assert not Bot(FAQS[language]).ask(question).answered


def test_an_entry_that_tells_it_is_the_answer() -> None:
    wage = Entry(id="wage", question="How much do your potters earn?", answer="A living wage.")
    reply = Bot(FAQ(language="en", entries=(*FAQS["en"].entries, wage))).ask("what does a potter earn")
    assert reply.entry == wage


def test_a_price_is_told() -> None:
    reply = Bot(FAQS["en"]).ask("how much is a course")
    assert reply.entry is not None
    assert reply.entry.id == "course"
