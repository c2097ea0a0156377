"""Questions that leave something off, undo another thing than the entry does, or count what the entry does not."""

from __future__ import annotations

import pytest

from chatbot import FAQ, Bot, Entry
from chatbot.matching.matcher import Matcher
from chatbot.matching.vetoes import Veto

TOOLS = FAQ(
    title="Barn Tools",
    language="en",
    entries=(
        Entry(id="fee", question="What does membership cost?", answer="You choose: £25 or £40 a year, as you like."),
        Entry(id="reach", question="How can I reach you?", answer="By email at hello@barn.example, or on 0555 20 30 40."),
        Entry(id="yard", question="Can I visit the yard?", answer="On Sundays. You need a permit from the town hall."),
        Entry(id="volunteer", question="How can I volunteer?", answer="Come to a shift on Saturday and see."),
        Entry(id="dogs", question="Are dogs welcome?", answer="Two, on a lead."),
        Entry(id="hens", question="May we borrow the hens?", answer="Up to six hens, for a week."),
        Entry(id="end", question="How do I cancel my membership?", answer="Send an email. It ends with the month."),
        Entry(id="skip", question="Can I skip a week?", answer="Yes, click on it in the calendar, and it turns grey."),
    ),
)  # fmt: skip


@pytest.mark.parametrize(
    ("question", "veto"),
    [
        ("can i borrow a saw without being a member", Veto.TAKEN_AWAY),
        ("can i sign up without an email address", Veto.TAKEN_AWAY),
        ("can we come without a dog", Veto.TAKEN_AWAY),
        ("how do i stop getting your adverts by email", Veto.UNDONE),
        ("how do i stop the text reminders", Veto.UNDONE),
        ("how do i undo a skipped week", Veto.TAKEN_BACK),
        ("how do i un-skip a week", Veto.TAKEN_BACK),
        ("how many volunteers do you have", Veto.OTHER_TYPE),
    ],
)
def test_what_no_entry_tells_is_not_answered(question: str, veto: Veto) -> None:
    assert not Bot(TOOLS).ask(question).answered
    assert Matcher(TOOLS).judge(question).judged[0].turned == veto


@pytest.mark.parametrize(
    ("question", "entry"),
    [
        ("can i visit the yard without a permit", "yard"),
        ("how do i cancel my membership", "end"),
        ("how do i end my membership", "end"),
        ("how many hens may we borrow", "hens"),
        ("can i skip the week at easter", "skip"),
    ],
)
def test_what_an_entry_tells_is_answered(question: str, entry: str) -> None:
    reply = Bot(TOOLS).ask(question)
    assert reply.answered
    assert reply.matches[0].entry.id == entry


def test_what_points_back_may_be_what_the_entry_undoes() -> None:
    assert Matcher(TOOLS).judge("how do i cancel it later").judged[0].turned is None
