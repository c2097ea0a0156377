"""Several questions in one: each is answered by the entry that it asks, and what nothing answers is told."""

from __future__ import annotations

import pytest

from chatbot import FAQ, Bot, Entry
from chatbot.language.analyser import Analyser

ENTRIES = {
    "park": ("Where can I park?", "Behind the hall, for 2 euros."),
    "open": ("When are you open?", "Daily from 10 to 20."),
    "cost": ("What does a day ticket cost?", "12 euros; students pay 8."),
    "sauna": ("Is there a sauna?", "Yes, for 5 euros."),
    "dog": ("Can I bring a dog?", "No."),
    "cancel": ("How do I cancel my booking?", "Online."),
    "lost": ("I lost my ticket", "Tell the desk."),
    "book": ("How do I book a lane?", "Online."),
}


@pytest.fixture(scope="module")
def pool() -> Bot:
    entries = (Entry(id=name, question=asked, answer=said) for name, (asked, said) in ENTRIES.items())
    return Bot(FAQ(language="en", title="Town Pool", entries=tuple(entries)))


@pytest.mark.parametrize(
    ("question", "answered", "unanswered"),
    [
        ("where can i park? what does it cost? when are you open", "park cost open", []),
        ("i lost my ticket. when are you open", "lost open", []),
        ("i lost my ticket, what does it cost", "lost cost", []),
        ("can i bring a dog and what does the sauna cost", "dog sauna", []),
        ("what does a day ticket cost? do you sell tyres?", "cost", ["do you sell tyres"]),
        ("do you sell tyres? and what do they cost", "cost", ["do you sell tyres"]),
        ("how do i not cancel my booking and where can i park", "park", ["how do i not cancel my booking"]),
        ("what does a day ticket cost and how do i stop the ticket", "cost", ["how do i stop the ticket"]),
        ("how do i cancel? and how do i book?", "cancel", ["how do i book"]),
        ("when are you open? who is it? where can i park", "open park", []),
        ("when are you open? why", "open", []),
        ("where can i park? the sun is hot", "park", []),
        (
            "where can i park\nwhen are you open\nwhat does a day ticket cost\nis there a sauna\n"
            "can people bring a dog\ndo you sell tyres",
            "park open cost sauna dog",
            ["do you sell tyres"],
        ),
        ("where can i park? " * 12 + "do you sell tyres? do you sell sails?", "park", []),
    ],
)
def test_each_has_an_answer_or_is_told_to_have_none(
    pool: Bot, question: str, answered: str, unanswered: list[str]
) -> None:
    reply = pool.ask(question)
    assert reply.entry is not None
    assert [reply.entry.id, *(match.entry.id for match in reply.also)] == answered.split()
    assert [*reply.unanswered] == unanswered


def test_what_the_first_answer_gives_of_the_second_question_is_answered() -> None:
    vouchers = Entry(
        id="vouchers", question="Do you have vouchers?", answer="Yes, they are valid for two years."
    )
    cards = Entry(id="cards", question="Do you have cards?", answer="Yes, at the desk.")
    bot = Bot(
        FAQ(
            language="en",
            entries=(vouchers, cards, Entry(id="x", question="Where can I park?", answer="There.")),
        )
    )
    assert not bot.ask("do you have vouchers and how long do they last").unanswered
    assert bot.ask("do you have cards and how long do they last").unanswered
    assert bot.ask("do you have vouchers and how long is the queue").unanswered


def test_what_is_asked_twice_is_as_sure_as_the_surer(pool: Bot) -> None:
    twice = pool.ask("where can i park. can i park behind the hall? what does a day ticket cost")
    assert twice.confidence == pool.ask("where can i park").confidence
    assert [match.entry.id for match in twice.also] == ["cost"]


def test_talk_before_one_question_is_left_out_where_the_two_are_not_answered(pool: Bot) -> None:
    alone = pool.ask("where can i pork the dog").confidence
    assert pool.ask("how are you? where can i pork the dog").confidence == alone


def test_of_more_questions_than_are_taken_apart_the_rest_is_told_with_the_last(pool: Bot) -> None:
    tyres = [f"do you sell tyres number {number}" for number in "abcdefghijklmn"]
    reply = pool.ask("? ".join(["where can i park", *tyres]))
    assert reply.entry is not None
    assert [*reply.unanswered] == [*tyres[:10], "? ".join(tyres[10:])]


@pytest.mark.parametrize("language", ["de", "es", "fr", "ja"])
def test_no_question_is_lost_in_other_languages(language: str) -> None:
    asked = {
        "de": "Verkauft ihr Lampen", "es": "¿Vendéis lámparas", "fr": "Vendez-vous des lampes", "ja": "ランプを売っていますか",
    }[language]  # fmt: skip
    mark = "？" if language == "ja" else "? "
    entry = Entry(id="x", question=asked, answer="12.")
    others = [Entry(id=f"y{n}", question=f"Zyx{'abcdef'[n] * 3}?", answer="3.") for n in range(6)]
    reply = Bot(FAQ(language=language, entries=(entry, *others))).ask(
        mark.join([*(other.question.rstrip("?") for other in others), asked]) + mark
    )
    assert [match.entry.id for match in reply.also][-1:] == ["x"]


@pytest.mark.parametrize(
    ("language", "lines", "parts"),
    [
        ("en", "when are you open|any discounts|opening times|do you take cards|is it far", 5),
        ("de", "wann habt ihr offen|kostet parken was|habt ihr gutscheine", 3),
        ("es", "cuándo abren|necesito toallas|dónde están", 3),
        ("fr", "quand ouvrez-vous|où êtes-vous|les enfants peuvent venir|acceptez-vous les cartes", 4),
        ("ja", "いつ開きますか|駐車場|カードは使えますか", 3),
        ("en", "hello,|i lost my card.|when are you open", 1),
        ("en", "i bought a lamp last week|it does not turn on|what can i do", 1),
        ("en", "when are you open|do you take cards|Joan", 3),
        ("en", "when are you open|do you take cards|I am Joan.", 2),
    ],
)
def test_where_most_lines_ask_the_others_do(language: str, lines: str, parts: int) -> None:
    text = lines.replace("|", "\n")
    found = [text[start:end] for start, end in Analyser(language).rules.questions(text)]
    assert len(found) == parts
    if parts == lines.count("|") + 1:
        assert found == lines.split("|")
