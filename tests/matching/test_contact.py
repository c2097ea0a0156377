"""Who asks for a telephone number or a mail address is told by the entry that has it, and by none that is about telephones."""

from __future__ import annotations

import pytest

from chatbot import FAQ, Bot, Entry
from chatbot.language.asking_contact import MAIL, PHONE, gives_contact

PHONES = {
    "en": Entry(id="phones", question="Can I use my phone at the wall?", answer="Not while belaying."),
    "de": Entry(id="phones", question="Darf ich mein Telefon benutzen?", answer="Nur in der Pause."),
    "es": Entry(id="phones", question="¿Puedo usar el teléfono?", answer="Solo fuera de la sala."),
    "fr": Entry(
        id="phones", question="Puis-je utiliser mon téléphone ?", answer="Hors de la salle seulement."
    ),
    "ja": Entry(id="phones", question="電話を使えますか", answer="ロビーでどうぞ。"),
}
REACH = {
    "en": Entry(
        id="reach", question="How can I reach you?", answer="Ring 01632 960118 or write to hi@hall.example."
    ),
    "de": Entry(
        id="reach", question="Wie erreiche ich euch?", answer="Unter 0555 30 18 20 oder post@halle.example."
    ),
    "es": Entry(
        id="reach", question="¿Cómo puedo contactar?", answer="Llame al 912 345 678 o a hola@sala.example."
    ),
    "fr": Entry(
        id="reach", question="Comment vous joindre ?", answer="Au 01 23 45 67 89 ou à salut@salle.example."
    ),
    "ja": Entry(
        id="reach",
        question="お問い合わせはどこにすればいいですか",
        answer="03-1234-5678、hi@hall.exampleです。",
    ),
}
ASKED = {
    "en": ("what's your phone number", "phone number?", "do you have a phone number", "which number do i call", "your email"),
    "de": ("wie ist eure Telefonnummer?", "telefonnummer", "unter welcher nummer erreiche ich euch", "eure mailadresse"),
    "es": ("¿cuál es su número de teléfono?", "me dais vuestro teléfono", "su correo electrónico"),
    "fr": ("quel est votre numéro de téléphone ?", "votre numero svp", "votre adresse mail"),
    "ja": ("電話番号を教えてください", "電話番号は？", "メールアドレスは何ですか"),
}  # fmt: skip
CASES = [(language, question) for language, questions in ASKED.items() for question in questions]


def _faq(language: str, *entries: Entry) -> FAQ:
    others = (Entry(id="x", question="X 12 Y?", answer="1"), Entry(id="y", question="Z 44 W?", answer="2"))
    return FAQ(language=language, entries=(*entries, *others))


@pytest.mark.parametrize(("language", "question"), CASES)
def test_what_has_it_is_the_answer(language: str, question: str) -> None:
    reply = Bot(_faq(language, PHONES[language], REACH[language])).ask(question)
    assert reply.entry is not None
    assert reply.entry.id == "reach"


@pytest.mark.parametrize(("language", "question"), CASES)
def test_what_is_about_telephones_is_not(language: str, question: str) -> None:
    assert not Bot(_faq(language, PHONES[language])).ask(question).answered


def test_the_only_answer_with_a_number_is_the_answer() -> None:
    book = Entry(id="book", question="How do I make an appointment?", answer="Call us on 0555 2041.")
    reply = Bot(_faq("en", PHONES["en"], book)).ask("phone number")
    assert reply.entry is not None
    assert reply.entry.id == "book"


def test_one_word_may_ask_for_it_where_the_faq_asks_nothing_with_it() -> None:
    change = Entry(id="change", question="How do I change my email?", answer="In your profile.")
    assert Bot(_faq("en", REACH["en"])).ask("email?").confidence >= 0.9
    assert Bot(_faq("en", REACH["en"], change)).ask("email?").matches[0].entry.id == "change"


def test_a_number_of_the_one_who_asks_is_something_else() -> None:
    change = Entry(id="change", question="How do I change my phone number?", answer="In your profile.")
    reply = Bot(_faq("en", change, REACH["en"])).ask("change my phone number")
    assert reply.entry is not None
    assert reply.entry.id == "change"


@pytest.mark.parametrize(
    ("answer", "kind", "gives"),
    [
        ("Ring +44 (0)1632 960-118.", PHONE, True), ("Tel. 0555/301820", PHONE, True), ("Call 112.", PHONE, False),
        ("From 01.10.2026 to 31.03.2027.", PHONE, False), ("09.00-18.00", PHONE, False),
        ("mailto:a.b@c.example", MAIL, True), ("@home", MAIL, False),
    ],
)  # fmt: skip
def test_what_a_number_and_an_address_are(answer: str, kind: str, gives: bool) -> None:
    assert gives_contact(answer, kind) is gives
