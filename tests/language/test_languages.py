"""FAQs in other languages and scripts: stemming where there is a stemmer, pairs of characters where there are no spaces."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbot import FAQ, Bot, Entry
from chatbot.language.analyser import Analyser
from chatbot.language.folding import fold, located
from chatbot.language.printable import printable

QUESTIONS = {
    "de": (
        "Wie kann ich mein Passwort zurücksetzen?",
        "Was kostet der Versand nach Österreich?",
        "Wann haben Sie geöffnet?",
    ),
    "fr": (
        "Comment réinitialiser mon mot de passe ?",
        "Quels sont les frais de livraison ?",
        "Puis-je annuler ma commande ?",
    ),
    "ru": ("Как сбросить пароль?", "Сколько стоит доставка?", "Можно ли отменить заказ?"),
    "ar": ("كيف أعيد تعيين كلمة المرور؟", "ما هي تكلفة الشحن؟", "هل يمكنني إلغاء الطلب؟"),
    "el": ("Πώς επαναφέρω τον κωδικό μου;", "Πόσο κοστίζει η αποστολή;", "Μπορώ να ακυρώσω την παραγγελία;"),
    "zh": ("如何重置密码？", "运费是多少？", "可以取消订单吗？"),
    "ja": ("パスワードをリセットするには？", "送料はいくらですか？", "注文をキャンセルできますか？"),
    "th": ("ฉันจะรีเซ็ตรหัสผ่านได้อย่างไร", "ค่าจัดส่งเท่าไหร่", "ยกเลิกคำสั่งซื้อได้ไหม"),
}


def bot(language: str) -> Bot:
    entries = tuple(Entry(id=str(i), question=text, answer="…") for i, text in enumerate(QUESTIONS[language]))
    return Bot(FAQ(entries=entries, language=language))


@pytest.mark.parametrize(
    ("language", "question", "expected"),
    [
        ("de", "passwort zurucksetzen", "0"),
        ("de", "was kosten versand und passwort nach osterreich", "1"),
        ("fr", "reinitialiser mot de passe", "0"),
        ("fr", "frais de livraisons", "1"),
        ("fr", "annuler une commande", "2"),
        ("ru", "сброс пароля", "0"),
        ("ru", "как отменить мой заказ", "2"),
        ("ar", "تعيين كلمة المرور", "0"),
        ("ar", "تكلفة الشحن", "1"),
        ("ar", "إلغاء طلب", "2"),
        ("el", "επαναφορα κωδικου", "0"),
        ("el", "ακυρωση παραγγελιας", "2"),
        ("zh", "重置密码", "0"),
        ("zh", "怎么取消订单", "2"),
        ("ja", "パスワード リセット", "0"),
        ("ja", "注文のキャンセル", "2"),
        ("th", "รีเซ็ตรหัสผ่าน", "0"),
        ("th", "ค่าจัดส่ง", "1"),
    ],
)
def test_the_right_entry_comes_first(language: str, question: str, expected: str) -> None:
    reply = bot(language).ask(question)

    assert reply.matches[0].entry.id == expected


@pytest.mark.parametrize("language", QUESTIONS)
def test_an_entry_answers_its_own_question(language: str) -> None:
    asked = bot(language)

    for number, question in enumerate(QUESTIONS[language]):
        reply = asked.ask(question)
        assert reply.entry is not None
        assert reply.entry.id == str(number)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("café", "cafe"),
        ("café", unicodedata.normalize("NFD", "café")),
        ("Ｐａｓｓｗｏｒｄ", "password"),
        ("STRASSE", "straße"),
        ("ёлка", "елка"),
        ("كِتَاب", "كتاب"),
        ("שָׁלוֹם", "שלום"),
        ("Ωμέγα", "ωμεγα"),
        ("smørrebrød", "smorrebrod"),
        ("co\u00adoperate", "cooperate"),
    ],
)
def test_how_it_is_typed_makes_no_difference(one: str, other: str) -> None:
    analyser = Analyser("xx")

    assert [word.text for word in analyser.words(one)] == [word.text for word in analyser.words(other)]


def test_marks_that_are_letters_stay() -> None:
    texts = [word.text for word in Analyser("ru").words("мой")]

    assert texts == ["мой"]
    assert Analyser("hi").words("की")[0].text != Analyser("hi").words("का")[0].text


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Où est l’été?", ["Où", "est", "l’été"]),
        ("a\x1b[31mred\x1b[0m ﬁsh e\u0301te\u0301", ["a\x1b[31mred", "ﬁsh", "e\u0301te\u0301"]),
        ("日本語", ["日本", "本語"]),
        ("v2.0 C++ don't", ["v2", "0", "C++", "don't"]),
    ],
)
def test_words_keep_their_places(text: str, found: list[str]) -> None:
    places = [(token.start, token.end) for token in Analyser("en").tokens(text)]
    assert list(dict.fromkeys(text[start:end] for start, end in places)) == found


@given(st.text(), st.sampled_from(["en", "de", "fr"]))
def test_tokens_are_the_words_with_places_in_order(text: str, language: str) -> None:
    analyser = Analyser(language)
    tokens = analyser.tokens(text)
    assert all(0 <= token.start <= token.end <= len(text) for token in tokens)
    assert [token.start for token in tokens] == sorted(token.start for token in tokens)
    folded = "".join(fold(printable(text)))
    if folded == fold(printable(located(text).text)):
        assert [token.word.text for token in tokens] == [word.text for word in analyser.words(text)]
