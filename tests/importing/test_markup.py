"""reStructuredText, AsciiDoc and Org are read as what they are, and no file outside the folder is taken in."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest
from command import Command

CASE = Path(__file__).parents[1] / "data" / "cases" / "15-rst-adoc-org-as-markdown"
PAY, SHIP = "How do I pay?", "Do you ship abroad?"


def imported(chatbot: Command, *arguments: str, stdin: bytes = b"") -> dict[str, dict[str, Any]]:
    """The entries that an import makes, by question; it must not fail."""
    outcome = chatbot("import", *arguments, stdin=stdin)
    assert outcome.status == 0, outcome.err
    return {entry["question"]: entry for entry in json.loads(outcome.out)["entries"]}


@pytest.mark.parametrize("name", sorted(os.listdir(CASE)))
@pytest.mark.parametrize("named", [True, False], ids=["by its name", "by its look"])
def test_every_question_of_the_case_is_found(chatbot: Command, name: str, named: bool) -> None:
    content = (CASE / name).read_bytes()
    if named:
        entries = imported(chatbot, chatbot.file(content, name))
    elif name == "d.rst":
        pytest.skip("without its name, nothing tells it from prose")
    else:
        entries = imported(chatbot, "-", stdin=content)
    assert list(entries)[:2] == [PAY, SHIP]
    assert set(entries) <= {PAY, SHIP, "Changing the bulb"}
    assert entries[PAY]["answer"].startswith("By card")
    assert entries[SHIP]["answer"].startswith("Only within")
    marks = ("::", "[[", "]]", "====", "----", "#+", ":PROPERTIES:", ".. ", ":ref:", "`_")
    assert not [mark for entry in entries.values() for mark in marks if mark in entry["answer"]]


def test_notes_links_and_code_stay_with_their_question(chatbot: Command) -> None:
    entries = imported(chatbot, chatbot.file((CASE / "a.rst").read_bytes(), "a.rst"))
    assert entries[PAY]["id"] == "pay"
    assert (
        "```\npay --now\n```\n\n> **Note:** Cash is not taken.\n\n![A card](/img/card.png)"
        in entries[PAY]["answer"]
    )
    assert "[Europe](https://europe.example)" in entries[SHIP]["answer"]
    entries = imported(chatbot, chatbot.file((CASE / "a.adoc").read_bytes(), "a.adoc"))
    assert (
        entries[PAY]["answer"]
        == "By card. See [the shop](https://lamps.example).\n\n> **Note:** Cash is not taken."
    )
    assert entries["Changing the bulb"]["tags"] == ["Lamps"]
    entries = imported(chatbot, chatbot.file((CASE / "a.org").read_bytes(), "a.org"))
    assert entries[PAY]["id"] == "pay"
    assert "```sh\n# pay now\npay --now\n```" in entries[PAY]["answer"]


INCLUDING = {
    "faq.rst": "FAQ\n===\n\n.. include:: {}\n\nWhy?\n----\n\nSo.\n",
    "faq.adoc": "= FAQ\n\ninclude::{}[]\n\n== Why?\n\nSo.\n",
    "faq.org": '#+TITLE: FAQ\n#+INCLUDE: "{}"\n* Why?\nSo.\n',
}
PARTS = {".rst": "Who?\n----\n\nWe.\n", ".adoc": "== Who?\n\nWe.\n", ".org": "* Who?\nWe.\n"}


@pytest.mark.parametrize("name", INCLUDING)
def test_a_file_of_the_folder_is_taken_in(chatbot: Command, name: str) -> None:
    part = "part" + Path(name).suffix
    chatbot.file(INCLUDING[name].format(part).encode(), name)
    chatbot.file(PARTS[Path(name).suffix].encode(), part)
    assert list(imported(chatbot, name)) == ["Who?", "Why?"]
    assert chatbot.ask("--faq", name, "who").out == "We.\n"


@pytest.mark.parametrize(
    ("target", "why"),
    [
        ("../secret.txt", "is not taken in: it is outside the folder; name the folder that has both"),
        ("{folder}/secret.txt", "cannot be taken in: there is no such file"),
        ("link.txt", "is not taken in: it is outside the folder; name the folder that has both"),
        ("missing.txt", "cannot be taken in: there is no such file"),
        ("{name}", "takes in itself"),
    ],
    ids=["above", "absolute", "through a link", "missing", "itself"],
)
def test_no_other_file_is_taken_in(chatbot: Command, target: str, why: str) -> None:
    chatbot.file(b"Secret?\n\nLeaked.\n", "secret.txt")
    (chatbot.folder / "docs").mkdir()
    (chatbot.folder / "docs" / "link.txt").symlink_to(chatbot.folder / "secret.txt")
    for name, text in INCLUDING.items():
        chatbot.file(text.format(target.format(folder=chatbot.folder, name=name)).encode(), f"docs/{name}")
    outcome = chatbot("import", *(f"docs/{name}" for name in INCLUDING))
    assert outcome.status == 0
    for name in INCLUDING:
        assert [line for line in outcome.err.splitlines() if name in line and why in line], outcome.err
    assert "Leaked" not in outcome.out
    assert [entry["question"] for entry in json.loads(outcome.out)["entries"]] == ["Why?"]


def test_the_folder_that_was_named_is_the_limit(chatbot: Command) -> None:
    (chatbot.folder / "docs" / "faq").mkdir(parents=True)
    chatbot.file(b"FAQ\n===\n\n.. include:: ../part.inc\n\nWhy?\n----\n\nSo.\n", "docs/faq/a.rst")
    chatbot.file(b"Who?\n----\n\nWe.\n", "docs/part.inc")
    assert list(imported(chatbot, "docs")) == ["Who?", "Why?"]


def test_what_cannot_be_shown_is_named(chatbot: Command) -> None:
    page = (
        b"FAQ\n===\n\nWhy?\n----\n\nSo.\n\n.. automodule:: lamps\n\n.. A note.\n\n.. toctree::\n\n   other\n\n"
        b"=====  ====\nBroken\n=====\n\n.. unknown:: Title\n\n   What it says.\n"
    )
    outcome = chatbot("import", chatbot.file(page, "faq.rst"))
    (entry,) = json.loads(outcome.out)["entries"]
    assert "**Title**\n\nWhat it says." in entry["answer"]
    assert "Broken" in entry["answer"]
    for line in (
        "line 9: what the directive “automodule” shows is not in the file",
        "line 11: a comment: “A note.”",
        "line 13: a list of other pages: “other”",
        "cannot be read, and is shown as it is written",
    ):
        assert line in outcome.err


@pytest.mark.parametrize(
    ("name", "remedy"),
    [
        ("faq.pdf", "faq.pdf: .pdf is not read; export its text, or `pdftotext -layout faq.pdf faq.txt`"),
        ("faq.xls", "faq.xls: .xls is not read; save it as .xlsx or .csv"),
        ("faq.typ", "faq.typ: .typ is not read; `pandoc faq.typ -t gfm -o faq.md` makes Markdown of it"),
    ],
)  # fmt: skip
def test_what_is_not_read_is_told_with_a_remedy(chatbot: Command, name: str, remedy: str) -> None:
    chatbot.file(b"== Why? ==\nSo.\n", name)
    for outcome in (chatbot("import", name), chatbot.ask("--faq", name, "why")):
        assert (outcome.status, outcome.out, outcome.err) == (2, "", f"chatbot: {remedy}\n")


def test_a_folder_of_such_pages_can_be_asked(chatbot: Command) -> None:
    (chatbot.folder / "docs").mkdir()
    for name in ("a.rst", "b.adoc", "a.org"):
        chatbot.file((CASE / name).read_bytes(), f"docs/{name}")
    outcome = chatbot.ask("--faq", "docs", "how do I pay")
    assert (outcome.status, outcome.out[:7]) == (0, "By card")


def test_statements_in_bold_among_questions_in_bold_are_entries(chatbot: Command) -> None:
    page = (
        b"== FAQ\n\n**Where are the logs?**\n\nHere.\n\n**Note:** keep them.\n\n**The lamp does not start**\n\nSwitch it on.\n\n"
        b"**What now?**\n\n**Wait.**\n\nA minute.\n\n**Is it warm?**\n\nYes.\n"
    )
    entries = imported(chatbot, chatbot.file(page, "faq.adoc"))
    assert {question: entry["answer"] for question, entry in entries.items()} == {
        "Where are the logs?": "Here.\n\n**Note:** keep them.",
        "The lamp does not start": "Switch it on.",
        "What now?": "**Wait.**\n\nA minute.",
        "Is it warm?": "Yes.",
    }


def test_a_table_with_code_or_lists_in_it_is_put_in_a_column(chatbot: Command) -> None:
    page = (
        b"FAQ\n===\n\nWhich?\n------\n\n.. list-table::\n   :header-rows: 1\n\n   * - OS\n     - How\n   * - Linux\n     - ::\n\n"
        b"         make\n   * - Mac\n     - - one\n       - two\n"
    )
    answer = imported(chatbot, chatbot.file(page, "faq.rst"))["Which?"]["answer"]
    assert answer == (
        "**OS:**\n\nLinux\n\n**How:**\n\n```\nmake\n```\n\n**OS:**\n\nMac\n\n**How:**\n\n- one\n- two"
    )
