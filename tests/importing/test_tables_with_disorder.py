"""Tables as people keep them: labels in the first column, one column, headings between rows, bars within cells."""

from __future__ import annotations

import io
import json

import openpyxl
from command import Command


def _sheet(chatbot: Command, *rows: list[str | None]) -> str:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    data = io.BytesIO()
    book.save(data)
    return str(chatbot.file(data.getvalue(), "f.xlsx"))


def _pairs(out: str) -> list[tuple[str, str]]:
    return [(entry["question"], entry["answer"]) for entry in json.loads(out)["entries"]]


def test_questions_and_answers_that_are_labelled_in_the_first_column(chatbot: Command) -> None:
    outcome = chatbot(
        "import",
        _sheet(
            chatbot,
            ["FAQ for tenants", None], ["Q1", "Where do I park?"], ["A1", "In lot C."], ["Q2", "Who mends"],
            [None, "the heating?"], ["A2", "Call us."], [None, "At night: 0102."], ["Q3", "May I have a cat?"],
        ),
    )  # fmt: skip
    assert _pairs(outcome.out) == [
        ("Where do I park?", "In lot C."),
        ("Who mends the heating?", "Call us.\n\nAt night: 0102."),
    ]
    assert "“FAQ for tenants” belongs to no question" in outcome.err
    assert "“May I have a cat?” has no answer" in outcome.err


def test_labelled_rows_of_another_width(chatbot: Command) -> None:
    usual = [f"Q{n},What is lamp {n}?\nA{n},It is number {n}.\n" for n in range(1, 7)]
    table = "".join(usual) + "\nQ7,Hot,or cold?\nA7,Very.\nQ8\nA9,No.\n"
    outcome = chatbot("import", "--details", chatbot.file(table.encode(), "f.csv"))
    assert _pairs(outcome.out) == [(f"What is lamp {n}?", f"It is number {n}.") for n in range(1, 7)]
    assert "line 14: has 3 cells under 2 columns" in outcome.err
    assert "line 15: “Very.” has no question" in outcome.err
    assert "line 16: “No.” has no question" in outcome.err
    assert "“” belongs to no question" not in outcome.err


def test_questions_above_their_answers_in_one_column(chatbot: Command) -> None:
    rows: list[list[str | None]] = [
        [text]
        for text in ("Tenants", "Where do I park?", "In lot C.", None, "Who mends it?", "We do.", "Or Ann.")
    ]
    outcome = chatbot("import", _sheet(chatbot, *rows))
    assert _pairs(outcome.out) == [("Where do I park?", "In lot C."), ("Who mends it?", "We do.\n\nOr Ann.")]
    assert "“Tenants” has no question" in outcome.err


PAGE = """<html><body><table><tr><th>No.</th><th>Question</th><th>Answer</th></tr><tr><td colspan="3"><b>Before</b></td></tr>
<tr><td>1</td><td>When?</td><td>In June.</td></tr><tr><td colspan="3">After</td></tr>
<tr><td>2</td><td>Where?</td><td>There.</td></tr>
<tr><td colspan="3">Soon</td></tr><tr><td colspan="3">Later</td></tr></table></body></html>"""


def test_a_cell_over_all_columns_names_the_rows_below_it(chatbot: Command) -> None:
    outcome = chatbot("import", chatbot.file(PAGE.encode(), "f.html"))
    entries = json.loads(outcome.out)["entries"]
    assert [(one["question"], one["answer"], one["tags"]) for one in entries] == [
        ("When?", "In June.", ["Before"]),
        ("Where?", "There.", ["After"]),
    ]
    for name in ("Soon", "Later"):
        assert f"“{name}” is a heading that belongs to no question" in outcome.err


def test_a_bar_within_a_cell_of_markdown_is_told(chatbot: Command) -> None:
    page = "| Question | Answer |\n|---|---|\n| What is `a \\| b`? | An or: `x | y` |\n| Hot? | Very. |\n| Cold? | No. | |\n"
    outcome = chatbot("import", chatbot.file(page.encode(), "f.md"))
    assert [question for question, _ in _pairs(outcome.out)] == ["What is a | b?", "Hot?", "Cold?"]
    assert "line 3: “y`” stands beyond the last column; a bar within a cell is written `\\|`" in outcome.err
    assert outcome.err.count("stands beyond") == 1


def test_a_column_in_another_language_beside_that_of_no_language_is_named(chatbot: Command) -> None:
    table = "Question,Answer,Answer (DE)\nHot?,Very.,Sehr.\nCold?,No.,Nein.\n"
    outcome = chatbot("import", chatbot.file(table.encode(), "f.csv"))
    assert _pairs(outcome.out) == [("Hot?", "Very."), ("Cold?", "No.")]
    assert "keys not used: Answer (DE) (2)" in outcome.err


ROWS = b"".join(
    b"What is %b?,A thing.,odd\n" % thing for thing in (b"tea", b"oil", b"salt", b"rice", b"milk")
)


def test_a_row_that_is_wider_than_the_others_is_told(chatbot: Command) -> None:
    names, cut = b"question,answer,tags\n", b"Where is it?,Choose File, then Open.,,\n"
    outcome = chatbot("import", chatbot.file(names + ROWS + cut, "f.csv"))
    assert "line 7: has 5 cells under 3 columns" in outcome.err
    assert "line 7" not in chatbot("import", chatbot.file(names + ROWS, "g.csv")).err
    every = ROWS.replace(b",odd", b",odd,")
    outcome = chatbot("import", chatbot.file(names + every, "h.csv"))
    assert outcome.status == 0
    assert "cells under" not in outcome.err


def test_a_long_answer_follows_the_short_one(chatbot: Command) -> None:
    rows: list[list[str | None]] = [
        ["Question", "Answer", "Long answer"],
        ["Hot?", "Yes.", "Very, from ten on."],
        ["Cold?", "No.", None],
    ]
    outcome = chatbot("import", _sheet(chatbot, *rows))
    assert _pairs(outcome.out) == [("Hot?", "Yes.\n\nVery, from ten on."), ("Cold?", "No.")]
    assert "not used" not in outcome.err


def test_a_title_and_a_text_are_named_in_other_languages(chatbot: Command) -> None:
    outcome = chatbot("import", _sheet(chatbot, ["Stichwort", "Erläuterung"], ["Parken", "Im Hof."]))
    assert _pairs(outcome.out) == [("Parken", "Im Hof.")]


def test_further_questions_are_other_ways_to_ask(chatbot: Command) -> None:
    rows: list[list[str | None]] = [
        ["Main question", "Second question", "Andere Fragen", "Response"],
        ["How do I log in?", "Login", "I cannot get in", "By number."],
    ]
    outcome = chatbot("import", _sheet(chatbot, *rows))
    (entry,) = json.loads(outcome.out)["entries"]
    assert (entry["question"], entry["aliases"]) == ("How do I log in?", ["Login", "I cannot get in"])
