"""What is said apart, together, or the other way round, and half a question."""

from __future__ import annotations

import pytest

from chatbot import FAQ, Bot, Entry
from chatbot.language.analyser import Analyser

CLUB = FAQ(
    title="The Lantern Club",
    entries=(
        Entry(id="end", question="How do I cancel my membership?", answer="Write to us a month ahead."),
        Entry(id="start", question="How do I become a member?", answer="Fill in the form."),
        Entry(
            id="news", question="How do I unsubscribe from the newsletter?", answer="By the link below it."
        ),
        Entry(id="get", question="How do I get the newsletter?", answer="Tick the box."),
        Entry(id="wifi", question="How do I turn on guest Wi-Fi?", answer="With the switch at the bar."),
        Entry(id="late", question="May I bring a friend?", answer="Yes, twice a year."),
    ),
)


@pytest.fixture(scope="module")
def club() -> Bot:
    return Bot(CLUB)


@pytest.mark.parametrize(
    ("question", "entry"),
    [
        ("i don't want my membership any more", "end"),
        ("we no longer need the membership", "end"),
        ("I do not want to be a member any longer", "end"),
        ("dont want these newsletters anymore", "news"),
    ],
)
def test_who_does_not_want_something_any_more_gives_it_up(club: Bot, question: str, entry: str) -> None:
    reply = club.ask(question)
    assert reply.entry is not None
    assert reply.entry.id == entry


@pytest.mark.parametrize(
    ("language", "said", "read"),
    [
        ("en", "I don't want any of it any more", "i do cancel any of it"),
        ("en", "I want to know why it is not there any more", "i want to know why it is not there any more"),
        ("en", "we want two more, and no dogs", "we want two more and no dogs"),
        ("de", "Ich möchte den Newsletter nicht mehr", "ich kundigen den newsletter"),
        ("de", "Wir brauchen keine Karten mehr", "wir kundigen karten"),
        ("de", "Ich will wissen, warum das nicht mehr geht", "ich will wissen warum das nicht mehr geht"),
        ("de", "Ich möchte nicht warten", "ich mochte nicht warten"),
        ("es", "Ya no quiero la suscripción", "cancelar la suscripcion"),
        ("es", "No quiero pagar ya", "no quiero pagar ya"),
        ("es", "Ya no quiero cancelar", "ya no quiero cancelar"),
        ("de", "Ich will nicht mehr kündigen", "ich will nicht mehr kundigen"),
        ("fr", "Je ne veux plus annuler", "je ne veux plus annuler"),
        ("fr", "Je ne veux plus de l'abonnement", "je annuler de le abonnement"),
        ("fr", "Je ne veux pas payer plus", "je ne veux pas payer plus"),
    ],
)
def test_how_it_is_said(language: str, said: str, read: str) -> None:
    analyser = Analyser(language)
    words = analyser.texts(said)
    meant = analyser.rules.giving_up.said_in(words)
    kept = [meant.get(at, word) for at, word in enumerate(words)]
    assert analyser.texts(" ".join(filter(None, kept))) == read.split()


@pytest.mark.parametrize(
    ("question", "answered"),
    [
        ("how do i turn guest wifi on", True),
        ("how do i turn the guest wi-fi on again", True),
        ("how do i turn guest wifi off", False),
        ("can i turn the guest wifi off again", False),
    ],
)
def test_a_particle_may_come_at_the_end(club: Bot, question: str, answered: bool) -> None:
    assert club.ask(question).answered == answered


def test_un_before_a_word_is_its_opposite(club: Bot) -> None:
    assert club.ask("how do i become a member").answered
    assert not club.ask("how do i un-become a member").answered


def test_un_is_no_opposite_of_what_is_denied_itself() -> None:
    bot = Bot(
        FAQ(entries=(Entry(id="a", question="How do I search mails without reply?", answer="By the label."),))
    )
    explained = bot.ask("how do i search un-replied mails", explain=True).explanation
    assert explained is not None
    assert explained.veto is None


def test_a_half_is_surer_beside_one_that_is_answered(club: Bot) -> None:
    half, other = "do you allow friends", "how do i cancel my membership"
    alone, both = club.ask(half), club.ask(f"{other}, and {half}?")
    assert not alone.answered
    assert both.entry is not None
    assert (both.entry.id, [also.entry.id for also in both.also]) == ("end", ["late"])
    assert both.also[0].confidence > alone.confidence


def test_what_turns_an_entry_is_no_surer_for_company(club: Bot) -> None:
    reply = club.ask("how do i cancel my membership, and how do i turn off guest wifi?")
    assert reply.entry is not None
    assert (reply.entry.id, reply.also) == ("end", ())


@pytest.mark.parametrize(
    ("entry", "question", "answered"),
    [
        ("Can I export a note as PDF?", "can i export the note as a pdf", True),
        ("Can I export a note as PDF?", "can i turn a pdf into a note", False),
        ("How do I move from version 2 to 3?", "how do i get from version 2 to 3", True),
        ("How do I move from version 2 to 3?", "how do i move from version 3 to 2", False),
        ("How do I report a cheater?", "can i report a cheater", True),
        ("How do I report a cheater?", "can a cheater report me", False),
        ("Can you report a cheater for me?", "can you report somebody for me", True),
    ],
)
def test_what_does_something_and_what_it_is_done_to(entry: str, question: str, answered: bool) -> None:
    entries = (
        Entry(id="a", question=entry, answer="Yes, in the menu."),
        Entry(id="b", question="Is it free?", answer="Yes."),
    )
    assert Bot(FAQ(entries=entries)).ask(question).answered == answered


@pytest.mark.parametrize(
    ("language", "entry", "question"),
    [
        ("es", "¿Cómo cancelo mi cuenta?", "ya no quiero cancelar mi cuenta"),
        ("de", "Wie kann ich meinen Vertrag kündigen?", "Ich will meinen Vertrag nicht mehr kündigen"),
        ("fr", "Comment résilier mon contrat ?", "je ne veux plus résilier mon contrat"),
    ],
)
def test_who_does_not_want_to_give_up_any_more_is_not_told_how(
    language: str, entry: str, question: str
) -> None:
    entries = (
        Entry(id="end", question=entry, answer="A, B, C."),
        Entry(id="wifi", question="Wi-Fi?", answer="1, 2, 3."),
    )
    assert not Bot(FAQ(language=language, entries=entries)).ask(question).answered
