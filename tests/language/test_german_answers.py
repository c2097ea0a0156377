"""German: what a small FAQ of a shop answers, in everyday words."""

from __future__ import annotations

import msgspec
import pytest

from chatbot import FAQ, Bot, Entry
from chatbot.language.rules import rules_for
from chatbot.matching.matcher import Matcher
from chatbot.matching.synonyms import USUAL

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


def test_a_compound_counts_in_an_answer_as_one_word() -> None:
    reader = Matcher(MUSEUM).reader

    def counts(question: str) -> float:
        query = reader.read(question)
        return sum(query.told[stem].same for stem in query.found_by)

    assert counts("schwimmbad") == pytest.approx(counts("schwimmen bad") / 2)
    assert counts("schwimmbad") > 0


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


MUSEUM = FAQ(
    language="de",
    title="Museum am Markt: Ihr Besuch",
    entries=(
        Entry(id="weg", question="Wie komme ich zum Museum?", answer="Mit dem Bus 7 bis Markt."),
        Entry(id="karte", question="Gibt es Geschenkgutscheine?", answer="Ja, an der Theke."),
        Entry(id="konto", question="Wie melde ich mich für eine Führung an?", answer="Am Telefon."),
        Entry(id="verlust", question="Ich habe meinen Schlüssel verloren, was nun?", answer="Fragen Sie am Eingang."),
        Entry(id="helfen", question="Wie kann ich dem Museum helfen?", answer="Mit einer Spende."),
        Entry(id="absagen", question="Kann ich eine Führung absagen?", answer="Bis zum Tag davor."),
    ),
)  # fmt: skip


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("wie kommt man zu euch", "weg"),
        ("wie komme ich denn zu Ihnen?", "weg"),
        ("gutschein", "karte"),
        ("wie melde ich mich denn bitte an", "konto"),
        ("was ist wenn ich nicht kommen kann", "absagen"),
    ],
)
def test_what_is_asked_of_a_museum(question: str, first: str) -> None:
    assert Bot(MUSEUM).ask(question).matches[0].entry.id == first


def test_you_is_what_the_title_says_that_the_owner_is() -> None:
    other = FAQ(language="de", title="Ihr Besuch", entries=MUSEUM.entries)
    question = "wie kann ich bei euch helfen"
    assert Bot(MUSEUM).ask(question).confidence > Bot(other).ask(question).confidence


@pytest.mark.parametrize(
    ("question", "places"),
    [("geist aufgegeben", (0, 1)), ("hat leider den Geist jetzt schon aufgegeben", (3, 6))],
)
def test_a_phrase_is_found_with_other_words_that_are_passed_over(
    question: str, places: tuple[int, int]
) -> None:
    bot = FAQ(
        language="de", entries=(Entry(id="a", question="Was tun, wenn es defekt ist?", answer="Anrufen."),)
    )
    matcher = Matcher(bot)
    found = matcher.reader.read(question).targets[matcher.analyser.stem("defekt")]
    assert (places, USUAL) in [(one.positions, one.strength) for one in found]


def test_since_when_is_told_by_a_year() -> None:
    entries = (
        Entry(id="kasten", question="Gibt es einen Rückgabekasten?", answer="Ja, von 8 bis 22 Uhr, neben der Tür."),
        Entry(id="verein", question="Wer betreibt das Museum?", answer="Ein Verein mit 40 Mitgliedern."),
    )  # fmt: skip
    dated = (
        msgspec.structs.replace(entries[0], answer=f"{entries[0].answer} Er steht dort seit 1998."),
        entries[1],
    )
    question = "seit wann gibt es den Rückgabekasten"
    less, more = (Bot(FAQ(language="de", entries=one)).ask(question).confidence for one in (entries, dated))
    assert less < more


def test_what_leans_on_a_question_that_nothing_answers_is_not_asked_of_something_else() -> None:
    bot = Bot(SHOP)
    assert bot.ask("was kostet das").answered
    assert not bot.ask("repariert ihr Uhren und was kostet das").answered


def test_a_quality_is_a_type_of_answer() -> None:
    rules = rules_for("de")
    assert rules.answer_type("welche ausbildung haben die trainer".split()) == "quality"
    assert rules.likely_in({"diplom": ()}, "quality", "") > 0
    assert rules.likely_in({"euro": ()}, "quality", "") == 0
