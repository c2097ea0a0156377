"""What is asked to be undone, where the entry says nothing of undoing; and why something is so that in the entry is not."""

from __future__ import annotations

import pytest

from chatbot import FAQ, Bot, Entry
from chatbot.language.rules import rules_for

RENTALS = FAQ(
    title="Harbour bikes",
    entries=(
        Entry(
            id="start", question="Why won't the motor on my bike start?", answer="Charge the battery first."
        ),
        Entry(
            id="seat",
            question="Can I rent a child seat?",
            answer="Yes, for two euros. We fix it to the bike.",
        ),
        Entry(id="insurance", question="Do my things have to be insured?", answer="Yes, from 100 euros on."),
        Entry(id="club", question="How do I join the club?", answer="Fill in the form at the desk."),
        Entry(
            id="gate",
            question="Why doesn't my key open the gate?",
            answer="It is blocked where a month is not paid.",
        ),
        Entry(id="data", question="How do I export my rides?", answer="Press Download in the app."),
        Entry(
            id="bell",
            question="How do I use the alarm?",
            answer="Press the red button. Press it again to switch it off.",
        ),
    ),
)


@pytest.fixture(scope="module")
def rentals() -> Bot:
    return Bot(RENTALS)


@pytest.mark.parametrize(
    "question",
    [
        "how can i turn the motor off",
        "how do i take the child seat off again",
        "how do i get out of the insurance again",
        "how do i leave off the child seat",
        "how do i disable the motor of my bike",
    ],
)
def test_what_is_to_be_undone_is_not_what_the_entry_tells(rentals: Bot, question: str) -> None:
    assert not rentals.ask(question).answered


@pytest.mark.parametrize(
    ("question", "entry"),
    [
        ("how do i turn the alarm off", "bell"),
        ("how do i start the motor of my bike", "start"),
        ("my motor turned itself off, why won't it start", "start"),
        ("how do i get my rides out of the app", "data"),
        ("how can i fix the child seat to the bike", "seat"),
    ],
)
def test_where_the_answer_tells_how_it_is_undone_or_nothing_is_it_is_found(
    rentals: Bot, question: str, entry: str
) -> None:
    assert rentals.ask(question).matches[0].entry.id == entry
    assert rentals.ask(question).matches[0].confidence > 0.3


def test_why_something_is_so_is_not_why_it_is_not(rentals: Bot) -> None:
    reply = rentals.ask("why does my key still open the gate although my contract ended in may")
    assert not reply.answered
    assert rentals.ask("why does my key not open the gate any more").answered


@pytest.mark.parametrize(
    ("language", "words", "said"),
    [
        ("en", "how do i turn the bell off", (3, 6)),
        ("en", "how can i cancel a bunk", (3,)),
        ("en", "how to opt out of it", (2, 3)),
        ("en", "how did they stop the cables from rusting", ()),
        ("en", "how do i leave a review", ()),
        ("en", "how do i give out a new code", ()),
        ("en", "where do i turn it off", ()),
        ("de", "wie kann ich den ton abschalten", (5,)),
        ("de", "wie stelle ich das radio aus", (1, 5)),
        ("de", "wie kann ich den helm zuruckgeben", ()),
        ("es", "como puedo desactivar el sonido", (2,)),
        ("es", "como me doy de baja", (2, 4)),
        ("es", "como saco el carnet", ()),
        ("fr", "comment je fais pour desactiver le son", (4,)),
        ("fr", "comment rendre un livre", ()),
        ("ja", "how do i turn it off", ()),
    ],
)
def test_where_undoing_is_asked_for(language: str, words: str, said: tuple[int, ...]) -> None:
    assert rules_for(language).undoing.asked_in(words.split()) == said


@pytest.mark.parametrize(
    ("question", "answered"),
    [
        ("i don't want to join the club", False),
        ("do not join the club", False),
        ("we never wanted to join the club", False),
        ("don't i have to insure my things", True),
        ("my key does not open the gate", True),
        ("how do i join the club", True),
    ],
)
def test_what_is_not_wanted_is_not_told(rentals: Bot, question: str, *, answered: bool) -> None:
    assert rentals.ask(question).answered == answered
