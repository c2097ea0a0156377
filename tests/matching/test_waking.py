"""Words decide by themselves where they are sure: few questions are worth a second thought."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from msgspec.structs import replace

from chatbot.faq.entry import FAQ, Entry
from chatbot.faq.file import default_path
from chatbot.loading.load import load_faq
from chatbot.matching.matcher import Matcher
from chatbot.matching.waking import is_open

SHIPPED = Path(__file__).parents[1] / "data" / "shipped" / "questions.jsonl"
POST = Matcher(
    FAQ(
        entries=(
            Entry(
                id="lost", question="What if my order gets lost in the mail?", answer="We send another one."
            ),
            Entry(id="return", question="How do I return an order?", answer="Put it back into its box."),
            Entry(id="pay", question="Can I pay by card?", answer="Yes, by any."),
        )
    )
)


def opened(matcher: Matcher, question: str) -> bool:
    query, judged, _ = matcher.judge(question)
    return is_open(query, judged, has_lexicon=True)


def test_at_most_a_fifth_of_the_shipped_questions_is_left_open() -> None:
    matcher = Matcher(load_faq(default_path()))
    asked = [json.loads(line)["question"] for line in SHIPPED.read_text(encoding="utf-8").splitlines()]
    assert 0 < sum(opened(matcher, question) for question in asked) <= len(asked) / 5


@pytest.mark.parametrize(
    ("question", "is_left_open"),
    [
        ("what if my order gets lost in the mail", False),
        ("how do i return an order", False),
        ("qwertz", True),
    ],
)
def test_what_leaves_a_question_open(question: str, is_left_open: bool) -> None:
    assert opened(POST, question) == is_left_open


def test_without_a_lexicon_words_are_never_sure_that_nothing_answers() -> None:
    query, judged, _ = POST.judge("which order of things")
    unlikely = [replace(one, confidence=0.01) for one in judged]
    assert [is_open(query, unlikely, has_lexicon=has) for has in (True, False)] == [False, True]
