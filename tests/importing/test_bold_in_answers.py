"""Lines in bold: within answers, one right below the other, and below names of sections that are no headings."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from command import Command

PAGE = """---
title: FAQ
---

## ▶︎ How do I send it?

Pack it.

**What to put in:**

The slip.

**Where to go:**

The post.

## ▶︎ How do I get it back?

Wait.
"""


def test_they_are_no_questions(chatbot: Command, tmp_path: Path) -> None:
    (tmp_path / "faq.md").write_text(PAGE)
    outcome = chatbot("import", str(tmp_path / "faq.md"))
    entries = json.loads(outcome.out)["entries"]
    assert [entry["question"] for entry in entries] == ["How do I send it?", "How do I get it back?"]
    assert entries[0]["answer"].endswith("**Where to go:**\n\nThe post.")


@pytest.mark.parametrize("form", ["**{}**\n{}\n", "**{}** {}\n", "*{}*\n{}\n"])
def test_questions_that_stand_out_right_below_each_other(chatbot: Command, tmp_path: Path, form: str) -> None:
    pairs = {"How do I pay?": "By card.\nOr cash.", "Do you ship?": "Yes.", "Is it old?": "No."}
    (tmp_path / "faq.md").write_text("# FAQ\n" + "".join(form.format(*pair) for pair in pairs.items()))
    outcome = chatbot("import", str(tmp_path / "faq.md"))
    assert {one["question"]: one["answer"] for one in json.loads(outcome.out)["entries"]} == pairs


@pytest.mark.parametrize("form", ["**{}**\n{}\n\n", "**{}**\n\n{}\n\n", "**Q:** {}\n\n**A:** {}\n\n"])
@pytest.mark.parametrize("name", ["{}\n\n", "{}\n", "{}:\n\n"])
def test_names_of_sections_above_them_are_tags(
    chatbot: Command, tmp_path: Path, form: str, name: str
) -> None:
    made = [form.format(*pair) for pair in [("Is it hot?", "Very.\n\nTake care."), ("Who pays?", "We.")]]
    if "Q:" in form and name == "{}\n":
        pytest.skip("a label goes on with its line")
    text = "".join(["# FAQ\n\n", name.format("Your visit"), made[0], name.format("Money"), made[1]])
    (tmp_path / "faq.md").write_text(text)
    entries = json.loads(chatbot("import", str(tmp_path / "faq.md")).out)["entries"]
    assert [(one["answer"], one["tags"]) for one in entries] == [
        ("Very.\n\nTake care.", ["Your visit"]),
        ("We.", ["Money"]),
    ]


def test_short_last_words_of_answers_stay_in_them(chatbot: Command, tmp_path: Path) -> None:
    (tmp_path / "faq.md").write_text(
        "# FAQ\n\n**Hot?**\n\nYes.\n\nVery\n\n**Old?**\n\nNo.\n\nVery\n\n**Far?**\n\nNo.\n"
    )
    entries = json.loads(chatbot("import", str(tmp_path / "faq.md")).out)["entries"]
    assert [one["answer"] for one in entries] == ["Yes.\n\nVery", "No.\n\nVery", "No."]
