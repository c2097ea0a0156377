"""What is in a source is in the FAQ, or is named: by ``import``, and where it is broken by ``check`` and ``ask`` as well."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from command import Command

WORDS = Path(__file__).parents[1] / "data" / "words"
"""Made-up files in which each word that begins with zq is there once."""

BROKEN = b'question,answer\nOpen?,Yes.\nPay?,By card, or cash\n"Ship?,Abroad\nReturn?,In a week\n'
TOLD = [
    "line 3: has 3 cells under 2 columns; a cell with the delimiter in it needs quotes",
    "line 4: a quote is opened and never closed; this line is left out",
]


def test_a_broken_row_is_told_whoever_reads_it(chatbot: Command) -> None:
    chatbot.file(BROKEN, "f.csv")
    asked = chatbot.ask("--faq", "f.csv", "open")
    assert (asked.status, asked.out) == (0, "Yes.\n")
    assert asked.err.splitlines() == [f"chatbot: f.csv: {line}" for line in TOLD]
    checked = chatbot("check", "f.csv")
    assert checked.status == 1
    assert checked.out.count("[left-out]") == 2
    assert all(f"f.csv:{line[5]}: error: {line[8:]} [left-out]\n" in checked.out for line in TOLD)
    assert all(f"  f.csv: {line}" in chatbot("import", "f.csv").err for line in TOLD)


def test_many_broken_rows_are_told_once(chatbot: Command) -> None:
    chatbot.file(b"question,answer\nOpen?,Yes.\n" + b"Pay?,By card, or cash\n" * 9, "f.csv")
    (line,) = chatbot.ask("--faq", "f.csv", "open").err.splitlines()
    assert line.startswith("chatbot: f.csv: 9 times has … cells under … columns;")
    assert line.endswith(": line 3, line 4, line 5 and 6 more")
    assert "; so are 8 more: line 4, line 5, …" in chatbot("check", "f.csv").out


def test_a_section_that_is_not_read_is_told_by_who_checks(chatbot: Command) -> None:
    chatbot.file(b"# Shop\n\n## Is it open?\n\nYes.\n\n## Contact\n\nWrite to Ann.\n", "f.md")
    told = "text under “Contact” that belongs to no question: “Write to Ann.”"
    assert f"f.md: line 9: {told}" in chatbot("import", "f.md").err
    assert f"f.md:9: warning: {told} [left-out]\n" in chatbot("check", "f.md").out


@pytest.mark.parametrize("path", sorted(WORDS.iterdir()), ids=lambda path: path.name)
def test_each_word_is_in_the_faq_or_in_a_note(chatbot: Command, path: Path) -> None:
    outcome = chatbot("import", chatbot.file(path.read_bytes(), path.name), "--details")
    assert outcome.status == 0, outcome.err
    found = set(re.findall(r"zq[a-z]+", (json.dumps(json.loads(outcome.out)) + outcome.err).lower()))
    words = re.findall(r"zq[a-z]+", path.read_text(encoding="utf-8"))
    assert len(words) > 10
    assert [word for word in words if word not in found] == []


def test_what_only_leads_to_questions_is_named(chatbot: Command) -> None:
    page = "# Lamps\n\n**Questions and Answers**\n\n## Is it hot?\n\nVery.\n\n## See also\n\n## Still have questions?\n"
    said = chatbot("import", chatbot.file(page.encode(), "f.md")).err
    assert "f.md: line 3: “**Questions and Answers**” only leads to questions" in said
    assert "f.md: line 9: “See also” is a heading that belongs to no question" in said
    assert "f.md: line 11: “Still have questions?” is a heading that belongs to no question" in said
    text = "Lamps\n\nQuestions and Answers\n\nQ: Hot?\nA: Very.\n"
    told = chatbot("import", chatbot.file(text.encode(), "f.txt"))
    assert "Questions and Answers" in told.out + told.err


def test_a_footnote_that_no_answer_refers_to_is_named(chatbot: Command) -> None:
    page = "## Is it hot?\n\nVery.[^1]\n\n[^1]: At noon.\n\n[^2]: In Linz.\n"
    outcome = chatbot("import", chatbot.file(page.encode(), "f.md"))
    assert "At noon." in outcome.out
    assert "f.md: line 7: a footnote that no answer refers to: “In Linz.”" in outcome.err
    assert "“At noon.”" not in outcome.err


def test_what_stands_in_or_below_a_table_of_contents_is_named(chatbot: Command) -> None:
    body = "1. Basics\n\n1.1. What is a lamp?\n\nIt shines.\n\n1.2. Who made it?\n\nAnn.\n"
    text = f"CONTENTS\n\n 1. Basics\n   1.1. What is a lamp?\n   1.2. Who made it?\n   1.3. Is it dear?\n\nAs of May.\n\n{body}"
    said = chatbot("import", chatbot.file(text.encode(), "f.txt")).err
    assert "line 6: “Is it dear?” stands in the table of contents alone" in said
    assert "line 8: “As of May.” stands beside the table of contents" in said


def test_a_film_is_a_link(chatbot: Command) -> None:
    page = "## How?\n\nSo:\n\n> [!VIDEO https://films.example/embed/a_b?c=1]\n"
    outcome = chatbot("import", chatbot.file(page.encode(), "f.md"))
    assert json.loads(outcome.out)["entries"][0]["answer"] == "So:\n\n> <https://films.example/embed/a_b?c=1>"
