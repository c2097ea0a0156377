"""Pages of wikis as they are really stored: MediaWiki, DokuWiki, Confluence."""

from __future__ import annotations

import json

import pytest
from command import Command
from imports import REAL_FILES, imported, pairs


def test_what_a_wiki_puts_around_its_pages_is_no_answer(chatbot: Command) -> None:
    entries, said = imported(chatbot, "mediawiki.html")
    assert [entry["question"] for entry in entries] == ["How to edit?", "Where to ask?"]
    assert entries[0]["answer"].startswith("Click edit mwword.[^1]\n\n[^1]: Reference mw text.")
    assert entries[1]["answer"] == "At the pump mwtwo.\n\nIndented reply mw"
    assert all(f"“{text}”" in said for text in ("Navbox words", "Retrieved from x", "Navigation menu"))


def test_what_confluence_stores(chatbot: Command) -> None:
    entries, said = imported(chatbot, "confluence.xml")
    assert pairs(entries) == [
        (
            "How do I get access?",
            "Ask or see access linkbody.\n\n> **Infotitle**\n>\n> Infobody text\n\n"
            "```bash\necho codebody <x>\nsecond line\n```\n\n![](shot.png)",
        ),
        ("Where is the VPN?", "**Click expandtitle**\n\nExpandbody here\n\n- [x] Taskbody one"),
    ]
    assert "what the macro “toc” shows is not in the page" in said


@pytest.mark.parametrize("name", ["mediawiki.wiki", "mediawiki.txt"])
def test_mediawiki(chatbot: Command, name: str) -> None:
    chatbot.file((REAL_FILES / "mediawiki.wiki").read_bytes(), name)
    outcome = chatbot("import", "--details", name)
    assert pairs(json.loads(outcome.out)["entries"]) == [
        (
            "How do I edit?",
            "Click **Edit**, then save or [elsewhere](https://x.example).[^1]\n\n- one\n  - two\n\n"
            "![A picture](Pic_1.png)\n\n**Caption**\n\n| Head | Cost |\n| --- | --- |\n| EU | 5 |\n\n[^1]: As *they* say.",
        ),
        ("Where is help?", '```python\nprint("help")\n```\n\nAsk there.'),
    ]
    said = ["of the template “Note” only what it is given is shown", "a category: “FAQs”"]
    assert all(text in outcome.err for text in said)


def test_dokuwiki(chatbot: Command) -> None:
    entries, _ = imported(chatbot, "dokuwiki.txt")
    assert pairs(entries) == [
        (
            "How do I log in?",
            "Use **this**, *that*, `it` and a page ![A picture](img.png)[^1].\n\n- one\n  - two\n\n"
            "| Head | Cost |\n| --- | --- |\n| EU | 5 |\n\n[^1]: At home.",
        ),
        ("Why so?", "**run.sh**\n\n```bash\nrun\n```\n\n> Mind this."),
    ]
