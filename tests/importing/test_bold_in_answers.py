"""Lines in bold within answers, on pages that only their front matter calls an FAQ."""

from __future__ import annotations

import json
from pathlib import Path

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
