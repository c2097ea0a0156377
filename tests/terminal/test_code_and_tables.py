"""Code and tables in answers, on terminals of all widths; what answers best is marked."""

from __future__ import annotations

import pytest
from command import Command
from conversations import Start

COMMAND = "install --from https://example.com/a/very/long/path --with everything --that is --there=now"
"""Wider than a frame at 80 columns."""
RICH = [
    {"id": "code", "question": "How do I install it?", "answer": f"Run:\n\n```sh\n{COMMAND}\ncd x\n```\n\nDone."},
    {"id": "brief", "question": "How do I start it?", "answer": "Run:\n\n```sh\nstart it\n```"},
    {
        "id": "table",
        "question": "What does it cost?",
        "answer": "| Plan | Price per month | Users that are included | Support hours |\n|---|---|---|---|\n"
        "| Basic | 5 euros and ten cents | three users at most | Monday to Friday, nine to five |\n"
        "| Large | 25 euros | as many as you like | always, by telephone, by mail or at the desk |",
    },
]  # fmt: skip


@pytest.mark.parametrize("columns", [40, 80, 200])
def test_a_line_of_code_is_never_broken(shared: Start, columns: int) -> None:
    terminal = shared(faq=RICH, columns=columns)
    terminal.enter("/show code")
    shown = "".join(line.ljust(columns) for line in terminal.lines)
    assert COMMAND in shown
    assert "│ " + COMMAND[:30] not in terminal.text or columns == 200


def test_code_that_fits_is_framed(shared: Start) -> None:
    terminal = shared(faq=RICH, columns=40)
    terminal.enter("/show brief")
    assert "│ start it │" in terminal.text


def test_a_frame_is_as_wide_as_its_table_needs(shared: Start) -> None:
    terminal = shared(faq=RICH, columns=200)
    terminal.enter("/show table")
    (row,) = [line for line in terminal.lines if "Basic" in line]
    assert "5 euros and ten cents" in row
    assert "Monday to Friday, nine to five" in row
    assert 100 < len(row) < 200
    assert len({len(line) for line in terminal.lines if line[:1] in "╭│╰" and line}) == 1


def test_a_table_without_room_becomes_records(shared: Start) -> None:
    terminal = shared(faq=RICH, columns=40)
    terminal.enter("/show table")
    text = " ".join(terminal.text.replace("│", " ").split())
    assert "Plan: Basic Price per month: 5 euros and ten cents Users that are included: three" in text
    assert "Plan: Large Price per month: 25 euros" in text


@pytest.mark.parametrize(
    "answer", ["1. First.\n2. Second.", "- First.", "| First |\n|---|\n| Second |", "First."]
)
def test_one_blank_line_stands_above_an_answer(shared: Start, answer: str) -> None:
    terminal = shared(faq=[{"id": "a", "question": "How?", "answer": f"{answer}\n\nEnd."}])
    terminal.enter("/show a")
    inside = [line.strip("│ ") for line in terminal.lines if line.startswith("│")]
    assert (inside[0], "First" in inside[1]) == ("", True)


SENTENCES = (
    "**A card costs five euros.**", "A card *costs* five `euros`.", "[A card](http://a.example) costs five euros.",
    "A card costs “five” euros.",
)  # fmt: skip
OTHERS = (
    "The desk is open all day, but for Sundays and the days of the spring fair.",
    "Books go back to the shelf by the door, and films to the other one beside it.",
    "Who is late gets a letter, and then another one, and then somebody comes by.",
    "The building has two floors, and a lift that leads to both of them at any time.",
)
TOWNS = "Aachen Berlin Coburg Dresden Essen Fulda Goslar Hamburg Ingolstadt Jena Kassel Landau".split()


def answer_with(sentence: str, before: str) -> str:
    """A sentence among others, each of them begun so."""
    separator = "\n\n" if before == "" else "\n"
    return separator.join(f"{before}{text}" for text in [*OTHERS[:2], sentence, *OTHERS[2:]])


def test_what_answers_best_is_marked_and_stays_what_it_is(chatbot: Command, start: Start) -> None:
    answers = [answer_with(sentence, before) for sentence in SENTENCES for before in ("", "- ", "1. ")]
    faq = [
        {"question": f"What should I know about a card and its costs in {town}?", "answer": answer}
        for town, answer in zip(TOWNS, answers, strict=True)
    ]
    questions = [f"what does a card cost in euros in {town}?" for town in TOWNS]
    options = ("--threshold", "0")
    asked = chatbot.ask("--faq", chatbot.file(faq), *options, "--jsonl", stdin="\n".join(questions))
    terminal = start(*options, faq=faq, FORCE_HYPERLINK="0")
    for question, answer, reply in zip(questions, answers, asked.replies, strict=True):
        assert reply["answer"] == answer
        assert reply["span"] is not None
        assert "five" in answer[reply["span"]["start"] : reply["span"]["end"]]
        before = len(terminal.raw)
        terminal.enter(question)
        shown = terminal.raw[before:].decode()
        assert not set("⟬⟭*`") & set(shown)
        assert "\x1b[1;4m" in shown or "\x1b[1;4;" in shown
