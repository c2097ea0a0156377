"""Who asks when those are open who keep an FAQ is told so, whatever else the FAQ says of times."""

from __future__ import annotations

import pytest

from chatbot import FAQ, Bot, Entry


def _faq(language: str, title: str, hours: str, *others: str) -> FAQ:
    texts = [(f"o{number}", text, "Ask us.") for number, text in enumerate(others)]
    entries = tuple(Entry(id=id_, question=text, answer=answer) for id_, text, answer in texts)
    own = Entry(id="hours", question=hours, answer="10–18.")
    return FAQ(title=title, language=language, entries=(*entries, own))


FAQS = {
    "en": _faq(
        "en", "Clay Street Studio", "When is the studio open?",
        "How long does the course last?", "When is the café open?", "What time does the course begin?",
    ),
    "de": _faq(
        "de", "Museum am Markt", "Wann ist das Museum geöffnet?",
        "Wie lange dauert der Kurs?", "Wann hat das Café geöffnet?",
    ),
    "es": _faq(
        "es", "Biblioteca Sur", "¿Cuándo abre la biblioteca?",
        "¿Cuánto dura el curso?", "¿A qué hora empieza el cuento?",
    ),
    "fr": _faq(
        "fr", "Piscine de Valmer", "Quels sont les horaires d'ouverture ?", "Combien de temps dure le cours ?"
    ),
    "ja": _faq("ja", "みどり図書館", "営業時間を教えてください", "講座はどのくらいかかりますか"),
}  # fmt: skip
ASKED = {
    "en": ("what are your hours", "Opening hours?", "when r u open", "when do u close", "open sundays", "how late are you open"),
    "de": ("wann habt ihr auf?", "öffnungszeiten", "wann macht ihr zu", "habt ihr am Sonntag offen", "ab wann habt ihr offen"),
    "es": ("¿a qué hora abren?", "horario", "qué horario tienen", "abrís los domingos", "cuando cerrais"),
    "fr": ("vos horaires", "vous êtes ouverts le dimanche ?", "à quelle heure ouvrez-vous", "vous fermez à quelle heure"),
    "ja": ("何時に開きますか", "営業時間は？", "何時まで開いていますか", "日曜日は開いていますか"),
}  # fmt: skip


@pytest.mark.parametrize(
    ("language", "question"), [(language, text) for language, texts in ASKED.items() for text in texts]
)
def test_it_is_told(language: str, question: str) -> None:
    reply = Bot(FAQS[language]).ask(question)
    assert reply.entry is not None
    assert reply.entry.id == "hours"
    assert reply.confidence >= 0.7


def test_the_only_entry_on_when_something_is_open_is_told() -> None:
    faq = _faq(
        "en",
        "Millbrook Allotments",
        "When is the hut open?",
        "What if I don't pay in time?",
        "When is the show?",
    )
    reply = Bot(faq).ask("what are your hours")
    assert reply.entry is not None
    assert reply.entry.id == "hours"
    two = (*faq.entries, Entry(id="shed", question="When is the greenhouse open?", answer="On Mondays."))
    assert not Bot(FAQ(title="Millbrook", language="en", entries=two)).ask("what are your hours").answered


def test_what_is_asked_of_one_day_tells_no_others() -> None:
    faq = _faq("en", "Clay Street", "Are you open on Sundays?", "When does the course begin?")
    assert Bot(faq).ask("are you open on sundays").answered
    assert Bot(faq).ask("what are your hours").confidence < 0.7


@pytest.mark.parametrize("question", ["when does the course begin", "when is the café open"])
def test_other_times_are_asked_of_what_has_them(question: str) -> None:
    reply = Bot(FAQS["en"]).ask(question)
    assert reply.entry is not None
    assert reply.entry.id != "hours"


def test_how_long_something_lasts_tells_no_hours() -> None:
    lasts = Entry(
        id="long",
        question="How long does a game take?",
        answer="With briefing and photos plan an hour and a half.",
    )
    pays = Entry(id="pay", question="How can I pay?", answer="By card.")
    assert not Bot(FAQ(language="en", entries=(lasts, pays))).ask("opening hours").answered


@pytest.mark.parametrize(("day", "answered"), [("Sunday", True), ("Saturday", False)])
def test_another_day_than_is_asked_of_tells_no_hours(day: str, answered: bool) -> None:
    child = Entry(
        id="child", question="Can I bring my child?", answer=f"From eight on. On {day}s we open for families."
    )
    pay = Entry(id="pay", question="How much is a class?", answer="£28.")
    assert Bot(FAQ(language="en", entries=(child, pay))).ask("are you open on sunday").answered == answered
