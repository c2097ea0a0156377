"""Questions that are longer than anybody asks."""

from __future__ import annotations

import random
import string

import pytest
from command import Command
from faqs import LIBRARY

from chatbot import Bot, load_faq
from chatbot.bot import LONGEST_QUESTION
from chatbot.retrieval.words import LONGEST_WORD

ASKED = "How do I get a library card?"


def test_what_is_not_read_is_said(chatbot: Command) -> None:
    chatbot.file(LIBRARY)
    long = f"{ASKED} {'x ' * LONGEST_QUESTION}"
    unread = len(long.strip()) - LONGEST_QUESTION
    done = chatbot.ask("--faq", "faq.json", stdin=long)
    assert done.err.endswith(f"chatbot: the question is long: its last {unread:,} characters were not read\n")
    reply = chatbot.ask("--faq", "faq.json", "--json", stdin=long).reply
    assert (reply["question"], reply["unread"]) == (long.strip(), unread)
    assert "unread" not in chatbot.ask("--faq", "faq.json", "--json", ASKED).reply


def test_what_lies_beyond_makes_no_difference(chatbot: Command) -> None:
    bot = Bot(load_faq(chatbot.folder / chatbot.file(LIBRARY)))
    question = ASKED.ljust(LONGEST_QUESTION)
    one, other = bot.ask(question), bot.ask(question + " printer" * 5_000)
    assert (other.entry, other.confidence, other.unread) == (one.entry, one.confidence, 40_000)


def test_a_line_that_is_too_long_is_unusable_and_the_next_is_answered(chatbot: Command) -> None:
    chatbot.file(LIBRARY)
    lines = b"x" * 3_000_000 + b"\n" + ASKED.encode() + b"\n" + b"y" * 1_000_001
    done = chatbot.ask("--faq", "faq.json", "--jsonl", stdin=lines)
    first, second, third = done.replies
    assert first == {"error": "the line has more than 1,000,000 bytes", "line": 1}
    assert (second["entry_id"], third["line"], done.status) == ("card", 3, 2)


@pytest.mark.parametrize(
    "part",
    ["x", "가나다", "a\u0301\u0316", "\u0301", "?!", "1", "😀", "a-", "a.", " and what", "' ", "\n", "غزة "],
)
def test_any_long_question_is_answered(part: str, chatbot: Command) -> None:
    """These took seconds; what they take is bounded by what is read, so that it does not matter how long they are."""
    bot = Bot(load_faq(chatbot.folder / chatbot.file(LIBRARY)))
    question = f"a {part * 100_000}"
    assert bot.ask(question).unread == len(question) - LONGEST_QUESTION


def test_words_that_nobody_knows(chatbot: Command) -> None:
    bot = Bot(load_faq(chatbot.folder / chatbot.file(LIBRARY)))
    chance = random.Random(7)
    words = " ".join("".join(chance.choices(string.ascii_lowercase, k=7)) for _ in range(10_000))
    assert bot.ask(words).unread == len(words) - LONGEST_QUESTION


def test_a_word_that_is_longer_than_any_is_neither_misspelt_nor_two(chatbot: Command) -> None:
    long = "verylong" * 10
    entries = [
        {"question": f"What is a {long}?", "answer": "Long."},
        {"question": "What is short?", "answer": "Short."},
    ]
    bot = Bot(load_faq(chatbot.folder / chatbot.file(entries)))
    assert len(long) > LONGEST_WORD
    reply = bot.ask(f"what is a {long}")
    assert reply.entry is not None
    assert reply.entry.answer == "Long."
