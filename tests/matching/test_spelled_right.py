"""What a sentence encoder is asked: the question with its misspelt words as they were read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbot.faq.entry import FAQ, Entry
from chatbot.matching.matcher import Matcher
from chatbot.matching.query import spelled_right

MATCHER = Matcher(
    FAQ(entries=(Entry(id="a", question="How do I return a bicycle helmet?", answer="By mail, in its box."),))
)


@pytest.mark.parametrize(
    ("question", "read"),
    [
        ("how do i retrun a bicylce helmet?", "how do i return a bicycle helmet?"),
        ("Helmmet: (retrun it), NOW!", "helmet: (return it), NOW!"),
        ("How do I return a bicycle helmet?", "How do I return a bicycle helmet?"),
        ("", ""),
    ],
)
def test_misspelt_words_are_as_they_were_read(question: str, read: str) -> None:
    assert spelled_right(question, MATCHER.reader.read(question)) == read


@given(st.text(max_size=60))
def test_what_is_between_the_words_stays(question: str) -> None:
    query = MATCHER.reader.read(question)
    found = spelled_right(question, query)
    if all(read == word.text for read, word in zip(query.read, query.words, strict=True)):
        assert found == question
