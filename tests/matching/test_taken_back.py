"""What was cancelled or deleted, and is to be as it was: no entry answers that which tells how to cancel or delete."""

from __future__ import annotations

import pytest

from chatbot import FAQ, Bot, Entry
from chatbot.language.rules import rules_for


def _faq(language: str, cancel: tuple[str, str], other: tuple[str, str]) -> FAQ:
    entries = (
        Entry(id="cancel", question=cancel[0], answer=cancel[1]),
        Entry(id="other", question=other[0], answer=other[1]),
    )
    return FAQ(title="", language=language, entries=entries)


FAQS = {
    "en": (
        ("How do I cancel my membership?", "Write to us by the tenth."),
        ("Where are you?", "Main street."),
    ),
    "de": (
        ("Wie kündige ich meinen Vertrag?", "Schriftlich bis zum Zehnten."),
        ("Wo seid ihr?", "Am Markt."),
    ),
    "es": (
        ("¿Cómo cancelo un pedido o me doy de baja?", "Escríbenos antes del día 10."),
        ("¿Dónde estáis?", "En la plaza."),
    ),
    "fr": (
        ("Comment résilier ou annuler ?", "Écrivez-nous avant le 10."),
        ("Où êtes-vous ?", "Place du marché."),
    ),
    "ja": (
        ("退会するにはどうすればいいですか", "10日までに用紙を出してください。"),
        ("場所はどこですか", "駅前です。"),
    ),
}
TAKING_BACK = [
    ("en", "how do i revoke my cancellation"),
    ("en", "i cancelled my membership by mistake"),
    ("de", "ich möchte meine Kündigung zurückziehen"),
    ("de", "kann ich die kündigung meines vertrags rückgängig machen"),
    ("de", "hab meinen vertrag aus versehen gekündigt"),
    ("es", "quiero anular la baja"),
    ("es", "cancelé el pedido por error"),
    ("fr", "je voudrais annuler ma résiliation"),
    ("fr", "j'ai résilié par erreur"),
    ("ja", "退会をやめたい"),
    ("ja", "間違えて退会してしまいました"),
]


@pytest.mark.parametrize(("language", "question"), TAKING_BACK)
def test_what_is_taken_back_is_not_what_tells_how_to_do_it(language: str, question: str) -> None:
    assert not Bot(_faq(language, *FAQS[language])).ask(question).answered


@pytest.mark.parametrize(
    ("language", "question"),
    [
        ("en", "how do i cancel my membership"),
        ("de", "wie kann ich meinen vertrag kündigen"),
        ("es", "quiero cancelar un pedido"),
        ("fr", "je veux résilier"),
        ("ja", "退会したい"),
    ],
)
def test_what_is_only_cancelled_is_answered(language: str, question: str) -> None:
    reply = Bot(_faq(language, *FAQS[language])).ask(question)
    assert reply.entry is not None
    assert reply.entry.id == "cancel"


def test_an_entry_that_tells_of_it_answers() -> None:
    told = (
        "Comment supprimer une photo ?",
        "Appuyez sur la croix. Elle reste trente jours dans la corbeille.",
    )
    faq = _faq("fr", told, FAQS["fr"][1])
    assert Bot(faq).ask("j'ai supprimé une photo par erreur").answered


@pytest.mark.parametrize(
    ("language", "words", "said"),
    [
        ("de", "meine kundigung doch wieder zuruckziehen", True),
        ("de", "meinen vertrag widerrufen", False),
        ("es", "cancelar mi baja", True),
        ("es", "cancelar y pedir la devolucion", False),
        ("fr", "annuler le retour", True),
        ("fr", "annuler une commande", False),
        ("ja", "キャンセル 取り消す", True),
        ("ja", "会員 やめる 退会", False),
        ("en", "undo my cancellation", True),
        ("en", "deleted photos", False),
    ],
)
def test_it_is_told_from_doing_it(language: str, words: str, said: bool) -> None:
    assert rules_for(language).taking_back.said_in(words.split()) is said
