"""What is to be undone, asked otherwise than by *how*, and another thing than an entry undoes; in four languages."""

from __future__ import annotations

import pytest

from chatbot import FAQ, Bot, Entry
from chatbot.language.analyser import Analyser
from chatbot.language.rules import rules_for

FAQS = {
    "de": {
        "pate": ("Wie übernehme ich eine Patenschaft?", "Füllen Sie den Bogen aus. Es kostet 10 € im Monat."),
        "weg": ("Was mache ich, wenn ich den Ausweis verloren habe?", "Lassen Sie ihn an der Kasse sperren."),
        "buchung": ("Wie storniere ich eine Buchung?", "Unter Meine Buchungen, bis zum Vortag."),
    },
    "es": {
        "puntos": ("¿Cómo funcionan los puntos de la tarjeta?", "Un punto por cada euro."),
        "clave": ("He olvidado mi contraseña", "Pulse Recuperar acceso."),
        "pedido": ("¿Cómo cancelo un pedido?", "En Mis pedidos, hasta seis horas antes."),
    },
    "fr": {
        "carte": ("Comment fonctionne la carte de fidélité ?", "Dix places pour 58 €."),
        "objets": ("J'ai perdu mon écharpe", "Passez à la caisse."),
        "salle": ("Comment annuler une réservation ?", "Par le lien du mail, deux heures avant."),
    },
    "ja": {
        "nenpasu": ("年間パスポートについて教えてください", "大人5,500円で一年間何度でも入れます。"),
        "kurumaisu": ("車いすは借りられますか", "入口でお貸しします。予約が必要です。"),
        "ticket": ("チケットのキャンセルはできますか", "前日まで購入履歴の画面から取り消せます。"),
    },
}  # fmt: skip


def bot(language: str) -> Bot:
    entries = (Entry(id=id_, question=asked, answer=said) for id_, (asked, said) in FAQS[language].items())
    return Bot(FAQ(language=language, entries=tuple(entries)))


@pytest.mark.parametrize(
    ("language", "question"),
    [
        ("de", "ich möchte die patenschaft kündigen"),
        ("de", "patenschaft kündigen"),
        ("es", "quiero eliminar mi tarjeta de puntos"),
        ("es", "darme de baja de la tarjeta"),
        ("fr", "je veux résilier ma carte de fidélité"),
        ("fr", "je veux plus de ma carte de fidélité"),
        ("ja", "年間パスを解約したい"),
    ],
)
def test_what_is_to_be_undone_is_not_told_what_says_nothing_of_it(language: str, question: str) -> None:
    assert not bot(language).ask(question).answered


@pytest.mark.parametrize(
    ("language", "question", "entry"),
    [
        ("de", "ich möchte meine buchung stornieren", "buchung"),
        ("es", "quiero cancelar mi pedido", "pedido"),
        ("fr", "je veux annuler ma réservation", "salle"),
        ("ja", "チケットをキャンセルしたい", "ticket"),
    ],
)
def test_an_entry_that_tells_of_it_is_the_answer(language: str, question: str, entry: str) -> None:
    reply = bot(language).ask(question)
    assert reply.entry is not None
    assert reply.entry.id == entry


@pytest.mark.parametrize(
    ("language", "question"),
    [
        ("es", "no he olvidado mi contraseña"),
        ("de", "ich habe den ausweis nicht verloren"),
        ("fr", "je n'ai pas perdu mon écharpe"),
    ],
)
def test_what_did_not_happen_is_not_told_what_to_do_about_it(language: str, question: str) -> None:
    assert not bot(language).ask(question).answered


def test_an_alias_that_has_the_verb_is_asked_for() -> None:
    entry = Entry(
        id="karte",
        question="Was gilt für die Zehnerkarte?",
        aliases=("Zehnerkarte kündigen",),
        answer="Sie gilt ein Jahr.",
    )
    other = Entry(id="zeit", question="Wann ist geöffnet?", answer="Von 9 bis 18 Uhr.")
    assert (
        Bot(FAQ(language="de", entries=(entry, other))).ask("wie kann ich die zehnerkarte kündigen").answered
    )


@pytest.mark.parametrize(
    ("language", "question"),
    [
        ("es", "me arrepentí de cancelar el pedido"),
        ("es", "quiero reactivar el pedido cancelado"),
        ("fr", "je regrette l'annulation de ma réservation"),
    ],
)
def test_what_is_regretted_is_not_told_how_to_do_it(language: str, question: str) -> None:
    assert not bot(language).ask(question).answered


ACCOUNT = FAQ(
    language="es",
    entries=(
        Entry(id="factura", question="¿Cómo pido una factura?", answer="Los datos fiscales se rellenan en Mi cuenta."),
        Entry(id="mover", question="¿Cómo cambio la hora de entrega?", answer="En Mis pedidos, botón Modificar."),
    ),
)  # fmt: skip


def test_a_synonym_that_an_entry_has_tells_nothing_of_undoing() -> None:
    assert not Bot(ACCOUNT).ask("como elimino mi cuenta").answered


@pytest.mark.parametrize(
    ("language", "question", "asked"),
    [
        ("de", "ich möchte die patenschaft kündigen", True),
        ("de", "was kostet die patenschaft", False),
        ("es", "puedo borrarme de la lista", True),
        ("es", "quiero darme de baja", True),
        ("es", "no quito la vista", False),
        ("fr", "est-ce que je peux résilier", True),
        ("fr", "je suis annulé", False),
        ("ja", "会員を退会したい", True),
        ("ja", "会員になりたい", False),
        ("en", "i want to cancel it", False),
    ],
)
def test_where_undoing_is_asked_for(language: str, question: str, *, asked: bool) -> None:
    words = [word.text for word in Analyser(language).words(question)]
    assert (rules_for(language).undoing.asked_in(words) != ()) is asked


@pytest.mark.parametrize(
    ("language", "question", "asked"),
    [
        ("de", "sucht ihr noch leute", True),
        ("de", "kann man bei euch arbeiten", True),
        ("de", "wo sucht ihr die fundsachen", False),
        ("es", "¿estáis contratando?", True),
        ("es", "busco trabajo", True),
        ("es", "cuánto trabajo da un perro", False),
        ("fr", "vous embauchez des étudiants", True),
        ("fr", "je voudrais travailler chez vous", True),
        ("fr", "à quelle heure vous travaillez", False),
        ("ja", "アルバイト募集してますか", True),
        ("ja", "そちらで働きたいです", True),
        ("ja", "生徒を募集していますか", False),
    ],
)
def test_who_asks_for_work(language: str, question: str, *, asked: bool) -> None:
    words = [word.text for word in Analyser(language).words(question)]
    assert rules_for(language).seeking_work.said_in(words) is asked


def test_who_wants_to_begin_is_not_told_how_to_leave() -> None:
    cancel = Entry(id="cancel", question="How do I cancel my membership?", answer="Write to us.")
    hours = Entry(id="hours", question="When is the hall open?", answer="From 9 to 6.")
    bot = Bot(FAQ(language="en", entries=(cancel, hours)))
    assert bot.ask("how do i cancel my member ship").answered
    assert not bot.ask("how do i become a member").answered
    assert not bot.ask("can i apply for membership").answered
