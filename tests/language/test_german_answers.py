"""German: what a small FAQ of a shop answers, in everyday words."""

from __future__ import annotations

import pytest

from chatbot import FAQ, Bot, Entry

SHOP = FAQ(
    language="de",
    entries=(
        Entry(id="porto", question="Was kostet der Versand?", answer="Fünf Euro."),
        Entry(
            id="rueckgabe", question="Wie funktioniert die Rücksendung?", answer="Mit dem Etikett im Paket."
        ),
        Entry(
            id="offen", question="Wie sind die Öffnungszeiten?", answer="Montag bis Samstag von 9 bis 18 Uhr."
        ),
        Entry(id="karte", question="Welche Zahlungsarten gibt es?", answer="Alle üblichen."),
    ),
)


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("wie hoch ist das porto", "porto"),
        ("kann ich das zurückschicken", "rueckgabe"),
        ("wann habt ihr auf", "offen"),
        ("kann man bar bezahlen", "karte"),
    ],
)
def test_what_everyday_words_stand_for(question: str, first: str) -> None:
    assert Bot(SHOP).ask(question).matches[0].entry.id == first


def test_two_questions_in_one_are_both_answered() -> None:
    reply = Bot(SHOP).ask("Hallo, was kostet der Versand und wie sind die Öffnungszeiten?")
    assert [reply.entry and reply.entry.id, *(also.entry.id for also in reply.also)] == ["porto", "offen"]


def test_small_talk_is_no_question() -> None:
    reply = Bot(SHOP).ask("Guten Morgen!")
    assert reply.small_talk is not None
    assert reply.small_talk.kind == "greeting"


def test_a_verb_with_another_beginning_is_no_misspelling() -> None:
    entries = (
        Entry(
            id="an",
            question="Wie melde ich mich für den Newsletter an?",
            answer="Auf der Startseite ganz unten.",
        ),
        Entry(id="zu", question="Wann haben Sie geöffnet?", answer="Montags bis freitags."),
    )
    bot = Bot(FAQ(language="de", entries=entries))
    assert not bot.ask("wie melde ich mich vom newsletter ab").answered
    assert not bot.ask("newsletter abmelden").answered
    assert bot.ask("newsletter anmeldn").answered
    assert bot.ask("newsletter anmelden").answered


def test_a_verb_without_a_beginning_is_none_with_it() -> None:
    entries = (
        Entry(id="ab", question="Wie bestelle ich den Newsletter ab?", answer="Am Ende jeder Ausgabe."),
        Entry(id="porto", question="Was kostet der Versand?", answer="Fünf Euro."),
    )
    bot = Bot(FAQ(language="de", entries=entries))
    assert not bot.ask("wie bestelle ich den newsletter").answered
    assert bot.ask("newsletter abbestellen").answered


@pytest.mark.parametrize(
    ("question", "first", "second"),
    [
        ("was kostet der versand und wann habt ihr auf", "porto", "offen"),
        ("wann seid ihr da und wie kann ich zahlen", "offen", "karte"),
    ],
)
def test_both_halves_are_answered(question: str, first: str, second: str) -> None:
    reply = Bot(SHOP).ask(question)
    assert [reply.entry and reply.entry.id, *(also.entry.id for also in reply.also)] == [first, second]


def test_a_half_that_nothing_answers_is_told() -> None:
    reply = Bot(SHOP).ask("was kostet der versand und auf wievielen geräten läuft das")
    assert reply.entry is not None
    assert reply.entry.id == "porto"
    assert reply.unanswered == ("auf wievielen geräten läuft das",)
