"""What something costs and how it is paid are two questions, in all five languages, however little is said of what it is."""

from __future__ import annotations

import json

import pytest

from chatbot import FAQ, Bot, Entry
from chatbot.faq.format import parse_faq

SAUNA = {
    "de": {
        "costs": ("Was kostet eine Stunde in der Sauna?", "12 Euro, am Wochenende 15 Euro."),
        "pays": ("Wie bezahle ich die Gebühren für die Sauna?", "Mit Karte oder bar an der Kasse."),
        "opens": ("Wann ist die Sauna geöffnet?", "Täglich von 10 bis 22 Uhr."),
        "brings": ("Was muss ich mitbringen?", "Zwei Handtücher. Leihen kostet 3 Euro."),
    },
    "en": {
        "costs": ("How much is an hour in the sauna?", "12 pounds, 15 at weekends."),
        "pays": ("How do I pay the fees for the sauna?", "By card, or in cash at the desk."),
        "opens": ("When is the sauna open?", "Daily from 10 to 22."),
        "brings": ("What do I have to bring?", "Two towels. To hire one costs 3 pounds."),
    },
    "es": {
        "costs": ("¿Cuánto cuesta una hora de sauna?", "12 euros, los fines de semana 15 euros."),
        "pays": ("¿Qué formas de pago hay?", "Tarjeta, o efectivo en la entrada."),
        "opens": ("¿Cuándo abre la sauna?", "Todos los días de 10 a 22."),
        "brings": ("¿Cómo reservo una hora?", "Por teléfono; se paga una señal de 5 euros."),
    },
    "fr": {
        "costs": ("Combien coûte une heure de sauna ?", "12 euros, le week-end 15 euros."),
        "pays": ("Quels sont les moyens de paiement ?", "La carte, ou les espèces à la caisse."),
        "opens": ("Quand le sauna est-il ouvert ?", "Tous les jours de 10 à 22 heures."),
        "brings": ("Que faut-il apporter ?", "Deux serviettes. La location coûte 3 euros."),
    },
    "ja": {
        "costs": ("サウナの料金はいくらですか?", "1時間1200円です。"),
        "pays": ("支払い方法は何がありますか?", "カードか現金でお支払いください。"),
        "opens": ("サウナは何時に開きますか?", "毎日10時です。"),
        "brings": ("何を持っていけばいいですか?", "タオル2枚です。"),
    },
}


@pytest.fixture(scope="module", params=[*SAUNA])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def sauna(language: str) -> Bot:
    entries = [
        {"id": name, "question": question, "answer": answer}
        for name, (question, answer) in SAUNA[language].items()
    ]
    return Bot(parse_faq(json.dumps({"language": language, "entries": entries}).encode(), "sauna.json"))


ASKED = {
    "de": {
        "costs": "wie hoch sind die gebühren|wie teuer ist das bei euch|eure Preise?",
        "pays": "zahlungsarten|wie kann man bezahlen",
    },
    "en": {
        "costs": "how much are the fees|your prices?|tell me about the fees|how much does it cost|what do i pay|"
        "what would we pay for an hour",
        "pays": "payment methods|how can i pay|what do i pay with",
    },
    "es": {"costs": "qué precios tenéis|vuestros precios|cuánto vale", "pays": "cómo se paga|cómo puedo pagar"},
    "fr": {"costs": "quels sont vos tarifs|vos tarifs ?|combien ça coûte", "pays": "comment on paye|comment payer"},
    "ja": {"costs": "値段は|料金はいくら", "pays": "どうやって支払う|支払いの方法"},
}  # fmt: skip


@pytest.mark.parametrize("name", ["costs", "pays"])
def test_each_is_told_who_asks_it(sauna: Bot, language: str, name: str) -> None:
    for question in ASKED[language][name].split("|"):
        reply = sauna.ask(question)
        assert (question, reply.entry and reply.entry.id) == (question, name)


DOG = {
    "de": "was kostet ein hund", "en": "how much is a dog", "es": "cuánto cuesta un perro", "fr": "combien coûte un chien",
    "ja": "犬はいくら",
}  # fmt: skip


def test_what_is_paid_for_is_not_passed_over(sauna: Bot, language: str) -> None:
    assert not sauna.ask(DOG[language]).answered


@pytest.mark.parametrize(
    ("language", "question"),
    [
        ("de", "wie viel zahle ich für meine tochter"),
        ("en", "how much is it for a child"),
        ("es", "cuánto es para un niño"),
        ("fr", "c'est combien pour un enfant"),
        ("ja", "子供はいくら"),
    ],
)
def test_who_asks_the_price_for_somebody_is_told_by_the_only_price_that_names_them(
    language: str, question: str
) -> None:
    children = {
        "de": " Kinder zahlen 5 Euro.",
        "en": " Children pay 5 pounds.",
        "es": " Los niños pagan 5 euros.",
        "fr": " Les enfants paient 5 euros.",
        "ja": " 子供は500円です。",
    }[language]
    entries = [
        {"id": name, "question": asked, "answer": answer + children * (name == "costs")}
        for name, (asked, answer) in SAUNA[language].items()
    ]
    bot = Bot(parse_faq(json.dumps({"language": language, "entries": entries}).encode(), "sauna.json"))
    found = bot.ask(question).entry
    assert found is not None
    assert found.id == "costs"


TWO = [
    ("sauna", "How much is an hour in the sauna?", "12 pounds."),
    ("pool", "How much is an hour in the pool?", "4 pounds."),
]


@pytest.mark.parametrize("question", ["prices", "fees", "how much does it cost"])
def test_of_two_prices_none_is_told_for_certain(question: str) -> None:
    entries = [{"id": name, "question": asked, "answer": answer} for name, asked, answer in TWO]
    both = Bot(parse_faq(json.dumps({"language": "en", "entries": entries}).encode(), "two.json"))
    one = Bot(parse_faq(json.dumps({"language": "en", "entries": entries[:1]}).encode(), "one.json"))
    assert not both.ask(question).answered
    assert one.ask(question).answered


@pytest.mark.parametrize("question", ["was bezahle ich für die sauna", "was zahle ich für eine stunde"])
def test_what_is_paid_is_a_price(question: str) -> None:
    entries = [
        {"id": "costs", "question": "Was kostet eine Stunde in der Sauna?", "answer": "12 Euro."},
        {
            "id": "pays",
            "question": "Wie bezahle ich die Stunde in der Sauna?",
            "answer": "Mit Karte oder bar.",
        },
    ]
    bot = Bot(parse_faq(json.dumps({"language": "de", "entries": entries}).encode(), "faq.json"))
    reply = bot.ask(question)
    assert reply.entry is not None
    assert reply.entry.id == "costs"


def test_what_one_earns_is_not_what_something_costs() -> None:
    visit = Entry(id="visit", question="How much does a visit cost?", answer="12 pounds; 8 for a child.")
    pool = Bot(
        FAQ(language="en", entries=(visit, Entry(id="open", question="When are you open?", answer="Daily.")))
    )
    assert pool.ask("how much does it cost").answered
    assert not pool.ask("how much do i earn").answered
