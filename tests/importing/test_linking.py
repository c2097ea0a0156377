"""Links in what is imported: between entries, and to files, from where the FAQ will lie."""

from __future__ import annotations

import json
from typing import Any

import pytest
from command import Command

from chatbot.errors import Place
from chatbot.importing.drafts import Draft
from chatbot.importing.linking import linked

FAQ = """# FAQ

## 1. How do I pay?

By card: see [here](#2-do-you-ship-abroad), [returns](more/returns.md#can-i-return-it) and [the terms](terms.md#cost "T").
![map](<img/a b.png>) [rules] [itself](#1-how-do-i-pay) [top](#faq) `[code](terms.md)`

[rules]: ../rules.md

## 2. Do you ship abroad?

[Yes](https://lamps.example), and [there](/abroad).

## What's a lamp?

See [the only one](more/one.md).
"""
RETURNS = """## Can I return it?

Yes, as you [paid](../faq.md#how-do-i-pay).

## What is it?

[This](../faq.md#whats-a-lamp).
"""
ONE = "---\nquestion: Only one?\n---\n\nSee [the others](returns.md).\n"


@pytest.fixture
def entries(chatbot: Command) -> dict[str, Any]:
    """The entries of an FAQ that lies elsewhere than the pages it is made of."""
    for folder in ("docs/more", "out"):
        (chatbot.folder / folder).mkdir(parents=True)
    for name, text in [("faq.md", FAQ), ("more/returns.md", RETURNS), ("more/one.md", ONE)]:
        chatbot.file(text.encode(), f"docs/{name}")
    assert chatbot("import", "docs", "-o", "out/faq.json").status == 0
    made = json.loads((chatbot.folder / "out" / "faq.json").read_text(encoding="utf-8"))
    return {entry["id"]: entry for entry in made["entries"]}


def test_links_between_entries_relate_them(entries: dict[str, Any]) -> None:
    assert {name: entry.get("related") for name, entry in entries.items()} == {
        "how-do-i-pay": ["do-you-ship-abroad", "can-i-return-it"],
        "do-you-ship-abroad": None,
        "what-s-a-lamp": ["only-one"],
        "can-i-return-it": ["how-do-i-pay"],
        "what-is-it": ["what-s-a-lamp"],
        "only-one": None,
    }
    assert entries["what-s-a-lamp"]["answer"] == "See the only one."
    assert entries["what-is-it"]["answer"] == "“What's a lamp?”."


def test_other_links_are_set_right(entries: dict[str, Any]) -> None:
    assert entries["how-do-i-pay"]["answer"] == (
        'By card: see “Do you ship abroad?”, returns and [the terms](../docs/terms.md#cost "T").\n'
        "![map](<../docs/img/a b.png>) [rules] itself [top](../docs/faq.md#faq) `[code](terms.md)`\n\n"
        "[rules]: <../rules.md>"
    )
    assert entries["do-you-ship-abroad"]["answer"] == "[Yes](https://lamps.example), and [there](/abroad)."
    assert entries["only-one"]["answer"] == "See [the others](../docs/more/returns.md)."


def test_links_stay_where_the_faq_lies_beside_them(chatbot: Command) -> None:
    chatbot.file(b"## What?\n\n[a](b.md) [c](d/)\n\n```\n[x](#why)\n```\n\n## Why?\n\n[n](#none)\n", "p.md")
    assert (
        json.loads(chatbot("import", "p.md").out)["entries"][0]["answer"]
        == "[a](b.md) [c](d/)\n\n```\n[x](#why)\n```"
    )
    assert chatbot("import", "p.md", "-o", "faq.json").status == 0
    assert chatbot.ask("--faq", "faq.json", "what").out == "[a](b.md) [c](d/)\n\n```\n[x](#why)\n```\n"
    assert chatbot.ask("--faq", "p.md", "why").out == "[n](#none)\n"


def test_an_entry_beside_which_they_will_stand_is_meant_by_its_id() -> None:
    pay = Draft(question="How do I pay?", answer="x", place=Place(1))
    ship = Draft(question="Do you ship?", answer="[y](#how-do-i-pay)", place=Place(2))
    drafts = linked([("a.md", pay), ("a.md", ship)], ["how-do-i-pay"], None, lambda *_: None)
    assert [(draft.id, draft.related) for draft in drafts] == [(None, ()), (None, ("how-do-i-pay",))]
