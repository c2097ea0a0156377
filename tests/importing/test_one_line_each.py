"""Texts with a question and its answer on each line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from command import Command
from test_import_forms import read


@pytest.mark.parametrize("between", [" - ", " ", ": ", " -> "])
def test_each_line_is_a_pair(chatbot: Command, tmp_path: Path, between: str) -> None:
    pairs = [(f"What is lamp {n}?", f"Light, no. {n}.") for n in range(6)]
    lines = [between.join(pair) for pair in pairs]
    (tmp_path / "faq.txt").write_text("\n---\n".join([*lines, "The end."]))
    outcome = chatbot("import", str(tmp_path / "faq.txt"))
    assert [(one["question"], one["answer"]) for one in json.loads(outcome.out)["entries"]] == pairs
    assert "“The end.” belongs to no question" in outcome.err


@pytest.mark.parametrize("line", ["{} - {}", "- {}: {}", "{}\t{}", "{} -> {}"])
def test_questions_without_a_mark_stand_before_the_same_sign(
    chatbot: Command, tmp_path: Path, line: str
) -> None:
    asked = ["Where is the key", "Is there wifi", "How do I dim it", "Bin day"]
    pairs = dict(zip(asked, ["With Ann - next door.", "Yes.", "Turn: the knob.", "Tuesday."], strict=True))
    (tmp_path / "faq.txt").write_text("The flat\n" + "\n".join(line.format(*pair) for pair in pairs.items()))
    outcome = chatbot("import", str(tmp_path / "faq.txt"))
    assert {one["question"]: one["answer"] for one in json.loads(outcome.out)["entries"]} == pairs


def test_names_of_columns_are_no_pair(chatbot: Command, tmp_path: Path) -> None:
    (tmp_path / "faq.txt").write_text(
        "Question\tAnswer\nIs it hot?\tVery.\nHow do I log in\tSo.\nHow do I print\tThus.\n"
    )
    outcome = chatbot("import", str(tmp_path / "faq.txt"))
    assert [one["answer"] for one in json.loads(outcome.out)["entries"]] == ["Very.", "So.", "Thus."]


def test_a_sign_of_ones_own_parts_what_does_not_ask_as_well(chatbot: Command, tmp_path: Path) -> None:
    pairs = {"Is it hot?": "Very.", "Prices": "Five pounds.", "Is it old?": "No."}
    (tmp_path / "faq.txt").write_text("\n".join("&#t#&".join(pair) for pair in pairs.items()))
    outcome = chatbot("import", str(tmp_path / "faq.txt"))
    assert {one["question"]: one["answer"] for one in json.loads(outcome.out)["entries"]} == pairs


def test_a_text_with_questions_in_it_is_none_of_these(chatbot: Command, tmp_path: Path) -> None:
    (tmp_path / "faq.txt").write_text(
        "Why? Because.\nIt was late.\nAnd cold.\nWho knew? We did.\nSo it went.\n"
    )
    assert chatbot("import", str(tmp_path / "faq.txt")).status == 2


@pytest.mark.parametrize("line", ["<h2>a?</h2>", "**a?**", "“Is it?”", "*(a?)*"])
def test_what_only_closes_is_no_answer(line: str) -> None:
    reading = read(f"{line}\n" * 40 + "\n# FAQ\n\n## How do I pay?\n\nBy card.\n", "f.md")
    assert [(draft.question, draft.answer) for draft in reading.drafts][-1:] == [
        ("How do I pay?", "By card.")
    ]
