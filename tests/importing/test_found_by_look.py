"""What is found in a source does not hang on its name; and what is found in none of it is said."""

from __future__ import annotations

import json

import pytest
from command import Command

OWN_NAMES = "Nr;Customer asks;We say\n1;Is there a lift?;Yes, two.\n2;Are dogs allowed?;Sorry, none.\n"
NO_NAMES = "Is there a lift?;There are two.\nAre dogs allowed?;They are not.\n"
PIPES = (
    "| Customer asks | We say |\n|---|---|\n| Is there a lift? | Yes, two. |\n| Are dogs allowed? | None. |\n"
)
ASKED = ["Is there a lift?", "Are dogs allowed?"]


def asked(out: str) -> list[str]:
    """The questions of an FAQ file."""
    return [entry["question"] for entry in json.loads(out)["entries"]]


@pytest.mark.parametrize("text", [OWN_NAMES, NO_NAMES], ids=["own names", "no names"])
def test_a_table_is_one_without_its_name(chatbot: Command, text: str) -> None:
    by_name = chatbot("import", chatbot.file(text.encode(), "said.csv"))
    assert asked(by_name.out) == ASKED
    assert chatbot("import", "-", stdin=text).out == by_name.out
    assert chatbot("import", chatbot.file(text.encode(), "said.txt")).out == by_name.out


def test_the_rule_of_a_table_is_no_question(chatbot: Command) -> None:
    assert asked(chatbot("import", "-", stdin=PIPES).out) == ASKED


def test_a_table_is_read_the_same_where_its_language_is_named(chatbot: Command) -> None:
    chatbot.file(OWN_NAMES.encode(), "said.csv")
    assert asked(chatbot("import", "said.csv", "--language", "en").out) == ASKED


@pytest.mark.parametrize(
    "text",
    ["## Is there a lift, then?\n\nYes, two.\n", "Is there a lift, then?\nYes, two.\n\nAre dogs allowed, too?\nNo, none.\n"],
)  # fmt: skip
def test_a_page_with_commas_is_none(chatbot: Command, text: str) -> None:
    assert "Markdown" in chatbot("import", "-", stdin=text).err


def test_a_source_that_gives_nothing_is_named(chatbot: Command) -> None:
    chatbot.file(b"## Is there a lift?\n\nYes, two.\n", "page.md")
    (chatbot.folder / "empty").mkdir()
    outcome = chatbot("import", "page.md", "-", "empty", stdin="Only a text.")
    assert outcome.status == 0
    remedy = "--format, --question and --answer say how to read it"
    assert outcome.err.splitlines()[-3:] == [
        f"standard input: no question was taken from it, read as Markdown; {remedy}",
        f"empty: no question was taken from it; {remedy}",
        "1 entry",
    ]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--question", "Frage"], "no column is called `Frage`; there is `Nr`, `Customer asks`, `We say`"),
        (
            ["--question", "Frage", "--answer", "x"],
            "no column is called `Frage` or `x`; there is `Nr`, `Customer asks`, `We say`",
        ),
        (
            ["--question", "customer asks"],
            "has no columns for question and answer; name them with --question and --answer; "
            "there is `Nr`, `Customer asks`, `We say`",
        ),
    ],
)
def test_columns_that_are_not_there(chatbot: Command, arguments: list[str], said: str) -> None:
    outcome = chatbot("import", chatbot.file(OWN_NAMES.encode(), "said.csv"), *arguments)
    assert (outcome.status, outcome.err) == (2, f"chatbot: said.csv: {said}\n")


def test_a_note_behind_a_rule_at_the_end_is_said(chatbot: Command) -> None:
    page = (
        "## Is there a lift?\n\nYes.\n\n---\n\n## And dogs?\n\nNo.\n\n---\n\nThe house was built in 1920.\n"
    )
    outcome = chatbot("import", "-", stdin=page)
    said = "line 13: “The house was built in 1920.” stands behind a rule at the page's end; it is kept in the answer above"
    assert outcome.err.count("stands behind a rule") == 1
    assert said in outcome.err
