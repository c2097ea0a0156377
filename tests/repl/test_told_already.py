"""What the last answer says already is said again, and not what some other entry has of that type."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from conversations import Start

GARDEN: dict[str, object] = {
    "language": "en",
    "entries": [
        {
            "id": "rent",
            "question": "How much is the rent?",
            "answer": "A full plot is £62 a year. Rent is due on 1 October.",
        },
        {
            "id": "key",
            "question": "I lost my key - what now?",
            "answer": "Tell Colin. A new key costs £15, or 30p if you find it.",
        },
        {
            "id": "dogs",
            "question": "Are dogs allowed?",
            "answer": "Dogs may come with you if they stay on the lead.",
        },
        {
            "id": "shed",
            "question": "Can I put up a greenhouse?",
            "answer": "Up to 8 x 6 ft, on slabs. Ask the committee first; they answer within 3 weeks.",
        },
        {"id": "hens", "question": "Can I keep hens?", "answer": "Up to six hens, but no cockerels."},
        {
            "id": "hut",
            "question": "What does the trading hut sell?",
            "answer": "Seeds and compost. Open on Sundays.",
        },
        {
            "id": "show",
            "question": "When is the annual show?",
            "answer": "On a Saturday in the village hall.",
        },
        {
            "id": "show-price",
            "question": "What does the annual show cost?",
            "answer": "Entry is free for everybody.",
        },
        {"id": "path", "question": "How wide is it?", "answer": "Four miles around."},
        {"id": "phone", "question": "Can I see it all on my phone?", "answer": "There is an app."},
    ],
}
STADT: dict[str, object] = {
    "language": "de",
    "entries": [
        {
            "id": "ausweis",
            "question": "Was kostet der Ausweis?",
            "answer": "18 Euro im Jahr, für Studierende 9 Euro.",
        },
        {
            "id": "verloren",
            "question": "Ich habe meinen Ausweis verloren",
            "answer": "Ein neuer kostet 4 Euro.",
        },
        {
            "id": "vorlesen",
            "question": "Wann wird für Kinder vorgelesen?",
            "answer": "Donnerstags um 16 Uhr.",
        },
        {
            "id": "leihen",
            "question": "Wie leihe ich ein Buch aus?",
            "answer": "Mit dem Ausweis, an der Theke.",
        },
    ],
}
CLINICA: dict[str, object] = {
    "language": "es",
    "entries": [
        {"id": "precio", "question": "¿Cuánto cuesta la consulta?", "answer": "Cuesta 70 euros."},
        {"id": "blanqueo", "question": "¿Hacen blanqueamiento?", "answer": "Sí, en una hora: 95 euros."},
        {"id": "cita", "question": "¿Cómo pido una cita?", "answer": "Por teléfono."},
    ],
}
PISCINE: dict[str, object] = {
    "language": "fr",
    "entries": [
        {"id": "entree", "question": "Combien coûte une entrée ?", "answer": "L'entrée est à 4,60 €."},
        {"id": "cours", "question": "Avez-vous des cours ?", "answer": "Oui, le mardi à 20 h, pour 110 €."},
        {"id": "bonnet", "question": "Le bonnet est-il obligatoire ?", "answer": "Oui, pour tout le monde."},
    ],
}
CLINIC_JA: dict[str, object] = {
    "language": "ja",
    "entries": [
        {
            "id": "jikan",
            "question": "診療時間を教えてください",
            "answer": "平日は9時から18時、土曜は13時までです。",
        },
        {"id": "kenshin", "question": "健康診断は受けられますか？", "answer": "平日の午前に、8,800円です。"},
        {"id": "chusha", "question": "駐車場の料金はいくらですか？", "answer": "一時間200円です。"},
    ],
}


@pytest.fixture
def last_of(start: Start) -> Callable[[dict[str, object], Sequence[str]], str]:
    """What is said to the last of some lines."""

    def converse(faq: dict[str, object], lines: Sequence[str]) -> str:
        terminal = start(faq=faq)
        for line in lines:
            terminal.enter(line)
        return str(terminal.text).rpartition(f"> {lines[-1]}")[2]

    return converse


AGAIN = "Here is that answer again"


@pytest.mark.parametrize(
    ("faq", "lines", "said"),
    [
        (GARDEN, ("i lost my key", "and what does it cost?"), "A new key costs"),
        (GARDEN, ("i lost my key", "how much is it?"), "A new key costs"),
        (GARDEN, ("i lost my key", "the price?"), "A new key costs"),
        (GARDEN, ("can i put up a greenhouse", "how big?"), "Up to 8 x 6 ft"),
        (GARDEN, ("can i put up a greenhouse", "how long does that take?"), "Ask the committee"),
        (GARDEN, ("can i put up a greenhouse", "why not?", "how big?"), "Up to 8 x 6 ft"),
        (GARDEN, ("can i keep hens", "how many?"), "Up to six hens"),
        (GARDEN, ("can i keep hens", "and cockerels?"), "Up to six hens"),
        (GARDEN, ("when is the annual show", "what time?"), "On a Saturday"),
        (GARDEN, ("when is the annual show", "in the hall?"), "On a Saturday"),
        (GARDEN, ("when is the annual show", "where is it?"), "On a Saturday"),
        (STADT, ("was kostet der ausweis", "und für studierende?"), "18 Euro"),
        (STADT, ("ich habe meinen ausweis verloren", "was kostet das?"), "4 Euro"),
        (CLINICA, ("hacen blanqueamiento", "¿y cuánto cuesta?"), "95 euros"),
        (CLINICA, ("hacen blanqueamiento", "¿cuánto tiempo lleva?"), "95 euros"),
        (PISCINE, ("avez-vous des cours", "c'est combien ?"), "110 €"),
        (PISCINE, ("avez-vous des cours", "et le mardi ?"), "110 €"),
        (CLINIC_JA, ("健康診断は受けられますか", "いくらですか？"), "8,800"),
        (CLINIC_JA, ("診療時間を教えてください", "土曜は？"), "13時"),
    ],
)  # fmt: skip
def test_what_the_last_answer_says_is_said_again(
    last_of: Callable[..., str], faq: dict[str, object], lines: Sequence[str], said: str
) -> None:
    assert said in last_of(faq, lines)


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (("are dogs allowed", "what does the trading hut sell"), "Seeds and compost"),
        (("are dogs allowed", "what about hens?"), "Up to six hens"),
        (("are dogs allowed", "the hut?"), "Seeds and compost"),
        (("can i put up a greenhouse", "how much is the rent?"), "£62"),
        (("are dogs allowed", "how much is the rent?"), "£62"),
        (("are dogs allowed", "on my phone?"), "There is an app"),
        (("can i put up a greenhouse", "how wide is it?"), "Four miles"),
        (("when is the annual show", "and what does it cost?"), "Entry is free"),
    ],
)
def test_a_question_of_its_own_is_asked_by_itself(
    last_of: Callable[..., str], lines: Sequence[str], said: str
) -> None:
    answered = last_of(GARDEN, lines)
    assert said in answered
    assert AGAIN not in answered


def test_what_is_likelier_not_said_is_not_said_again(last_of: Callable[..., str]) -> None:
    said = last_of(GARDEN, ("can i put up a greenhouse", "who do i ask?"))
    assert "Ask the committee" not in said


@pytest.mark.parametrize(
    ("language", "price", "answer", "where"),
    [
        ("en", "How much is the rent?", "A full plot is £62 in all.", "where is that?"),
        ("de", "Was kostet der Eintritt?", "6 Euro, ermäßigt 3 Euro, bei Gruppen 2 Euro im Monat.", "wo ist das?"),
    ],
)  # fmt: skip
def test_a_price_tells_no_place(
    last_of: Callable[..., str], language: str, price: str, answer: str, where: str
) -> None:
    faq = {"language": language, "entries": [{"question": price, "answer": answer}]}
    assert answer[:8] not in last_of(faq, (price, where))


def test_what_costs_nothing_that_is_said_is_no_price(last_of: Callable[..., str]) -> None:
    faq = {
        "entries": [
            {"question": "Is there parking?", "answer": "There is a pay and display on Station Road."},
            {"question": "Do you have a café?", "answer": "There is cake at the counter."},
            {"question": "Can I bring children?", "answer": "Under 12s need an adult."},
        ]
    }
    assert "pay and display" not in last_of(faq, ("is there parking", "how much is it"))


def test_an_answer_is_no_surer_the_second_time(last_of: Callable[..., str]) -> None:
    shown = last_of(GARDEN, ("may i have my dog with me", "and on the lead?"))
    assert AGAIN in shown
    assert "confidence 9" not in shown


def test_a_question_once_more_is_held_against_the_threshold_of_now(last_of: Callable[..., str]) -> None:
    asked = "may i have my dog with me"
    assert AGAIN in last_of(GARDEN, (asked, asked))
    assert "No sure answer" in last_of(GARDEN, (asked, "/threshold 0.9", asked))
    assert AGAIN in last_of(GARDEN, ("can i put up a greenhouse", "how big?", "how big?"))


def test_an_answer_of_before_is_just_given(last_of: Callable[..., str]) -> None:
    said = last_of(GARDEN, ("can i keep hens", "are dogs allowed", "can i keep hens"))
    assert "Up to six hens" in said
    assert AGAIN not in said


@pytest.mark.parametrize("question", ["what about giraffes?", "what if it thunders?"])
def test_what_brings_in_something_else_has_no_answer(last_of: Callable[..., str], question: str) -> None:
    said = last_of(GARDEN, ("are dogs allowed", question))
    assert "No answer to that in this FAQ." in said


def test_why_is_not_asked_of_what_was_answered_before_something_else(last_of: Callable[..., str]) -> None:
    said = last_of(GARDEN, ("are dogs allowed", "zxcvb qwrtp", "why?"))
    assert "/why shows how that came about." in said


@pytest.mark.parametrize(
    ("faq", "lines"),
    [
        (GARDEN, ("can i put up a greenhouse", "when do i pay?")),
        (GARDEN, ("can i put up a greenhouse", "how often am i charged?")),
        (PISCINE, ("avez-vous des cours", "quand faut-il payer ?")),
    ],
)
def test_when_one_pays_is_not_told_by_what_says_when_something_else_is(
    last_of: Callable[..., str], faq: dict[str, object], lines: Sequence[str]
) -> None:
    said = last_of(faq, lines)
    assert AGAIN not in said
    assert "Voici de nouveau cette réponse" not in said


def test_an_entry_that_merely_mentions_what_is_added_is_only_offered(last_of: Callable[..., str]) -> None:
    said = last_of(GARDEN, ("are dogs allowed", "in the hut?"))
    assert "Did you mean: 1 What does the trading hut sell?" in said
    assert "Seeds and compost" not in said


def test_more_of_what_is_only_offered_is_one_of_these(last_of: Callable[..., str]) -> None:
    said = last_of(GARDEN, ("are dogs allowed", "in the hut?", "tell me more"))
    assert "Type 1, or 0 for none of these." in said


@pytest.mark.parametrize(
    ("faq", "lines"),
    [
        (GARDEN, ("are dogs allowed", "why not?")),
        (GARDEN, ("are dogs allowed", "how old?")),
        (GARDEN, ("can i keep hens", "what time?")),
    ],
)
def test_that_the_last_answer_is_all_is_said_alike(
    last_of: Callable[..., str], faq: dict[str, object], lines: Sequence[str]
) -> None:
    assert "no more on that than the last answer" in last_of(faq, lines)


@pytest.mark.parametrize("word", ["cockerels", "committee"])
def test_a_bare_word_is_no_question_about_the_last_answer(last_of: Callable[..., str], word: str) -> None:
    lines = ("can i keep hens", word) if word == "cockerels" else ("can i put up a greenhouse", word)
    assert AGAIN not in last_of(GARDEN, lines)


def test_what_was_asked_in_vain_is_not_answered_by_the_answer_before(last_of: Callable[..., str]) -> None:
    said = last_of(GARDEN, ("i lost my key", "zxcvb qwrtp", "and what does it cost?"))
    assert "A new key costs" not in said


def test_a_greeting_goes_on_from_nothing(last_of: Callable[..., str]) -> None:
    """It ends as 「土曜は？」 does."""
    said = last_of(CLINIC_JA, ("健康診断は受けられますか", "こんにちは"))
    assert "何をお知りになりたい" in said
    assert "8,800" not in said
