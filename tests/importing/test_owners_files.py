"""Files in the manner of real projects, each with the entries that a person counts, and what must be named of the rest."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from command import Command

OWNERS = Path(__file__).parents[1] / "data" / "owners"
COUNTED: dict[str, tuple[int, tuple[str, ...]]] = {
    "microsoft.yml": (3, ("summary (1), additionalContent (1)",)),
    "jekyll.yml": (3, ("line 15: “Do you ship to Mars?” has no answer",)),
    "i18n.json": (2, ("“Is it free?” has no answer", "subtitle (1)", "home, about")),
    "i18n-flat.json": (2, ("faq.title (1), footer.text (1)",)),
    "helpdesk.csv": (
        2,
        ("“Where is my invoice?” is not published", "“Do you accept PayPal?” is not", "Last Updated"),
    ),
    "excel-semicolon.csv": (2, ("line 6: “Kann ich zurückgeben?” has no answer", "Nr. (2)")),
    "sheet-noheader.csv": (3, ("names no columns",)),
    "chatterbot.yml": (3, ("“Even though I'm alive?”", "“How do you work?” has no answer", "both are kept")),
    "intents.json": (2, ("and not “Hey!”", "“Sorry, I don't get it” has no question", "context")),
    "squad.json": (1, ("“Who invented water?” is marked", "context (1)")),
    "plain.txt": (3, ()),
    "plain-caps.txt": (2, ()),
    "hugo.toml.md": (1, ()),
    "astro.json": (1, ("“Old thing?” is not published: is_published: false", "created_at")),
    "strapi.json": (1, ("“Kann ich später zahlen?” is in another language, de", "createdAt")),
    "dup.yaml": (4, ("`faq` (2 times)", "`How do I join?` (2 times)", "both are kept")),
    "jsonl.jsonl": (3, ("line 3: this is not valid JSON",)),
    "drupal.csv": (1, ("line 3: has 13 cells under 5 columns", "“Secret?” is not published: status: 0")),
    "wide.csv": (2, ()),
    "vertical.csv": (2, ()),
    "nested.yaml": (2, ("“Wer seid ihr?” is in another language, de",)),
    "zendesk.json": (1, ("“Internal note” is not published: draft: true",)),
    "tsv.txt": (2, ()),
    "mixed.json": (3, ("updated (1), contact (1)",)),
    "rows.json": (2, ("“Is it open?” has no answer", "range (1), majorDimension (1)")),
    "trivia.yaml": (2, ()),
}


def test_each_file_is_counted() -> None:
    assert sorted(path.name for path in OWNERS.iterdir()) == sorted(COUNTED)


@pytest.mark.parametrize("name", COUNTED)
def test_nothing_is_lost_without_a_word(chatbot: Command, name: str) -> None:
    count, named = COUNTED[name]
    outcome = chatbot("import", str(OWNERS / name))
    assert len(json.loads(outcome.out)["entries"]) == count, outcome.err
    assert [text for text in named if text not in outcome.err] == [], outcome.err
    assert named or "Left out" not in outcome.err
