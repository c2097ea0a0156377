"""Plain texts whose questions are counted through: long ones, statements among them, and titles of several lines."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from command import Command


def imported(chatbot: Command, path: Path, text: str) -> dict[str, str]:
    path.write_text(text)
    outcome = chatbot("import", str(path))
    assert outcome.status == 0, outcome.err
    return {entry["question"]: entry["answer"] for entry in json.loads(outcome.out)["entries"]}


def test_ten_comes_after_two(chatbot: Command, tmp_path: Path) -> None:
    text = "\n\n".join(f"1.{n}. What is lamp {n}?\n\nIt is lamp number {n}." for n in range(1, 13))
    found = imported(chatbot, tmp_path / "faq.txt", text)
    assert found == {f"What is lamp {n}?": f"It is lamp number {n}." for n in range(1, 13)}


def test_what_is_stated_counts_where_others_ask(chatbot: Command, tmp_path: Path) -> None:
    titles = ["What is it?", "How do I dim it?", "It hums!", "Why is it warm?"]
    contents = "\n".join(f"1.{n}  {title}" for n, title in enumerate(titles))
    below = "\n\n".join(f"1.{n} {title}\n\n\tAnswer {n}." for n, title in enumerate(titles))
    below = below.replace("It hums!", "It hums, or buzzes!")
    found = imported(chatbot, tmp_path / "faq.txt", f"{contents}\n\n{'-' * 40}\n\n{below}\n")
    assert found["It hums, or buzzes!"] == "Answer 2."
    assert found["How do I dim it?"] == "Answer 1."


def test_numbers_one_below_the_other(chatbot: Command, tmp_path: Path) -> None:
    text = "\n".join(f"{n:2}. What is lamp {n}?\n\n    It is number {n}.\n" for n in range(1, 12))
    text = text.replace(" 4. What is lamp 4?", " 4. Lamp 4 is broken.")
    text = text.replace(
        "11. What is lamp 11?", "11. The box says that the last one is new. What\n    does that mean?"
    )
    found = imported(chatbot, tmp_path / "faq", text)
    assert len(found) == 11
    assert found["What is lamp 1?"] == "It is number 1."
    assert found["Lamp 4 is broken."] == "It is number 4."
    assert found["The box says that the last one is new. What does that mean?"] == "It is number 11."


@pytest.mark.parametrize("head", ["Lamp FAQ\nRelease 3\n~~~~~~~~~\n", "<lamp>\nOf tags.\n"])
def test_a_line_that_looks_like_markup_tells_nothing(chatbot: Command, tmp_path: Path, head: str) -> None:
    rest = "\n".join(
        f"{'-' * 60}\n1.{n}. How does lamp {n} work?\nBy current {n}.\n\nAnd light.\n" for n in range(1, 60)
    )
    found = imported(chatbot, tmp_path / "faq.txt", f"{head}\n{rest}")
    assert found["How does lamp 17 work?"] == "By current 17.\n\nAnd light."
    assert len(found) == 59


def test_a_title_of_two_lines(chatbot: Command, tmp_path: Path) -> None:
    text = "Q. How do I dim it?\n\n   Turn the knob.\n\nQ. What is new in the new type\n   of lamp.\n\n   The knob.\n"
    found = imported(chatbot, tmp_path / "faq", text)
    assert found["What is new in the new type of lamp."] == "The knob."
    wrapped = "When the lamp is switched on it says that it is in need\nof something, like this:"
    text = f"1.1. Why does it hum?\nIt is old.\n\n1.2. {wrapped}\n\n    bulb?\n\nGive it one.\n\n1.3. Is it warm?\nYes.\n"
    assert "Give it one." in imported(chatbot, tmp_path / "faq", text)[" ".join(wrapped.split())]
