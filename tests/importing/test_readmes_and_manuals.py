"""Readmes of WordPress's plugins, whose headings are the other way round; sources of manual pages, which are refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from command import Command

README = """=== Lamp ===
Contributors: ann
Stable tag: 1.0

A lamp.

== Frequently Asked Questions ==

= How do I dim it? =

Call `dim()`:

* by [hand](https://lamp.example), or
* by clock.

= It hums =
Let it.

= Does it shine?

It does.

== Screenshots ==

1. The lamp

== Changelog ==

= 1.0 =
* First.
"""


@pytest.mark.parametrize("name", ["readme.txt", "README.wiki"])
def test_a_readme_of_wordpress(chatbot: Command, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(README)
    outcome = chatbot("import", "--details", str(tmp_path / name))
    faq = json.loads(outcome.out)
    assert faq["title"] == "Lamp"
    assert [(entry["question"], entry["answer"]) for entry in faq["entries"]] == [
        ("How do I dim it?", "Call `dim()`:\n\n* by [hand](https://lamp.example), or\n* by clock."),
        ("It hums", "Let it."),
        ("Does it shine?", "It does."),
    ]
    assert "under “Screenshots” that belongs to no question: “1. The lamp”" in outcome.err
    assert "under “1.0” that belongs to no question: “* First.”" in outcome.err


@pytest.mark.parametrize(
    "head", ['\'\\" t\n.\\" Title: lamp\n.TH "LAMP" "7"\n', ".Dd May 1, 2020\n.Dt LAMP 7\n"]
)
def test_the_source_of_a_manual_page_is_refused(chatbot: Command, tmp_path: Path, head: str) -> None:
    (tmp_path / "lamp.7").write_text(f"{head}.SH NAME\nHow do I dim it?\n.PP\nTurn it.\n")
    outcome = chatbot("import", str(tmp_path / "lamp.7"))
    assert outcome.status == 2
    assert "`man -l lamp.7 | col -bx > lamp.txt` makes text of it" in outcome.err


def test_a_text_that_begins_with_many_empty_lines_is_read(chatbot: Command, tmp_path: Path) -> None:
    (tmp_path / "lamp").write_text("\n" * 40 + "## How do I dim it?\n\nTurn it.\n")
    outcome = chatbot("import", str(tmp_path / "lamp"))
    assert [entry["question"] for entry in json.loads(outcome.out)["entries"]] == ["How do I dim it?"]
