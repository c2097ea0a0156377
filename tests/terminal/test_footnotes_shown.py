"""Footnotes of an answer are seen and heard: notes of one word too, and those in lines that follow each other."""

from __future__ import annotations

import pytest

from chatbot.terminal.console import MarkdownText, console
from chatbot.terminal.spoken import spoken

NOTES = {
    "Daily.[^1]\n\n[^1]: Closed.": "Daily.[1]\n\n[1]: Closed.",
    "Daily.[^a] Often.[^b]\n\n[^a]: In May, too.\n[^b]: https://example.org": (
        "Daily.[1] Often.[2]\n\n[1]: In May, too.\n\n[2]: https://example.org"
    ),
    "A charge.[^charge] Fees.[^7] Again.[^charge]\n\n[^7]: Two.\n\n[^charge]: Five.\n\n[^left]: Over.": (
        "A charge.[1] Fees.[2] Again.[1]\n\n[2]: Two.\n\n[1]: Five.\n\n[3]: Over."
    ),
    "Letters are [^abc] here.": "Letters are [^abc] here.",
    "See [^1](https://example.org).\n\n[^1]: A note.": "See ^1 (https://example.org).\n\n[1]: A note.",
    "```\n[^1]: code\n```": "[^1]: code",
}


@pytest.mark.parametrize("markdown", NOTES)
def test_footnotes_are_said(markdown: str) -> None:
    assert spoken(markdown) == NOTES[markdown]


def test_footnotes_are_set() -> None:
    out = console()
    with out.capture() as shown:
        out.print(MarkdownText("Daily.[^1]\n\n[^1]: Closed."))
    assert [line.rstrip() for line in shown.get().split("\n")] == ["Daily.[1]", "", "[1]: Closed.", ""]
