"""An answer that denies something itself, or goes without it, is no answer to the contrary: in any form of such words."""

from __future__ import annotations

import pytest

from chatbot.bot import Bot
from chatbot.faq.entry import FAQ, Entry

ASKED = [
    ("es", "¿Aceptan tarjetas?", "Nunca aceptamos tarjetas de crédito.", "¿Qué tarjetas no aceptan?"),
    ("fr", "Comment m'inscrire au cours ?", "En ligne. Sans compte, au guichet.", "Comment m'inscrire au cours sans compte ?"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "question", "answer", "asked"), ASKED, ids=[one[0] for one in ASKED])
@pytest.mark.parametrize("says_so", [True, False])
def test_only_an_answer_that_says_nothing_of_it_is_kept_back(
    language: str, question: str, answer: str, asked: str, says_so: bool
) -> None:
    entry = Entry(id="a", question=question, answer=answer if says_so else "✓")
    reply = Bot(FAQ(language=language, entries=(entry,)), semantic="never").ask(asked, explain=True)
    assert reply.explanation is not None
    assert (reply.explanation.veto is None) == says_so


TIP = FAQ(
    language="en",
    entries=(
        Entry(
            id="garden",
            question="Can I bring garden waste?",
            answer="Grass and leaves. No turf, no knotweed.",
        ),
        Entry(id="dogs", question="Are dogs welcome?", answer="Two. Not upstairs and not on the sofas."),
        Entry(id="fridge", question="Can I bring a fridge?", answer="Two a visit, empty and defrosted."),
    ),
)


@pytest.mark.parametrize(
    ("question", "entry"),
    [
        ("what garden waste can't i bring", "garden"),
        ("where are dogs not welcome", "dogs"),
        ("which fridges can i not bring", None),
        ("how can i not bring garden waste", None),
    ],
)
def test_which_is_not_so_is_told_by_exceptions_to_what_is_allowed(question: str, entry: str | None) -> None:
    found = Bot(TIP, semantic="never").ask(question).entry
    assert (found and found.id) == entry
