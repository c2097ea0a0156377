"""What is said beside a question, and what stands for words of the FAQ only as a whole."""

from __future__ import annotations

import pytest

from chatbot import FAQ, Bot, Entry
from chatbot.matching.alignment import MATCHED, may_be_held
from chatbot.matching.answering import _may_be_asked
from chatbot.matching.matcher import Matcher

OFFICES = {
    "en": FAQ(
        language="en",
        entries=(
            Entry(id="lost", question="What do I do if I lost my card?", answer="Call us at once."),
            Entry(id="open", question="When are you open?", answer="Monday to Friday from 9 to 5."),
            Entry(id="price", question="How much is a card?", answer="Six pounds."),
        ),
    ),
    "de": FAQ(
        language="de",
        entries=(
            Entry(id="lost", question="Was tun, wenn ich die Karte verloren habe?", answer="Rufen Sie uns an."),
            Entry(id="open", question="Wann haben Sie geöffnet?", answer="Montag bis Freitag von 9 bis 17 Uhr."),
            Entry(id="price", question="Was kostet eine Karte?", answer="Sechs Euro."),
        ),
    ),
    "es": FAQ(
        language="es",
        entries=(
            Entry(id="lost", question="¿Qué hago si pierdo la tarjeta?", answer="Llámenos enseguida."),
            Entry(id="open", question="¿A qué hora abren?", answer="De lunes a viernes, de 9 a 17."),
            Entry(id="price", question="¿Cuánto cuesta la tarjeta?", answer="Seis euros."),
        ),
    ),
    "fr": FAQ(
        language="fr",
        entries=(
            Entry(id="lost", question="J'ai perdu ma carte, que faire ?", answer="Appelez-nous."),
            Entry(id="open", question="Quels sont vos horaires ?", answer="Du lundi au vendredi, de 9 h à 17 h."),
            Entry(id="price", question="Combien coûte la carte ?", answer="Six euros."),
        ),
    ),
}  # fmt: skip


@pytest.mark.parametrize(
    ("language", "question"),
    [
        ("en", "I lost my card. When are you open?"),
        ("de", "Ich habe meine Karte verloren. Wann habt ihr geöffnet?"),
        ("es", "perdí la tarjeta, ¿a qué hora abren?"),
        ("fr", "j'ai perdu ma carte, quels sont vos horaires ?"),
    ],
)
def test_a_statement_that_an_entry_has_is_answered_beside_the_question_behind_it(
    language: str, question: str
) -> None:
    reply = Bot(OFFICES[language]).ask(question)
    assert [reply.entry and reply.entry.id, *(also.entry.id for also in reply.also)] == ["lost", "open"]


@pytest.mark.parametrize(
    ("language", "question"),
    [
        ("es", "perdí la tarjeta, ¿cuánto cuesta?"),
        ("en", "I am from Leeds. When are you open?"),
        ("de", "Ich habe Urlaub, wann haben Sie geöffnet?"),
    ],
)
def test_what_only_leads_to_a_question_is_not_answered(language: str, question: str) -> None:
    reply = Bot(OFFICES[language]).ask(question)
    assert reply.entry is None or not reply.also


def test_a_statement_word_for_word_is_answered_however_its_words_are_parted() -> None:
    asked = Entry(id="pin", question="PINCODE lost", answer="Call us.")
    reply = Bot(FAQ(language="en", entries=(asked, *OFFICES["en"].entries))).ask(
        "P I N C O D E lost. When are you open?"
    )
    assert [reply.entry and reply.entry.id, *(also.entry.id for also in reply.also)] == ["pin", "open"]


@pytest.mark.parametrize("language", OFFICES)
def test_the_words_that_no_phrasing_may_have_have_no_counterpart(language: str) -> None:
    matcher = Matcher(OFFICES[language])
    for entry in (entry for faq in OFFICES.values() for entry in faq.entries):
        query = matcher.reader.read(f"{entry.question} {entry.answer}")
        for judged in matcher.judge("", query).judged:
            may = may_be_held(query, query.targets.keys() & judged.scored.document.where.keys())
            counterparts = judged.scored.alignment.question
            held = {i for i, match in enumerate(counterparts) if match.strength >= MATCHED}
            assert may >= held
            assert held <= may_be_held(query, matcher.index.asked_with(query.targets))


@pytest.mark.parametrize(
    ("statement", "may"),
    [
        ("I am from Leeds", False),
        ("I have lost my crad", True),
        ("I was lost, it was not open", False),
        ("where are you, is it open", True),
    ],
)
def test_a_statement_that_no_entry_can_have_is_not_judged(statement: str, may: bool) -> None:
    matcher = Matcher(OFFICES["en"])
    assert _may_be_asked(matcher, matcher.reader.read(statement)) is may


def test_a_phrase_of_which_the_faq_has_a_part_stands_for_nothing() -> None:
    entry = Entry(id="one", question="Kann ich einen Nachmieter stellen?", answer="Ja.")
    matcher = Matcher(FAQ(language="de", entries=(entry,)))
    assert matcher.analyser.stem("stellen") not in matcher.reader.read("tiefgarage").targets  # *Stellplatz*


def test_a_phrase_of_which_the_faq_has_all_parts_stands_for_them() -> None:
    entry = Entry(id="one", question="Wo ist mein Stellplatz?", answer="Im Hof.")
    matcher = Matcher(FAQ(language="de", entries=(entry,)))
    assert matcher.analyser.stem("platz") in matcher.reader.read("tiefgarage").targets
