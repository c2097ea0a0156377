"""One word of an answer does not stand for two of the question: that the office is open tells nothing of Sundays."""

from __future__ import annotations

import pytest

from chatbot import FAQ, Entry
from chatbot.matching.alignment import MATCHED
from chatbot.matching.matcher import Matcher
from chatbot.matching.support import support_of

MATCHER = Matcher(
    FAQ(
        language="en",
        entries=(
            Entry(
                id="phone", question="When can I call you?", answer="The office is open from nine to five."
            ),
            Entry(id="pin", question="How do I change my code?", answer="With the card in the reader."),
            Entry(id="hours", question="What are your hours?", answer="Daily, in summer until ten."),
        ),
    )
)


@pytest.mark.parametrize(
    ("question", "number", "told"),
    [
        ("do you open on sundays", 0, {"open"}),
        ("sundays", 0, {"sundays"}),
        ("forgot the code of my debit card", 1, {"debit", "card"}),
    ],
)
def test_what_an_answer_tells(question: str, number: int, told: set[str]) -> None:
    query = MATCHER.reader.read(question)
    answer = support_of(query, MATCHER.index.document(number)).answer
    content = {query.words[i].text: answer[i] for i in query.content}
    assert {word for word, strength in content.items() if strength >= MATCHED} == told
