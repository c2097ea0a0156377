"""Files that ask one question in their front matter, with shortcodes, folds and comments in the answer."""

from __future__ import annotations

import json
from pathlib import Path

from command import Command


def imported(chatbot: Command, path: Path, body: str) -> tuple[list[tuple[str, str]], str]:
    path.write_text(f'---\ntitle: "Is it on?"\n---\n\n{body}')
    outcome = chatbot("import", "--details", str(path))
    assert outcome.status == 0, outcome.err
    return [(entry["question"], entry["answer"]) for entry in json.loads(outcome.out)["entries"]], outcome.err


def test_a_fold_that_asks_the_same_is_the_answer(chatbot: Command, tmp_path: Path) -> None:
    body = '<!-- Q -->\n\n{{< faq question="Is it on?" >}}\n\n<!-- A -->\n\nYes.\n\nIt is.\n\n{{< /faq >}}\n'
    found, said = imported(chatbot, tmp_path / "a.md", body)
    assert found == [("Is it on?", "Yes.\n\nIt is.")]
    assert "line 5: a comment: “<!-- Q -->”" in said
    assert "line 9: a comment: “<!-- A -->”" in said


def test_shortcodes_show_what_they_hold(chatbot: Command, tmp_path: Path) -> None:
    body = '<!-- todo -->\nYes.\n\n{{% alert title="Note" %}}\nSoon.\n{{% /alert %}}\n\n'
    button = '{{< button href="https://lamp.example" >}}Buy{{< /button >}}\n\n```html\n<!-- stays -->\n```\n'
    found, said = imported(chatbot, tmp_path / "b.md", body + button)
    shown = "Yes.\n\n**Note**\n\nSoon.\n\n[Buy](https://lamp.example)\n\n```html\n<!-- stays -->\n```"
    assert found == [("Is it on?", shown)]
    assert "line 5: a comment: “<!-- todo -->”" in said
