"""Why an entry came first, in the words of who keeps the FAQ."""

from __future__ import annotations

import pytest

from chatbot import Bot
from chatbot.faq.entry import FAQ, Entry
from chatbot.terminal.console import ThemedConsole
from chatbot.terminal.explanation import for_terminal, in_words, plain

FEES = FAQ(
    entries=(
        Entry(id="late", question="What does it cost to return a book late?", answer="Twenty cents for each overdue day."),
        Entry(id="open", question="When is the library open?", answer="On weekdays."),
    ),
    synonyms=(("cost", "fee"),),
)  # fmt: skip


def explained(question: str) -> str:
    explanation = Bot(FEES).ask(question, explain=True).explanation
    assert explanation is not None
    return " ".join(in_words(explanation))


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("what does it cost to retrun a book late", "‘retrun’ was read as ‘return’ (misspelt)."),
        ("what does it cost to return a book late monthly", "Nothing in the entry says ‘monthly’."),
        ("cost of returning an overdue book", "‘overdue’ was read as ‘late’ (much the same)."),
        ("cost of a book for each day", "Only the answer says ‘day’, no way to ask it does."),
        ("when is it open", "The question does not say ‘library’."),
        ("when is the library open late", "“When is the library open?” fits best, of the entry open:"),
        ("when is the library open late", "The next entry, late, is "),
        ("what is it", "It is not the answer: the question has no word that says what it is about."),
        ("zzzz qqqq", "Nothing in this FAQ was found: no word of the question has anything to do with this FAQ."),
    ],
)  # fmt: skip
def test_what_is_said(question: str, said: str) -> None:
    assert said in explained(question)


def test_the_words_come_before_the_figures() -> None:
    explanation = Bot(FEES).ask("late fee", explain=True).explanation
    assert explanation is not None
    assert plain(explanation).index("fits best") < plain(explanation).index("log-odds")


def test_on_a_narrow_terminal_further_rows_begin_below_the_first() -> None:
    explanation = Bot(FEES).ask("what does overdue literature cost", explain=True).explanation
    assert explanation is not None
    console = ThemedConsole("none", width=30)
    with console.capture() as captured:
        console.print(for_terminal(explanation, 30))
    words = captured.get().partition("words of the question:")[2].partition("evidence")[0]
    assert "literature weight" in words
    assert all(row.startswith("  ") for row in words.splitlines() if row.strip())
