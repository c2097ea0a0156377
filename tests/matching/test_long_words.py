"""What is longer than any word is not looked at part by part: each part would be kept."""

from __future__ import annotations

import tracemalloc

from chatbot import FAQ, Bot, Entry

MOST_KEPT = 3_000_000
"""Bytes; the beginnings and ends of one word of 3,000 letters are 9 MB."""


def test_a_long_word_leaves_little_behind() -> None:
    bot = Bot(FAQ(language="en", entries=(Entry(id="card", question="Is my card lost?", answer="No."),)))
    bot.ask("librray card")
    tracemalloc.start()
    for letter in "abcd":
        assert not bot.ask("q" + letter * 3_000).answered
    kept, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert kept < MOST_KEPT
